import { AMOUNTS, FINANCING, isFunded, type Amount, type CostItem, type Financing } from './item.ts'

/** What is odd about an item; nothing here forbids anything. */
export type ItemMark =
  | 'planned-unknown'
  | 'approved-unfunded'
  | 'over-approved'
  | 'spent-unapproved'
  | 'over-planned'

/** A sum of what is known, and of how many items it is not. Cents. */
export interface Sum {
  readonly cents: number
  readonly unknown: number
}

/** Cents; null: one of the two figures is not known. */
export interface ReckonedItem {
  readonly item: CostItem
  /** Spent less planned: above zero it became dearer. */
  readonly variance: number | null
  /** The same as a share of what was planned. */
  readonly varianceShare: number | null
  /** Approved less spent: what is still there; below zero more was spent than there was. */
  readonly left: number | null
  /** Planned less approved: what nobody has decided yet. An item without a decision lacks all of it. */
  readonly gap: number | null
  readonly marks: readonly ItemMark[]
}

export interface Totals extends Readonly<Record<Amount, Sum>> {
  readonly items: number
  /** Over items of which both figures are known. */
  readonly variance: Sum
  readonly varianceShare: number | null
  readonly left: Sum
  /** Planned without funding: requested, not requested, rejected. */
  readonly unfunded: Sum
}

export interface Reckoned {
  readonly items: readonly ReckonedItem[]
  readonly total: Totals
  readonly byArea: readonly { readonly area: string; readonly total: Totals }[]
  readonly byFinancing: readonly { readonly financing: Financing; readonly total: Totals }[]
  /** Once paid amounts stand in their year; running ones in every year up to their end, as far as items begin. */
  readonly byYear: readonly YearRow[]
}

/** Cents; null: nothing of the year is known. */
export interface YearRow extends Readonly<Record<Amount, number | null>> {
  readonly year: number
}

/** What a Kostenaufstellung comes to. Pure; whole cents throughout. */
export function reckonCosts(items: readonly CostItem[]): Reckoned {
  const reckoned = items.map(reckonItem)
  const byFinancing = Map.groupBy(reckoned, ({ item }) => item.financing)
  return {
    items: reckoned,
    total: totalsOf(reckoned),
    // one area however it is written, as the formulas of a workbook add it up
    byArea: [...Map.groupBy(reckoned, ({ item }) => item.area.toLocaleLowerCase('de')).values()]
      .map((own) => ({ area: own[0]!.item.area, total: totalsOf(own) }))
      .toSorted((a, b) => a.area.localeCompare(b.area, 'de')),
    byFinancing: FINANCING.flatMap((key) => {
      const own = byFinancing.get(key)
      return own ? [{ financing: key, total: totalsOf(own) }] : []
    }),
    byYear: yearsOf(items),
  }
}

const less = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a - b)

export function reckonItem(item: CostItem): ReckonedItem {
  const { planned, approved, spent, financing } = item
  const variance = less(spent, planned)
  return {
    ...{ item, variance, left: less(approved, spent) },
    varianceShare: variance === null || !planned ? null : variance / planned,
    gap: planned === null ? null : Math.max(0, planned - (approved ?? 0)),
    marks: [
      ...(planned === null ? (['planned-unknown'] as const) : []),
      ...((approved ?? 0) > 0 && !isFunded(financing) ? (['approved-unfunded'] as const) : []),
      ...(spent !== null && approved !== null && spent > approved ? (['over-approved'] as const) : []),
      ...((spent ?? 0) > 0 && approved === null ? (['spent-unapproved'] as const) : []),
      ...(variance !== null && variance > 0 ? (['over-planned'] as const) : []),
    ],
  }
}

function totalsOf(items: readonly ReckonedItem[]): Totals {
  const sum = (valueOf: (it: ReckonedItem) => number | null): Sum => {
    const values = items.map(valueOf)
    const known = values.filter((value) => value !== null)
    return { cents: known.reduce((all, value) => all + value, 0), unknown: values.length - known.length }
  }
  const of = (amount: Amount): Sum => sum(({ item }) => item[amount])
  const [planned, approved, spent, running] = AMOUNTS.map(of) as [Sum, Sum, Sum, Sum]
  const variance = sum((it) => it.variance)
  const base = sum((it) => (it.variance === null ? 0 : it.item.planned)).cents
  return {
    ...{ items: items.length, planned, approved, spent, running, variance },
    varianceShare: base === 0 ? null : variance.cents / base,
    left: sum((it) => it.left),
    unfunded: sum(({ item }) => (isFunded(item.financing) ? 0 : item.planned)),
  }
}

/** Every year in which an item begins, and those between: what runs goes on through them. */
function yearsOf(items: readonly CostItem[]): YearRow[] {
  if (items.length === 0) return []
  const starts = items.map(({ year }) => year)
  const first = Math.min(...starts)
  const last = Math.max(...starts)
  return Array.from({ length: last - first + 1 }, (_, n) => {
    const year = first + n
    const own = items.filter((item) => item.year === year)
    const runs = items.filter((item) => item.year <= year && year <= (item.runningUntil ?? Infinity))
    const sum = (of: readonly CostItem[], amount: Amount): number | null =>
      of.reduce<number | null>((all, item) => (item[amount] === null ? all : (all ?? 0) + item[amount]), null)
    const once = { planned: sum(own, 'planned'), approved: sum(own, 'approved'), spent: sum(own, 'spent') }
    return { year, ...once, running: sum(runs, 'running') }
  })
}
