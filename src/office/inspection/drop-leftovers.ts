import { takeLeftovers } from './inspection-store.ts'
import type { InspectionRoom } from './room.ts'

/** A document went for good: what was put together with its pages goes too. How many files that were. */
export async function dropLeftovers({ ground, files }: InspectionRoom): Promise<number> {
  return ground.db.transaction().execute(async (tx) => {
    const objects = await takeLeftovers(tx)
    for (const object of objects) await files.store.drop(tx, object)
    return objects.length
  })
}
