import type { Db } from '#ground/act/act.ts'
import { officeDay, type Clock } from '#ground/clock/clock.ts'
import { bookedBetween } from './appointments/index.ts'
import { unfiledHandIns, type HandInRoom } from './handin/index.ts'
import { openItems } from './intake/index.ts'
import { readSites } from './staff/index.ts'
import { visitsIn } from './visits/index.ts'
import { waitingNow } from './waitlist/index.ts'

/** Further ahead nobody books. */
const DAYS = 800

/**
 * How much runs with what can be switched off, over all sites: told before a switch. Numbers of things, no look at anybody's
 * data.
 */
export function begunIn(handin: HandInRoom): () => Promise<Readonly<Record<string, number>>> {
  const { db, clock } = handin.ground
  return async () => {
    const [appointments, tickets] = await bySite(db, clock)
    return {
      ...{ appointments, tickets, 'online-booking': appointments, terminal: tickets },
      'waiting-list': await waitingNow(db),
      'hand-in': (await unfiledHandIns(handin)).length,
      files: await openItems(db),
    }
  }
}

async function bySite(db: Db, clock: Clock): Promise<readonly [booked: number, waiting: number]> {
  const now = clock.now()
  let [booked, waiting] = [0, 0]
  for (const { id } of await readSites(db)) {
    booked += (await bookedBetween(db, id, now, now.add({ hours: 24 * DAYS }))).length
    waiting += (await visitsIn(db, id, officeDay(now), ['waiting', 'called', 'serving', 'parked'])).length
  }
  return [booked, waiting]
}
