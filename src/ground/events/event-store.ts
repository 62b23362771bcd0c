import { sql } from 'kysely'
import type { Db, Tx } from '../act/act.ts'
import { OPEN_BOOKS, type Books } from '../act/books.ts'

export interface NewEvent {
  readonly at: Temporal.Instant
  readonly topic: string
  readonly site: number | null
  readonly subject: string | null
  readonly data: Record<string, unknown>
}

/** What happened, as every process reads it. */
export interface OfficeEvent {
  readonly id: number
  readonly at: string
  readonly topic: string
  readonly site: number | null
  readonly subject: string | null
  readonly data: Readonly<Record<string, unknown>>
}

export async function writeEvents(tx: Tx, events: readonly NewEvent[]): Promise<void> {
  if (events.length > 0) await insertingEvents(events).execute(tx)
}

/** The statement alone, for a statement that does more. */
export function insertingEvents(events: readonly NewEvent[], books: Books = OPEN_BOOKS) {
  const rows = events.map((event) => ({ ...event, at: event.at.toString() }))
  return sql`
    insert into ${sql.table(`${books.events}.event`)} (at, topic, site, subject, data)
    select e.at, e.topic, e.site, e.subject, e.data
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as e (at timestamptz, topic text, site smallint, subject text, data jsonb)`
}

/** A place in the stream of events: everything before `xid` has been seen. */
export interface Page {
  readonly events: readonly OfficeEvent[]
  readonly cursor: string
}

export async function currentCursor(db: Db | Tx): Promise<string> {
  const found = await sql<{ cursor: string }>`
    select pg_snapshot_xmin(pg_current_snapshot())::text as cursor`.execute(db)
  return found.rows[0]!.cursor
}

/**
 * Events at or after the cursor, oldest first, and the next cursor. An event may come twice (its transaction ended
 * while an older one was still open), so the reader keeps what it has seen; none can be missed.
 */
export async function eventsSince(db: Db, cursor: string): Promise<Page> {
  const found = await sql<{ next: string; list: OfficeEvent[] | null }>`
    select pg_snapshot_xmin(pg_current_snapshot())::text as next,
      (select json_agg(json_build_object('id', e.id, 'at', e.at, 'topic', e.topic, 'site', e.site,
                'subject', e.subject, 'data', e.data) order by e.xid, e.id)
       from events.event e where e.xid >= ${cursor}::xid8) as list`.execute(db)
  const row = found.rows[0]!
  return { events: row.list ?? [], cursor: row.next }
}

/** The number of the newest event; 0 while there is none. */
export async function lastEventId(db: Db | Tx): Promise<number> {
  const found = await sql<{ id: number }>`
    select coalesce(max(e.id), 0)::float8 as id from events.event e`.execute(db)
  return found.rows[0]!.id
}

/** Seconds by which two transactions may end in another order than they began; generous, they are short. */
const DISORDER_SECONDS = 10
/** Numbers drawn within that time, at most. */
const DISORDER_NUMBERS = 5000

/**
 * Events after one that a listener heard last, oldest first; null when that one is not known (any more) or more than
 * `most` came since. What ended later than it began could have a smaller number: so the last seconds are told again.
 */
export async function eventsAfter(
  db: Db,
  it: {
    readonly id: number
    readonly sites: readonly number[]
    readonly topics: readonly string[]
    readonly most: number
  },
): Promise<readonly OfficeEvent[] | null> {
  const found = await sql<{ known: boolean; list: OfficeEvent[] | null }>`
    with last as (select l.at from events.event l where l.id = ${it.id})
    select exists (select from last) as known,
      (select json_agg(json_build_object('id', e.id, 'at', e.at, 'topic', e.topic, 'site', e.site,
                'subject', e.subject, 'data', e.data) order by e.xid, e.id)
       from (select v.* from events.event v, last
             where v.id > ${it.id - DISORDER_NUMBERS} and v.id <> ${it.id}
               and (v.id > ${it.id} or v.at >= last.at - make_interval(secs => ${sql.lit(DISORDER_SECONDS)}))
               and v.topic = any(${[...it.topics]}) and v.site = any(${[...it.sites]})
             order by v.xid, v.id limit ${sql.lit(it.most + 1)}) as e) as list`.execute(db)
  const { known, list } = found.rows[0]!
  return known && (list?.length ?? 0) <= it.most ? (list ?? []) : null
}
