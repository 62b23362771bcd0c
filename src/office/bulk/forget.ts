import { forgetFields } from './entry-store.ts'
import type { BulkRoom } from './room.ts'
import { deleteRunsBefore } from './run-store.ts'

/** Days after which the names and dates of an index are forgotten, and days after which the whole report is. */
const FIELD_DAYS = 90
const RUN_DAYS = 3650

/** The proof of what became of each line stays as long as questions may come; what the index said does not. */
export async function forgetRuns({ ground }: BulkRoom): Promise<number> {
  const now = ground.clock.now()
  return ground.db.transaction().execute(async (tx) => {
    await deleteRunsBefore(tx, now.subtract({ hours: 24 * RUN_DAYS }))
    return forgetFields(tx, now.subtract({ hours: 24 * FIELD_DAYS }))
  })
}
