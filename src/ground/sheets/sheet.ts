import type { SheetLimits } from './limits.ts'

/**
 * A date becomes text as `2026-11-23`; an error of a formula (`#DIV/0!`) stays the text it is. Of a formula the stored result
 * is read; one whose result was never stored (no spreadsheet program has saved the file) is as empty.
 */
export type ReadCell = string | number | boolean | null

export interface ReadRow {
  /** As the spreadsheet counts, from 1; of a text file its line. */
  readonly number: number
  readonly cells: readonly ReadCell[]
}

export type SheetRefusal =
  | 'empty'
  | 'too-large'
  | 'unpacks-too-large'
  | 'old-or-locked'
  | 'other-document'
  | 'not-a-table'
  | 'damaged'
  | 'takes-too-long'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'cell-too-long'

export type SheetReading =
  | {
      readonly ok: true
      readonly from: 'xlsx' | 'csv'
      /** Of a workbook the name of the sheet that was read. */
      readonly sheet: string | null
      /** Rows in which something stands, in order. */
      readonly rows: readonly ReadRow[]
    }
  | {
      readonly ok: false
      readonly refusal: SheetRefusal
      /** What the limit is, where one was passed. */
      readonly limit: number | null
      /** Where it was passed. */
      readonly row: number | null
    }

export const refused = (
  refusal: SheetRefusal,
  limit: number | null = null,
  row: number | null = null,
): SheetReading & { ok: false } => ({ ok: false, refusal, limit, row })

/** `A` … `Z`, `AA` …: the letter of a column that is counted from 0. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest > 0 ? columnLetter(rest - 1) : '') + String.fromCodePoint(65 + (index % 26))
}

/** Whether one more row may be taken. */
export function overLimit(
  already: number,
  cells: readonly ReadCell[],
  row: number,
  limits: SheetLimits,
): (SheetReading & { ok: false }) | null {
  if (already >= limits.rows) return refused('too-many-rows', limits.rows, row)
  if (cells.length > limits.columns) return refused('too-many-columns', limits.columns, row)
  const isLong = (cell: ReadCell): boolean => typeof cell === 'string' && cell.length > limits.characters
  return cells.some(isLong) ? refused('cell-too-long', limits.characters, row) : null
}
