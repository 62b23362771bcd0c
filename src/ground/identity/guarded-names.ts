import type { Ground } from '../act/act.ts'
import { refuse, type Outcome, type Refusal } from '../act/refusal.ts'
import { systemClock, type Clock } from '../clock/clock.ts'
import type { Actor } from '../permission/permission.ts'
import { isCalm, notCalm } from './calm.ts'
import { countAttempt, mayAttemptAll, nameBucket, NAMES_PER_ADDRESS, NAMES_PER_PERSON } from './attempt.ts'

export interface NameAsked {
  /** Where a visitor's request came from; without one nothing is counted. */
  readonly address: string | undefined
  /** Whose name and birth date were typed. */
  readonly personKey: string
  /** The refusals that say whether this person is known here. */
  readonly tells: readonly string[]
  /** The wall's clock, which a played office day does not turn. */
  readonly wall?: Clock
}

/**
 * "One each" cannot be kept without saying so: whoever types a name and a birth date learns whether that person has a
 * booking. Such answers are few: counted per network and per person over all processes. What was done, and every other
 * refusal, is not counted. Staff and programs with a key see bookings anyway.
 */
export async function withinNames<Done extends object, Name extends string>(
  { db }: Pick<Ground, 'db'>,
  actor: Actor,
  { address, personKey, tells, wall = systemClock }: NameAsked,
  act: () => Promise<Outcome<Done, Name>>,
): Promise<Outcome<Done, Name> | Refusal<'too-many-attempts'>> {
  if (actor.kind !== 'visitor' || address === undefined) return act()
  const now = wall.now()
  const counters = [
    { bucket: nameBucket('network', address), ...NAMES_PER_ADDRESS },
    { bucket: nameBucket('person', personKey), ...NAMES_PER_PERSON },
  ]
  const longest = Math.max(...counters.map(({ windowSeconds }) => windowSeconds))
  const isQuiet = await isCalm(db, 'name', now.subtract({ seconds: longest }), now)
  if (!isQuiet && !(await mayAttemptAll(db, counters, now))) return refuse('too-many-attempts')
  const outcome = await act()
  if (outcome.ok || !tells.includes(outcome.refusal)) return outcome
  notCalm(db, 'name', now)
  for (const { bucket, windowSeconds, limit } of counters)
    await countAttempt(db, bucket, windowSeconds, limit, now)
  return outcome
}
