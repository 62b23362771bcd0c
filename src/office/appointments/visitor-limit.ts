import { refuse, type Outcome, type Refusal } from '#ground/act/refusal.ts'
import { systemClock } from '#ground/clock/clock.ts'
import { countAttempt, placeBucket, takeBackAttempt } from '#ground/identity/attempt.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { HOLD_MINUTES } from './appointment.ts'
import type { Room } from './room.ts'

/** One life of a hold: so many acts in it are at most so many places kept from others. */
const WINDOW_SECONDS = HOLD_MINUTES * 60

/**
 * Lets visitors of one network hold, keep and change only so many places at a time, so that nobody hoards them all or
 * floods a mailbox with changes. Staff and programs with a key are known and not counted. What came to nothing is taken
 * back: at a rush one asks often. On the wall's clock, not on that of a played office day.
 */
export async function withinLimit<Done extends object, Name extends string>(
  { ground, placesPerNetwork }: Pick<Room, 'ground' | 'placesPerNetwork'>,
  actor: Actor,
  address: string | undefined,
  act: () => Promise<Outcome<Done, Name>>,
): Promise<Outcome<Done, Name> | Refusal<'too-many-places'>> {
  if (placesPerNetwork === null || address === undefined || actor.kind !== 'visitor') return act()
  const bucket = placeBucket(address)
  const now = systemClock.now()
  const counted = await countAttempt(ground.db, bucket, WINDOW_SECONDS, placesPerNetwork, now)
  const outcome = counted.allowed
    ? await act()
    : refuse('too-many-places', { detail: { retryAfterSeconds: counted.retryAfterSeconds } })
  if (!outcome.ok) await takeBackAttempt(ground.db, bucket, WINDOW_SECONDS, now)
  return outcome
}
