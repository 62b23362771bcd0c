import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { NewRelease, Release } from './release.ts'

interface Row {
  id: number
  site: number
  name: string
  team: string
  concerns: string[]
  first_day: Temporal.PlainDate
  last_day: Temporal.PlainDate
  entries_from: Temporal.Instant
  entries_to: Temporal.Instant
  draw_at: Temporal.Instant
  commitment: Uint8Array
  announced_at: Temporal.Instant
  entries: number
  head: Uint8Array | null
  state: Release['state']
  drawn_at: Temporal.Instant | null
  why: string | null
}

/** Everything but the seed, which only `seedOf` reads. */
const COLUMNS = sql`r.id, r.site, r.name, r.team, r.concerns, r.first_day, r.last_day, r.entries_from, r.entries_to,
  r.draw_at, r.commitment, r.announced_at, r.entries, r.head, r.state, r.drawn_at, r.why`

function read(row: Row): Release {
  const { first_day, last_day, entries_from, entries_to, draw_at, announced_at, drawn_at, ...same } = row
  return {
    ...same,
    firstDay: first_day,
    lastDay: last_day,
    entriesFrom: entries_from,
    entriesTo: entries_to,
    drawAt: draw_at,
    announcedAt: announced_at,
    drawnAt: drawn_at,
  }
}

export async function insertRelease(
  tx: Tx,
  it: NewRelease & { readonly seed: Uint8Array; readonly commitment: Uint8Array },
  now: Temporal.Instant,
): Promise<number> {
  const made = await sql<{ id: number }>`
    insert into release.release (site, name, team, concerns, first_day, last_day, entries_from, entries_to, draw_at, seed,
                                 commitment, announced_at)
    values (${it.site}, ${it.name}, ${it.team}, ${[...it.concerns]}, ${it.firstDay}, ${it.lastDay}, ${it.entriesFrom},
            ${it.entriesTo}, ${it.drawAt}, ${it.seed}, ${it.commitment}, ${now}) returning id`.execute(tx)
  return made.rows[0]!.id
}

export async function readRelease(db: Db | Tx, id: number): Promise<Release | null> {
  const found = await sql<Row>`select ${COLUMNS} from release.release r where r.id = ${id}`.execute(db)
  return found.rows[0] ? read(found.rows[0]) : null
}

/** Releases that are not long over, the next one first. */
export async function readReleases(db: Db, since: Temporal.Instant): Promise<Release[]> {
  const found = await sql<Row>`
    select ${COLUMNS} from release.release r where r.draw_at >= ${since} order by r.entries_from, r.id`.execute(
    db,
  )
  return found.rows.map(read)
}

/** Some releases, locked in one order for all processes: entries, closing and withdrawing wait for each other here. */
export async function lockReleases(tx: Tx, ids: readonly number[]): Promise<Map<number, Release>> {
  const found = await sql<Row>`
    select ${COLUMNS} from release.release r where r.id = any(${[...ids]}) order by r.id for update`.execute(
    tx,
  )
  return new Map(found.rows.map((row) => [row.id, read(row)]))
}

export async function moveHead(tx: Tx, id: number, entries: number, head: Uint8Array): Promise<void> {
  await sql`update release.release set entries = ${entries}, head = ${head} where id = ${id}`.execute(tx)
}

export async function closeRelease(
  tx: Tx,
  id: number,
  head: Uint8Array,
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    update release.release set state = 'closed', head = ${head}, closed_at = ${now} where id = ${id}`.execute(
    tx,
  )
}

export async function finishRelease(tx: Tx, id: number, now: Temporal.Instant): Promise<void> {
  await sql`update release.release set state = 'drawn', drawn_at = ${now} where id = ${id}`.execute(tx)
}

export async function withdrawRow(tx: Tx, id: number, why: string): Promise<void> {
  await sql`update release.release set state = 'withdrawn', why = ${why} where id = ${id}`.execute(tx)
}

/** Releases whose entries are over and that are not drawn yet. */
export async function dueReleases(db: Db, now: Temporal.Instant): Promise<Release[]> {
  const found = await sql<Row>`
    select ${COLUMNS} from release.release r
    where r.state in ('announced', 'closed') and r.entries_to <= ${now} order by r.draw_at, r.id`.execute(db)
  return found.rows.map(read)
}

/** The secret of a draw. Null until the moment of the draw has come: nobody may ask for it before. */
export async function seedOf(db: Db | Tx, id: number, now: Temporal.Instant): Promise<Uint8Array | null> {
  const found = await sql<{ seed: Uint8Array }>`
    select r.seed from release.release r
    where r.id = ${id} and r.state in ('closed', 'drawn') and r.draw_at <= ${now}`.execute(db)
  return found.rows[0]?.seed ?? null
}

/** One process at a time draws; whoever dies loses the lock with its connection. */
export async function tryDrawLock(db: Db | Tx, id: number): Promise<boolean> {
  const got = await sql<{ mine: boolean }>`
    select pg_try_advisory_lock(hashtext('release.draw'), ${id}) as mine`.execute(db)
  return got.rows[0]!.mine
}

export async function leaveDrawLock(db: Db | Tx, id: number): Promise<void> {
  await sql`select pg_advisory_unlock(hashtext('release.draw'), ${id})`.execute(db)
}
