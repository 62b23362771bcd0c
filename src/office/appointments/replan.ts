import { consult } from '#ground/act/act.ts'
import type { Outcome } from '#ground/act/refusal.ts'
import { OFFICE_ZONE } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { findPersons, type Person } from '#office/people/index.ts'
import type { Appointment } from './appointment.ts'
import { bookedBetween } from './appointment-store.ts'
import { placesOn } from './free-places.ts'
import { poolsFor } from './hold.ts'
import type { Room } from './room.ts'
import { wishFor } from './wish.ts'

export interface ToReplan {
  readonly appointment: Appointment
  readonly person: Person | null
  /** The same time at another counter: nobody need be told. */
  readonly sameTime: boolean
  /** Up to three times, the nearest first; empty when nothing is free. */
  readonly proposals: readonly Temporal.Instant[]
}

const PROPOSALS = 3

/** The bookings still to come at one counter on one day, each with proposals. A look at persons' data: it leaves a row. */
export async function replanDay(
  room: Room,
  actor: Actor,
  { site, lane, day }: { site: number; lane: number; day: Temporal.PlainDate },
): Promise<Outcome<{ bookings: readonly ToReplan[] }, 'not-permitted'>> {
  const from = day.toZonedDateTime(OFFICE_ZONE).toInstant()
  const to = day.add({ days: 1 }).toZonedDateTime(OFFICE_ZONE).toInstant()
  const deed = { act: 'appointments.replan', site, subject: `day:${site}/${day.toString()}` }
  const looked = await consult(room.ground, actor, deed, async (tx, now) => {
    const ahead = (await bookedBetween(tx, site, from, to)).filter(
      (it) => it.lane === lane && Temporal.Instant.compare(it.start, now) > 0,
    )
    const persons = await findPersons(
      tx,
      ahead.flatMap(({ person }) => person ?? []),
    )
    return ahead.map((it) => ({ it, person: (it.person && persons.get(it.person)) || null }))
  })
  if (!looked.ok) return looked
  const bookings = looked.found.map(({ it, person }): ToReplan => {
    const proposals = proposalsFor(room, actor, it, day)
    const sameTime = proposals[0]?.equals(it.start) ?? false
    return { appointment: it, person, sameTime, proposals }
  })
  return { ok: true, bookings }
}

/**
 * First the same time elsewhere, then what follows that day, then the next days. Never sooner than booked: a message about
 * that may be read too late. Each is free now; the booking decides when it is taken.
 */
function proposalsFor(
  room: Room,
  actor: Actor,
  it: Appointment,
  day: Temporal.PlainDate,
): Temporal.Instant[] {
  const asked = wishFor(room, { ...it, pools: poolsFor(actor) })
  if (!asked.ok) return []
  const found: Temporal.Instant[] = []
  const days = room.projection.plan(it.site)?.policy.windowDays ?? 0
  for (let n = 0; n <= days && found.length < PROPOSALS; n++) {
    const free = placesOn(room, asked.wish, day.add({ days: n }))
    found.push(...free.filter((at) => Temporal.Instant.compare(at, it.start) >= 0))
  }
  return found.slice(0, PROPOSALS)
}
