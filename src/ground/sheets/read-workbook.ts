import { streamXlsxRows } from 'hucre/xlsx'
import { overLimit, refused, type ReadCell, type ReadRow, type SheetReading } from './sheet.ts'
import type { SheetLimits } from './limits.ts'

/** What stands in a cell, as the library reads it. */
type Value = string | number | boolean | Date | null

/**
 * One sheet of a workbook, row by row: the first preferred one that holds anything, else the first of all. Only values are
 * taken: no formula is reckoned, no link followed, no part beside the sheet opened but texts and styles.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  preferred: readonly string[],
  limits: SheetLimits,
): Promise<SheetReading> {
  for (const sheet of [...preferred, 0]) {
    const read = await readOne(bytes, sheet, limits)
    if (!read.ok || read.rows.length > 0) return read
  }
  return refused('empty')
}

async function readOne(
  bytes: Uint8Array,
  sheet: string | number,
  limits: SheetLimits,
): Promise<SheetReading> {
  const rows: ReadRow[] = []
  let [seen, text] = [0, 0]
  try {
    for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
      const cells = lastFilled(values as readonly Value[])
      seen += 1
      if (cells.length === 0) continue
      const number = Number.isSafeInteger(index) && index >= 0 ? index + 1 : seen
      const wrong = overLimit(rows.length, cells, number, limits)
      if (wrong) return wrong
      text += cells.reduce<number>((sum, cell) => sum + (typeof cell === 'string' ? cell.length : 0), 0)
      if (text > limits.text) return refused('unpacks-too-large', limits.text, number)
      rows.push({ number, cells })
    }
  } catch {
    // the library throws its own errors for what is no workbook, and plain ones for what it did not think of
    return refused('damaged')
  }
  return { ok: true, from: 'xlsx', sheet: typeof sheet === 'string' ? sheet : null, rows }
}

/** Without the empty cells behind the last one: a table that was coloured to the end of the sheet is no wide table. */
function lastFilled(values: readonly Value[]): readonly ReadCell[] {
  const end = values.findLastIndex((value) => value !== null && value !== '')
  return values.slice(0, end + 1).map(cellOf)
}

function cellOf(value: Value | undefined): ReadCell {
  if (value === undefined || value === null) return null
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim()
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value)
  if (typeof value === 'boolean') return value
  const at = value.getTime()
  if (!Number.isFinite(at)) return '#####'
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('UTC').toPlainDate().toString()
}
