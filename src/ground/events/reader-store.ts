import { sql } from 'kysely'
import type { Db, Tx } from '../act/act.ts'
import { OPEN_BOOKS, type Books } from '../act/books.ts'
import type { OfficeEvent } from './event-store.ts'

/** A reader that must not miss anything, even across restarts. It begins before the first event. */
export async function addReader(db: Db, name: string): Promise<void> {
  await sql`
    insert into events.reader (name, cursor) values (${name}, '0'::xid8) on conflict (name) do nothing`.execute(
    db,
  )
}

/** Where the reader stands; null when another process is reading for it at this moment. */
export async function lockReader(tx: Tx, name: string): Promise<string | null> {
  const found = await sql<{ cursor: string }>`
    select r.cursor::text as cursor from events.reader r where r.name = ${name} for update skip locked`.execute(
    tx,
  )
  return found.rows[0]?.cursor ?? null
}

export async function moveReader(tx: Tx, name: string, cursor: string): Promise<void> {
  await sql`
    update events.reader r set cursor = ${cursor}::xid8
    where r.name = ${name} and r.cursor < ${cursor}::xid8`.execute(tx)
}

export interface ReaderPage {
  readonly events: readonly OfficeEvent[]
  readonly cursor: string
  /** More is there to read now. */
  readonly full: boolean
  /** Events are committed that may not be read yet, because an older transaction is still open. */
  readonly pending: boolean
}

/**
 * Settled events only: cursor <= transaction < oldest open transaction. What is older than every open transaction can
 * get no company any more, so the cursor passes each event exactly once. A page ends between two transactions.
 */
export async function readSettled(
  tx: Tx,
  cursor: string,
  topics: readonly string[],
  limit: number,
): Promise<ReaderPage> {
  const found = await sql<OfficeEvent & { xid: string; xmin: string; pending: boolean }>`
    with horizon as (select pg_snapshot_xmin(pg_current_snapshot()) as xmin)
    select h.xmin::text as xmin,
           exists (select from events.event w where w.xid >= h.xmin and w.topic = any(${[...topics]})) as pending,
           e.id, e.at::text as at, e.topic, e.site, e.subject, e.data, e.xid::text as xid
    from horizon h left join lateral (
      select v.* from events.event v
      where v.xid >= ${cursor}::xid8 and v.xid < h.xmin and v.topic = any(${[...topics]})
      order by v.xid fetch first ${sql.lit(limit)} rows with ties) e on true
    order by e.xid, e.id`.execute(tx)
  const { xmin, pending } = found.rows[0]!
  const events = found.rows.filter((row) => row.id !== null)
  const full = events.length >= limit
  const next = full ? (BigInt(events.at(-1)!.xid) + 1n).toString() : xmin
  return { events: events.map(eventOf), cursor: next, full, pending }
}

function eventOf(row: OfficeEvent): OfficeEvent {
  const { id, topic, site, subject, data } = row
  return { id, at: Temporal.Instant.from(row.at.replace(' ', 'T')).toString(), topic, site, subject, data }
}

/** Old events have told their story; the trail keeps what must be kept. */
export async function removeEventsBefore(
  db: Db,
  before: Temporal.Instant,
  books: Books = OPEN_BOOKS,
): Promise<number> {
  const events = sql.table(`${books.events}.event`)
  const gone = await sql`delete from ${events} e where e.at < ${before}`.execute(db)
  return Number(gone.numAffectedRows ?? 0)
}
