import { removeKeysBefore } from '#ground/act/request-key-age.ts'
import { removeEventsBefore } from '#ground/events/reader-store.ts'
import { EVENT_DAYS, REQUEST_KEY_DAYS } from '#ground/jobs/index.ts'
import type { CounsellingRoom } from './room.ts'
import { removeOldSessions } from './session-store.ts'

/** Sessions that ended, events everybody has heard and keys of requests long answered go, after the days of the office. */
export async function tidyRooms({ ground, wallClock }: CounsellingRoom): Promise<void> {
  const now = ground.clock.now()
  await ground.db.transaction().execute((tx) => removeOldSessions(tx, wallClock.now()))
  await removeEventsBefore(ground.db, now.subtract({ hours: 24 * EVENT_DAYS }), ground.books)
  await removeKeysBefore(ground.db, now.subtract({ hours: 24 * REQUEST_KEY_DAYS }), ground.books)
}
