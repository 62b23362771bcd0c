import { createHash } from 'node:crypto'
import { readTable, SHEET_LIMITS, type ReadRow, type SheetRefusal } from '#ground/sheets/index.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { findColumns, type Columns, type ColumnsRefusal } from './import-columns.ts'
import { readPlanFile, type PlanFileRefusal } from './import-plan-file.ts'
import type { PlanBody } from './plan.ts'

/** What was handed in, as far as it is needed: it travels through the page and is taken exactly so. */
export type HandedIn =
  | { readonly kind: 'table'; readonly name: string; readonly rows: readonly ReadRow[] }
  | { readonly kind: 'plan'; readonly name: string; readonly body: PlanBody }

/** Bytes of a file; as many as a form of the program may have, less what belongs to the form. */
export const IMPORT_BYTES = 900_000
/** Bytes of what was read as it travels through the page: what is shown has to come back in one form. */
const TRAVEL_BYTES = 1_000_000

/** Sheets that are looked for first: our own report has several. */
const SHEETS = ['Aufgaben', 'Fallzahlen', 'Import', 'Tabelle1', 'Sheet1'] as const

export type HandInRefusal = SheetRefusal | ColumnsRefusal | PlanFileRefusal | 'no-rows'

/** Reads what somebody hands in: a workbook, a text table, or a plan this program wrote. */
export async function readHandedIn(
  bytes: Uint8Array,
  name: string,
): Promise<Outcome<{ handed: HandedIn }, HandInRefusal>> {
  if (bytes.byteLength > IMPORT_BYTES)
    return refuse('too-large', { field: 'file', detail: { limit: IMPORT_BYTES } })
  if (/^\uFEFF?\s*\{/u.test(Buffer.from(bytes.subarray(0, 40)).toString('utf8'))) {
    const read = readPlanFile(
      Buffer.from(bytes)
        .toString('utf8')
        .replace(/^\uFEFF/u, ''),
    )
    return read.ok ? travelling({ kind: 'plan', name, body: read.body }) : read
  }
  const table = await readTable(bytes, SHEETS, { ...SHEET_LIMITS, bytes: IMPORT_BYTES })
  if (!table.ok) {
    const { refusal, limit, row } = table
    return refuse(refusal, { field: 'file', detail: { limit, row } })
  }
  const columns = findColumns(table.rows)
  if (!columns.ok) return columns
  const { found } = columns
  const rows = onlyTaken(table.rows, found)
  if (rows.length < 2) return refuse('no-rows', { field: 'file', detail: { row: found.headRow } })
  return travelling({ kind: 'table', name, rows })
}

function travelling(handed: HandedIn): Outcome<{ handed: HandedIn }, HandInRefusal> {
  return Buffer.byteLength(packed(handed)) > TRAVEL_BYTES
    ? refuse('unpacks-too-large', { field: 'file', detail: { limit: TRAVEL_BYTES } })
    : { ok: true, handed }
}

/** Headers and what stands below; other columns and other lines do not travel. Headers nothing is known by do, to be named. */
const onlyTaken = (rows: readonly ReadRow[], { headRow, columns }: Columns): ReadRow[] => {
  const taken = new Set(columns.map(({ at }) => at))
  return rows
    .filter(({ number }) => number >= headRow)
    .map(({ number, cells }) => ({
      number,
      cells: number === headRow ? cells : cells.map((cell, at) => (taken.has(at) ? cell : null)),
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== null))
}

/** What was handed in, as text for a form, and back; null: somebody changed it on the way. */
export const packed = (handed: HandedIn): string => JSON.stringify(handed)

export function unpacked(text: string): HandedIn | null {
  try {
    const value = JSON.parse(text) as HandedIn
    return value.kind === 'plan' ? unpackedPlan(value) : unpackedTable(value)
  } catch {
    return null
  }
}

function unpackedPlan({ name, body }: HandedIn & { kind: 'plan' }): HandedIn | null {
  const read = readPlanFile(JSON.stringify({ format: 'willkommen-personalbedarf', edition: 1, plan: body }))
  return read.ok ? { kind: 'plan', name: String(name).slice(0, 200), body: read.body } : null
}

function unpackedTable({ name, rows }: HandedIn & { kind: 'table' }): HandedIn | null {
  const isRow = ({ number, cells }: ReadRow): boolean =>
    Number.isSafeInteger(number) &&
    cells.length <= SHEET_LIMITS.columns &&
    cells.every((cell) => cell === null || ['string', 'number', 'boolean'].includes(typeof cell))
  if (rows.length > SHEET_LIMITS.rows || !rows.every(isRow)) return null
  return { kind: 'table', name: String(name).slice(0, 200), rows }
}

/** The mark of what was shown: of the plan's version and of every change it would bring. */
export const digestOf = (shown: unknown): string =>
  createHash('sha256').update(JSON.stringify(shown)).digest('hex')
