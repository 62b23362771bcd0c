import { sql } from 'kysely'
import type { Tx } from '#ground/act/act.ts'
import type { Appointment, Purpose } from './appointment.ts'

/** A place the office keeps for a while: the same lane and time as one that was just given back. */
export async function insertReturned(
  tx: Tx,
  from: Pick<Appointment, 'site' | 'team' | 'lane' | 'start' | 'end' | 'concerns'>,
  as: { readonly id: string; readonly visit: string; readonly code: string },
  now: Temporal.Instant,
  until: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into appointments.appointment (id, visit, site, team, lane, during, state, held_until, code, concerns, persons,
                                          language, held_at, purpose)
    values (${as.id}, ${as.visit}, ${from.site}, ${from.team}, ${from.lane},
            tstzrange(${from.start.toString()}, ${from.end.toString()}), 'held', ${until.toString()}, ${as.code},
            ${[...from.concerns]}, 1, 'de', ${now.toString()}, 'return')`.execute(tx)
}

export async function keepPlace(
  tx: Tx,
  id: string,
  purpose: Purpose,
  until: Temporal.Instant,
): Promise<void> {
  await sql`
    update appointments.appointment a
    set purpose = ${purpose}, held_until = ${until.toString()}, version = a.version + 1
    where a.id = ${id}`.execute(tx)
}

/** Who now has the place, and until when it really lasts. The code is a new one: others may know the old. */
export interface Filling {
  readonly id: string
  readonly code: string
  readonly end: Temporal.Instant
  readonly concerns: readonly string[]
  readonly persons: number
  readonly language: string
  readonly needs: readonly string[]
  readonly person: string
}

export async function fillPlace(tx: Tx, it: Filling, now: Temporal.Instant): Promise<void> {
  await sql`
    update appointments.appointment a
    set state = 'booked', purpose = 'visitor', booked_at = ${now.toString()}, held_until = null, code = ${it.code},
        during = tstzrange(lower(a.during), ${it.end.toString()}), concerns = ${[...it.concerns]},
        persons = ${it.persons}, language = ${it.language}, needs = ${[...it.needs]}, person = ${it.person},
        version = a.version + 1
    where a.id = ${it.id}`.execute(tx)
}
