/** The door of spreadsheets: tables of others read within limits, workbooks written with formulas and their results. */
export { SHEET_LIMITS, type SheetLimits } from './limits.ts'
export { numberIn, textIn, type Bounds, type CellTrouble, type CellValue } from './cells.ts'
export {
  findHeadings,
  type HeadedColumn,
  type HeadingRules,
  type Headings,
  type HeadingsRefusal,
} from './headings.ts'
export { readTable } from './read-table.ts'
export { numberStyleOf, readNumber, type NumberStyle, type ReadNumber } from './number-text.ts'
export { columnLetter, type ReadCell, type ReadRow, type SheetReading, type SheetRefusal } from './sheet.ts'
export {
  cellOf,
  writeWorkbook,
  type CellLook,
  type CellName,
  type NumberFormat,
  type SheetToWrite,
  type WorkbookToWrite,
  type WriteCell,
} from './write-workbook.ts'
