import { SYSTEM } from '#ground/permission/permission.ts'
import { placesOn, reserve, standingOf, wishFor, type Wish } from '#office/appointments/index.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { candidatesFor } from './candidates.ts'
import { skipReason } from './fit.ts'
import { offerEnd } from './offer-time.ts'
import type { PlaceSource } from './place-store.ts'
import type { WaitlistRoom } from './room.ts'
import { takePlace } from './take-place.ts'
import { inOrder } from './urgency.ts'

/** Places kept in one round at most: the next round finds the rest. */
const ROUND = 20

/**
 * Looks for free places that suit somebody on a list: on days given back at once, or newly opened. The first in the
 * order names the place; who is asked for it the published rule decides again, over the whole list.
 */
export async function seekPlaces(
  room: WaitlistRoom,
  site: number,
  team: string,
  days: readonly Temporal.PlainDate[],
  source: PlaceSource,
): Promise<number> {
  const now = room.ground.clock.now()
  const nobody = '00000000-0000-0000-0000-000000000000'
  const waiting = await room.ground.db
    .transaction()
    .execute((tx) => candidatesFor(room, tx, { appointment: nobody, site, team }))
  let found = 0
  for (const it of inOrder(waiting, officeDay(now))) {
    if (found >= ROUND) break
    const asked = wishFor(room.places, it)
    if (!asked.ok || it.hasOffer) continue
    const start = firstFor(room, asked.wish, days, (at) => {
      const place = { team, start: at, minutes: it.minutes, skills: [], stepFree: true }
      return skipReason(it, place, now, offerEnd(now, place)) === null
    })
    if (start && (await keep(room, asked.wish, start, source))) found += 1
  }
  return found
}

function firstFor(
  room: WaitlistRoom,
  wish: Wish,
  days: readonly Temporal.PlainDate[],
  suits: (at: Temporal.Instant) => boolean,
): Temporal.Instant | undefined {
  for (const day of days) {
    const start = placesOn(room.places, wish, day).find(suits)
    if (start) return start
  }
  return undefined
}

async function keep(
  room: WaitlistRoom,
  wish: Wish,
  start: Temporal.Instant,
  source: PlaceSource,
): Promise<boolean> {
  const until = room.ground.clock.now().add({ minutes: 10 })
  const kept = await reserve(room.places, SYSTEM, { wish, start, until, purpose: 'offer' })
  const it = kept.ok ? await standingOf(room.ground.db, kept.appointment) : null
  if (!it) return false
  const place = { lane: it.lane, from: it.start.epochMilliseconds, to: it.end.epochMilliseconds }
  await takePlace(room, { site: it.site, appointment: it.id, team: it.team, place }, source)
  return true
}
