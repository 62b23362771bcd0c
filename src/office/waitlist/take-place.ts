import { perform } from '#ground/act/act.ts'
import { refuse } from '#ground/act/refusal.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import { byVisit, keepRest, type Place } from '#office/appointments/index.ts'
import { minutesOf } from './candidates.ts'
import { waitingAt } from './entry-store.ts'
import { BEFORE_PLACE_MINUTES, SAME_DAY_MINUTES } from './offer-time.ts'
import { offerNext } from './offer-next.ts'
import { addPlace, type PlaceSource } from './place-store.ts'
import type { WaitlistRoom } from './room.ts'

/** A place the office keeps, as an event told it: `place` is where it stands in its lane. */
export interface Kept {
  readonly site: number
  readonly appointment: string
  readonly team: string
  readonly place: Pick<Place, 'lane' | 'from' | 'to'>
}

/** Writes down a place that came back and asks the first person. Told twice, done once. */
export async function takePlace(room: WaitlistRoom, kept: Kept, source: PlaceSource): Promise<void> {
  await notePlace(room, kept, source)
  await offerNext(room, kept.appointment)
}

/** The act alone: from now on the place waits for somebody to be asked. */
export function notePlace(room: WaitlistRoom, kept: Kept, source: PlaceSource) {
  const deed = { act: 'waitlist.take-place', site: kept.site }
  return perform(room.ground, SYSTEM, deed, async ({ tx, now, about, tell }) => {
    const isNew = await addPlace(tx, { ...placeOf(kept), source, foundAt: now })
    if (!isNew) return refuse('known')
    about(`place:${kept.appointment}`)
    tell('waitlist.place-taken', { place: kept.appointment, source })
    return { ok: true as const }
  })
}

function placeOf({ place, ...same }: Kept) {
  const instant = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms)
  return { ...same, lane: place.lane, start: instant(place.from), end: instant(place.to) }
}

/**
 * Somebody stayed away: what is left of a long place, after the time to answer and to come, goes to somebody of the list
 * who can come at short notice.
 */
export async function takeMissed(room: WaitlistRoom, visit: string): Promise<void> {
  const { db, clock } = room.ground
  const missed = await byVisit(db, visit)
  if (missed?.state !== 'booked') return
  const waiting = await waitingAt(db, missed.site, missed.team)
  const least = Math.min(...waiting.map((it) => minutesOf(room, it)))
  if (!Number.isFinite(least)) return
  const from = clock.now().add({ minutes: SAME_DAY_MINUTES + BEFORE_PLACE_MINUTES + 1 })
  const deed = { act: 'waitlist.take-place', site: missed.site }
  const outcome = await perform(room.ground, SYSTEM, deed, async (hand) => {
    const rest = await keepRest(room.places, hand, visit, { from, until: from, least })
    if (!rest.ok) return rest
    const { appointment, team, start } = rest
    const begin = Temporal.Instant.from(start)
    const end = begin.add({ minutes: rest.minutes })
    const where = { appointment, site: missed.site, team, lane: missed.lane, start: begin, end }
    await addPlace(hand.tx, { ...where, source: 'missed', foundAt: hand.now })
    hand.about(`place:${appointment}`)
    hand.tell('waitlist.place-taken', { place: appointment, source: 'missed' })
    return { ok: true as const, appointment, places: rest.places }
  })
  if (!outcome.ok) return
  for (const place of outcome.places) room.places.learn(place)
  await offerNext(room, outcome.appointment)
}
