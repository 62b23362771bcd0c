import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Block } from './week.ts'

export interface StoredWeek {
  readonly version: number
  readonly blocks: readonly Block[]
  /** What stood there one step before; null: nothing to take back. */
  readonly before: readonly Block[] | null
  readonly published: number | null
  readonly publishedAt: Temporal.Instant | null
}

const COLUMNS = sql`w.version, w.blocks, w.before, w.published, w.published_at as "publishedAt"`
const NONE: StoredWeek = { version: 0, blocks: [], before: null, published: null, publishedAt: null }

export async function readWeek(db: Db | Tx, site: number, monday: string): Promise<StoredWeek> {
  const found = await sql<StoredWeek>`
    select ${COLUMNS} from rota.week w where w.site = ${site} and w.monday = ${monday}`.execute(db)
  return found.rows[0] ?? NONE
}

/** For an act that changes it. A week nobody planned yet is held by the lock of its name. */
export async function lockWeek(tx: Tx, site: number, monday: string): Promise<StoredWeek> {
  await sql`select pg_advisory_xact_lock(hashtext('rota.week'), hashtext(${`${site}/${monday}`}))`.execute(tx)
  return readWeek(tx, site, monday)
}

export async function saveWeek(
  tx: Tx,
  at: { readonly site: number; readonly monday: string },
  week: Pick<StoredWeek, 'blocks' | 'before'>,
  now: Temporal.Instant,
): Promise<number> {
  const before = week.before === null ? null : JSON.stringify(week.before)
  const saved = await sql<{ version: number }>`
    insert into rota.week as w (site, monday, version, blocks, before, changed_at)
    values (${at.site}, ${at.monday}, 1, ${JSON.stringify(week.blocks)}::jsonb, ${before}::jsonb, ${now.toString()})
    on conflict (site, monday) do update set version = w.version + 1, blocks = excluded.blocks,
      before = excluded.before, changed_at = excluded.changed_at
    returning version`.execute(tx)
  return saved.rows[0]!.version
}

/** Weeks of a site that somebody planned, newest first. */
export async function readWeeks(
  db: Db | Tx,
  site: number,
): Promise<{ monday: string; version: number; published: number | null }[]> {
  const found = await sql<{ monday: string; version: number; published: number | null }>`
    select w.monday::text as monday, w.version, w.published from rota.week w
    where w.site = ${site} order by w.monday desc limit 30`.execute(db)
  return found.rows
}

export async function markPublished(
  tx: Tx,
  at: { readonly site: number; readonly monday: string },
  now: Temporal.Instant | null,
): Promise<void> {
  await sql`
    update rota.week w set published = ${now === null ? null : sql`w.version`},
      published_at = ${now === null ? null : now.toString()}
    where w.site = ${at.site} and w.monday = ${at.monday}`.execute(tx)
}

/** Weeks that ended before a day, with everything that was published of them. */
export async function forgetWeeks(tx: Tx, before: Temporal.PlainDate): Promise<number> {
  const gone = await sql`delete from rota.week w where w.monday + 7 <= ${before.toString()}`.execute(tx)
  return Number(gone.numAffectedRows)
}
