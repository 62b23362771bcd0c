import type { Hand } from '#ground/act/act.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { advance } from '#office/visits/index.ts'
import {
  placeOf,
  refusesCancel,
  type Appointment,
  type AppointmentRefusal,
  type Place,
} from './appointment.ts'
import { byCodeForUpdate, endAppointment } from './appointment-store.ts'
import { closedBecause, type Plan } from './capacity.ts'
import { dayAt } from './cells.ts'
import { dropClaims } from './live-booking-store.ts'
import { keptUntil } from './policy.ts'
import { insertReturned } from './reserved-store.ts'
import type { Room } from './room.ts'

/**
 * Ends a hold or booking inside an act. What was booked is kept by the office for a while, if its rules say so: first
 * the waiting list is asked, then the place comes back at an instant nobody can foresee.
 */
export async function giveBack(
  room: Room,
  hand: Hand,
  code: string,
): Promise<Outcome<{ visit: string; places: readonly Place[] }, AppointmentRefusal>> {
  const { tx, now, tell } = hand
  const it = await byCodeForUpdate(tx, code)
  if (!it) return refuse('unknown-code', { field: 'code' })
  const refusal = refusesCancel(it, now)
  if (refusal) return refuse(refusal)
  const wasBooked = it.state === 'booked'
  // A booked visit that has arrived is no longer the visitor's to cancel.
  if (wasBooked && !(await advance(tx, it.visit, 'cancel', { endedAt: now })))
    return refuse('already-arrived')
  const place = placeOf(await endAppointment(tx, it.id, 'cancelled', now))
  tell('appointments.cancelled', { place, wasBooked }, `visit:${it.visit}`)
  if (!wasBooked) return { ok: true, visit: it.visit, places: [place] }
  await dropClaims(tx, [it.id])
  const returned = await keepReturned(room, hand, it)
  return { ok: true, visit: it.visit, places: returned ? [place, returned] : [place] }
}

/** Until when lane and time of a booking that ended stay with the office; null: they are free at once. Pure. */
export function returnedUntil(
  plan: Plan,
  was: Pick<Appointment, 'lane' | 'start'>,
  now: Temporal.Instant,
  chance: (below: number) => number,
): Temporal.Instant | null {
  const lane = plan.lanes.find(({ id }) => id === was.lane)
  // Nothing is kept at a counter that is closed by now.
  if (!lane || closedBecause(plan, lane, dayAt(was.start.epochMilliseconds)) !== null) return null
  return keptUntil(plan.policy, was.start, now, chance)
}

/** Keeps lane and time of a booking that ended or moved away; null: they are free at once. */
export async function keepReturned(room: Room, hand: Hand, was: Appointment): Promise<Place | null> {
  const { ids, chance } = room.ground
  const plan = room.projection.plan(was.site)
  const until = plan ? returnedUntil(plan, was, hand.now, chance.below) : null
  if (!until) return null
  const as = { id: ids.uuid(), visit: ids.uuid(), code: ids.code() }
  await insertReturned(hand.tx, was, as, hand.now, until)
  const minutes = was.start.until(was.end).total('minutes')
  const place: Place = {
    id: as.id,
    lane: was.lane,
    from: was.start.epochMilliseconds,
    to: was.end.epochMilliseconds,
    state: 'held',
    until: until.epochMilliseconds,
    version: 1,
  }
  const about = { place, appointment: as.id, team: was.team, start: was.start.toString(), minutes }
  hand.tell('appointments.returned', about, `visit:${as.visit}`)
  return place
}
