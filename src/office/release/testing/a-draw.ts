import type pg from 'pg'
import type { Ground } from '#ground/act/act.ts'
import { manualClock, type ManualClock } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { anOffice, at, VISITOR_HERE, type TestOffice } from '../../appointments/testing/an-office.ts'
import { enter, type EnterCommand } from '../enter.ts'
import { announce } from '../announce.ts'
import { releasePermissions } from '../permissions.ts'
import type { NewRelease } from '../release.ts'
import { openRelease, type ReleaseRoom } from '../room.ts'

export const HEAD_HERE: Actor = { kind: 'staff', id: 'head', roles: ['head', 'admin'], sites: [1] }
export const CONCERN = 'study_extend'

export interface TestDraws extends TestOffice {
  readonly release: ReleaseRoom
  readonly wall: ManualClock
}

/** One process of an office that gives places by lot. */
export async function aDrawingOffice(pool: pg.Pool, url: string, seed = 1): Promise<TestDraws> {
  const office = await anOffice(pool, url, seed)
  const ground: Ground = {
    ...office.ground,
    permissions: { ...office.ground.permissions, ...releasePermissions },
  }
  const wall = manualClock('2026-11-23T07:00:00Z')
  const release = await openRelease({ ground, appointments: office.room, feed: office.feed, wall })
  return {
    ...office,
    ...{ ground, release, wall },
    async close() {
      release.close()
      await office.close()
    },
  }
}

/** Set aside for draws: nearly everything of the team; and a person may have one booking per concern. */
export async function setAside(admin: pg.Pool, share = 90): Promise<void> {
  await admin.query(
    `insert into appointments.quota (id, site, team, pool, share, opens_days)
     values ('01900000-0000-7000-8000-0000000000aa', 1, 'temporary', 'draw', $1, 1)`,
    [share],
  )
  await admin.query(
    `insert into appointments.policy (site, one_per_person, returns, return_min_minutes, return_max_minutes, window_days)
     values (1, true, 'at-once', 30, 720, 60)`,
  )
}

/** Entries on Monday from 10 to 11, drawn at 12; the places are those of next week's Tuesday. */
export const NEXT_WEEK: NewRelease = {
  ...{ site: 1, name: 'Verlängerung, nächste Woche', team: 'temporary', concerns: [CONCERN] },
  firstDay: Temporal.PlainDate.from('2026-12-01'),
  lastDay: Temporal.PlainDate.from('2026-12-01'),
  entriesFrom: at('2026-11-23T10:00'),
  entriesTo: at('2026-11-23T11:00'),
  drawAt: at('2026-11-23T12:00'),
}

export const OPEN = at('2026-11-23T10:30')
export const DRAWN = at('2026-11-23T12:00')

export async function announced(office: TestDraws, more: Partial<NewRelease> = {}): Promise<number> {
  const made = await announce(office.release, HEAD_HERE, { ...NEXT_WEEK, ...more })
  if (!made.ok) throw new Error(made.refusal)
  return made.release
}

export function entrant(release: number, n: number): EnterCommand {
  const letters = [...String(n)].map((digit) => 'abcdefghij'[Number(digit)]).join('')
  const birth = { year: 1990, month: (n % 12) + 1, day: (n % 28) + 1 }
  const person = {
    familyName: `Nguyen${letters}`,
    givenNames: 'An',
    birth,
    mail: `p${n}@example.org`,
    phone: null,
  }
  return { release, person, concerns: [CONCERN], language: 'de' }
}

export async function entered(office: TestDraws, command: EnterCommand) {
  const outcome = await enter(office.release, VISITOR_HERE, command)
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome
}
