import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { manualClock } from '#ground/clock/clock.ts'
import { kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { seededChance } from '#ground/identity/chance.ts'
import { createIds } from '#ground/identity/ids.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import { copyPlan, createPlan } from './create-plan.ts'
import { adoptPlan, deletePlan, restoreRevision } from './end-draft.ts'
import { staffingPermissions } from './permissions.ts'
import { readDifference, readPlan, readPlans, readRevisions, readScenarios } from './read-plans.ts'
import { removeTask, saveTask } from './save-task.ts'
import { chooseConvention, renamePlan, saveGroups } from './set-terms.ts'
import { openStaffing, type StaffingRoom } from './room.ts'
import { EMPLOYEES, figure, task } from './testing/a-plan.ts'

const HEAD: Actor = { kind: 'staff', id: 'h', roles: ['head'], sites: [1] }
const CLERK: Actor = { ...HEAD, id: 'c', roles: ['caseworker', 'admin'] }
let database: FreshDatabase
let room: StaffingRoom

beforeAll(async () => {
  database = await freshDatabase()
  const clock = manualClock('2026-11-23T08:00:00Z')
  const chance = seededChance(8)
  room = openStaffing({
    ground: {
      db: kysely<DB>(database.appPool),
      ...{ clock, chance, ids: createIds(clock, chance), permissions: staffingPermissions },
      wake: () => undefined,
    },
  })
})
afterAll(() => database.drop())

const typed = (name: string, cases: number, minutes: number) => {
  const { id: _, ...rest } = task('x', cases, minutes, { name })
  return rest
}
let made = 0
async function aDraft() {
  made += 1
  const created = await createPlan(room, HEAD, {
    ...{ site: 1, name: `Bedarf ${made}`, year: 2026, groups: [EMPLOYEES] },
    tasks: [typed('Verlängerung', 2400, 45), typed('Niederlassung', 900, 90)],
  })
  if (!created.ok) throw new Error(created.refusal)
  return { site: 1, plan: created.plan, version: 1 }
}
const read = async (plan: string, version?: number) => {
  const found = await readPlan(room, HEAD, { site: 1, plan, ...(version && { version }) })
  if (!found.ok) throw new Error(found.refusal)
  return found
}

test('a plan is made, read with its result, and listed; nobody but the head sees or makes one', async () => {
  const { plan } = await aDraft()
  const { reckoned, plan: stored } = await read(plan)
  expect(stored).toMatchObject({ state: 'draft', version: 1, basedOn: null, year: 2026 })
  expect(reckoned.total).toMatchObject({ shown: 2.18, byPolicy: { posts: 2.5 } })
  const list = await readPlans(room, HEAD, { site: 1 })
  expect(list).toMatchObject({ ok: true })
  expect(list.ok && list.plans.find(({ id }) => id === plan)).toMatchObject({
    ...{ tasks: 2, result: { shown: 2.18, complete: true, convention: { key: 'kgst-2022', year: 2022 } } },
  })
  expect(await createPlan(room, CLERK, { site: 1, name: 'x', year: 2026 })).toMatchObject({
    refusal: 'not-permitted',
  })
  expect(await readPlan(room, CLERK, { site: 1, plan })).toMatchObject({ refusal: 'not-permitted' })
  expect(await readPlan(room, HEAD, { site: 2, plan })).toMatchObject({ refusal: 'not-permitted' })
  expect(await readPlan(room, HEAD, { site: 1, plan: 'x' })).toMatchObject({ refusal: 'unknown-plan' })
})

test('a task is added and changed; each change is a version with its result, and the last one can be undone', async () => {
  const at = await aDraft()
  const saved = await saveTask(room, HEAD, { ...at, task: typed('Beratung', 300, 20), key: 'k' })
  expect(await saveTask(room, HEAD, { ...at, task: typed('Beratung', 300, 20), key: 'k' })).toEqual(saved)
  if (!saved.ok) throw new Error(saved.refusal)
  const changed = { ...typed('Beratung', 400, 20), id: saved.task }
  expect(await saveTask(room, HEAD, { ...at, version: 2, task: changed })).toMatchObject({ version: 3 })
  expect(await saveTask(room, HEAD, { ...at, version: 3, task: changed })).toMatchObject({ version: 3 })
  expect(await restoreRevision(room, HEAD, { ...at, version: 3, restore: 2 })).toMatchObject({ version: 4 })
  const { plan } = await read(at.plan)
  expect(plan.tasks.map((it) => it.cases.value)).toEqual([2400, 900, 300])
  const told = await readRevisions(room, HEAD, at)
  const revisions = told.ok ? told.revisions : []
  expect(revisions.map(({ version, act }) => [version, act])).toEqual([
    ...[
      [4, 'staffing.restore-revision'],
      [3, 'staffing.save-task'],
      [2, 'staffing.save-task'],
      [1, 'staffing.create'],
    ],
  ])
  expect(await removeTask(room, HEAD, { ...at, version: 4, task: saved.task })).toMatchObject({ version: 5 })
  expect(await removeTask(room, HEAD, { ...at, version: 5, task: saved.task })).toMatchObject({
    refusal: 'unknown-task',
  })
  expect(await restoreRevision(room, HEAD, { ...at, version: 5, restore: 99 })).toMatchObject({
    refusal: 'unknown-revision',
  })
})

test('two heads at once: the second is told what the first changed, and nothing is lost', async () => {
  const at = await aDraft()
  const [first] = (await read(at.plan)).plan.tasks
  const more = { ...first!, cases: figure(2600) }
  const both = await Promise.all([
    saveTask(room, HEAD, { ...at, task: more }),
    chooseConvention(room, HEAD, { ...at, convention: 'orghandbuch' }),
  ])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  const refused = both.find(({ ok }) => !ok)
  expect(refused).toMatchObject({ refusal: 'changed-meanwhile', field: 'version', detail: { version: 2 } })
  const changes = (refused && !refused.ok ? refused.detail!['changes'] : []) as { to: unknown }[]
  expect(changes).toHaveLength(1)
  expect([2600, 'orghandbuch']).toContain(changes[0]!.to)
})

test('what is typed wrong is named by its field and not written', async () => {
  const at = await aDraft()
  const wrong = async (more: object) => {
    const outcome = await saveTask(room, HEAD, { ...at, task: { ...typed('Neu', 1, 1), ...more } })
    return outcome.ok ? 'written' : [outcome.refusal, outcome.field]
  }
  expect(await wrong({ name: ' ' })).toEqual(['name-missing', 'name'])
  expect(await wrong({ area: '' })).toEqual(['area-missing', 'area'])
  expect(await wrong({ name: 'x'.repeat(121) })).toEqual(['text-too-long', 'name'])
  expect(await wrong({ note: 'a\u0000b' })).toEqual(['text-too-long', 'note'])
  expect(await wrong({ cases: figure(-1) })).toEqual(['negative', 'cases'])
  expect(await wrong({ cases: figure(Number.NaN) })).toEqual(['not-a-number', 'cases'])
  expect(await wrong({ minutes: figure(1e9) })).toEqual(['absurd', 'minutes'])
  expect(await wrong({ minutes: figure(5, { source: '' }) })).toEqual(['source-missing', 'minutes'])
  expect(await wrong({ setupMinutes: 700 })).toEqual(['absurd', 'setupMinutes'])
  expect(await wrong({ cases: figure(5, { missingMonths: ['2025-13'] }) })).toEqual(['absurd', 'cases'])
  expect(await wrong({ id: 'unknown' })).toEqual(['unknown-task', 'task'])
  const groups = [{ ...EMPLOYEES, share: -1 }]
  expect(await saveGroups(room, HEAD, { ...at, groups })).toMatchObject({
    ...{ refusal: 'negative', field: 'groups.employees.share' },
  })
  expect(await saveGroups(room, HEAD, { ...at, groups: [EMPLOYEES, EMPLOYEES] })).toMatchObject({
    refusal: 'duplicate-key',
  })
  expect(await renamePlan(room, HEAD, { ...at, name: 'x', year: 1900 })).toMatchObject({
    refusal: 'year-invalid',
  })
  expect((await read(at.plan)).plan.version).toBe(1)
})

test('a convention without data for the year is refused with the year', async () => {
  const at = await aDraft()
  await renamePlan(room, HEAD, { ...at, name: 'Altes Jahr', year: 2017 })
  const asked = { ...at, version: 2, convention: 'orghandbuch' as const }
  expect(await chooseConvention(room, HEAD, asked)).toMatchObject({
    ...{ refusal: 'outside-validity', field: 'convention', detail: { year: 2017, firstYear: 2018 } },
  })
  expect((await read(at.plan)).reckoned.total.posts).toBeNull()
})

test('a plan with faults is not adopted; an adopted one stays, the database holds it', async () => {
  const at = await aDraft()
  const [first] = (await read(at.plan)).plan.tasks
  await saveTask(room, HEAD, { ...at, task: { ...first!, minutes: figure(0) } })
  expect(await adoptPlan(room, HEAD, { ...at, version: 2 })).toMatchObject({
    ...{ refusal: 'plan-faulty', detail: { faults: [{ code: 'zero-minutes' }] } },
  })
  await restoreRevision(room, HEAD, { ...at, version: 2, restore: 1 })
  expect(await adoptPlan(room, HEAD, { ...at, version: 3 })).toMatchObject({ ok: true, version: 4 })
  const late = { ...at, version: 4 }
  expect(await saveTask(room, HEAD, { ...late, task: first! })).toMatchObject({ refusal: 'plan-adopted' })
  expect(await deletePlan(room, HEAD, late)).toMatchObject({ refusal: 'plan-adopted' })
  const { db } = room.ground
  const stays = { constraint: 'adopted_stays' }
  await expect(
    sql`update staffing.plan set version = 9 where id = ${at.plan}`.execute(db),
  ).rejects.toMatchObject(stays)
  await expect(sql`delete from staffing.plan where id = ${at.plan}`.execute(db)).rejects.toMatchObject(stays)
  const once = { constraint: 'revision_stays' }
  const revisions = sql`from staffing.revision where plan = ${at.plan} and version = 1`
  await expect(sql`delete ${revisions}`.execute(db)).rejects.toMatchObject(once)
  await expect(
    sql`update staffing.revision set body = '{}' where plan = ${at.plan}`.execute(db),
  ).rejects.toMatchObject(once)
  await expect(
    sql`insert into staffing.revision select plan, 9, at, act, body, result ${revisions}`.execute(db),
  ).rejects.toMatchObject(once)
})

test('a version of a draft cannot be rewritten either; the draft goes with all its versions', async () => {
  const at = await aDraft()
  const { db } = room.ground
  await expect(
    sql`update staffing.revision set version = 7 where plan = ${at.plan}`.execute(db),
  ).rejects.toMatchObject({ constraint: 'revision_stays' })
  expect(await deletePlan(room, HEAD, at)).toMatchObject({ ok: true })
  expect(await readPlan(room, HEAD, { site: 1, plan: at.plan })).toMatchObject({ refusal: 'unknown-plan' })
  const left = await sql`select from staffing.revision where plan = ${at.plan}`.execute(db)
  expect(left.rows).toEqual([])
})

test('next year: same formulas, new case numbers, and the change explained; scenarios stand side by side', async () => {
  const at = await aDraft()
  await adoptPlan(room, HEAD, at)
  const copied = await copyPlan(room, HEAD, { site: 1, plan: at.plan, year: 2027, name: 'Bedarf 2027' })
  if (!copied.ok) throw new Error(copied.refusal)
  const next = { site: 1, plan: copied.plan, version: 1 }
  const [first] = (await read(copied.plan)).plan.tasks
  await saveTask(room, HEAD, {
    ...next,
    task: { ...first!, cases: figure(3000, { source: 'Fallzahlen 2026' }) },
  })
  const told = await readDifference(room, HEAD, {
    site: 1,
    before: { plan: at.plan },
    after: { plan: copied.plan },
  })
  if (!told.ok || !told.explained) throw new Error('not explained')
  expect(told.explained.effects).toMatchObject([{ what: 'task', part: 'cases', from: 2400, to: 3000 }])
  expect(told.explained.effects[0]!.effect).toBeCloseTo(told.explained.difference, 12)
  expect(told.changes.map(({ part }) => part)).toEqual(['name', 'year', 'cases', 'casesSource'])
  const both = { site: 1, plans: [at.plan, copied.plan] }
  expect(await readScenarios(room, HEAD, both)).toMatchObject({ ok: true, isComparable: true })
  await chooseConvention(room, HEAD, { ...next, version: 2, convention: 'bmi-1997' })
  expect(await readScenarios(room, HEAD, both)).toMatchObject({ ok: true, isComparable: false })
  expect((await read(copied.plan, 1)).reckoned.total.shown).toBe(2.18)
})

test('every act leaves one row in the trail and one event', async () => {
  const count = async () => {
    const { rows } = await sql<{ trail: number; events: number }>`
      select (select count(*)::int from trail.entry where act like 'staffing.%') as trail,
             (select count(*)::int from events.event where topic like 'staffing.%') as events`.execute(
      room.ground.db,
    )
    return rows[0]!
  }
  const before = await count()
  const at = await aDraft()
  await renamePlan(room, HEAD, { ...at, name: 'Anders', year: 2026 })
  await adoptPlan(room, HEAD, { ...at, version: 2 })
  await adoptPlan(room, HEAD, { ...at, version: 2 })
  const after = await count()
  expect([after.trail - before.trail, after.events - before.events]).toEqual([3, 3])
})
