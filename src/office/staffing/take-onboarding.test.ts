import { afterAll, beforeAll, expect, test } from 'vitest'
import { manualClock } from '#ground/clock/clock.ts'
import { kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { seededChance } from '#ground/identity/chance.ts'
import { createIds } from '#ground/identity/ids.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { shipped } from '#office/catalogue/index.ts'
import { beginOnboarding, openTraining, trainingPermissions } from '#office/training/index.ts'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import { countOnboarding } from './count-onboarding.ts'
import { createPlan } from './create-plan.ts'
import { staffingPermissions } from './permissions.ts'
import { readPlan } from './read-plans.ts'
import { openStaffing, type StaffingRoom } from './room.ts'
import { readOnboarding, takeOnboarding } from './take-onboarding.ts'
import { EMPLOYEES } from './testing/a-plan.ts'

const HEAD: Actor = { kind: 'staff', id: 'h', roles: ['head'], sites: [1] }
const ANNA = '00000000-0000-7000-8000-000000000001'
let database: FreshDatabase
let room: StaffingRoom

beforeAll(async () => {
  database = await freshDatabase()
  await database.adminPool.query(`
    insert into staff.site (id, name, street, city) values (1, 'Haus', 'Weg 1', 'Ort');
    insert into staff.account (id, login, name, roles, sites, created_at)
    values ('${ANNA}', 'anna', 'Anna', '{caseworker}', '{1}', '2026-01-01')`)
  const clock = manualClock('2026-11-24T08:00:00Z')
  const chance = seededChance(8)
  const permissions = { ...staffingPermissions, ...trainingPermissions }
  const ground = {
    db: kysely<DB>(database.appPool),
    ...{ clock, chance, ids: createIds(clock, chance), permissions, wake: () => undefined },
  }
  room = openStaffing({ ground })
  await beginOnboarding(openTraining({ ground, catalogue: shipped }), HEAD, {
    ...{ site: 1, account: ANNA, startsOn: '2027-01-01', months: 6, posts: 1, weeklyHours: 39, mentor: null },
    steps: [{ months: 6, share: 0.5 }],
  })
})
afterAll(() => database.drop())

test('who is new at half of the work for half of the year leaves a quarter of a post missing in the capacity', async () => {
  const groups = [{ ...EMPLOYEES, share: 5 }]
  const created = await createPlan(room, HEAD, { site: 1, name: 'Bedarf', year: 2027, groups })
  if (!created.ok) throw new Error(created.refusal)
  const { plan } = created
  const capacity = async () => {
    const read = await readPlan(room, HEAD, { site: 1, plan })
    return read.ok ? read.reckoned.denominator!.groups[0]!.capacity : 0
  }
  const whole = await capacity()
  const missing = (181 * 0.5) / 365
  const seen = await readOnboarding(room, HEAD, { site: 1, plan })
  expect(seen).toMatchObject({ ok: true, unmatched: [], groups: [{ now: 1, taught: 1 }] })
  expect(await capacity()).toBe(whole)
  const command = { site: 1, plan, version: 1, groups: [EMPLOYEES.key] }
  expect(await takeOnboarding(room, HEAD, { ...command, groups: ['?'] })).toMatchObject({
    ...{ refusal: 'nothing-chosen', field: 'groups' },
  })
  expect(await takeOnboarding(room, HEAD, command)).toMatchObject({ ok: true, version: 2 })
  expect((await capacity()) / whole).toBeCloseTo((5 - missing) / 5, 4)
})

test('onboarding without posts in the plan, or more than it has, is named and not reckoned away', () => {
  const missing = [
    { weeklyHours: 40, posts: 0.25, taught: 1 },
    { weeklyHours: 39, posts: 1.5, taught: 2 },
  ]
  expect(countOnboarding([{ ...EMPLOYEES, share: 1, productivity: 0.75 }], missing)).toEqual({
    groups: [],
    unmatched: [
      { weeklyHours: 40, posts: 0.25, kind: 'no-group' },
      { weeklyHours: 39, posts: 1.5, kind: 'exceeds' },
    ],
  })
  // a group that is kept for who is new takes it alone, as long as it has the posts
  const kept = { ...EMPLOYEES, key: 'new', share: 1, productivity: 0.75 }
  const one = [{ weeklyHours: 39, posts: 0.4, taught: 1 }]
  expect(countOnboarding([EMPLOYEES, kept], one).groups).toMatchObject([{ key: 'new', proposed: 0.6 }])
  const two = [{ weeklyHours: 39, posts: 0.6, taught: 2 }]
  expect(countOnboarding([EMPLOYEES, kept], two).groups.map(({ proposed }) => proposed)).toEqual([0.8, 0.8])
  // nobody is new any more: what was typed for it is proposed to go
  expect(countOnboarding([{ ...EMPLOYEES, productivity: 0.75 }], []).groups).toMatchObject([
    { now: 0.75, proposed: 1, taught: 0 },
  ])
})
