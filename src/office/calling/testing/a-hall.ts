import { sql } from 'kysely'
import type pg from 'pg'
import type { Db, Ground } from '#ground/act/act.ts'
import { manualClock, officeDay, type ManualClock } from '#ground/clock/clock.ts'
import { kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { seededChance } from '#ground/identity/chance.ts'
import { createIds } from '#ground/identity/ids.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { insertVisits } from '#office/visits/index.ts'
import { callingPermissions } from '../permissions.ts'
import { openCalling, type CallingRoom } from '../room.ts'

/** Monday, 08:00 in the office. */
export const EIGHT = '2026-11-23T07:00:00Z'

export interface TestHall {
  readonly ground: Ground
  readonly clock: ManualClock
  readonly room: CallingRoom
}

/** One app process with a clock that stands still. `seed` keeps the names of two processes apart. */
export function aHall(pool: pg.Pool, seed = 1): TestHall {
  const clock = manualClock(EIGHT)
  const chance = seededChance(seed)
  const db = kysely<DB>(pool)
  const ids = createIds(clock, chance)
  const ground: Ground = { db, clock, chance, ids, permissions: callingPermissions, wake: () => undefined }
  return { ground, clock, room: openCalling({ ground }) }
}

/** Site 1 with the team for temporary titles (letter B), the welcome desk (letter A), and so many desks each. */
export async function aSiteWithDesks(db: Db, desks: number): Promise<void> {
  await sql`insert into staff.site (id, name, street, city) values (1, 'Amt', 'Straße 1', 'Musterstadt')`.execute(
    db,
  )
  await sql`
    insert into staff.team (site, key, name, letter)
    values (1, 'temporary', 'Befristeter Aufenthalt', 'B'), (1, 'reception', 'Willkommenstheke', 'A')`.execute(
    db,
  )
  await sql`
    insert into staff.desk (id, site, team, room)
    select n, 1, 'temporary', 'Raum ' || (100 + n) from generate_series(1, ${desks}::int) as n`.execute(db)
  await sql`
    insert into staff.desk (id, site, team, room)
    select 100 + n, 1, 'reception', 'Theke ' || n from generate_series(1, ${desks}::int) as n`.execute(db)
}

/** A colleague with an account. */
export async function aClerk(
  { ground }: TestHall,
  may: { teams?: string[]; skills?: string[] } = {},
): Promise<Actor & { kind: 'staff' }> {
  const id = ground.ids.uuid()
  await sql`
    insert into staff.account (id, login, name, roles, sites, teams, skills, created_at)
    values (${id}, ${id}, 'Kollegin', '{caseworker}', '{1}', ${may.teams ?? []}, ${may.skills ?? []},
            ${ground.clock.now().toString()})`.execute(ground.db)
  return { kind: 'staff', id, roles: ['caseworker'], sites: [1] }
}

let drawn = 0
/** Someone who waits in the hall since now. */
export async function aVisitor(
  { ground }: TestHall,
  more: { team?: string; concerns?: string[]; dueAt?: string; number?: string } = {},
): Promise<string> {
  const id = ground.ids.uuid()
  const now = ground.clock.now()
  drawn += 1
  const visit = {
    ...{ id, site: 1, day: officeDay(now).toString(), person: null, persons: 1, language: 'ar', needs: [] },
    ...{ origin: more.dueAt ? ('booked' as const) : ('walk_in' as const), dueAt: more.dueAt ?? null },
    ...{ team: more.team ?? 'temporary', concerns: more.concerns ?? ['study_extend'] },
    ...{ number: more.number ?? `B${String(drawn % 1000).padStart(3, '0')}`, arrivedAt: now.toString() },
  }
  await ground.db.transaction().execute((tx) => insertVisits(tx, [visit]))
  return id
}
