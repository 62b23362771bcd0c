import { afterAll, beforeAll, expect, test } from 'vitest'
import { manualClock } from '#ground/clock/clock.ts'
import { kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { systemChance } from '#ground/identity/chance.ts'
import { createIds } from '#ground/identity/ids.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { readComplaintFigures, readComplaints } from '#office/complaints/index.ts'
import { permissions } from '#office/permissions.ts'
import { readSurvey, readWords } from '#office/survey/index.ts'
import { agreeAll } from '../testing/agree-all.ts'
import { freshDatabase, type FreshDatabase } from '../testing/database.ts'
import { tellDemoSurvey } from './demo-survey.ts'

const NOW = Temporal.Instant.from('2026-11-24T09:00:00Z')
const HEAD: Actor = { kind: 'staff', id: '00000000-0000-7000-8000-000000000001', roles: ['head'], sites: [1] }
let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await agreeAll(database.adminPool)
  await database.adminPool.query(`
    insert into staff.account (id, login, name, roles, sites, teams, created_at)
    values ('00000000-0000-7000-8000-000000000001', 'leitung', 'Leitung', '{head}', '{1}', '{}', '2026-01-01')`)
})
afterAll(() => database.drop())

test('the demonstration has two years of answers, words, and complaints of which one is overdue; told once', async () => {
  await tellDemoSurvey(database.appPool, NOW)
  await tellDemoSurvey(database.appPool, NOW)
  const clock = manualClock(NOW.toString())
  const ids = createIds(clock, systemChance)
  const db = kysely<DB>(database.appPool)
  const room = { ground: { db, clock, chance: systemChance, ids, permissions, wake: () => undefined } }
  const [from, to] = ['2025-11-01', '2026-11-01'].map((day) => Temporal.PlainDate.from(day)) as [
    Temporal.PlainDate,
    Temporal.PlainDate,
  ]
  const told = await readSurvey(room, HEAD, { site: 1, from, to })
  expect(told).toMatchObject({ ok: true, floods: ['2026-09-14'] })
  expect(told.ok && told.questions.map(({ n }) => n > 300)).toEqual(Array.from({ length: 10 }, () => true))
  expect(await readWords(room, HEAD, 1)).toMatchObject({ ok: true })
  const list = await readComplaints(room, HEAD, 1)
  expect(list.ok && list.complaints.filter(({ settledOn }) => settledOn === null)).toHaveLength(3)
  const figures = await readComplaintFigures(room, HEAD, { site: 1, from: from.subtract({ months: 6 }), to })
  expect(figures.ok && figures.received.every(({ n }) => n >= 5)).toBe(true)
})
