import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { RawRow } from './list-text.ts'

export interface OpenRow extends RawRow {
  readonly id: string
  readonly delivery: string
  readonly list: string
}

export async function insertDelivery(
  tx: Tx,
  it: { id: string; site: number; name: string; at: Temporal.Instant; cards: number },
): Promise<void> {
  await sql`
    insert into pickup.delivery (id, site, name, imported_at, cards)
    values (${it.id}, ${it.site}, ${it.name}, ${it.at.toString()}, ${it.cards})`.execute(tx)
}

export async function countInDelivery(tx: Tx, id: string, more: number): Promise<void> {
  await sql`update pickup.delivery d set cards = d.cards + ${more}::int where d.id = ${id}`.execute(tx)
}

export interface Delivery {
  readonly id: string
  readonly name: string
  readonly importedAt: Temporal.Instant
  readonly cards: number
  readonly open: number
}

export async function newestDeliveries(db: Db | Tx, site: number, most: number): Promise<Delivery[]> {
  const found = await sql<Delivery>`
    select d.id, d.name, d.imported_at as "importedAt", d.cards,
           (select count(*)::int from pickup.open_row r where r.delivery = d.id and r.settled_at is null) as open
    from pickup.delivery d where d.site = ${site} order by d.imported_at desc limit ${most}`.execute(db)
  return found.rows
}

/** Keeps rows that cannot be read; one that was asked about before is not asked about again. Answers how many are new. */
export async function keepRows(
  tx: Tx,
  site: number,
  delivery: string,
  rows: readonly (RawRow & { readonly id: string; readonly rowKey: string })[],
): Promise<number> {
  if (rows.length === 0) return 0
  const kept = await sql`
    insert into pickup.open_row (id, site, delivery, line, serial, family_name, given_names, birth, kind, received,
                                 row_key)
    select r.id, ${site}, ${delivery}, r.line, r.serial, r."familyName", r."givenNames", r.birth, r.kind, r.received,
           r."rowKey"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r (id uuid, line integer, serial text, "familyName" text, "givenNames" text, birth text, kind text,
            received text, "rowKey" text)
    on conflict (site, row_key) do nothing`.execute(tx)
  return Number(kept.numAffectedRows ?? 0)
}

export async function rowsKnown(db: Db | Tx, site: number, keys: readonly string[]): Promise<Set<string>> {
  const found = await sql<{ key: string }>`
    select r.row_key as key from pickup.open_row r
    where r.site = ${site} and r.row_key = any(${[...keys]})`.execute(db)
  return new Set(found.rows.map(({ key }) => key))
}

const COLUMNS = sql`r.id, r.delivery, r.line, r.serial, r.family_name as "familyName", r.given_names as "givenNames",
  r.birth, r.kind, r.received, d.name as list`

export async function openRows(db: Db | Tx, site: number): Promise<OpenRow[]> {
  const found = await sql<OpenRow>`
    select ${COLUMNS} from pickup.open_row r join pickup.delivery d on d.id = r.delivery
    where r.site = ${site} and r.settled_at is null order by d.imported_at, r.line limit 500`.execute(db)
  return found.rows
}

export async function openRowForUpdate(tx: Tx, site: number, id: string): Promise<OpenRow | null> {
  const found = await sql<OpenRow>`
    select ${COLUMNS} from pickup.open_row r join pickup.delivery d on d.id = r.delivery
    where r.site = ${site} and r.id = ${id} and r.settled_at is null for update of r`.execute(tx)
  return found.rows[0] ?? null
}

/** Corrected or struck: its words go. */
export async function settleRow(tx: Tx, id: string, now: Temporal.Instant): Promise<void> {
  await sql`
    update pickup.open_row r set settled_at = ${now.toString()}, serial = '', family_name = '', given_names = '',
           birth = '', kind = '', received = '' where r.id = ${id}`.execute(tx)
}
