import { fold, plain, shadow } from './fold.ts'
import { nameKey } from './names.ts'

/** A piece of text as it stands in the document; shown as text, never as markup. */
export interface Segment {
  readonly text: string
  readonly mark: boolean
}

/** UTF-16 places in a text: [start, end). */
export interface Range {
  readonly start: number
  readonly end: number
}

/** What is to be marked. */
export interface Wanted {
  readonly stems: ReadonlySet<string>
  readonly prefixes: readonly string[]
  /** Name keys. */
  readonly names: ReadonlySet<string>
  /** Keys of numbers and dates; with `prefix` the beginning of one. */
  readonly numbers: readonly { readonly key: string; readonly prefix: boolean }[]
}

/** Finds places in a text that may be wanted; whether they are, the stems of the words say. */
export interface Finder {
  readonly wanted: Wanted
  /** By the first two letters: how a word that may be wanted goes on. */
  readonly begins: ReadonlyMap<string, readonly string[]>
  /** Whether a word that may be wanted begins with this sign, by its code; of signs beyond, it may. */
  readonly firsts: Uint8Array
  /** Runs over the shadow of a text. */
  readonly numbers: RegExp | null
  /** Texts that were looked through already: each is asked about twice. */
  readonly known: Map<string, readonly Place[]>
  /** Words that were judged already, as written. */
  readonly judged: Map<string, boolean>
}

interface Place extends Range {
  /** Folded; empty for a number. */
  readonly word: string
}

/** Latin letters and their marks: most words begin with one of these. A longer list would be thrown away with each search. */
const COMMON_SIGNS = 0x250
/** Letters of a stem that its words share with it at least; endings change what comes behind. */
const SHARED = 6

export function finderOf(wanted: Wanted): Finder {
  const begins = new Map<string, string[]>()
  for (const whole of [...wanted.stems, ...wanted.prefixes, ...wanted.names]) {
    const begin = likeness(whole).slice(0, SHARED)
    for (const two of firstLetters(shadow(whole))) begins.set(two, [...(begins.get(two) ?? []), begin])
  }
  const firsts = new Uint8Array(COMMON_SIGNS)
  for (const two of begins.keys()) firsts[two.charCodeAt(0)] = 1
  const numbers = wanted.numbers.map(patternOfNumber)
  return {
    ...{ wanted, begins, firsts },
    known: new Map(),
    judged: new Map(),
    numbers: numbers.length === 0 ? null : new RegExp(`(?<![a-z0-9])(?:${numbers.join('|')})`, 'g'),
  }
}

/** One form for spellings that may share a stem or a name. */
const likeness = (word: string) =>
  plain(word).replaceAll('ss', 's').replaceAll('th', 't').replaceAll('aa', 'a')

/** The stem says "arzt", the text "Aerzte"; "Aaron" is "aron" as a name, "Þór" "thor". */
function firstLetters(word: string): string[] {
  const [first = '', second = ''] = word
  const more =
    'aou'.includes(first) && first !== ''
      ? [`${first}e`, `${first}a`]
      : first === 't'
        ? [`t${word[2] ?? ''}`]
        : []
  return [...new Set([first + second, ...more])]
}

function patternOfNumber({ key, prefix }: { key: string; prefix: boolean }): string {
  const date = /^d(\d{4})(\d{2})(\d{2})$/.exec(key)
  if (date) {
    const [year, month, day] = date.slice(1) as [string, string, string]
    return `0?${Number(day)}\\.0?${Number(month)}\\.(?:${year}|${year.slice(2)})(?!\\d)|${year}-${month}-${day}`
  }
  const signs = [...shadow(key)].map((sign) => sign.replace(/[^a-z0-9]/g, '.'))
  return `${signs.join('[-./_ \\u2010-\\u2013]?')}${prefix ? '[a-z0-9]*' : '(?![a-z0-9])'}`
}

function placesIn(text: string, finder: Finder): readonly Place[] {
  const known = finder.known.get(text)
  if (known) return known
  const places = lookThrough(text, finder)
  finder.known.set(text, places)
  return places
}

function lookThrough(text: string, { begins, firsts, numbers }: Finder): Place[] {
  const seen = shadow(text)
  const places: Place[] = []
  if (begins.size > 0)
    for (let at = 0; at < seen.length;) {
      const end = endOfWord(seen, at)
      if (end > at && (firsts[seen.charCodeAt(at)] ?? 1) === 1 && mayBeWanted(seen, at, end, begins))
        places.push({ start: at, end, word: fold(text.slice(at, end)) })
      at = Math.max(end, at + 1)
    }
  if (numbers)
    for (const { index, 0: all } of seen.matchAll(numbers))
      places.push({ start: index, end: index + all.length, word: '' })
  return places
}

/** Whether a sign belongs to a word: 0 no, 1 yes, 2 is a word by itself (Chinese, Japanese). */
const signs = new Uint8Array(65_536)
for (let code = 0; code < signs.length; code += 1) {
  const sign = String.fromCharCode(code)
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(sign)) signs[code] = 2
  else if (/[\p{L}\p{N}\p{M}]/u.test(sign) || (code >= 0xd800 && code <= 0xdfff)) signs[code] = 1
}

/** Where the word that begins here ends; here, when none begins. */
function endOfWord(text: string, at: number): number {
  if (signs[text.charCodeAt(at)] === 2) return at + 1
  let end = at
  while (end < text.length && signs[text.charCodeAt(end)] === 1) end += 1
  return end
}

function mayBeWanted(seen: string, at: number, end: number, begins: Finder['begins']): boolean {
  const rest = begins.get(seen.slice(at, Math.min(at + 2, end)))
  if (rest === undefined) return false
  const like = likeness(seen.slice(at, end))
  return rest.some((begin) => like.startsWith(begin))
}

/** Words of the texts whose stem must be asked for before marking. */
export function candidates(texts: readonly string[], finder: Finder): string[] {
  if (finder.wanted.stems.size === 0) return []
  return [...new Set(texts.flatMap((text) => placesIn(text, finder).map(({ word }) => word)))].filter(Boolean)
}

/** Where the text has what is wanted, in order, without overlaps. `stemOf` knows the words of `candidates`. */
export function rangesIn(text: string, finder: Finder, stemOf: ReadonlyMap<string, string | null>): Range[] {
  const { wanted, judged } = finder
  const places = placesIn(text, finder).filter(({ word, start, end }) => {
    if (word === '') return true
    const written = text.slice(start, end)
    const known = judged.get(written)
    if (known !== undefined) return known
    const verdict = isWanted(word, written, wanted, stemOf)
    judged.set(written, verdict)
    return verdict
  })
  return disjoint(places.map(({ start, end }) => ({ start, end })))
}

function isWanted(
  word: string,
  written: string,
  wanted: Wanted,
  stemOf: ReadonlyMap<string, string | null>,
): boolean {
  const stem = stemOf.get(word)
  if (stem !== undefined && stem !== null && wanted.stems.has(stem)) return true
  if (wanted.prefixes.some((prefix) => word.startsWith(prefix))) return true
  if (wanted.stems.has(word)) return true
  return wanted.names.size > 0 && wanted.names.has(nameKey(written))
}

function disjoint(ranges: readonly Range[]): Range[] {
  const sorted = ranges.toSorted((a, b) => a.start - b.start || b.end - a.end)
  const kept: Range[] = []
  for (const range of sorted) if (range.start >= (kept.at(-1)?.end ?? 0)) kept.push(range)
  return kept
}
