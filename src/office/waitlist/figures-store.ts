import { sql } from 'kysely'
import type { Db } from '#ground/act/act.ts'

export interface Counts {
  readonly found: number
  readonly filled: number
  readonly offered: number
  readonly accepted: number
  readonly declined: number
  readonly expired: number
  /** Days gained by those who gave a later booking back. */
  readonly gained: readonly number[]
}

export async function countSince(db: Db, site: number, since: Temporal.Instant): Promise<Counts> {
  const found = await sql<Omit<Counts, 'gained'> & { gained: number[] | null }>`
    select (select count(*)::int from waitlist.place p where p.site = ${site} and p.found_at >= ${since.toString()}) as found,
           (select count(*)::int from waitlist.place p
            where p.site = ${site} and p.found_at >= ${since.toString()} and p.state = 'filled') as filled,
           count(*)::int as offered,
           count(*) filter (where o.state = 'accepted')::int as accepted,
           count(*) filter (where o.state = 'declined')::int as declined,
           count(*) filter (where o.state = 'expired')::int as expired,
           array_agg(o.days_gained) filter (where o.days_gained is not null) as gained
    from waitlist.offer o join waitlist.place p on p.appointment = o.place
    where p.site = ${site} and o.offered_at >= ${since.toString()}`.execute(db)
  const row = found.rows[0]!
  return { ...row, gained: row.gained ?? [] }
}
