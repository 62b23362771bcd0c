import { plain, wordsIn } from './fold.ts'
import { nameKey } from './names.ts'
import { keysOf } from './numbers.ts'

/** A piece of text as it stands in the document; shown as text, never as markup. */
export interface Segment {
  readonly text: string
  readonly mark: boolean
}

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

/** Whether a word may have one of the stems: cheap, and never wrong in saying no. */
export function mayMatch(wanted: Wanted): (word: string) => boolean {
  const begins = new Set([...wanted.stems].map((stem) => plain(stem).slice(0, 3)))
  const short = [...begins].filter((begin) => begin.length < 3)
  return (word) => {
    const begin = plain(word).slice(0, 3)
    return begins.has(begin) || short.some((it) => begin.startsWith(it))
  }
}

/** Words of the texts whose stem must be asked for before marking. */
export function candidates(texts: readonly string[], wanted: Wanted): string[] {
  if (wanted.stems.size === 0) return []
  const may = mayMatch(wanted)
  const found = new Set<string>()
  for (const text of texts) for (const { word } of wordsIn(text)) if (may(word)) found.add(word)
  return [...found]
}

const numberRun = /[\p{L}\p{N}]+(?:[-‐‑–./_][\p{L}\p{N}]+)*/gu

/** Where the text has what is wanted, in order, without overlaps. `stemOf` knows the words of `candidates`. */
export function rangesIn(text: string, wanted: Wanted, stemOf: ReadonlyMap<string, string | null>): Range[] {
  const ranges: Range[] = []
  if (wanted.numbers.length > 0)
    for (const found of text.matchAll(numberRun))
      if (keysOf(found[0]).some((key) => isWantedNumber(key, wanted)))
        ranges.push({ start: found.index, end: found.index + found[0].length })
  for (const { word, start, end } of wordsIn(text))
    if (isWanted(word, wanted, stemOf)) ranges.push({ start, end })
  return disjoint(ranges)
}

function isWantedNumber(found: string, { numbers }: Wanted): boolean {
  return numbers.some(({ key, prefix }) => (prefix ? found.startsWith(key) : found === key))
}

function isWanted(word: string, wanted: Wanted, stemOf: ReadonlyMap<string, string | null>): boolean {
  const stem = stemOf.get(word)
  if (stem !== undefined && stem !== null && wanted.stems.has(stem)) return true
  if (wanted.prefixes.some((prefix) => word.startsWith(prefix))) return true
  const letter = plain(word)[0]
  for (const name of wanted.names) if (name[0] === letter && nameKey(word) === name) return true
  return false
}

function disjoint(ranges: readonly Range[]): Range[] {
  const sorted = ranges.toSorted((a, b) => a.start - b.start || b.end - a.end)
  const kept: Range[] = []
  for (const range of sorted) if (range.start >= (kept.at(-1)?.end ?? 0)) kept.push(range)
  return kept
}

/** The whole text in segments. */
export function segmentsOf(text: string, ranges: readonly Range[]): Segment[] {
  const segments: Segment[] = []
  let at = 0
  for (const { start, end } of ranges) {
    if (start > at) segments.push({ text: text.slice(at, start), mark: false })
    segments.push({ text: text.slice(start, end), mark: true })
    at = end
  }
  if (at < text.length) segments.push({ text: text.slice(at), mark: false })
  return segments
}

const BEFORE = 70
const LENGTH = 240

/** The lines around the place with most marks, about 240 characters, blanks as one. */
export function excerptOf(text: string, ranges: readonly Range[]): Segment[] {
  const from = startOf(text, densest(ranges))
  const to = endOf(text, from + LENGTH)
  const inside = ranges.filter(({ start, end }) => start >= from && end <= to)
  const shifted = inside.map(({ start, end }) => ({ start: start - from, end: end - from }))
  const segments = segmentsOf(text.slice(from, to), shifted)
  const spaced = segments.map(({ text: piece, mark }) => ({ text: piece.replace(/\s+/gu, ' '), mark }))
  return [
    ...(from > 0 ? [{ text: '… ', mark: false }] : []),
    ...spaced,
    ...(to < text.length ? [{ text: ' …', mark: false }] : []),
  ]
}

/** Where a window of the excerpt's length holds most marks, the first of them. */
function densest(ranges: readonly Range[]): number {
  let best = { at: ranges[0]?.start ?? 0, marks: 0 }
  for (const [from, { start }] of ranges.slice(0, 200).entries()) {
    let to = from
    while (to < ranges.length && ranges[to]!.end <= start + LENGTH - BEFORE) to += 1
    if (to - from > best.marks) best = { at: start, marks: to - from }
  }
  return best.at
}

function startOf(text: string, at: number): number {
  const from = Math.max(0, at - BEFORE)
  if (from === 0) return 0
  const blank = text.slice(from, at).search(/\s/u)
  return blank < 0 ? at : from + blank + 1
}

function endOf(text: string, at: number): number {
  if (at >= text.length) return text.length
  const blank = text.lastIndexOf(' ', at)
  return blank > at - 60 ? blank : at - (/[\uD800-\uDBFF]/u.test(text[at - 1]!) ? 1 : 0)
}
