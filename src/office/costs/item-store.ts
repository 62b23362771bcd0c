import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import { bodyOf, type CostItem, type ItemBody } from './item.ts'
import { isId } from './statement-store.ts'

/** What an item was after a change. */
export interface ItemVersion {
  readonly version: number
  readonly at: Temporal.Instant
  readonly act: string
  readonly body: ItemBody
  readonly import: string | null
}

/** An item that was taken away, so that it can be brought back. */
export interface StoredItem extends CostItem {
  readonly removedAt: Temporal.Instant | null
}

const COLUMNS = sql`i.id, i.area, i.name, i.year, i.financing, i.vat, i.planned, i.approved, i.spent, i.running,
  i.running_until as "runningUntil", i.source, i.note, i.version, i.removed_at as "removedAt"`

/** By area, year, name; those that were taken away as well. */
export async function itemsOf(db: Db | Tx, statement: string): Promise<StoredItem[]> {
  const found = await sql<StoredItem>`
    select ${COLUMNS} from costs.item i where i.statement = ${statement}
    order by lower(i.area), i.year, lower(i.name), i.id`.execute(db)
  return found.rows
}

export async function itemById(db: Db | Tx, statement: string, id: string): Promise<StoredItem | null> {
  if (!isId(id)) return null
  const found = await sql<StoredItem>`
    select ${COLUMNS} from costs.item i where i.id = ${id} and i.statement = ${statement}`.execute(db)
  return found.rows[0] ?? null
}

export interface Written {
  readonly statement: string
  readonly act: string
  readonly import?: string | null
}

/** Writes items in their new version, taken away ones back among the others, and keeps what they are now. */
export async function writeItems(
  tx: Tx,
  items: readonly CostItem[],
  { statement, act, import: from = null }: Written,
  now: Temporal.Instant,
): Promise<void> {
  if (items.length === 0) return
  const rows = JSON.stringify(items.map((item) => ({ ...bodyOf(item), id: item.id, version: item.version })))
  await sql`
    insert into costs.item as i (id, statement, area, name, year, financing, vat, planned, approved, spent, running,
                                 running_until, source, note, version)
    select r.id, ${statement}, r.area, r.name, r.year, r.financing, r.vat, r.planned, r.approved, r.spent, r.running,
           r."runningUntil", r.source, r.note, r.version
    from jsonb_to_recordset(${rows}::jsonb) as r(id uuid, area text, name text, year smallint, financing text,
      vat smallint, planned bigint, approved bigint, spent bigint, running bigint, "runningUntil" smallint,
      source text, note text, version integer)
    on conflict (id) do update set
      area = excluded.area, name = excluded.name, year = excluded.year, financing = excluded.financing,
      vat = excluded.vat, planned = excluded.planned, approved = excluded.approved, spent = excluded.spent,
      running = excluded.running, running_until = excluded.running_until, source = excluded.source,
      note = excluded.note, version = excluded.version, removed_at = null`.execute(tx)
  await sql`
    insert into costs.item_version (item, version, at, act, body, import)
    select (r.body ->> 'id')::uuid, (r.body ->> 'version')::integer, ${now.toString()}, ${act},
           r.body - 'id' - 'version', ${from}
    from jsonb_array_elements(${rows}::jsonb) as r(body)`.execute(tx)
}

export async function removeItems(tx: Tx, ids: readonly string[], now: Temporal.Instant): Promise<void> {
  await sql`update costs.item set removed_at = ${now.toString()} where id = any(${[...ids]}::uuid[])`.execute(
    tx,
  )
}

/** All versions of an item, the latest first. */
export async function versionsOf(db: Db | Tx, item: string): Promise<ItemVersion[]> {
  const found = await sql<ItemVersion>`
    select v.version, v.at, v.act, v.body, v.import from costs.item_version v where v.item = ${item}
    order by v.version desc`.execute(db)
  return found.rows
}
