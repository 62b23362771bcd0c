import { consult } from '#ground/act/act.ts'
import type { Outcome } from '#ground/act/refusal.ts'
import { OFFICE_ZONE } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { findPersons, type Person } from '#office/people/index.ts'
import type { Appointment } from './appointment.ts'
import { bookedBetween } from './appointment-store.ts'
import { nearest, placesOn } from './free-places.ts'
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

/** First the same time elsewhere, then the same day, then the nearest. Each is free now; the booking decides when it is taken. */
function proposalsFor(
  room: Room,
  actor: Actor,
  it: Appointment,
  day: Temporal.PlainDate,
): Temporal.Instant[] {
  const asked = wishFor(room, { ...it, pools: poolsFor(actor) })
  if (!asked.ok) return []
  const gap = (at: Temporal.Instant) => Math.abs(at.epochMilliseconds - it.start.epochMilliseconds)
  const sameDay = placesOn(room, asked.wish, day).sort((a, b) => gap(a) - gap(b))
  const found = [...sameDay, ...nearest(room, asked.wish, it.start, PROPOSALS)]
  const unique = new Map(found.map((at) => [at.epochMilliseconds, at]))
  return [...unique.values()].slice(0, PROPOSALS)
}
