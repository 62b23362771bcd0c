import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'

/** The key of a day; made by the first who asks. */
export async function keyOfDay(tx: Tx, day: Temporal.PlainDate, fresh: Uint8Array): Promise<Buffer> {
  await sql`
    insert into survey.code_key (day, key) values (${day.toString()}, ${Buffer.from(fresh)})
    on conflict do nothing`.execute(tx)
  const found = await sql<{ key: Buffer }>`
    select k.key from survey.code_key k where k.day = ${day.toString()}`.execute(tx)
  return found.rows[0]!.key
}

/** Keys of the days whose codes are still good, the latest first. */
export async function keysSince(
  db: Db | Tx,
  since: Temporal.PlainDate,
): Promise<{ day: Temporal.PlainDate; key: Buffer }[]> {
  const found = await sql<{ day: Temporal.PlainDate; key: Buffer }>`
    select k.day, k.key from survey.code_key k where k.day >= ${since.toString()} order by k.day desc`.execute(
    db,
  )
  return found.rows
}

export async function isSpent(db: Db | Tx, digest: Buffer): Promise<boolean> {
  const found = await sql`select from survey.spent s where s.digest = ${digest}`.execute(db)
  return found.rows.length > 0
}

/** Of two who send the same code at once one comes through: the key of the table decides. */
export async function spend(tx: Tx, digest: Buffer, until: Temporal.PlainDate): Promise<boolean> {
  const done = await sql`
    insert into survey.spent (digest, until) values (${digest}, ${until.toString()})
    on conflict do nothing`.execute(tx)
  return Number(done.numAffectedRows ?? 0) === 1
}

/** Keys before that day and the codes spent with them: gone. Returns how many keys. */
export async function dropKeysBefore(tx: Tx, day: Temporal.PlainDate): Promise<number> {
  await sql`delete from survey.spent s where s.until < ${day.toString()}`.execute(tx)
  const gone = await sql`delete from survey.code_key k where k.day < ${day.toString()}`.execute(tx)
  return Number(gone.numAffectedRows ?? 0)
}

export async function posterOf(db: Db | Tx, site: number): Promise<string | null> {
  const found = await sql<{ key: string }>`
    select p.key from survey.poster p where p.site = ${site} and p.ended is null`.execute(db)
  return found.rows[0]?.key ?? null
}

export async function siteOfPoster(db: Db | Tx, key: string): Promise<number | null> {
  const found = await sql<{ site: number }>`
    select p.site from survey.poster p where p.key = ${key} and p.ended is null`.execute(db)
  return found.rows[0]?.site ?? null
}

export async function replacePoster(tx: Tx, site: number, key: string, now: Temporal.Instant): Promise<void> {
  // of two who renew it at once the second ends what the first made
  await sql`select pg_advisory_xact_lock(hashtext('survey.poster'), ${site})`.execute(tx)
  await sql`
    update survey.poster p set ended = ${now.toString()} where p.site = ${site} and p.ended is null`.execute(
    tx,
  )
  await sql`
    insert into survey.poster (key, site, since) values (${key}, ${site}, ${now.toString()})`.execute(tx)
}
