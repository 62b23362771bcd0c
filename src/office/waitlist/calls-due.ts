import { countCalls } from './offer-store.ts'
import type { WaitlistRoom } from './room.ts'

/** How many people of a site wait to be called about a place right now; nobody's name, so no row in the trail. */
export function callsDue(room: WaitlistRoom, site: number): Promise<number> {
  return countCalls(room.ground.db, site, room.ground.clock.now())
}
