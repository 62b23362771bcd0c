import { afterAll, beforeAll, expect, test } from 'vitest'
import { manualClock } from '#ground/clock/clock.ts'
import { kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { systemChance } from '#ground/identity/chance.ts'
import { createIds } from '#ground/identity/ids.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { shipped } from '#office/catalogue/index.ts'
import { openStaffing, readDifference, readPlans, staffingPermissions } from '#office/staffing/index.ts'
import { agreeAll } from '../testing/agree-all.ts'
import { freshDatabase, type FreshDatabase } from '../testing/database.ts'
import { DEMO_TASKS, INVENTED } from './demo-staffing-tasks.ts'
import { tellDemoStaffing } from './demo-staffing.ts'

const NOW = Temporal.Instant.from('2026-11-23T09:00:00Z')
const HEAD: Actor = { kind: 'staff', id: 'h', roles: ['head'], sites: [1] }
let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await agreeAll(database.adminPool)
  await database.adminPool.query(`
    insert into staff.site (id, name, street, city) values (1, 'Haus', 'Weg 1', 'Ort');
    insert into staff.account (id, login, name, roles, sites, teams, created_at)
    values ('00000000-0000-7000-8000-000000000001', 'leitung', 'Leitung', '{head}', '{1}', '{}', '2026-01-01');
    insert into observation.import (id, site, name, is_invented, rows, first_month, last_month, imported_at)
    values ('00000000-0000-7000-8000-000000000002', 1, 'erfunden', true, 96, '2024-10-01', '2026-09-01', '2026-10-01');
    insert into observation.history (import, site, subject, month, cases)
    select '00000000-0000-7000-8000-000000000002', 1, 'concern:' || concern, day, 100
    from unnest(array['card_pickup', 'study_extend', 'blue_card', 'ne_general']) as concern,
         generate_series('2024-10-01'::date, '2026-09-01', '1 month') as day`)
})
afterAll(() => database.drop())

test('the demonstration has decided plans, next year with the change explained, and a scenario; told once', async () => {
  await tellDemoStaffing(database.appPool, NOW)
  await tellDemoStaffing(database.appPool, NOW)
  const clock = manualClock(NOW.toString())
  const ids = createIds(clock, systemChance)
  const db = kysely<DB>(database.appPool)
  const permissions = staffingPermissions
  const room = openStaffing({
    ground: { db, clock, chance: systemChance, ids, permissions, wake: () => undefined },
  })
  const found = await readPlans(room, HEAD, { site: 1 })
  const plans = found.ok ? found.plans : []
  expect(plans.map(({ year, state, result }) => [year, state, result.faults])).toEqual([
    [2027, 'draft', 0],
    [2027, 'draft', 0],
    [2026, 'adopted', 0],
    [2025, 'adopted', 0],
  ])
  const adopted = plans.find(({ year }) => year === 2026)!
  const next = plans.find(({ basedOn }) => basedOn === adopted.id)!
  expect(adopted.result.posts).toBeGreaterThan(8)
  expect(adopted.result.posts).toBeLessThan(14)
  const told = await readDifference(room, HEAD, {
    site: 1,
    before: { plan: adopted.id },
    after: { plan: next.id },
  })
  expect(told.ok && told.explained?.effects.length).toBe(4)
})

test('every number says that it is invented, every concern is one of the catalogue', () => {
  for (const { cases, minutes, concern } of DEMO_TASKS) {
    expect([cases.source, minutes.source]).toEqual([INVENTED, INVENTED])
    if (concern) expect(shipped.catalogue.concerns.has(concern)).toBe(true)
  }
})
