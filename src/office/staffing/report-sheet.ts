import type { NumberFormat, SheetToWrite, WriteCell } from '#ground/sheets/index.ts'

/** A sheet and the names it gives its cells; `$E1` column E of the row a name is used in, `$B$4` one cell. */
export interface NamedSheet {
  readonly sheet: SheetToWrite
  readonly names: readonly (readonly [name: string, refersTo: string])[]
}

export const head = (...words: string[]): WriteCell[] => words.map((value) => ({ value, look: 'head' }))
export const title = (value: string): WriteCell[] => [{ value, look: 'title' }]
export const given = (value: number, format: NumberFormat = 'two'): WriteCell => ({
  value,
  format,
  look: 'given',
})
export const plain = (value: number | null, format: NumberFormat = 'two'): WriteCell =>
  value === null ? null : { value, format }
/** A result and how it comes about; nothing where there is none. */
export const reckonedCell = (
  value: number | null,
  formula: string,
  format: NumberFormat = 'two',
  look?: 'strong',
): WriteCell => (value === null ? null : { value, formula, format, ...(look && { look }) })
export const words = (value: string): WriteCell => ({ value, look: 'words' })
