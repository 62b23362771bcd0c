import { systemClock } from '#ground/clock/clock.ts'
import { forgetPersons } from './entry-store.ts'
import { removeSpentBefore } from './guard-store.ts'
import { USES_KEPT_DAYS } from './reach-limit.ts'
import { removeUsesBefore } from './reach-store.ts'
import type { ReleaseRoom } from './room.ts'

/** Long enough to join the waiting list and to complain. Days after the draw. */
const PERSONS_KEPT_DAYS = 60

/** At night: names of draws long past, proofs that ran out, counts that no longer count. */
export async function tidyRelease(room: ReleaseRoom): Promise<void> {
  const { db, clock } = room.ground
  const daysAgo = (days: number): Temporal.Instant => clock.now().subtract({ hours: 24 * days })
  await db.transaction().execute((tx) => forgetPersons(tx, daysAgo(PERSONS_KEPT_DAYS)))
  await removeSpentBefore(db, systemClock.now())
  await removeUsesBefore(db, daysAgo(USES_KEPT_DAYS))
}
