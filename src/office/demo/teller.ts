import type { Ids } from '#ground/identity/ids.ts'
import type { Actor } from '#ground/permission/permission.ts'
import type { Dice } from './dice.ts'
import type { PastActs } from './past-acts.ts'

/** What the chapters of the demonstration's past are told with. */
export interface Teller {
  readonly acts: PastActs
  readonly dice: Dice
  readonly ids: Ids
  /** The moment at which the demonstration is opened; everything told lies before it. */
  readonly now: Temporal.Instant
  readonly today: Temporal.PlainDate
  readonly reception: Actor
  readonly head: Actor
}

/** So many days before the demonstration is opened, at an hour at which people are awake. */
export function daysBefore({ now, dice }: Teller, days: number): Temporal.Instant {
  const at = now
    .toZonedDateTimeISO('Europe/Berlin')
    .subtract({ days })
    .with({ hour: 8 + dice.below(11), minute: dice.below(60), second: dice.below(60) })
    .toInstant()
  return Temporal.Instant.compare(at, now) < 0 ? at : now.subtract({ minutes: 5 + dice.below(50) })
}
