import { createHash } from 'node:crypto'
import { sayable } from '#ground/act/sayable.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { readTable, SHEET_LIMITS, type HeadingsRefusal, type SheetRefusal } from '#ground/sheets/index.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { changeStatement, type StatementCommand, type StatementRefusal } from './change.ts'
import { readLines, type CellMark, type ImportLine, type ReadLines } from './import-lines.ts'
import { importById, insertImport, markTakenBack, touchedBy } from './import-store.ts'
import { BOUNDS, changedParts, nameKey, type CostItem } from './item.ts'
import { removeItems, writeItems, type StoredItem } from './item-store.ts'
import type { CostsRoom } from './room.ts'
import { itemRefusal } from './typed.ts'

/** So many faults are told; how many there are in all stands beside. */
const MOST_FAULTS = 200
/** Sheets that are looked for first: our own workbook has several. */
const SHEETS = ['Posten', 'Kosten', 'Kostenaufstellung', 'Tabelle1', 'Sheet1'] as const

export type ImportRefusal =
  | StatementRefusal
  | SheetRefusal
  | HeadingsRefusal
  | 'no-rows'
  | 'rows-faulty'
  | 'too-many-items'

export interface Imported {
  readonly import: string
  readonly added: number
  readonly changed: number
  readonly same: number
  /** Headers whose columns were not taken. */
  readonly unknown: readonly string[]
  readonly guessed: readonly string[]
}

/**
 * Takes a table in, all rows or none: with one fault nothing is written and every fault is named. A row of an item that is
 * there (same area, year, name) changes what its cells say; empty cells leave what was. It can be taken back as a whole.
 */
export async function importItems(
  room: CostsRoom,
  actor: Actor,
  command: StatementCommand & { readonly name: string; readonly bytes: Uint8Array },
): Promise<Outcome<Imported, ImportRefusal>> {
  const { bytes, name, ...at } = command
  if (!isPermitted(room.ground.permissions, actor, 'costs.import', at.site)) return refuse('not-permitted')
  if (bytes.byteLength > BOUNDS.bytes)
    return refuse('too-large', { field: 'file', detail: { limit: BOUNDS.bytes } })
  const table = await readTable(bytes, SHEETS, { ...SHEET_LIMITS, bytes: BOUNDS.bytes })
  if (!table.ok)
    return refuse(table.refusal, { field: 'file', detail: { limit: table.limit, row: table.row } })
  const told = readLines(table.rows)
  if (!told.ok) return told
  const { read } = told
  const of = { ...at, digest: createHash('sha256').update(bytes).digest('hex') }
  type Name = 'no-rows' | 'rows-faulty' | 'too-many-items'
  return changeStatement<Imported, Name>(
    room,
    actor,
    'costs.import',
    of,
    async ({ tx, now, about }, items) => {
      const all = (await items()).filter(({ removedAt }) => !removedAt)
      const merged = mergeLines(all, read, () => room.ground.ids.uuid())
      const refused = refusalOf(merged, all.length)
      if (refused) return refused
      const { added, changed } = merged
      const id = room.ground.ids.uuid()
      const counts = { added: added.length, changed: changed.length }
      await insertImport(
        tx,
        at.statement,
        { id, name: sayable(name).trim().slice(0, 200) || 'Tabelle', ...counts },
        now,
      )
      await writeItems(
        tx,
        [...added, ...changed],
        { statement: at.statement, act: 'costs.import', import: id },
        now,
      )
      about(`costs:${at.statement}`, counts)
      const same = read.lines.length - added.length - changed.length
      return { ok: true, import: id, ...counts, same, unknown: read.unknown, guessed: read.guessed }
    },
  )
}

function refusalOf({ added, faults, rows }: Merged, there: number) {
  if (faults.length > 0) {
    const shown = faults.toSorted((a, b) => a.row - b.row).slice(0, MOST_FAULTS)
    return refuse('rows-faulty', { field: 'file', detail: { faults: shown, faulty: faults.length } })
  }
  if (rows === 0) return refuse('no-rows', { field: 'file' })
  return there + added.length > BOUNDS.items
    ? refuse('too-many-items', { field: 'file', detail: { most: BOUNDS.items } })
    : null
}

