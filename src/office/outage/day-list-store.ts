import { sql } from 'kysely'
import type { Db } from '#ground/act/act.ts'

export async function noteWritten(
  db: Db,
  site: number,
  day: Temporal.PlainDate,
  at: Temporal.Instant,
  entries: number,
): Promise<void> {
  await sql`
    insert into outage.day_list (site, day, written_at, entries)
    values (${site}, ${day.toString()}, ${at.toString()}, ${entries})
    on conflict (site, day) do update set written_at = excluded.written_at, entries = excluded.entries`.execute(
    db,
  )
}

/** When the list was last written to its folder, over all sites the oldest; null: never. */
export async function lastWritten(db: Db, site?: number): Promise<Temporal.Instant | null> {
  const found = await sql<{ at: Temporal.Instant | null }>`
    select min(l.at) as at from (
      select max(d.written_at) as at from outage.day_list d
      ${site === undefined ? sql`` : sql`where d.site = ${site}`} group by d.site) as l`.execute(db)
  return found.rows[0]?.at ?? null
}
