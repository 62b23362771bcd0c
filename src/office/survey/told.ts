import { groupsOf, joined, SMALLEST } from '#ground/smallgroups/index.ts'
import { CONTENT_FROM } from './questions.ts'
import type { TallyRow } from './survey-store.ts'

/**
 * What of the counts may be told. Answers to a question gather until five came by the end of a month and are told as one batch, once,
 * with the month in which they became five (docs/decisions/0036): any two figures differ by whole batches. Languages and ways are told
 * by quarters, of the batches of that quarter, so that small ones stand together and no sum gives them away. Pure.
 */
export interface Batch {
  /** "2026-11", the month in which it was told. */
  readonly month: string
  readonly n: number
  /** Content ones among them. */
  readonly hits: number
  readonly rows: readonly TallyRow[]
}

/** A group of languages or of ways; what was too small stands together. */
export interface ToldGroup {
  readonly values: readonly string[]
  readonly n: number
  readonly hits: number
}

/** Batches of one question, the first months first. What is not five yet is in none. */
export function batchesOf(rows: readonly TallyRow[]): Batch[] {
  const batches: Batch[] = []
  let gathered: TallyRow[] = []
  const months = Map.groupBy(rows, ({ month }) => month)
  for (const month of [...months.keys()].toSorted()) {
    gathered = [...gathered, ...months.get(month)!]
    const n = sumOf(gathered)
    if (n < SMALLEST) continue
    batches.push({ month, n, hits: hitsOf(gathered), rows: gathered })
    gathered = []
  }
  return batches
}

/**
 * The batches of whole quarters by languages, or by ways. `all` has every value there is: that nobody answered in a language tells as
 * much as that somebody did.
 */
export function groupsByQuarter(
  batches: readonly Batch[],
  by: 'language' | 'channel',
  all: readonly string[],
): readonly ToldGroup[] {
  const quarters = Map.groupBy(batches, ({ month }) => quarterOf(month))
  const told = [...quarters.values()].flatMap((its) => {
    const rows = its.flatMap((batch) => batch.rows)
    const counts = all.map((value) => ({ value, n: sumOf(rows.filter((row) => row[by] === value)) }))
    const groups = groupsOf(counts)
    if (groups === null) return []
    const hits = groups.map(({ values }) => ({
      values,
      n: hitsOf(rows.filter((row) => values.includes(row[by]))),
    }))
    return [{ groups, hits }]
  })
  const ofHits = joined(told.map(({ hits }) => hits))
  return joined(told.map(({ groups }) => groups)).map(({ values, n }) => ({
    ...{ values, n },
    hits: ofHits.find((group) => group.values[0] === values[0])?.n ?? 0,
  }))
}

/** "2026-Q4" */
export const quarterOf = (month: string): string =>
  `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`

export const sumOf = (rows: readonly { readonly count: number }[]): number =>
  rows.reduce((all, { count }) => all + count, 0)
const hitsOf = (rows: readonly TallyRow[]): number => sumOf(rows.filter(({ value }) => value >= CONTENT_FROM))
