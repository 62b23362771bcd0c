import type { Hand } from '#ground/act/act.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { insertPersons, personKey, type Person } from '#office/people/index.ts'
import { insertVisits } from '#office/visits/index.ts'
import { placeOf, type Appointment, type Place, type Purpose } from './appointment.ts'
import { byIdForUpdate, endAppointment } from './appointment-store.ts'
import { visitOf } from './book-writer.ts'
import { closedBecause } from './capacity.ts'
import { dayAt } from './cells.ts'
import { claimBookings } from './live-booking-store.ts'
import { fillPlace, keepPlace } from './reserved-store.ts'
import type { Room } from './room.ts'

/**
 * What a neighbour may do, inside its own act, with a place the office keeps (purpose `return`, `offer`, `draw`). After
 * the commit it hands the place to `room.learn`, so that this process knows at once what the others hear by event.
 */
export type ReservedRefusal = 'place-gone' | 'already-has-booking' | 'too-short'

async function kept(hand: Hand, appointment: string): Promise<Appointment | null> {
  const it = await byIdForUpdate(hand.tx, appointment)
  if (!it || it.state !== 'held' || it.purpose === 'visitor') return null
  const isOver = !it.heldUntil || Temporal.Instant.compare(it.heldUntil, hand.now) <= 0
  return isOver ? null : it
}

/** Somebody fell ill since the place was set aside: whoever said yes to it would stand before a closed counter. */
function isClosed(room: Room, { site, lane, start }: Appointment): boolean {
  const plan = room.projection.plan(site)
  const it = plan?.lanes.find(({ id }) => id === lane)
  return !plan || !it || closedBecause(plan, it, dayAt(start.epochMilliseconds)) !== null
}

/** Keeps it longer or shorter, for the same or another purpose. */
export async function keepReserved(
  hand: Hand,
  appointment: string,
  until: Temporal.Instant,
  purpose: Exclude<Purpose, 'visitor'>,
): Promise<Outcome<{ place: Place }, 'place-gone'>> {
  const it = await kept(hand, appointment)
  if (!it) return refuse('place-gone')
  await keepPlace(hand.tx, it.id, purpose, until)
  const place = placeOf({ ...it, purpose, heldUntil: until, version: it.version + 1 })
  hand.tell('appointments.held', { place }, `visit:${it.visit}`)
  return { ok: true, place }
}

/** Free for everybody from this moment. */
export async function freeReserved(
  hand: Hand,
  appointment: string,
): Promise<Outcome<{ place: Place }, 'place-gone'>> {
  const it = await kept(hand, appointment)
  if (!it) return refuse('place-gone')
  const place = placeOf(await endAppointment(hand.tx, it.id, 'expired', hand.now))
  hand.tell('appointments.expired', { place }, `visit:${it.visit}`)
  return { ok: true, place }
}

export interface Fill {
  readonly appointment: string
  readonly concerns: readonly string[]
  readonly persons: number
  readonly language: string
  readonly needs: readonly string[]
  /** Minutes the visit needs; the rest of the place is free again at once. */
  readonly minutes: number
  readonly person: Person
}

export interface Filled {
  readonly code: string
  readonly visit: string
  readonly start: string
  readonly end: string
  readonly place: Place
}

/** The place becomes a person's booking: person, visit record, the one live booking per concern, and a new code. */
export async function fillReserved(
  room: Room,
  hand: Hand,
  fill: Fill,
): Promise<Outcome<Filled, ReservedRefusal>> {
  const it = await kept(hand, fill.appointment)
  if (!it || isClosed(room, it)) return refuse('place-gone')
  const end = it.start.add({ minutes: fill.minutes })
  if (Temporal.Instant.compare(end, it.end) > 0) return refuse('too-short')
  const { concerns, persons, language, needs, person } = fill
  if (room.projection.plan(it.site)?.policy.onePerPerson) {
    const key = personKey(person)
    const until = end.toString()
    const claims = concerns.map((concern) => ({ personKey: key, concern, appointment: it.id, until }))
    if ((await claimBookings(hand.tx, claims, hand.now)).size > 0) return refuse('already-has-booking')
  }
  const code = room.ground.ids.code()
  await insertPersons(hand.tx, [person], hand.now)
  await fillPlace(
    hand.tx,
    { id: it.id, code, end, concerns, persons, language, needs, person: person.id },
    hand.now,
  )
  const booked: Appointment = {
    ...it,
    ...{ code, end, concerns, persons, language, needs },
    state: 'booked',
    purpose: 'visitor',
    heldUntil: null,
    person: person.id,
    version: it.version + 1,
  }
  await insertVisits(hand.tx, [visitOf(booked)])
  const place = placeOf(booked)
  hand.tell('appointments.booked', { place }, `visit:${it.visit}`)
  return { ok: true, code, visit: it.visit, start: it.start.toString(), end: end.toString(), place }
}
