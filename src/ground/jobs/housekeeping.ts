import type { PgBoss } from 'pg-boss'
import type { Ground } from '../act/act.ts'
import { removeKeysBefore } from '../act/request-key-age.ts'
import { systemClock, type Clock } from '../clock/clock.ts'
import { removeEventsBefore } from '../events/reader-store.ts'
import { removeAttemptsBefore } from '../identity/attempt-store.ts'
import { removeEndedSessions } from '../identity/session-store.ts'
import { every } from './every.ts'

/** Days after which a reader that was away has missed something. */
export const EVENT_DAYS = 14
/** Days within which the same request with the same key gives the same answer. */
export const REQUEST_KEY_DAYS = 7

/** Sweeps what only serves the moment. Nothing here is a record of the office. */
export async function sweep(ground: Ground, wallClock: Clock = systemClock): Promise<void> {
  const now = ground.clock.now()
  await removeEventsBefore(ground.db, now.subtract({ hours: 24 * EVENT_DAYS }))
  await removeKeysBefore(ground.db, now.subtract({ hours: 24 * REQUEST_KEY_DAYS }))
  await removeEndedSessions(ground.db, wallClock.now())
  await removeAttemptsBefore(ground.db, wallClock.now().subtract({ hours: 24 }))
}

export function keepHouse(ground: Ground, boss: PgBoss): Promise<void> {
  return every(boss, 'ground.sweep', 'hour', () => sweep(ground))
}
