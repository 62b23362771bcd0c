import { CSV_MARK, csvLine } from '#ground/csv/index.ts'
import type { Cell } from './tables.ts'

/** As a spreadsheet of a German office reads it: semicolons, comma in numbers, what is not told left empty. */
export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  CSV_MARK +
  rows
    .map((row) => csvLine(row.map((cell) => (typeof cell === 'number' ? decimal(cell) : (cell ?? '')))))
    .join('')

/** Six digits: more than any figure is worth, so that nothing is rounded twice. */
const decimal = (value: number): string => String(Number(value.toFixed(6))).replace('.', ',')
