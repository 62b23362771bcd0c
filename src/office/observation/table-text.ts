import { CSV_MARK, csvLineGerman, decodeText } from '#ground/csv/index.ts'

/** What is not told is null. */
export type FigureCell = string | number | null

/** As a spreadsheet of a German office reads it: semicolons, comma in numbers, what is not told left empty. */
export const csvOf = (rows: readonly (readonly FigureCell[])[]): string =>
  CSV_MARK + rows.map((row) => csvLineGerman(row)).join('')

/** A file somebody chose, as text, whatever wrote it. */
export const decodeTable = (bytes: Uint8Array): string => decodeText(bytes).text
