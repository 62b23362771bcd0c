import { sql } from 'kysely'
import type pg from 'pg'
import type { Ground } from '#ground/act/act.ts'
import { manualClock } from '#ground/clock/clock.ts'
import { kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { seededChance } from '#ground/identity/chance.ts'
import { createIds } from '#ground/identity/ids.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { OFFICE_RULES } from '#office/calling/index.ts'
import { shipped } from '#office/catalogue/index.ts'
import type { Dials } from '../dials.ts'
import { simulatorPermissions } from '../permissions.ts'
import { openSimulator, type SimulatorRoom } from '../room.ts'
import type { StartRun } from '../start-run.ts'
import type { TypedDials } from '../typed-dials.ts'

export const HEAD: Actor = { kind: 'staff', id: 'head', roles: ['head'], sites: [1] }

/** The simulator of an office on a fresh database, Monday 23 November 2026, 08:00. */
export function aSimulator(pool: pg.Pool): SimulatorRoom {
  const clock = manualClock('2026-11-23T07:00:00Z')
  const chance = seededChance(1)
  const ground: Ground = {
    ...{ db: kysely<DB>(pool), clock, chance, ids: createIds(clock, chance) },
    ...{ permissions: simulatorPermissions, wake: () => undefined },
  }
  return openSimulator({ ground, catalogue: shipped, rulesOf: () => OFFICE_RULES })
}

/** Two areas: three desks with appointments Monday to Friday, a reception of one; nobody has come yet. */
export async function aPlan({ ground: { db } }: SimulatorRoom): Promise<void> {
  await sql`insert into staff.site (id, name, street, city, time_zone) values (1, 'Amt', 'Weg 1', 'Ort', 'Europe/Berlin')
    on conflict do nothing`.execute(db)
  await sql`
    insert into staff.team (site, key, name, letter)
    values (1, 'temporary', 'Befristeter Aufenthalt', 'B'), (1, 'reception', 'Theke', 'A')`.execute(db)
  await sql`
    insert into staff.desk (site, id, team, room, active)
    values (1, 1, 'temporary', '201', true), (1, 2, 'temporary', '202', true), (1, 3, 'temporary', '203', true),
           (1, 4, 'reception', 'Theke', true)`.execute(db)
  await sql`insert into appointments.plan (site) values (1)`.execute(db)
  await sql`
    insert into appointments.lane (id, site, team, name)
    values (1, 1, 'temporary', '1'), (2, 1, 'temporary', '2'), (3, 1, 'temporary', '3')`.execute(db)
  await sql`
    insert into appointments.series (id, site, team, weekdays, valid_from, opens, closes, step_minutes)
    values ('01900000-0000-7000-8000-000000000001', 1, 'temporary', '{1,2,3,4,5}', '2026-01-01', '08:00', '12:00', 15),
           ('01900000-0000-7000-8000-000000000002', 1, 'temporary', '{1}', '2026-01-01', '14:00', '18:00', 15)`.execute(
    db,
  )
}

/** The dials as a form sends them back, with what somebody typed into it. */
export function typedFrom(dials: Dials, turn: Partial<TypedDials> = {}): TypedDials {
  return {
    ...dials,
    hours: dials.hours.map(({ weekday, spans }) => ({
      weekday,
      text: spans.map(({ from, to }) => `${from}–${to}`).join(', '),
    })),
    ...turn,
  }
}

/** A small run: one Monday, five times. */
export const aRun = (figures: { dials: Dials; mark: string }, more: Partial<StartRun> = {}): StartRun => ({
  ...{ site: 1, name: 'Montag', from: null, baseMark: figures.mark, twinName: null },
  ...{ firstDay: Temporal.PlainDate.from('2026-11-30'), days: 1, repeats: 5, seed: 7 },
  dials: typedFrom(figures.dials),
  ...more,
})
