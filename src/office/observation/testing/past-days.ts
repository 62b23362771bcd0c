import { sql } from 'kysely'
import type { Db, Ground } from '#ground/act/act.ts'
import { manualClock, OFFICE_ZONE, type ManualClock } from '#ground/clock/clock.ts'
import { kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { seededChance } from '#ground/identity/chance.ts'
import { createIds } from '#ground/identity/ids.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { shipped } from '#office/catalogue/index.ts'
import type pg from 'pg'
import { agreeAll } from '../../../../testing/agree-all.ts'
import { observationPermissions } from '../permissions.ts'
import type { ObservationRoom } from '../room.ts'

export const HEAD: Actor = { kind: 'staff', id: 'head', roles: ['head'], sites: [1] }

/** A room whose office has visits of past days, written as they would lie there. */
export async function pastDays(pool: pg.Pool, now = '2026-11-23T05:00:00Z') {
  const clock: ManualClock = manualClock(now)
  const chance = seededChance(5)
  const db: Db = kysely<DB>(pool)
  const ground: Ground = {
    ...{ db, clock, chance, ids: createIds(clock, chance), permissions: observationPermissions },
    wake: () => undefined,
  }
  const room: ObservationRoom = { ground, catalogue: shipped }
  await sql`insert into staff.site (id, name, street, city) values (1, 'Haus', 'Weg 1', 'Ort')`.execute(db)
  await agreeAll(db)
  return { db, clock, ground, room, ...writersOf(db) }
}

export interface PastVisit {
  readonly day: string
  readonly at?: string
  readonly team?: string
  readonly concern?: string
  readonly minutes?: number
  /** Minutes from the arrival to the call. */
  readonly wait?: number
  readonly booked?: boolean
  readonly leadDays?: number
  readonly end?: 'finished' | 'no_show' | 'left'
}

/** `leadDays` before the appointment it was booked: its name begins with that moment. */
function writersOf(db: Db) {
  const made = manualClock('2026-01-01T08:00:00Z')
  const ids = createIds(made, seededChance(9))
  const instant = (day: string, at: string) =>
    Temporal.PlainDateTime.from(`${day}T${at}`).toZonedDateTime(OFFICE_ZONE).toInstant()
  let drawn = 0
  return {
    async visit(it: PastVisit): Promise<string> {
      const { day, at = '09:10', team = 'temporary', concern = 'study_extend', minutes = 20, wait = 5 } = it
      const { booked = false, end = 'finished', leadDays = 4 } = it
      const came = instant(day, at)
      made.set(came.subtract({ hours: 24 * leadDays }))
      const id = ids.uuid()
      const called = came.add({ seconds: Math.round(wait * 60) })
      const isHere = end !== 'no_show'
      const ended = called.add({ seconds: Math.round(minutes * 60) })
      drawn += 1
      await sql`
        insert into visits.visit (id, site, day, origin, state, number, team, concerns, language, due_at, arrived_at,
                                  called_at, served_at, ended_at)
        values (${id}, 1, ${day}, ${booked ? 'booked' : 'walk_in'}, ${end},
                ${isHere ? `ABCDEFGH`[Math.floor(drawn / 1000) % 8]! + String(drawn % 1000).padStart(3, '0') : null}, ${team},
                ${[concern]}, 'de', ${booked ? came.toString() : null}, ${isHere ? came.toString() : null},
                ${end === 'finished' ? called.toString() : null}, ${end === 'finished' ? called.toString() : null},
                ${ended.toString()})`.execute(db)
      if (end === 'finished')
        await sql`insert into visits.service (visit, position, concern, minutes, finished_at)
          values (${id}, 1, ${concern}, ${minutes}, ${ended.toString()})`.execute(db)
      return id
    },
    /** Colleagues of an area, by name only. */
    async colleagues(team: string, count: number): Promise<void> {
      for (let n = 0; n < count; n++)
        await sql`insert into staff.account (id, login, name, roles, sites, teams, created_at)
          values (${ids.uuid()}, ${`${team}${n}`}, ${`Kraft ${n}`}, '{caseworker}', '{1}', ${[team]}, '2026-01-01')`.execute(
          db,
        )
    },
  }
}
