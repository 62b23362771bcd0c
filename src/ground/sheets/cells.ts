import { readNumber, type NumberStyle } from './number-text.ts'
import type { ReadCell } from './sheet.ts'

/** Why a cell cannot be taken, whatever the table is about. */
export type CellTrouble =
  | 'not-a-number'
  | 'is-a-date'
  | 'formula-error'
  | 'two-ways'
  | 'negative'
  | 'zero'
  | 'absurd'
  | 'too-long'

export interface Bounds {
  readonly least: number
  readonly most: number
}

export type CellValue<T, Fault extends string = CellTrouble> =
  | { readonly ok: true; readonly value: T | null; readonly guessed?: boolean }
  | { readonly ok: false; readonly fault: Fault }

/** A number within bounds; nothing there: null. */
export function numberIn(cell: ReadCell, style: NumberStyle, { least, most }: Bounds): CellValue<number> {
  if (cell === null) return { ok: true, value: null }
  if (typeof cell === 'boolean') return { ok: false, fault: 'not-a-number' }
  if (typeof cell === 'number') return bounded(cell, false, least, most)
  if (/^\d{4}-\d\d-\d\d$/u.test(cell)) return { ok: false, fault: 'is-a-date' }
  if (/^#[A-ZÄÖÜ/0-9!?]+$/u.test(cell)) return { ok: false, fault: 'formula-error' }
  const read = readNumber(cell, style)
  if (!read.ok) return { ok: false, fault: read.why === 'two-ways' ? 'two-ways' : 'not-a-number' }
  return bounded(read.value, read.guessed, least, most)
}

function bounded(value: number, guessed: boolean, least: number, most: number): CellValue<number> {
  if (value < 0) return { ok: false, fault: 'negative' }
  if (value === 0 && least > 0) return { ok: false, fault: 'zero' }
  if (value < least || value > most) return { ok: false, fault: 'absurd' }
  return { ok: true, value, guessed }
}

/** A text of at most so many characters; a number stands for itself. */
export function textIn(cell: ReadCell, most: number): CellValue<string> {
  if (cell === null) return { ok: true, value: null }
  const text = (
    typeof cell === 'string' ? cell : cell === true ? 'ja' : cell === false ? 'nein' : String(cell)
  )
    .normalize('NFC')
    .replaceAll(/\s+/gu, ' ')
    .trim()
  if (text === '') return { ok: true, value: null }
  return text.length > most ? { ok: false, fault: 'too-long' } : { ok: true, value: text }
}