interface Merged {
  readonly rows: number
  readonly added: readonly CostItem[]
  readonly changed: readonly CostItem[]
  readonly faults: readonly CellMark[]
}

/** What the lines make of the items that are there. */
function mergeLines(all: readonly StoredItem[], { lines, faults }: ReadLines, newId: () => string): Merged {
  const known = new Map(all.map((item) => [nameKey(item), item]))
  const seen = new Map<string, number>()
  const [added, changed, more]: [CostItem[], CostItem[], CellMark[]] = [[], [], []]
  for (const line of lines) {
    const key = nameKey(line)
    const above = seen.get(key)
    seen.set(key, above ?? line.row)
    const before = known.get(key)
    const next = itemOf(line, before, newId)
    const refused = above === undefined ? itemRefusal(next) : null
    if (above !== undefined) more.push(markOf(line, 'row-twice', { above }))
    else if (refused)
      more.push(
        markOf(
          line,
          refused.refusal === 'rate-not-in-force' ? 'rate-not-in-force' : 'absurd',
          detailOf(refused),
        ),
      )
    else if (!before) added.push(next)
    else if (changedParts(before, next).length > 0) changed.push(next)
  }
  return { rows: lines.length, added, changed, faults: [...faults, ...more] }
}

const markOf = ({ row, name }: ImportLine, code: CellMark['code'], detail: CellMark['detail']): CellMark => ({
  ...{ row, column: '', header: '', code, shown: name.slice(0, 60), detail },
})

const detailOf = ({
  detail = {},
}: {
  readonly detail?: Readonly<Record<string, unknown>>
}): CellMark['detail'] =>
  Object.fromEntries(
    Object.entries(detail).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : String(value),
    ]),
  )

/** Cells that are empty leave what was there; a new item without a word on it is not in the budget, and 19 % is the rule. */
function itemOf(line: ImportLine, before: StoredItem | undefined, newId: () => string): CostItem {
  const { row: _, ...told } = line
  const base = before ?? {
    ...{
      financing: 'not-requested' as const,
      vat: 19,
      planned: null,
      approved: null,
      spent: null,
      running: null,
    },
    ...{ runningUntil: null, source: '', note: '' },
  }
  const given = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== null))
  return {
    ...(base as CostItem),
    ...given,
    // written as they stand there: another case is no change
    ...(before && { area: before.area, name: before.name }),
    ...{ id: before?.id ?? newId(), version: (before?.version ?? 0) + 1 },
  }
}

/** Takes an import back: what it brought goes, what it changed is as before. Refused once somebody went on from it. */
export function takeBackImport(
  room: CostsRoom,
  actor: Actor,
  command: StatementCommand & { readonly import: string },
): Promise<Outcome<{ items: number }, StatementRefusal | 'unknown-import' | 'changed-since'>> {
  const { statement, import: id } = command
  type Name = 'unknown-import' | 'changed-since'
  return changeStatement<{ items: number }, Name>(
    room,
    actor,
    'costs.take-back-import',
    command,
    async ({ tx, now }) => {
      const found = await importById(tx, statement, id)
      if (!found || found.takenBackAt) return refuse('unknown-import')
      const touched = await touchedBy(tx, id)
      const since = touched.filter(({ version, made, isRemoved }) => version !== made || isRemoved).length
      if (since > 0) return refuse('changed-since', { detail: { items: since } })
      const back = touched.flatMap(({ id: item, version, before }): CostItem[] =>
        before ? [{ ...before, id: item, version: version + 1 }] : [],
      )
      await removeItems(
        tx,
        touched.filter(({ before }) => !before).map((it) => it.id),
        now,
      )
      await writeItems(tx, back, { statement, act: 'costs.take-back-import' }, now)
      await markTakenBack(tx, id, now)
      return { ok: true, items: touched.length }
    },
  )
}
