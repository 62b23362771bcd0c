import type { Tx } from '#ground/act/act.ts'
import { plain, wordsIn } from './fold.ts'
import { nameKey, soundOf } from './names.ts'
import type { Term, Unit } from './query.ts'
import { findEntries, nearWords, textOf, type FoundEntry, type Stem } from './search-store.ts'
import { stemsOfWords } from './stems.ts'
import { quoted } from './tsquery.ts'

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

type TypedWord = Extract<Unit, { kind: 'word' }>

const EACH = 3
const SOUNDS_MAX = 12

/** What looks like the typed words that the session sees nowhere. Only what stands in its entries comes back, as there. */
export async function nearby(
  tx: Tx,
  terms: readonly Term[],
  stems: ReadonlyMap<string, Stem>,
): Promise<Nearby> {
  const typed = typedWords(terms)
  const groups = typed.map(({ word }) => {
    const key = nameKey(word)
    return [stems.get(word)?.stem ?? '', key.length >= 3 ? `@${key}` : ''].filter((it) => it !== '')
  })
  const alike = new Map<string, string[]>()
  const proposals: Proposal[] = []
  for (const { typed: at, word, entry } of await nearWords(tx, groups)) {
    const unit = typed[at - 1]!
    if (!groups[at - 1]!.some((form) => form.startsWith('@') === word.startsWith('@') && isNear(form, word)))
      continue
    alike.set(unit.word, [...(alike.get(unit.word) ?? []), word])
    propose(proposals, unit, await asSpelt(tx, word, entry))
  }
  const silent = typed.filter(({ word }) => !alike.has(word))
  for (const { unit, name } of await soundingLike(tx, silent)) propose(proposals, unit, name)
  return { proposals, alike }
}

/** Names in entries of the session that sound like a typed word and are written otherwise. */
export async function namesLike(tx: Tx, terms: readonly Term[]): Promise<Proposal[]> {
  const proposals: Proposal[] = []
  for (const { unit, name } of await soundingLike(tx, typedWords(terms))) propose(proposals, unit, name)
  return proposals
}

function typedWords(terms: readonly Term[]): TypedWord[] {
  return terms
    .filter(({ not }) => !not)
    .flatMap(({ units }) => units)
    .flatMap((unit) => (unit.kind === 'word' ? [unit] : []))
    .filter(({ word }) => word.length >= 3 && !/\d/.test(word))
}

function propose(proposals: Proposal[], { written }: TypedWord, word: string | null): void {
  const same = proposals.filter(({ typed }) => typed === written)
  if (word === null || same.length >= EACH) return
  if ([written, ...same.map((it) => it.word)].some((it) => it.toLowerCase() === word.toLowerCase())) return
  proposals.push({ typed: written, word })
}

async function soundingLike(
  tx: Tx,
  typed: readonly TypedWord[],
): Promise<{ unit: TypedWord; name: string }[]> {
  const found: { unit: TypedWord; name: string }[] = []
  for (const unit of typed.slice(0, 2)) {
    const key = nameKey(unit.word)
    const sound = soundOf(key)
    if (sound.length < 2) continue
    const query = quoted(`~${sound}`)
    const { hits } = await findEntries(tx, { query, loose: query, gauges: [query] }, {}, null, SOUNDS_MAX)
    for (const word of hits.flatMap(({ names }) => names.flatMap(writtenWords)))
      if (nameKey(word) !== key && soundOf(nameKey(word)) === sound) found.push({ unit, name: word })
  }
  return found
}

const writtenWords = (text: string) => [...wordsIn(text)].map(({ start, end }) => text.slice(start, end))

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
  if (word.startsWith('@'))
    return entry.names.flatMap(writtenWords).find((it) => nameKey(it) === word.slice(1)) ?? null
  const begin = plain(word).slice(0, 3)
  const texts = [entry.title, ...(await textOf(tx, [entry.id], 2)).map(({ body }) => body)]
  const near = texts.flatMap((text) =>
    [...wordsIn(text)]
      .filter((it) => plain(it.word).startsWith(begin))
      .map((it) => ({ word: it.word, written: text.slice(it.start, it.end) })),
  )
  const stems = await stemsOfWords(
    tx,
    near.map((it) => it.word),
  )
  return near.find((it) => stems.get(it.word) === word)?.written ?? null
}
