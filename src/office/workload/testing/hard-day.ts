import { sql } from 'kysely'
import type { Db, Ground } from '#ground/act/act.ts'
import { manualClock, OFFICE_ZONE, type ManualClock } from '#ground/clock/clock.ts'
import { kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { seededChance } from '#ground/identity/chance.ts'
import { createIds } from '#ground/identity/ids.ts'
import type { Actor } from '#ground/permission/permission.ts'
import type pg from 'pg'
import { agreeAll } from '../../../../testing/agree-all.ts'
import { openWorkload, PROPOSED_LIMITS, setThresholds, workloadPermissions, type Limits } from '../index.ts'

export const SITE = 1
const id = (n: number): string => `00000000-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`
export const HEAD: Actor = { kind: 'staff', id: id(90), roles: ['head'], sites: [SITE] }
export const COUNCIL: Actor = { kind: 'staff', id: id(91), roles: ['council'], sites: [SITE] }
/** Colleagues 1 to 6 work in `temporary`, 7 to 10 in `permanent`, 11 to 13 at the `reception`. */
export const colleague = (n: number, roles: readonly string[] = ['caseworker']): Actor => ({
  ...{ kind: 'staff', id: id(n), roles, sites: [SITE] },
})

/** An office of thirteen in three areas, agreed thresholds, Monday 2026-11-23 08:00; visits are written as they would lie there. */
export async function hardDay(pool: pg.Pool) {
  const clock: ManualClock = manualClock('2026-11-23T07:00:00Z')
  const chance = seededChance(7)
  const db: Db = kysely<DB>(pool)
  const ground: Ground = {
    ...{ db, clock, chance, ids: createIds(clock, chance), permissions: workloadPermissions },
    wake: () => undefined,
  }
  const room = openWorkload({ ground })
  await sql`insert into staff.site (id, name, street, city) values (1, 'Haus', 'Weg 1', 'Ort')`.execute(db)
  const teams = ['temporary', 'permanent', 'reception']
  for (const [n, key] of teams.entries())
    await sql`insert into staff.team (site, key, name, letter) values (1, ${key}, ${key}, ${'ABC'[n]})`.execute(
      db,
    )
  for (let n = 1; n <= 13; n++)
    await person(db, n, n <= 6 ? ['temporary'] : n <= 10 ? ['permanent'] : ['reception'])
  await person(db, 90, [])
  await agreeAll(db, { site: SITE })
  return { db, clock, ground, room, arrive: arrivalsInto(db), agree: agreedIn(room) }
}

async function person(db: Db, n: number, teams: readonly string[]): Promise<void> {
  await sql`
    insert into staff.account (id, login, name, password, roles, sites, teams, skills, active, created_at)
    values (${id(n)}, ${`login${n}`}, ${`Name ${n}`}, 'x', '{caseworker}', '{1}', ${teams}, '{}', true, '2026-01-01T00:00:00Z')`.execute(
    db,
  )
}

const agreedIn =
  (room: ReturnType<typeof openWorkload>) =>
  async (area: string, more: Partial<Limits> = {}, from: string | null = null) => {
    const limits = { ...PROPOSED_LIMITS, ...more }
    const at = from === null ? null : Temporal.Instant.from(from)
    const command = { site: SITE, area, limits, agreed: 'Niederschrift vom 2. November', from: at }
    const done = await setThresholds(room, HEAD, command)
    if (!done.ok) throw new Error(done.refusal)
  }

/** `n` people who come at a time of 2026-11-23 by the office's clock; called, or gone, after so many minutes. */
const arrivalsInto = (db: Db) => {
  const ids = createIds(manualClock('2026-11-23T05:00:00Z'), seededChance(11))
  let drawn = 0
  return async (
    at: string,
    n: number,
    { wait = 5, left = false, team = 'temporary' }: { wait?: number; left?: boolean; team?: string } = {},
  ): Promise<void> => {
    const came = Temporal.PlainDateTime.from(`2026-11-23T${at}`).toZonedDateTime(OFFICE_ZONE).toInstant()
    const end = came.add({ minutes: wait }).toString()
    for (let i = 0; i < n; i++) {
      drawn += 1
      const number = `A${String(drawn).padStart(3, '0')}`
      await sql`
        insert into visits.visit (id, site, day, origin, state, number, team, concerns, language, arrived_at, called_at, ended_at)
        values (${ids.uuid()}, 1, '2026-11-23', 'walk_in', ${left ? 'left' : 'finished'}, ${number}, ${team}, '{study_extend}',
          'de', ${came.toString()}, ${left ? null : end}, ${end})`.execute(db)
    }
  }
}
