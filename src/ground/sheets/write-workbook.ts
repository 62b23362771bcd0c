import { writeXlsx, type CellStyle, type Cell as LibraryCell, type WriteSheet } from 'hucre/xlsx'
import { columnLetter } from './sheet.ts'

/** A cell of a sheet that is written. Text stays text, also where it begins like a formula. */
export type WriteCell =
  | string
  | number
  | null
  | {
      readonly value: string | number | null
      /** Without `=`, with English names of functions, as the format stores it; `value` is kept as its result. */
      readonly formula?: string
      readonly format?: NumberFormat
      readonly look?: CellLook
    }

/** Looks of numbers as spreadsheets write them; every program shows them in the manner of its country. */
export const NUMBER_FORMATS = {
  whole: '#,##0',
  two: '#,##0.00',
  four: '#,##0.0000',
  percent: '0.0%',
  signed: '+#,##0.00;-#,##0.00;0.00',
  year: '0',
} as const
export type NumberFormat = keyof typeof NUMBER_FORMATS

/** `head`: of a column. `strong`: a sum. `given`: a value people may change. `words`: a sentence over several lines. */
export type CellLook = 'title' | 'head' | 'strong' | 'given' | 'words'

export interface SheetToWrite {
  readonly name: string
  /** Widths of the columns, in characters. */
  readonly widths: readonly number[]
  /** How many rows stay in sight. */
  readonly frozenRows?: number
  readonly rows: readonly (readonly WriteCell[])[]
}

export interface CellName {
  readonly name: string
  readonly sheet: string
  /** `$B$4` a cell; `$B1` column B of the row in which the name is used; `$B$4:$B$9` a range. */
  readonly refersTo: string
}

export interface WorkbookToWrite {
  readonly title: string
  readonly about: string
  readonly author: string
  readonly sheets: readonly SheetToWrite[]
  readonly names?: readonly CellName[]
  readonly at: Temporal.Instant
}

/** A workbook (.xlsx) whose formulas carry their results, so that a viewer that does not reckon shows them as well. */
export function writeWorkbook(book: WorkbookToWrite): Promise<Uint8Array> {
  const at = new Date(book.at.epochMilliseconds)
  return writeXlsx({
    sheets: book.sheets.map(sheetOf),
    namedRanges: (book.names ?? []).map(({ name, sheet, refersTo }) => ({
      name,
      range: `${quoted(sheet)}!${refersTo}`,
    })),
    properties: {
      ...{ title: clean(book.title), description: clean(book.about), creator: clean(book.author) },
      ...{ created: at, modified: at },
    },
    defaultFont: { name: 'Calibri', size: 11 },
  })
}

/** `'Aufgaben 2027'!$B$4`. */
export const cellOf = (sheet: string, column: number, row: number): string =>
  `${quoted(sheet)}!$${columnLetter(column)}$${row}`

const quoted = (sheet: string): string =>
  /^[A-Za-z_\u00C0-\u024F]+$/u.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`

const LOOKS: Readonly<Record<CellLook, CellStyle>> = {
  title: { font: { bold: true, size: 14 } },
  head: {
    font: { bold: true },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E6EBF0' } },
    alignment: { wrapText: true, vertical: 'top' },
  },
  strong: { font: { bold: true }, border: { top: { style: 'thin', color: { rgb: '555555' } } } },
  given: { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF6D6' } } },
  words: { alignment: { wrapText: true, vertical: 'top' } },
}

function sheetOf(sheet: SheetToWrite): WriteSheet {
  const cells = new Map<string, Partial<LibraryCell>>()
  sheet.rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (cell !== null) cells.set(`${r},${c}`, libraryCell(cell))
    }),
  )
  return {
    name: sheet.name,
    columns: sheet.widths.map((width) => ({ width })),
    rows: sheet.rows.map((row) => row.map(() => null)),
    cells,
    ...(sheet.frozenRows && { freezePane: { rows: sheet.frozenRows } }),
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    a11y: { ...(sheet.frozenRows && { headerRow: sheet.frozenRows - 1 }) },
  }
}

function libraryCell(cell: Exclude<WriteCell, null>): Partial<LibraryCell> {
  if (typeof cell !== 'object') return plainCell(cell)
  const style = {
    ...(cell.look && LOOKS[cell.look]),
    ...(cell.format && { numFmt: NUMBER_FORMATS[cell.format] }),
  }
  const result = cell.value === null ? {} : plainCell(cell.value)
  return cell.formula === undefined
    ? { ...result, style }
    : { value: null, type: 'formula', formula: cell.formula, formulaResult: result.value ?? null, style }
}

const plainCell = (value: string | number): Partial<LibraryCell> =>
  typeof value === 'string' ? { value: clean(value), type: 'string' } : { value, type: 'number' }

/** XML knows neither controls nor halves of signs, the format takes `_x0041_` for a sign; a cell holds 32,767 characters. */
const clean = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?/gu, '\n')
    // oxlint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu, '\uFFFD')
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_')
    .slice(0, 32_000)
