import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Bodies, Entry, EntryKind } from './entry.ts'

/** Everything of one kind as it stands now, the earliest first. */
export async function entriesOf<Kind extends EntryKind>(
  db: Db | Tx,
  site: number,
  kind: Kind,
): Promise<Entry<Kind>[]> {
  const found = await sql<Entry<Kind>>`
    select e.id, e.version, e.body, e.at, b.at as begun
    from review.entry e join review.entry b on b.id = e.id and b.version = 1
    where e.site = ${site} and e.kind = ${kind} and not e.is_removed
      and not exists (select from review.entry o where o.id = e.id and o.version > e.version)
    order by b.at, e.id`.execute(db)
  return found.rows
}

/** The latest version of one; those that write it wait for each other. Null: there is none, or it went. */
export async function entryForUpdate(
  tx: Tx,
  site: number,
  id: string,
): Promise<{ kind: EntryKind; version: number; body: Bodies[EntryKind] } | null> {
  await sql`select pg_advisory_xact_lock(hashtext('review.entry'), hashtext(${id}))`.execute(tx)
  const found = await sql<{ kind: EntryKind; version: number; body: Bodies[EntryKind]; isRemoved: boolean }>`
    select e.kind, e.version, e.body, e.is_removed as "isRemoved" from review.entry e
    where e.id::text = ${id} and e.site = ${site} order by e.version desc limit 1`.execute(tx)
  const row = found.rows[0]
  return row && !row.isRemoved ? { kind: row.kind, version: row.version, body: row.body } : null
}

export async function insertEntry(
  tx: Tx,
  it: { id: string; site: number; kind: EntryKind; version: number; body: object; isRemoved: boolean },
  now: Temporal.Instant,
): Promise<void> {
  await sql`insert into review.entry (id, site, kind, version, body, is_removed, at)
    values (${it.id}, ${it.site}, ${it.kind}, ${it.version}, ${JSON.stringify(it.body)}::jsonb, ${it.isRemoved},
            ${now.toString()})`.execute(tx)
}
