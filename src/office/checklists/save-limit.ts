import { refuse, type Outcome, type Refusal } from '#ground/act/refusal.ts'
import { systemClock } from '#ground/clock/clock.ts'
import { countAttempt, networkOf, takeBackAttempt } from '#ground/identity/attempt.ts'
import type { Actor } from '#ground/permission/permission.ts'
import type { ChecklistsRoom } from './room.ts'

const WINDOW_SECONDS = 900

/** Lets visitors of one network save only so many lists at a time. What came to nothing is taken back. On the wall's clock. */
export async function withinLimit<Done extends object, Name extends string>(
  { ground, listsPerNetwork }: ChecklistsRoom,
  actor: Actor,
  address: string | undefined,
  act: () => Promise<Outcome<Done, Name>>,
): Promise<Outcome<Done, Name> | Refusal<'too-many-lists'>> {
  if (address === undefined || actor.kind !== 'visitor') return act()
  const bucket = `list:${networkOf(address)}`
  const now = systemClock.now()
  const counted = await countAttempt(ground.db, bucket, WINDOW_SECONDS, listsPerNetwork, now)
  const outcome = counted.allowed
    ? await act()
    : refuse('too-many-lists', { detail: { retryAfterSeconds: counted.retryAfterSeconds } })
  if (!outcome.ok) await takeBackAttempt(ground.db, bucket, WINDOW_SECONDS, now)
  return outcome
}
