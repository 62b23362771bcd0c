/** Where the money stands, from safe to refused. */
export const FINANCING = [
  'in-budget',
  'approved',
  'third-party',
  'requested',
  'not-requested',
  'rejected',
] as const
export type Financing = (typeof FINANCING)[number]

/** Money that is there: in the budget, decided besides it, or given by somebody else. */
export const isFunded = (financing: Financing): boolean =>
  financing === 'in-budget' || financing === 'approved' || financing === 'third-party'

export const AMOUNTS = ['planned', 'approved', 'spent', 'running'] as const
export type Amount = (typeof AMOUNTS)[number]

/** What can be changed of an item, as one value. Amounts are gross cents; null: not known. */
export interface ItemBody {
  readonly area: string
  readonly name: string
  /** Budget year of what is paid once; first year of what runs. */
  readonly year: number
  readonly financing: Financing
  /** Per cent of Umsatzsteuer within the amounts. */
  readonly vat: number
  readonly planned: number | null
  readonly approved: number | null
  readonly spent: number | null
  /** Every year from `year` on. */
  readonly running: number | null
  /** Last year in which it runs; null: no end known. */
  readonly runningUntil: number | null
  /** Where the figures come from. */
  readonly source: string
  readonly note: string
}

export interface CostItem extends ItemBody {
  readonly id: string
  readonly version: number
}

/** Cents, years and lengths of texts that can be kept; the database holds the same. */
export const BOUNDS = {
  cents: { least: 0, most: 100_000_000_000 },
  year: { least: 2000, most: 2099 },
  text: { area: 80, name: 160, source: 300, note: 500, statement: 120, statementNote: 2000 },
  items: 5000,
  /** Of a table; as many as a form of the program may have, less what belongs to the form. */
  bytes: 900_000,
} as const

export const bodyOf = (item: ItemBody): ItemBody => ({
  ...{ area: item.area, name: item.name, year: item.year, financing: item.financing, vat: item.vat },
  ...{ planned: item.planned, approved: item.approved, spent: item.spent, running: item.running },
  ...{ runningUntil: item.runningUntil, source: item.source, note: item.note },
})

/** What an item is told apart by, whatever the case and the blanks. */
export const nameKey = ({ year, area, name }: Pick<ItemBody, 'year' | 'area' | 'name'>): string =>
  [String(year), area, name]
    .map((it) => it.normalize('NFC').toLowerCase().replaceAll(/\s+/gu, ' ').trim())
    .join('\n')

/** Parts in which two versions differ. */
export const changedParts = (before: ItemBody, after: ItemBody): (keyof ItemBody)[] =>
  (Object.keys(bodyOf(after)) as (keyof ItemBody)[]).filter((part) => before[part] !== after[part])
