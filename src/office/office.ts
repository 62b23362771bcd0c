import type pg from 'pg'
import type { Ground } from '#ground/act/act.ts'
import { systemClock, type Clock } from '#ground/clock/clock.ts'
import { kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { createBell } from '#ground/events/bell.ts'
import { startFeed, type Feed } from '#ground/events/feed.ts'
import { listenerOn } from '#ground/events/listener.ts'
import { systemChance, type Chance } from '#ground/identity/chance.ts'
import { createIds } from '#ground/identity/ids.ts'
import * as appointments from './appointments/index.ts'
import { bind } from './bind.ts'
import * as catalogue from './catalogue/index.ts'
import { permissions } from './permissions.ts'

export interface OfficeOptions {
  readonly pool: pg.Pool
  /** The same database, for the one connection that listens. */
  readonly listenUrl: string
  readonly clock?: Clock
  readonly chance?: Chance
}

/** The composed office: every act the faces may call, bound to its room. One per process. */
export type Office = Awaited<ReturnType<typeof openOffice>>

export async function openOffice({ pool, listenUrl, clock = systemClock, chance = systemChance }: OfficeOptions) {
  const ground: Ground = {
    db: kysely<DB>(pool),
    clock,
    chance,
    ids: createIds(clock, chance),
    permissions,
    wake: createBell(pool),
  }
  const feed: Feed = await startFeed(ground.db, listenerOn(listenUrl))
  const places = await appointments.openRoom(ground, feed)
  const { hold, book, extend, move, cancel, expire, find, editCapacity } = appointments
  const { calendar, placesOn, nearest, whyNot, wishFor, isInWindow } = appointments
  return {
    ground,
    feed,
    catalogue,
    appointments: bind(places, {
      ...{ hold, book, extend, move, cancel, expire, find, editCapacity },
      ...{ calendar, placesOn, nearest, whyNot, wishFor, isInWindow },
      reloadPlan: (room: appointments.Room, site: number) => room.reloadPlan(site),
      plan: (room: appointments.Room, site: number) => room.projection.plan(site),
      sites: (room: appointments.Room) => room.projection.sites(),
    }),
    async close(): Promise<void> {
      places.close()
      await feed.stop()
    },
  }
}
