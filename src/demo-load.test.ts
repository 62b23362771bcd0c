import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEMO_ACCOUNTS, SITE } from '#office/demo/index.ts'
import { kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { loadOf } from '#office/workload/index.ts'
import { agreeAll } from '../testing/agree-all.ts'
import { freshDatabase, type FreshDatabase } from '../testing/database.ts'
import { tellDemoLoad } from './demo-load.ts'

const NOW = Temporal.Instant.from('2026-11-24T09:00:00Z')
let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await database.adminPool.query(
    `insert into staff.site (id, name, street, city) values (1, 'Haus', 'Weg 1', 'Ort');
     insert into staff.team (site, key, name, letter)
     select 1, key, key, upper(left(key, 1)) from unnest(array['temporary', 'permanent', 'reception']) as key`,
  )
  for (const { login, name, roles, teams } of DEMO_ACCOUNTS)
    await database.adminPool.query(
      `insert into staff.account (id, login, name, roles, sites, teams, created_at)
       values (gen_random_uuid(), $1, $2, $3, '{1}', $4, '2026-01-01')`,
      [login, name, roles, teams],
    )
  await agreeAll(database.adminPool)
})
afterAll(() => database.drop())

test('the demonstration has red mornings with a measure, with a reason, and two that wait; told once', async () => {
  const db = kysely<DB>(database.appPool)
  await tellDemoLoad(database.appPool, NOW)
  await tellDemoLoad(database.appPool, NOW)
  const today = Temporal.PlainDate.from('2026-11-24')
  const told = await loadOf(db, { site: SITE, from: today.subtract({ days: 30 }), to: today })
  expect(told.consequences).toEqual({ measures: 1, none: 1, undecided: 2, helped: 0 })
  expect(new Set(told.units.map(({ unit }) => unit))).toEqual(new Set(['permanent+reception', 'temporary']))
  expect(told.episodes.filter(({ reminders }) => reminders > 0)).toHaveLength(1)
})
