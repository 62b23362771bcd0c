import type { Tx } from '#ground/act/act.ts'
import { plain, wordsIn } from './fold.ts'
import { nameKey } from './names.ts'
import type { Term } from './query.ts'
import { nearWords, stemsOf, textOf, type FoundEntry } from './search-store.ts'
import type { Stem } from './tsquery.ts'

/** "Meinten Sie …": what was typed, and what stands so in an entry the session may see. */
export interface Proposal {
  readonly typed: string
  readonly word: string
}

export interface Nearby {
  readonly proposals: readonly Proposal[]
  /** Words of the vectors, by the word that was typed. */
  readonly alike: ReadonlyMap<string, readonly string[]>
}

const EACH = 3

/** What looks like the typed words. Only words found in entries of the session come back, spelt as there. */
export async function nearby(
  tx: Tx,
  terms: readonly Term[],
  stems: ReadonlyMap<string, Stem>,
  filter: Readonly<Record<string, unknown>>,
): Promise<Nearby> {
  const typed = terms
    .filter(({ not }) => !not)
    .flatMap(({ units }) => units)
    .flatMap((unit) => (unit.kind === 'word' ? [unit] : []))
    .filter(({ word }) => word.length >= 3 && !/\d/.test(word))
  const wanted = new Map<string, { word: string; written: string }>()
  for (const unit of typed) {
    const stem = stems.get(unit.word)?.stem
    if (stem) wanted.set(stem, unit)
    const key = nameKey(unit.word)
    if (key.length >= 3) wanted.set(`@${key}`, unit)
  }
  const found = await nearWords(tx, [...wanted.keys()], filter)
  const alike = new Map<string, string[]>()
  const proposals: Proposal[] = []
  for (const { wanted: looked, word, entry } of found) {
    const unit = wanted.get(looked)
    if (!unit || !isNear(looked, word)) continue
    alike.set(unit.word, [...(alike.get(unit.word) ?? []), word])
    const spelt = await asSpelt(tx, word, entry)
    const same = proposals.filter((it) => it.typed === unit.written)
    if (spelt && same.length < EACH && !same.some((it) => it.word.toLowerCase() === spelt.toLowerCase()))
      proposals.push({ typed: unit.written, word: spelt })
  }
  return { proposals, alike }
}

/** One slip in a short word, two in a longer one, three in a long one. */
function isNear(one: string, other: string): boolean {
  const length = Math.max(one.length, other.length)
  return distance(one, other) <= (length < 5 ? 1 : length < 12 ? 2 : 3)
}

/** Letters to change, add, leave out or swap (Damerau, optimal string alignment). */
export function distance(one: string, other: string): number {
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1
      let least = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same)
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, before[j - 2]! + 1)
      row.push(least)
    }
    before = last
    last = row
  }
  return last[other.length]!
}

/** The word as it stands in the entry: names as given, words with their ending. */
async function asSpelt(tx: Tx, word: string, entry: FoundEntry): Promise<string | null> {
  const isName = word.startsWith('@')
  const texts = isName
    ? entry.names
    : [entry.title, ...(await textOf(tx, [entry.id], 2)).map(({ body }) => body)]
  const words = texts.flatMap((text) =>
    [...wordsIn(text)].map((it) => ({ word: it.word, written: text.slice(it.start, it.end) })),
  )
  if (isName) return words.find((it) => nameKey(it.written) === word.slice(1))?.written ?? null
  const near = words.filter((it) => plain(it.word).startsWith(plain(word).slice(0, 3)))
  const stems = await stemsOf(tx, [...new Set(near.map((it) => it.word))], { compounds: false })
  return near.find((it) => stems.get(it.word)?.stem === word)?.written ?? null
}
