import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { keyOf } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { storedOutcome } from '#ground/act/request-key.ts'
import { HOLD_MINUTES, type Wish } from './appointment.ts'
import { isInWindow, nearest } from './free-places.ts'
import type { Proposal } from './projection.ts'
import type { Room } from './room.ts'
import { wishFor, type WishAsked, type WishRefusal } from './wish.ts'
import { withinLimit } from './visitor-limit.ts'
import type { HeldPlace } from './hold-writer.ts'

export interface HoldCommand extends WishAsked {
  readonly start: Temporal.Instant
  readonly language: string
  /** Idempotency key: the same key gives the same place. */
  readonly key?: string | undefined
  /** Where a visitor's request came from; counted, not kept. */
  readonly address?: string | undefined
}

export type HoldRefusal = WishRefusal | CommonRefusal | 'place-taken' | 'outside-window' | 'too-many-places'

/** A place is often lost twice in a row at a rush; after this many the answer is "taken, here is what is near". */
const TRIES = 6

/**
 * Keeps a place for 20 minutes while someone fills in the form. The projection proposes a lane, the exclusion
 * constraint decides; a refusal names the three nearest free places.
 */
export async function hold(
  room: Room,
  actor: Actor,
  { address, ...command }: HoldCommand,
): Promise<Outcome<HeldPlace, HoldRefusal>> {
  return withinLimit(room, actor, address, () => take(room, actor, command))
}

async function take(
  room: Room,
  actor: Actor,
  command: Omit<HoldCommand, 'address'>,
): Promise<Outcome<HeldPlace, HoldRefusal>> {
  if (!isPermitted(room.ground.permissions, actor, 'appointments.hold', command.site))
    return refuse('not-permitted')
  const asked = wishFor(room, command)
  if (!asked.ok) return asked
  const { wish } = asked
  const key =
    command.key === undefined
      ? undefined
      : keyOf('appointments.hold', actor, { value: command.key, request: command })
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const id = room.ground.ids.uuid()
    const now = room.ground.clock.now()
    room.projection.sweep(now.epochMilliseconds)
    const until = now.add({ minutes: HOLD_MINUTES })
    const place = isInWindow(room, command.start)
      ? room.projection.propose(
          wish,
          command.start.epochMilliseconds,
          id,
          until.epochMilliseconds,
          room.ground.chance.below,
        )
      : null
    if (!place) break
    const { outcome, repeated } = await write(room, actor, command, wish, id, place, now, until, key)
    if (!outcome.ok || repeated) room.projection.forget(id)
    if (outcome.ok || outcome.refusal === 'key-reused') return outcome as Outcome<HeldPlace, 'key-reused'>
    if (outcome.refusal === 'plan-changed') await room.reloadPlan(wish.site)
    else await room.refresh([place.lane], command.start, Temporal.Instant.fromEpochMilliseconds(place.to))
  }
  // Nothing free now; but this very request may have succeeded before its answer was lost.
  const earlier = key && (await storedOutcome<HeldPlace>(room.ground.db, key))
  if (earlier) return earlier
  const alternatives = nearest(room, wish, command.start).map(String)
  return refuse(isInWindow(room, command.start) ? 'place-taken' : 'outside-window', {
    field: 'start',
    detail: { alternatives },
  })
}

function write(
  room: Room,
  actor: Actor,
  command: HoldCommand,
  wish: Wish,
  id: string,
  place: Proposal,
  now: Temporal.Instant,
  until: Temporal.Instant,
  key: ReturnType<typeof keyOf> | undefined,
): ReturnType<Room['holdWriter']> {
  const instant = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms).toString()
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
    persons: command.persons ?? 1,
    language: command.language,
    needs: wish.needs,
  }
  const deed = { act: 'appointments.hold', site: wish.site }
  return room.holdWriter({ actor, deed, key, hold, planVersion: place.planVersion })
}
