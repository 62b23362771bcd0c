import { sql } from 'kysely'
import type { Db, Ground } from '#ground/act/act.ts'
import { manualClock, type ManualClock } from '#ground/clock/clock.ts'
import { kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { createBell } from '#ground/events/bell.ts'
import { startFeed, type Feed } from '#ground/events/feed.ts'
import { seededChance } from '#ground/identity/chance.ts'
import { createIds } from '#ground/identity/ids.ts'
import type { Actor } from '#ground/permission/permission.ts'
import type pg from 'pg'
import { listenerOn } from '#ground/events/listener.ts'
import { openRoom, type Room } from '../room.ts'
import { appointmentPermissions } from '../permissions.ts'

/** Monday, 08:00 in the office. */
export const MONDAY = '2026-11-23T07:00:00Z'

export interface TestOffice {
  readonly ground: Ground
  readonly clock: ManualClock
  readonly feed: Feed
  readonly room: Room
  close(): Promise<void>
}

/** One app process of an office on a fresh database, with a clock that stands still. */
export async function anOffice(pool: pg.Pool, url: string, seed = 1): Promise<TestOffice> {
  const clock = manualClock(MONDAY)
  const chance = seededChance(seed)
  const db: Db = kysely<DB>(pool)
  const ground: Ground = {
    db,
    clock,
    chance,
    ids: createIds(clock, chance),
    permissions: appointmentPermissions,
    wake: createBell(pool),
  }
  const feed = await startFeed(db, listenerOn(url))
  const room = await openRoom(ground, feed)
  return {
    ground,
    clock,
    feed,
    room,
    async close() {
      room.close()
      await feed.stop()
    },
  }
}

export const VISITOR_HERE: Actor = { kind: 'visitor', id: 'public', roles: ['visitor'], sites: 'all' }
export const ADMIN_HERE: Actor = { kind: 'staff', id: 'admin', roles: ['admin'], sites: [1] }

/** A site whose team for temporary titles is open Monday to Friday, 08:00 to 12:00, on so many lanes. */
export async function aSite(
  db: Db,
  lanes: number,
  hours = { opens: '08:00', closes: '12:00' },
): Promise<void> {
  await sql`insert into appointments.plan (site) values (1)`.execute(db)
  for (let n = 1; n <= lanes; n++) {
    await sql`insert into appointments.lane (id, site, team, name) values (${n}, 1, 'temporary', ${`Platz ${n}`})`.execute(
      db,
    )
  }
  await sql`
    insert into appointments.series (id, site, team, weekdays, valid_from, opens, closes, step_minutes)
    values ('01900000-0000-7000-8000-000000000001', 1, 'temporary', '{1,2,3,4,5}', '2026-01-01', ${hours.opens},
            ${hours.closes}, 15)`.execute(db)
}

/** A moment of the office's wall clock. */
export function at(wall: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(wall).toZonedDateTime('Europe/Berlin').toInstant()
}

let people = 0
/** What someone types to book a held place. */
export function aPerson(familyName = 'Nguyễn') {
  people += 1
  return {
    familyName,
    givenNames: 'Thị Ánh',
    birth: { year: 1990, month: null, day: null },
    mail: `visitor${people}@example.org`,
    phone: null,
  }
}
