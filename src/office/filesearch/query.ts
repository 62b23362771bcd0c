import { fold, sayable, wordsIn } from './fold.ts'
import { bare, closeGroups, keysOf } from './numbers.ts'

/** One thing looked for. */
export type Unit =
  | { readonly kind: 'word'; readonly word: string; readonly written: string; readonly prefix: boolean }
  | { readonly kind: 'phrase'; readonly words: readonly string[] }
  | { readonly kind: 'number'; readonly key: string; readonly prefix: boolean }

export interface Term {
  /** Any of these. */
  readonly units: readonly Unit[]
  /** None of them. */
  readonly not: boolean
}

/** What was typed, longer than this, is cut. */
const QUERY_MAX = 400
const TERMS_MAX = 16

const OPEN = '"„“”«»'
const piece = new RegExp(`[-−]?[${OPEN}][^${OPEN}]*[${OPEN}]?|\\||[^\\s${OPEN}|]+`, 'gu')

/**
 * Reads what was typed as in a search engine: words that must all be there, "words in a row", `-not`, `this ODER that`,
 * `begin*`. Everything can be typed, nothing is an error; what says nothing is passed over.
 */
export function readQuery(typed: string): Term[] {
  const terms: { units: Unit[]; not: boolean }[] = []
  let joins = false
  for (const [text] of closeGroups(sayable(typed).slice(0, QUERY_MAX)).matchAll(piece)) {
    if (/^(\||or|oder)$/iu.test(text)) {
      joins = terms.length > 0
      continue
    }
    const not = /^[-−]./u.test(text)
    const units = unitsOf(not ? text.slice(1) : text)
    const last = terms.at(-1)
    for (const [at, unit] of units.entries()) {
      if (joins && at === 0 && last && !last.not && !not) last.units.push(unit)
      else if (terms.length < TERMS_MAX) terms.push({ units: [unit], not })
    }
    if (units.length > 0) joins = false
  }
  return terms
}

function unitsOf(text: string): Unit[] {
  const prefix = text.endsWith('*')
  const inner = text.replace(new RegExp(`[${OPEN}]`, 'gu'), '')
  const number = keysOf(inner.replace(/[^\p{L}\p{N}]+$/u, '').replace(/^[^\p{L}\p{N}]+/u, ''))[0]
  if (number !== undefined) return [{ kind: 'number', key: number, prefix }]
  if (prefix && /\d/.test(inner) && bare(inner).length >= 3)
    return [{ kind: 'number', key: bare(inner), prefix }]
  const words = [...wordsIn(inner)]
  if (OPEN.includes(text[0]!) && words.length > 1)
    return [{ kind: 'phrase', words: words.map(({ word }) => word) }]
  return words.map(({ word, start, end }, at) => ({
    kind: 'word',
    word,
    written: inner.slice(start, end),
    prefix: prefix && at === words.length - 1,
  }))
}

/** Every word whose stem is needed, each once. */
export function wordsOfQuery(terms: readonly Term[]): string[] {
  const words = terms.flatMap(({ units }) =>
    units.flatMap((unit) =>
      unit.kind === 'word' ? spellings(unit.word) : unit.kind === 'phrase' ? unit.words : [],
    ),
  )
  return [...new Set(words)]
}

/** Mueller and Müller: how else a word may be written in a text. */
export function spellings(word: string): string[] {
  const umlauts: Readonly<Record<string, string>> = { ae: 'ä', oe: 'ö', ue: 'ü', ä: 'ae', ö: 'oe', ü: 'ue' }
  const other = word.replace(/[aou]e|[äöü]/gu, (found) => umlauts[found]!)
  return other === word ? [word] : [word, other]
}

export const isSame = (one: string, other: string) => fold(one) === fold(other)
