import { directionOf, type Language } from '#ground/languages/index.ts'
import type { Said } from './said.ts'
import { germanMarks, germanTerms } from './terms.ts'

/** One rule of writing: says what is wrong with a text, or nothing. */
type Rule = (said: Said) => string | undefined

const value = /\{\{\s*\w+\s*\}\}/g
/** What no language translates: values, addresses, codes, file names, brackets and quotes around a German term. */
const untouched =
  /\{\{\s*\w+\s*\}\}|\S+@\S+|https?:\S+|\b[\w-]+\/[\w./-]+|[„“"«‘][^”“"»’]*[”“"»’]|[A-Z0-9]{4}[‑-][A-Z0-9]{4}[‑-][A-Z0-9]{4}|§[^,;:.)]*/gu

const scriptOf: { readonly [language in Language]?: RegExp } = {
  ar: /\p{Script=Arabic}/u,
  fa: /\p{Script=Arabic}/u,
  uk: /\p{Script=Cyrillic}/u,
  ru: /\p{Script=Cyrillic}/u,
  zh: /\p{Script=Han}/u,
}

/** Letters that give away the neighbour's keyboard, or another language. */
const foreign: { readonly [language in Language]?: RegExp } = {
  ar: /[یکپچژگ]/,
  fa: /[يكةىٱ]/,
  uk: /[ыэёъ]/i,
  ru: /[іїєґ]/i,
  zh: /\p{Script=Hiragana}|\p{Script=Katakana}/u,
  ...Object.fromEntries(
    ['de', 'einfach', 'en', 'tr', 'fr'].map((code) => [
      code,
      /\p{Script=Cyrillic}|\p{Script=Arabic}|\p{Script=Han}/u,
    ]),
  ),
}

/** A term in brackets is the word of the German paper, if the German text has it too. */
const bracketed = /[(（][^()（）]*[)）]/gu

const words = (text: string): string[] => text.match(/[\p{L}\p{M}]+/gu) ?? []
const latin = (text: string): string[] => text.match(/\p{Script=Latin}+/gu) ?? []
const terms = new Set(germanTerms)
const marks = new Set(germanMarks)
const levels = /^[ABC][12][a-z]?$/

const script: Rule = ({ language, text }) => {
  const wanted = scriptOf[language]
  if (!wanted || wanted.test(text)) return undefined
  const left = words(text.replaceAll(untouched, ' ')).filter((word) => !isTerm(word))
  return left.length > 0 ? 'not in its own letters' : undefined
}

const letters: Rule = ({ language, text }) => {
  const wrong = foreign[language]?.exec(text)
  return wrong ? `letter of another language: ${wrong[0]}` : undefined
}

/** A Latin "a" in a Russian word looks right and is found by nobody. */
const lookalikes: Rule = ({ text }) => {
  const mixed = words(text).find(
    (word) => /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word),
  )
  return mixed ? `two alphabets in one word: ${mixed}` : undefined
}

const digits: Rule = ({ text }) => (/[٠-٩۰-۹०-९０-９]/.test(text) ? 'digits other than 0-9' : undefined)

/** Days and hours: what was changed in German and forgotten elsewhere often shows in its numbers. */
const numbers: Rule = ({ language, text, german: source }) => {
  if (source === '') return undefined
  const [wanted, found] = [numbersOf(source), numbersOf(text)]
  const lost = wanted.filter((one) => !found.includes(one))
  // plain German may give an example more
  const invented = language === 'einfach' ? [] : found.filter((one) => !wanted.includes(one))
  return lost.length + invented.length > 0
    ? `other numbers than in German: ${[...lost, ...invented].join(' ')}`
    : undefined
}

const citation = /§+\s*\d+|[Ss]ection \d+|\(\d+[a-z]\)/g

/** Those of two digits and more: one, two and three may be words. Not "12:00" for "12 Uhr", not the paragraph of a law. */
function numbersOf(text: string): string[] {
  return (
    text
      .replaceAll(value, ' ')
      .replaceAll(citation, ' ')
      .replaceAll(/\b(\d{1,2}):00/g, '$1')
      .match(/\d{2,}/g) ?? []
  )
}

/** Direction is set by the page and by isolation; a control that stays open turns the rest of the page. */
const controls: Rule = ({ text }) => {
  const count = (sign: RegExp) => (text.match(sign) ?? []).length
  if (/[\u202d\u202e]/.test(text)) return 'override of direction'
  if (count(/[\u202a\u202b]/g) !== count(/\u202c/g)) return 'embedding left open'
  if (count(/[\u2066-\u2068]/g) !== count(/\u2069/g)) return 'isolate left open'
  return undefined
}

/** In a subject or a text message nothing sets the direction but the first letter. Values are isolated, they do not count. */
const beginning: Rule = ({ language, text }) => {
  if (directionOf(language) !== 'rtl' || !/\p{Script=Arabic}/u.test(text)) return undefined
  const first = /[\p{L}\u200e\u200f\u061c]/u.exec(text.replaceAll(value, ''))?.[0]
  if (first === undefined || /[\p{Script=Arabic}\u200f\u061c]/u.test(first)) return undefined
  return 'begins with a letter that turns the line'
}

const german: Rule = ({ language, text, german: source }) => {
  if (language === 'de' || language === 'einfach') return undefined
  const kept = new Set(words(source))
  const withoutKept = (term: string) =>
    ` ${latin(term)
      .filter((word) => !kept.has(word))
      .join(' ')} `
  const bare = text.replaceAll(untouched, ' ').replaceAll(bracketed, withoutKept)
  if (scriptOf[language]) {
    const left = latin(bare).filter((word) => word.length > 1 && !isTerm(word))
    return left.length > 0 ? `left in Latin letters: ${left.join(' ')}` : undefined
  }
  const same = text === source && words(bare).some((word) => marks.has(word))
  const marked = words(bare).filter((word) => marks.has(word) && !terms.has(word))
  return same || marked.length > (language === 'en' ? 1 : 0) ? `German words: ${marked.join(' ')}` : undefined
}

function isTerm(word: string): boolean {
  return terms.has(word) || levels.test(word) || /^[a-z]$/i.test(word) || /^\d/.test(word)
}

const rules = { script, letters, lookalikes, digits, numbers, controls, beginning, german } satisfies Record<
  string,
  Rule
>
export type RuleName = keyof typeof rules

export interface Fault {
  readonly rule: RuleName
  readonly language: Language
  readonly key: string
  readonly what: string
}

/** Every rule on every text. */
export function faultsOf(said: readonly Said[]): readonly Fault[] {
  return said.flatMap((one) =>
    Object.entries(rules).flatMap(([rule, judge]) => {
      const what = judge(one)
      return what === undefined
        ? []
        : [{ rule: rule as RuleName, language: one.language, key: one.key, what }]
    }),
  )
}
