import { SMALLEST, suppressSmall } from '#ground/smallgroups/index.ts'
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

/** A language or a way; null: what was too small in its quarter, together. */
export interface ToldGroup {
  readonly value: string | null
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
 * The batches of whole quarters by languages, or by ways. What is too small in a quarter stands together with the next smallest until
 * those are five; where that leaves nothing but a rest below five, the quarter is told undivided. Every quarter is divided for itself and
 * longer periods are sums, so a total less what is shown is nobody or five.
 */
export function groupsByQuarter(batches: readonly Batch[], by: 'language' | 'channel'): readonly ToldGroup[] {
  const told = [...Map.groupBy(batches, ({ month }) => quarterOf(month)).values()].flatMap((its) => {
    const rows = its.flatMap((batch) => batch.rows)
    const sizes = Object.fromEntries(
      [...Map.groupBy(rows, (row) => row[by])].map(([value, own]) => [value, sumOf(own)]),
    )
    const { show, hidden } = suppressSmall({ groups: sizes })
    const shown = hidden > 0 && hidden < SMALLEST ? [] : show
    return rows.map((row) => ({ row, value: shown.includes(row[by]) ? row[by] : REST }))
  })
  const groups = [...Map.groupBy(told, ({ value }) => value)].map(([value, own]) => {
    const rows = own.map(({ row }) => row)
    return { value: value === REST ? null : value, n: sumOf(rows), hits: hitsOf(rows) }
  })
  return groups.toSorted((a, b) => Number(a.value === null) - Number(b.value === null) || b.n - a.n)
}

const REST = ''

/** "2026-Q4" */
export const quarterOf = (month: string): string =>
  `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`

export const sumOf = (rows: readonly { readonly count: number }[]): number =>
  rows.reduce((all, { count }) => all + count, 0)
const hitsOf = (rows: readonly TallyRow[]): number => sumOf(rows.filter(({ value }) => value >= CONTENT_FROM))
