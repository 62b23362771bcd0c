import { textsIn } from '#texts/index.ts'
import type { Cell, FigureTable } from './tables.ts'
import { wordsOf } from './words.ts'

/** Digits after the comma in which a column is shown; none where nothing is said. */
const DIGITS: Readonly<Record<string, number>> = {
  perDay: 1,
  sd: 1,
  mean: 1,
  p50: 1,
  p90: 1,
  share: 1,
  growth: 1,
  typicalError: 1,
}
/** Columns of words; all others are numbers. */
const WORDS = new Set([
  'weekday',
  'from',
  'area',
  'origin',
  'concern',
  'outliers',
  'lead',
  'subject',
  'note',
  'month',
])
/** Ends of intervals have as many as what they belong to. */
const FINE = ['mean', 'share'] as const

export interface ShownTable {
  readonly columns: readonly { readonly name: string; readonly words: string; readonly isNumber: boolean }[]
  readonly rows: readonly (readonly string[])[]
}

const formats = [0, 1].map(
  (digits) => new Intl.NumberFormat('de', { minimumFractionDigits: digits, maximumFractionDigits: digits }),
)
export const number = (value: number, digits = 0): string => formats[digits]!.format(value)

/** A table as it stands on the page. */
export function shown({ columns, rows }: FigureTable): ShownTable {
  const { t } = textsIn('de')
  const isFine = FINE.some((name) => columns.includes(name))
  const digitsAt = (column: string): number =>
    column === 'low' || column === 'high'
      ? Number(isFine)
      : (DIGITS[column] ?? Number(isRate(column, columns)))
  const cellOf = (cell: Cell, at: number): string =>
    cell === null
      ? t('observed.notTold')
      : typeof cell === 'string'
        ? cell
        : number(cell, digitsAt(columns[at]!))
  return {
    columns: columns.map((name) => ({
      ...{ name, words: wordsOf(`observed.column.${name}`, name) },
      isNumber: !WORDS.has(name),
    })),
    rows: rows.map((row) => row.map(cellOf)),
  }
}

/** Arrivals of a day are means, bookings of a lead are counted. */
const isRate = (column: string, columns: readonly string[]): boolean =>
  (column === 'booked' || column === 'walkIn') && columns.includes('perDay')
