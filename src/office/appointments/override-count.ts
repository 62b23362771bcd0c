import { overridesSince } from './appointment-store.ts'
import type { Room } from './room.ts'

const DAYS = 30

/** How often staff booked outside the rules lately: a figure about the rules, not about anybody who works here. */
export async function overrideCount(room: Room, site: number): Promise<{ days: number; count: number }> {
  const since = room.ground.clock.now().subtract({ hours: DAYS * 24 })
  return { days: DAYS, count: await overridesSince(room.ground.db, site, since) }
}
