import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'

/** From here to its end the transaction sees what these tokens open; the database holds the rest back. */
export async function readAs(tx: Tx, tokens: readonly string[]): Promise<void> {
  await sql`select set_config('willkommen.readers', ${tokens.join(',')}, true)`.execute(tx)
}

/** Whom somebody acts for today. */
export async function absentOf(db: Db | Tx, deputy: string, day: Temporal.PlainDate): Promise<string[]> {
  const found = await sql<{ account: string }>`
    select distinct d.account from casefiles.deputy d
    where d.deputy = ${deputy} and d.ended_at is null and ${String(day)}::date between d.from_day and d.to_day`.execute(
    db,
  )
  return found.rows.map(({ account }) => account)
}

/** Grants with an end that hold for one of these at this moment. */
export async function liveGrants(
  db: Db | Tx,
  grantees: readonly string[],
  at: Temporal.Instant,
): Promise<string[]> {
  const found = await sql<{ id: string }>`
    select id from casefiles.live_grants(${[...grantees]}::text[], ${String(at)}::timestamptz) as id`.execute(
    db,
  )
  return found.rows.map(({ id }) => id)
}

export async function siteOfAkte(db: Db | Tx, akte: string): Promise<number | null> {
  const found = await sql<{ site: number | null }>`select casefiles.site_of_akte(${akte}) as site`.execute(db)
  return found.rows[0]?.site ?? null
}

export async function siteOfDocument(db: Db | Tx, document: string): Promise<number | null> {
  const found = await sql<{
    site: number | null
  }>`select casefiles.site_of_document(${document}) as site`.execute(db)
  return found.rows[0]?.site ?? null
}

/** Whether a Geschäftszeichen exists, whoever may see the Akte: no number is given twice. */
export async function akteIdOfReference(
  db: Db | Tx,
  site: number,
  reference: string,
): Promise<string | null> {
  const found = await sql<{ id: string | null }>`
    select casefiles.akte_of_reference(${site}::smallint, ${reference}) as id`.execute(db)
  return found.rows[0]?.id ?? null
}

/**
 * Work that must see whatever is there (reckoning rights anew, entering the search), then back to the eyes of before.
 * Only after the act has decided with the eyes of the actor.
 */
export async function asSystem<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  const before = await sql<{ readers: string }>`
    select coalesce(current_setting('willkommen.readers', true), '') as readers`.execute(tx)
  await readAs(tx, ['system'])
  const done = await work()
  await readAs(tx, (before.rows[0]?.readers ?? '').split(','))
  return done
}
