import { keyOf } from '#ground/act/act.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { storedOutcome } from '#ground/act/request-key.ts'
import type { Chance } from '#ground/identity/chance.ts'
import type { Actor } from '#ground/permission/permission.ts'
import type { Purpose, Wish } from './appointment.ts'
import { isInWindow, nearest, type PlacesRoom } from './free-places.ts'
import type { HeldPlace } from './hold-writer.ts'
import type { Proposal } from './projection.ts'
import type { Room } from './room.ts'

/** A place somebody may have now; who may ask for it was decided before. */
export interface Taking {
  readonly act: 'appointments.hold' | 'appointments.override' | 'appointments.reserve'
  readonly wish: Wish
  readonly start: Temporal.Instant
  readonly until: Temporal.Instant
  readonly purpose: Purpose
  readonly persons: number
  readonly language: string
  readonly officeCode: string | null
  /** Why hours, window and skills do not count this time; null: they do. */
  readonly overrideReason: string | null
  /** What an idempotency key stands for. */
  readonly key?: { readonly value: string; readonly request: unknown } | undefined
}

export type TakeRefusal = 'place-taken' | 'outside-window' | 'key-reused' | 'switched-off'

/** A place is often lost twice in a row at a rush; after this many the answer is "taken, here is what is near". */
const TRIES = 6

/** The projection proposes a lane, the exclusion constraint decides; a refusal names the three nearest free places. */
export async function takePlace(
  room: Room,
  actor: Actor,
  taking: Taking,
): Promise<Outcome<HeldPlace, TakeRefusal>> {
  const { wish, start } = taking
  const key = taking.key && keyOf(taking.act, actor, taking.key)
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const id = room.ground.ids.uuid()
    const now = room.ground.clock.now()
    room.projection.sweep(now.epochMilliseconds)
    const place = proposePlace(room, taking, id)
    if (!place) break
    const { outcome, repeated } = await write(room, actor, taking, id, place, now, key)
    if (!outcome.ok || repeated) room.projection.forget(id)
    if (outcome.ok || outcome.refusal === 'key-reused' || outcome.refusal === 'switched-off')
      return outcome as Outcome<HeldPlace, 'key-reused' | 'switched-off'>
    if (outcome.refusal === 'plan-changed') await room.reloadPlan(wish.site)
    else await room.refresh([place.lane], start, Temporal.Instant.fromEpochMilliseconds(place.to))
  }
  // Nothing free now; but this very request may have succeeded before its answer was lost.
  const earlier = key && (await storedOutcome<HeldPlace>(room.ground.db, key))
  if (earlier) return earlier
  const alternatives = nearest(room, wish, start).map(String)
  return refuse(isInWindow(room, wish.site, start) ? 'place-taken' : 'outside-window', {
    field: 'start',
    detail: { alternatives },
  })
}

/** Which lane somebody may have at that time; marked at once. Null: none, or the time lies outside the booking window. */
export function proposePlace(
  room: PlacesRoom & { readonly ground: { readonly chance: Pick<Chance, 'below'> } },
  taking: Pick<Taking, 'wish' | 'start' | 'until' | 'overrideReason'>,
  id: string,
): Proposal | null {
  const { wish, start, until, overrideReason } = taking
  const { below } = room.ground.chance
  const [from, ends] = [start.epochMilliseconds, until.epochMilliseconds]
  if (overrideReason !== null) {
    const isAhead = Temporal.Instant.compare(start, room.ground.clock.now()) > 0
    return isAhead ? room.projection.proposeAnywhere(wish, from, id, ends, below) : null
  }
  return isInWindow(room, wish.site, start) ? room.projection.propose(wish, from, id, ends, below) : null
}

function write(
  room: Room,
  actor: Actor,
  taking: Taking,
  id: string,
  place: Proposal,
  now: Temporal.Instant,
  key: ReturnType<typeof keyOf> | undefined,
): ReturnType<Room['holdWriter']> {
  const instant = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms).toString()
  const { act, wish, until, purpose, persons, language, officeCode, overrideReason } = taking
  const hold = {
    id,
    visit: room.ground.ids.uuid(),
    site: wish.site,
    team: wish.team,
    lane: place.lane,
    start: instant(place.from),
    end: instant(place.to),
    heldUntil: until.toString(),
    heldAt: now.toString(),
    code: room.ground.ids.code(),
    concerns: wish.concerns,
    persons,
    language,
    needs: wish.needs,
    ...{ purpose, officeCode, overrideReason },
  }
  const isNamed = act === 'appointments.hold'
  const deed = {
    ...{ act, site: wish.site, ...(overrideReason !== null && { why: overrideReason }) },
    ...(isNamed && { concerns: wish.concerns }),
  }
  return room.holdWriter({ actor, deed, key, hold, planVersion: place.planVersion })
}
