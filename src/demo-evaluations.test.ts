import { afterAll, beforeAll, expect, test } from 'vitest'
import { kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { EVALUATIONS, evaluationsOff } from '#office/evaluations/index.ts'
import { freshDatabase, type FreshDatabase } from '../testing/database.ts'
import { tellDemoEvaluations, WAITING } from './demo-evaluations.ts'

const NOW = Temporal.Instant.from('2026-11-23T09:00:00Z')
let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await database.adminPool.query(`
    insert into staff.account (id, login, name, roles, sites, teams, created_at) values
    ('00000000-0000-7000-8000-000000000001', 'leitung', 'Leitung', '{head}', '{1}', '{}', '2026-01-01'),
    ('00000000-0000-7000-8000-000000000002', 'personalrat', 'Rat', '{council}', '{1}', '{}', '2026-01-01')`)
})
afterAll(() => database.drop())

test('in the demonstration everything was agreed to but one figure, which waits for its answer; told once', async () => {
  await tellDemoEvaluations(database.appPool, NOW)
  await tellDemoEvaluations(database.appPool, NOW)
  const keys = EVALUATIONS.map(({ key }) => key)
  const off = await evaluationsOff(kysely<DB>(database.appPool), { site: 1, at: NOW, keys })
  expect([...off]).toEqual([WAITING])
  const { rows } = await database.adminPool.query(
    `select kind, count(*)::int as n from evaluations.entry where evaluation = $1 group by 1`,
    [WAITING],
  )
  expect(rows).toEqual([{ kind: 'proposed', n: 1 }])
})
