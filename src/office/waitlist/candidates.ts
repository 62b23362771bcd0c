import type { Tx } from '#ground/act/act.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { closedBecause, dayNumber, startsByCode, wishFor } from '#office/appointments/index.ts'
import type { Candidate } from './choose.ts'
import type { Entry } from './entry.ts'
import { waitingAt } from './entry-store.ts'
import type { FreePlace } from './fit.ts'
import { liveOffers, offersOfPlace } from './offer-store.ts'
import type { WaitlistPlace } from './place-store.ts'
import type { WaitlistRoom } from './room.ts'

export type WaitingEntry = Entry & Candidate

/** Everybody who waits for a team's places, with what decides whether this place suits them. */
export async function candidatesFor(
  room: WaitlistRoom,
  tx: Tx,
  place: Pick<WaitlistPlace, 'appointment' | 'site' | 'team'>,
): Promise<WaitingEntry[]> {
  const entries = await waitingAt(tx, place.site, place.team)
  const ids = entries.map(({ id }) => id)
  const busy = new Set((await liveOffers(tx, ids)).map(({ entry }) => entry))
  const asked = new Set((await offersOfPlace(tx, place.appointment)).map(({ entry }) => entry))
  const better = await startsByCode(
    tx,
    entries.flatMap(({ betterThan }) => (betterThan === null ? [] : [betterThan])),
  )
  return entries.map((it) => ({
    ...it,
    minutes: minutesOf(room, it),
    better: (it.betterThan !== null && better.get(it.betterThan)) || null,
    hasOffer: busy.has(it.id),
    wasAsked: asked.has(it.id),
  }))
}

/** Minutes the visit needs by today's rules; a concern that is no longer offered fits nowhere. */
export function minutesOf(room: WaitlistRoom, it: Entry): number {
  const found = wishFor(room.places, it)
  return found.ok ? found.wish.minutes : Number.POSITIVE_INFINITY
}

/** The place as the rules see it; a lane that no longer exists or is closed that day serves nobody. */
export function asFree(room: WaitlistRoom, place: WaitlistPlace): FreePlace | null {
  const plan = room.places.projection.plan(place.site)
  const lane = plan?.lanes.find(({ id }) => id === place.lane)
  if (!plan || !lane || closedBecause(plan, lane, dayNumber(officeDay(place.start))) !== null) return null
  const minutes = place.start.until(place.end).total('minutes')
  return { team: place.team, start: place.start, minutes, skills: lane.skills, stepFree: lane.stepFree }
}
