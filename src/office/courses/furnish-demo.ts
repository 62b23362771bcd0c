import type { Actor } from '#ground/permission/permission.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { exampleOffers } from './example-list.ts'
import { importOffers } from './import-offers.ts'
import { writeOffers } from './offer-file.ts'
import type { CoursesRoom } from './room.ts'

/** The list of invented providers in a demonstration, taken in the way every list is. */
export async function furnishDemoCourses(room: CoursesRoom, by: Actor): Promise<void> {
  const text = writeOffers(exampleOffers(officeDay(room.ground.clock.now())))
  const done = await importOffers(room, by, { bytes: Buffer.from(text) })
  if (!done.ok) throw new Error(`demo courses: ${done.refusal}`)
}
