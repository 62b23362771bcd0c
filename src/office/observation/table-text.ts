import { CSV_MARK, csvLine, decodeText } from '#ground/csv/index.ts'

/** What is not told is null. */
export type FigureCell = string | number | null

/** As a spreadsheet of a German office reads it: semicolons, comma in numbers, what is not told left empty. */
export const csvOf = (rows: readonly (readonly FigureCell[])[]): string =>
  CSV_MARK +
  rows
    .map((row) => csvLine(row.map((cell) => (typeof cell === 'number' ? decimal(cell) : (cell ?? '')))))
    .join('')

/** Six digits: more than any figure is worth, so that nothing is rounded twice. */
const decimal = (value: number): string => String(Number(value.toFixed(6))).replace('.', ',')

/** A file somebody chose, as text, whatever wrote it. */
export const decodeTable = (bytes: Uint8Array): string => decodeText(bytes).text
