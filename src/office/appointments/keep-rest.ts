import type { Hand } from '#ground/act/act.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { placeOf, type Place } from './appointment.ts'
import { byVisitForUpdate, shorten } from './appointment-store.ts'
import { CELL_MINUTES } from './cells.ts'
import { prolongClaims } from './live-booking-store.ts'
import { insertReturned } from './reserved-store.ts'
import type { Room } from './room.ts'

export interface Rest {
  /** Id of the place the office now keeps. */
  readonly appointment: string
  readonly team: string
  readonly start: string
  readonly minutes: number
  readonly places: readonly Place[]
}

/**
 * Somebody stayed away: what is left of the place from `from` on becomes a place the office keeps until `until`, inside a
 * neighbour's act. The booking itself ends early; its person may book again.
 * @param least Minutes below which nothing is worth keeping.
 */
export async function keepRest(
  room: Room,
  hand: Hand,
  visit: string,
  { from, until, least }: { from: Temporal.Instant; until: Temporal.Instant; least: number },
): Promise<Outcome<Rest, 'place-gone' | 'too-short'>> {
  const it = await byVisitForUpdate(hand.tx, visit)
  if (it?.state !== 'booked') return refuse('place-gone')
  const step = CELL_MINUTES * 60_000
  const cut = Temporal.Instant.fromEpochMilliseconds(Math.ceil(from.epochMilliseconds / step) * step)
  const minutes = cut.until(it.end).total('minutes')
  if (minutes < Math.max(least, CELL_MINUTES) || Temporal.Instant.compare(cut, it.start) <= 0)
    return refuse('too-short')
  const ended = await shorten(hand.tx, it.id, cut)
  await prolongClaims(hand.tx, it.id, cut)
  const { ids } = room.ground
  const as = { id: ids.uuid(), visit: ids.uuid(), code: ids.code() }
  await insertReturned(hand.tx, { ...it, start: cut }, as, hand.now, until)
  const rest: Place = {
    id: as.id,
    lane: it.lane,
    from: cut.epochMilliseconds,
    to: it.end.epochMilliseconds,
    state: 'held',
    until: until.epochMilliseconds,
    version: 1,
  }
  hand.tell('appointments.held', { place: placeOf(ended) }, `visit:${visit}`)
  hand.tell('appointments.held', { place: rest }, `visit:${as.visit}`)
  const places = [placeOf(ended), rest]
  return { ok: true, appointment: as.id, team: it.team, start: cut.toString(), minutes, places }
}
