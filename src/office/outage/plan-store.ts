import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'

/** The salt of a day, made by whoever asks first. */
export async function saltOf(
  db: Db,
  site: number,
  day: Temporal.PlainDate,
  fresh: Uint8Array,
): Promise<Uint8Array> {
  await sql`
    insert into outage.day_salt (site, day, salt) values (${site}, ${day.toString()}, ${fresh})
    on conflict do nothing`.execute(db)
  const found = await sql<{ salt: Uint8Array }>`
    select d.salt from outage.day_salt d where d.site = ${site} and d.day = ${day.toString()}`.execute(db)
  return found.rows[0]!.salt
}

export async function listedOn(
  db: Db,
  site: number,
  day: Temporal.PlainDate,
): Promise<ReadonlyMap<string, string>> {
  const found = await sql<{ visit: string; digest: string }>`
    select l.visit, l.digest from outage.listed l where l.site = ${site} and l.day = ${day.toString()}`.execute(
    db,
  )
  return new Map(found.rows.map(({ visit, digest }) => [visit, digest]))
}

export async function list(
  db: Db,
  site: number,
  day: Temporal.PlainDate,
  entries: readonly { visit: string; digest: string }[],
): Promise<void> {
  if (entries.length === 0) return
  await sql`
    insert into outage.listed (site, day, digest, visit)
    select ${site}, ${day.toString()}, l.digest, l.visit
    from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as l (digest text, visit uuid)
    on conflict do nothing`.execute(db)
}

/** Whose code it was; also when the appointment was cancelled or moved meanwhile. */
export async function visitOfDigest(
  tx: Tx,
  site: number,
  day: Temporal.PlainDate,
  digest: string,
): Promise<string | null> {
  const found = await sql<{ visit: string }>`
    select l.visit from outage.listed l
    where l.site = ${site} and l.day = ${day.toString()} and l.digest = ${digest}`.execute(tx)
  return found.rows[0]?.visit ?? null
}
