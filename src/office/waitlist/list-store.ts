import { sql } from 'kysely'
import type { Tx } from '#ground/act/act.ts'
import type { Clock } from '#ground/clock/clock.ts'

/**
 * The lock of one list. Returns the time read after it was had: whoever comes later in time also comes later here, so a
 * decision and the list it was made from can be compared to the millisecond.
 */
export async function lockList(tx: Tx, clock: Clock, site: number, team: string): Promise<Temporal.Instant> {
  await sql`
    insert into waitlist.list (site, team) values (${site}, ${team}) on conflict do nothing`.execute(tx)
  await sql`
    select 1 from waitlist.list l where l.site = ${site} and l.team = ${team} for update`.execute(tx)
  return clock.now()
}
