import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import {
  readTable,
  SHEET_LIMITS,
  type HeadingsRefusal,
  type ReadRow,
  type SheetRefusal,
} from '#ground/sheets/index.ts'
import {
  headingsOf,
  IMPORT_BYTES,
  readValueRow,
  styleOf,
  type ReadValue,
  type ValueFault,
} from './import-columns.ts'
import type { ReviewRoom } from './room.ts'
import { newValueOf, goneOf } from './type-value.ts'
import { judgeValue } from './value.ts'
import { insertValues, lockValues, standingOfBatch, valuesOf } from './value-store.ts'

export type ImportRefusal = SheetRefusal | HeadingsRefusal | 'rows-faulty' | 'no-rows' | CommonRefusal

/** So many faults are listed; whoever has more has one cause. */
const MOST_FAULTS = 50

/**
 * Takes a table of values in, all rows or none: with one fault nothing is written and every fault is named. Values the house reckoned
 * are not written over. What was imported together can be taken back together.
 */
export async function importValues(
  room: ReviewRoom,
  actor: Actor,
  command: {
    readonly site: number
    readonly bytes: Uint8Array
    readonly name: string
    readonly key?: string | undefined
  },
): Promise<Outcome<{ batch: string; values: number }, ImportRefusal>> {
  const { site, bytes, name, key } = command
  if (bytes.byteLength > IMPORT_BYTES)
    return refuse('too-large', { field: 'file', detail: { limit: IMPORT_BYTES } })
  const table = await readTable(bytes, ['Werte', 'Kennzahlen', 'Tabelle1', 'Sheet1'], SHEET_LIMITS)
  if (!table.ok)
    return refuse(table.refusal, { field: 'file', detail: { limit: table.limit, row: table.row } })
  const request = { name, rows: table.rows }
  const deed = { act: 'review.import', site, key: key === undefined ? undefined : { value: key, request } }
  return perform(room.ground, actor, deed, async ({ tx, now, about, tell }) => {
    await lockValues(tx, site)
    const reckoned = (await valuesOf(tx, site)).filter(({ origin }) => origin === 'reckoned')
    const taken = new Set(reckoned.map(({ kpi, period }) => `${kpi} ${period}`))
    const source = `Datei ${name}`.replaceAll('\u0000', ' ').slice(0, 200).toWellFormed()
    const read = readRows(table.rows, { source, today: officeDay(now), taken })
    if (!read.ok) return read
    const batch = room.ground.ids.uuid()
    const values = read.values.map(({ kpi, given }) =>
      newValueOf(kpi, given, { site, origin: 'imported', batch }),
    )
    await insertValues(tx, values, now)
    about(`review-import:${batch}`, { values: values.length })
    tell('review.imported', { values: values.length })
    return { ok: true, batch, values: values.length }
  })
}

interface Reading {
  readonly source: string
  readonly today: Temporal.PlainDate
  /** Figure and period the house reckoned itself. */
  readonly taken: ReadonlySet<string>
}

function readRows(
  rows: readonly ReadRow[],
  { source, today, taken }: Reading,
): Outcome<{ values: readonly ReadValue[] }, HeadingsRefusal | 'rows-faulty' | 'no-rows'> {
  const headings = headingsOf(rows)
  if (!headings.ok) return headings
  const below = rows.filter(({ number }) => number > headings.found.headRow)
  if (below.length === 0) return refuse('no-rows', { field: 'file' })
  const style = styleOf(below, headings.found)
  const [values, faults, seen] = [[] as ReadValue[], [] as ValueFault[], new Set<string>()]
  for (const row of below) {
    const read = readValueRow(row, headings.found, style, source)
    const found = 'why' in read ? read : (faultOf(read, { today, taken, seen }) ?? read)
    if ('why' in found) faults.push(found)
    else values.push(found)
    if ('kpi' in read) seen.add(`${read.kpi.key} ${read.given.period}`)
  }
  if (faults.length === 0) return { ok: true, values }
  return refuse('rows-faulty', {
    field: 'file',
    detail: { faults: faults.slice(0, MOST_FAULTS), faulty: faults.length, rows: below.length },
  })
}

function faultOf(
  { line, kpi, given }: ReadValue,
  known: Pick<Reading, 'today' | 'taken'> & { readonly seen: ReadonlySet<string> },
): ValueFault | null {
  const name = `${kpi.key} ${given.period}`
  const fault = (column: ValueFault['column'], why: string, value: string): ValueFault => ({
    line,
    column,
    why,
    value,
  })
  if (known.taken.has(name)) return fault('period', 'reckoned-already', given.period)
  if (known.seen.has(name)) return fault('period', 'twice', given.period)
  const refused = judgeValue(kpi, given, known.today)
  if (!refused) return null
  const column = (refused.field ?? 'value') as ValueFault['column']
  return fault(
    column,
    refused.refusal,
    String(column === 'n' ? (given.n ?? '') : column === 'period' ? given.period : given.value),
  )
}

/** Everything of one import goes, where nobody corrected it since. */
export function takeBackImport(
  room: ReviewRoom,
  actor: Actor,
  { site, batch, key }: { readonly site: number; readonly batch: string; readonly key?: string | undefined },
): Promise<Outcome<{ values: number }, 'unknown-import' | CommonRefusal>> {
  const deed = {
    act: 'review.take-back',
    site,
    key: key === undefined ? undefined : { value: key, request: { batch } },
  }
  return perform(room.ground, actor, deed, async ({ tx, now, about, tell }) => {
    await lockValues(tx, site)
    const standing = await standingOfBatch(tx, site, batch)
    if (standing.length === 0) return refuse('unknown-import')
    await insertValues(
      tx,
      standing.map((it) => goneOf(site, { ...it, origin: 'imported' })),
      now,
    )
    about(`review-import:${batch}`, { values: standing.length })
    tell('review.import-taken-back', { values: standing.length })
    return { ok: true, values: standing.length }
  })
}
