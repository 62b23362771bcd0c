import type { CellTrouble, CellValue, ReadCell } from '#ground/sheets/index.ts'

/** Why a cell of a table of tasks cannot be taken. */
export type CellFault =
  | CellTrouble
  | 'missing'
  | 'not-whole'
  | 'not-yes-or-no'
  | 'unknown-concern'
  | 'sample-incomplete'
  | 'area-missing'
  | 'minutes-missing'
  | 'row-twice'

const YES = new Set(['ja', 'j', 'x', 'wahr', 'true', 'yes', '1'])
const NO = new Set(['nein', 'n', 'falsch', 'false', 'no', '0', '-'])

export function yesIn(cell: ReadCell): CellValue<boolean, 'not-yes-or-no'> {
  if (cell === null) return { ok: true, value: null }
  const text = String(cell).toLowerCase().trim()
  if (YES.has(text)) return { ok: true, value: true }
  return NO.has(text) ? { ok: true, value: false } : { ok: false, fault: 'not-yes-or-no' }
}
