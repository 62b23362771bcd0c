import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'

/** Minutes of each visit of a day at its desks, all times together. */
export async function servedMinutes(
  db: Db | Tx,
  site: number,
  day: Temporal.PlainDate,
): Promise<Map<string, number>> {
  const found = await sql<{ visit: string; minutes: number }>`
    select s.visit, sum(s.minutes)::float8 as minutes from visits.service s
    join visits.visit v on v.id = s.visit
    where v.site = ${site} and v.day = ${day.toString()} group by s.visit`.execute(db)
  return new Map(found.rows.map(({ visit, minutes }) => [visit, minutes]))
}

/** The last day before this one on which somebody was served; null: none. */
export async function lastServedDay(
  db: Db | Tx,
  site: number,
  before: Temporal.PlainDate,
): Promise<Temporal.PlainDate | null> {
  const found = await sql<{ day: Temporal.PlainDate | null }>`
    select max(v.day) as day from visits.visit v
    where v.site = ${site} and v.day < ${before.toString()} and v.state = 'finished'`.execute(db)
  return found.rows[0]?.day ?? null
}
