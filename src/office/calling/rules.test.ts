import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { startFeed } from '#ground/events/feed.ts'
import { listenerOn } from '#ground/events/listener.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import { callNext, openCalling, rulesHistory, rulesOf, saveRules, sitDown } from './index.ts'
import { OFFICE_RULES, type OfficeRules } from './rules.ts'
import { aClerk, aHall, aSiteWithDesks, aVisitor, type TestHall } from './testing/a-hall.ts'

let database: FreshDatabase
let hall: TestHall
const boss: Actor = { kind: 'staff', id: '0190a000-0000-7000-8000-000000000001', roles: ['head'], sites: [1] }

beforeAll(async () => {
  database = await freshDatabase()
  hall = aHall(database.appPool)
  await aSiteWithDesks(hall.ground.db, 2)
})
afterAll(() => database.drop())

const save = (version: number, rules: Partial<OfficeRules>, why = 'Stoßzeit im Herbst') =>
  saveRules(hall.room, boss, { site: 1, version, rules: { ...OFFICE_RULES, ...rules }, why })

test('nobody has set anything: what ships holds; a saved rule holds with the next call and in every process', async () => {
  expect(rulesOf(hall.room, 1)).toEqual(OFFICE_RULES)
  const db = kysely<DB>(database.appPool)
  const feed = await startFeed(db, listenerOn(database.appUrl))
  const other = openCalling({ ground: { ...hall.ground, db }, feed })
  try {
    const clerk = await aClerk(hall)
    await sitDown(hall.room, clerk, { site: 1, desk: 1 })
    await aVisitor(hall, { number: 'B100', dueAt: '2026-11-23T07:25:00Z' })
    await aVisitor(hall, { number: 'B200' })
    hall.clock.set('2026-11-23T07:30:00Z')
    expect(await save(0, { walkInDueMinutes: 20 })).toEqual({ ok: true, version: 1 })
    expect(rulesOf(hall.room, 1).walkInDueMinutes).toBe(20)
    expect(rulesOf(hall.room, 2)).toEqual(OFFICE_RULES)
    expect(await callNext(hall.room, clerk, { site: 1, desk: 1 })).toMatchObject({
      ...{ ok: true, number: 'B200', why: { code: 'walk-in-due' } },
    })
    await feed.catchUp()
    await expect.poll(() => rulesOf(other, 1).walkInDueMinutes).toBe(20)
  } finally {
    other.rules.close()
    await feed.stop()
  }
})

test('each wrong field is named with its reason; nothing is saved without a reason or over somebody else', async () => {
  const wrong = {
    walkInDueMinutes: 2,
    keepMinutes: 40,
    lateMinutes: 30,
    walkInTeams: ['kasse'],
    holdMinutes: 1.5,
  }
  const refused = await save(1, { ...wrong, alarmTo: [boss.id] })
  expect(refused).toMatchObject({ ok: false, refusal: 'rules-invalid', field: 'walkInDueMinutes' })
  expect(refused.ok || refused.detail?.['faults']).toEqual([
    { field: 'walkInDueMinutes', fault: 'out-of-bounds', detail: { least: 5, most: 240 } },
    { field: 'holdMinutes', fault: 'not-a-number' },
    { field: 'lateMinutes', fault: 'before-keep', detail: { least: 40 } },
    { field: 'walkInTeams', fault: 'unknown-team', detail: { team: 'kasse' } },
    { field: 'alarmTo', fault: 'unknown-account' },
  ])
  expect(await save(1, {}, '  ')).toMatchObject({ refusal: 'reason-missing', field: 'why' })
  expect(await save(0, {})).toMatchObject({ refusal: 'changed-meanwhile', detail: { version: 1 } })
  const two = await Promise.all([save(1, { doorsMinutes: 15 }), save(1, { doorsMinutes: 45 })])
  expect(two.filter(({ ok }) => ok)).toHaveLength(1)
  const clerk: Actor = { ...boss, roles: ['caseworker'] }
  const command = { site: 1, version: 2, rules: OFFICE_RULES, why: 'Versuch' }
  expect(await saveRules(hall.room, clerk, command)).toMatchObject({ refusal: 'not-permitted' })
})

test('an earlier version comes back as a new one, and the history tells each reason', async () => {
  const before = await rulesHistory(hall.room, boss, { site: 1 })
  if (!before.ok) throw new Error(before.refusal)
  const first = before.versions.at(-1)!
  expect(await save(before.version, first.rules, 'Zurück zur ersten')).toEqual({ ok: true, version: 3 })
  const after = await rulesHistory(hall.room, boss, { site: 1 })
  expect(after).toMatchObject({ version: 3, rules: { walkInDueMinutes: 20 } })
  expect(after.ok && after.versions.map(({ why }) => why)).toEqual([
    'Zurück zur ersten',
    'Stoßzeit im Herbst',
    'Stoßzeit im Herbst',
  ])
  const written = await sql<{
    act: string
  }>`select e.act from trail.entry e where e.act = 'calling.save-rules'`.execute(hall.ground.db)
  expect(written.rows).toHaveLength(3)
})
