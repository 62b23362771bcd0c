import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#ground/permission/permission.ts'
import { importHistory, rollUp } from '#office/observation/index.ts'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import { pastDays } from '../observation/testing/past-days.ts'
import { createPlan } from './create-plan.ts'
import { observedOf, pooled } from './observed.ts'
import { staffingPermissions } from './permissions.ts'
import { planError } from './plan-error.ts'
import { readPlan } from './read-plans.ts'
import { readPlanError } from './read-plan-error.ts'
import { openStaffing, type StaffingRoom } from './room.ts'
import { takeFigures } from './take-figures.ts'
import { readForecast, takeForecast } from './take-forecast.ts'
import { aPlan, EMPLOYEES, figure, task } from './testing/a-plan.ts'

const HEAD: Actor = { kind: 'staff', id: 'h', roles: ['head'], sites: [1] }
const MINUTES = [16, 18, 20, 22, 24, 20]
let database: FreshDatabase
let room: StaffingRoom

beforeAll(async () => {
  database = await freshDatabase()
  const past = await pastDays(database.appPool, '2026-11-23T05:00:00Z')
  await past.colleagues('temporary', 5)
  await past.colleagues('permanent', 4)
  for (const minutes of MINUTES) {
    await past.visit({ day: '2026-09-02', minutes })
    await past.visit({ day: '2026-10-13', minutes })
    await past.visit({ day: '2026-10-14', minutes, team: 'permanent', concern: 'settlement' })
  }
  for (let n = 0; n < 4; n += 1) await past.visit({ day: '2026-10-15', concern: 'work_change' })
  await rollUp(past.room, 1)
  const months = Array.from({ length: 24 }, (_, n) => {
    const month = Temporal.PlainYearMonth.from('2024-09').add({ months: n })
    return `${month.toString()};blue_card;${n % 2 === 0 ? 48 : 52}`
  })
  const text = ['Monat;Anliegen;Fälle', ...months].join('\n')
  const imported = await importHistory(past.room, HEAD, { site: 1, name: 'alt', text })
  if (!imported.ok) throw new Error(JSON.stringify(imported))
  room = openStaffing({ ground: { ...past.ground, permissions: staffingPermissions } })
})
afterAll(() => database.drop())

const typed = (name: string, more: object) => {
  const { id: _, ...rest } = task('x', 1000, 30, { name, includesVerteilzeit: true, ...more })
  return rest
}
async function aDraft() {
  const created = await createPlan(room, HEAD, {
    ...{ site: 1, name: 'Bedarf', year: 2026, groups: [EMPLOYEES] },
    tasks: [
      typed('Verlängerung', { concern: 'study_extend' }),
      typed('Niederlassung', { concern: 'settlement', area: 'permanent' }),
      typed('Wechsel', { concern: 'work_change' }),
      typed('Post', {}),
    ],
  })
  if (!created.ok) throw new Error(created.refusal)
  return { site: 1, plan: created.plan, version: 1 }
}
const AUTUMN = { from: '2026-09-01', to: '2026-11-01' }

test('cases and minutes of own visits come with sample and months without data, never of fewer than five', async () => {
  const at = await aDraft()
  const taken = await takeFigures(room, HEAD, { ...at, ...AUTUMN, take: ['cases', 'minutes'], key: 'k' })
  const found = await readPlan(room, HEAD, { site: 1, plan: at.plan })
  if (!found.ok) throw new Error(found.refusal)
  const { plan, reckoned } = found
  const [extend, settle, change, post] = plan.tasks
  expect(extend).toMatchObject({
    includesVerteilzeit: false,
    cases: { value: 12, from: 'measured', source: 'gezählte Fälle 1.9.2026 bis 31.10.2026' },
    minutes: {
      value: 20,
      source: 'eigene Besuche 1.9.2026 bis 31.10.2026',
      sample: { n: 12, sd: expect.closeTo(2.6968, 3) },
    },
  })
  expect(extend!.cases.missingMonths).toHaveLength(10)
  // four colleagues: how many came may be told, how long it took may not
  expect([settle!.cases.value, settle!.minutes.value]).toEqual([6, 30])
  expect([change!.cases.value, post!.cases.value]).toEqual([1000, 1000])
  expect(taken).toMatchObject({
    version: 2,
    taken: {
      cases: [extend!.id, settle!.id],
      minutes: [extend!.id],
      kept: [settle!.id, change!.id, post!.id],
    },
  })
  expect(reckoned.warnings.map(({ code }) => code)).toContain('months-missing')
  expect(reckoned.tasks[0]!.interval).not.toBeNull()
  expect(await takeFigures(room, HEAD, { ...at, ...AUTUMN, take: ['cases', 'minutes'], key: 'k' })).toEqual(
    taken,
  )
})

test('a period must be whole months of at most a year, and something must have been told in it', async () => {
  const at = await aDraft()
  const ask = async (from: string, to: string) => {
    const outcome = await takeFigures(room, HEAD, { ...at, from, to, take: ['cases'] })
    return outcome.ok ? 'taken' : outcome.refusal
  }
  expect(await ask('2026-09-02', '2026-11-01')).toBe('period-invalid')
  expect(await ask('2025-09-01', '2026-10-01')).toBe('period-invalid')
  expect(await ask('gestern', '2026-10-01')).toBe('period-invalid')
  expect(await ask('2026-11-01', '2026-09-01')).toBe('period-invalid')
  expect(await ask('2024-01-01', '2025-01-01')).toBe('nothing-observed')
})

test('next year as the past lets expect it, with its interval; what nobody counted keeps its number', async () => {
  const created = await createPlan(room, HEAD, {
    ...{ site: 1, name: 'Bedarf 2027', year: 2027, groups: [EMPLOYEES] },
    tasks: [typed('Blaue Karte', { concern: 'blue_card' }), typed('Post', {})],
  })
  if (!created.ok) throw new Error(created.refusal)
  const at = { site: 1, plan: created.plan, version: 1 }
  const read = await readForecast(room, HEAD, at)
  const [expected] = read.ok ? read.expected : []
  expect(expected).toMatchObject({ forecast: { ok: true, year: 2027, months: 24 } })
  const found = await readPlan(room, HEAD, { site: 1, plan: at.plan })
  const ids = found.ok ? found.plan.tasks.map(({ id }) => id) : []
  const taken = await takeForecast(room, HEAD, { ...at, tasks: ids })
  expect(taken).toMatchObject({ ok: true, version: 2, taken: [ids[0]] })
  const after = await readPlan(room, HEAD, { site: 1, plan: at.plan })
  if (!after.ok) throw new Error(after.refusal)
  const { cases } = after.plan.tasks[0]!
  expect(cases).toMatchObject({ from: 'forecast', source: 'Vorausschätzung für 2027 aus 24 Monaten' })
  expect(cases.value).toBeGreaterThan(500)
  expect(cases.value).toBeLessThan(700)
  expect(cases.low!).toBeLessThan(cases.value)
  expect(after.reckoned.tasks[0]!.interval).not.toBeNull()
  expect(after.plan.tasks[1]!.cases.value).toBe(1000)
  expect(await takeForecast(room, HEAD, { ...at, version: 2, tasks: [ids[1]!] })).toMatchObject({
    refusal: 'nothing-expected',
  })
})

test('a year later: cases of a year with gaps are shown and not held against the plan', async () => {
  const at = await aDraft()
  const told = await readPlanError(room, HEAD, at)
  if (!told.ok) throw new Error(told.refusal)
  const { error } = told
  expect(error.missingMonths).toHaveLength(10)
  const first = error.tasks.find(({ name }) => name === 'Verlängerung')
  expect(first).toMatchObject({
    observed: { cases: 12, minutes: 20, n: 12 },
    effect: { cases: 0, minutes: 0 },
  })
  expect(error.tasks.filter(({ observed }) => observed === null)).toHaveLength(2)
  expect([error.difference, error.checked]).toEqual([0, 0])
})

test('case numbers that were brought along are held against the plan of their year, month by month', async () => {
  const created = await createPlan(room, HEAD, {
    ...{ site: 1, name: 'Bedarf 2025', year: 2025, groups: [EMPLOYEES] },
    tasks: [typed('Blaue Karte', { concern: 'blue_card', cases: figure(500) })],
  })
  if (!created.ok) throw new Error(created.refusal)
  const told = await readPlanError(room, HEAD, { site: 1, plan: created.plan })
  if (!told.ok) throw new Error(told.refusal)
  expect(told.error.missingMonths).toEqual([])
  expect(told.error.tasks[0]).toMatchObject({
    planned: { cases: 500 },
    observed: { cases: 600, minutes: null },
  })
  expect(told.error.difference).toBeGreaterThan(0)
  expect(told.error.checked).toBe(1)
})

test('planned 1,000 cases of 30 minutes, came 1,200 of 24: fewer posts, told apart', () => {
  const cases = figure(1000, { from: 'forecast', low: 900, high: 1100 })
  const minutes = figure(30, { from: 'measured' })
  const plan = aPlan({ tasks: [{ ...task('a', 0, 0), cases, minutes }, task('b', 10, 10)] })
  const seen = { task: 'a', cases: 1200, minutes: { n: 50, mean: 24, sd: 8 }, missingMonths: [] }
  const error = planError(plan, [seen])!
  expect(error.difference).toBeCloseTo((1200 * 24 - 1000 * 30) / 86_814, 12)
  const [a, b] = error.tasks
  expect(a).toMatchObject({ id: 'a', casesWithin: false, minutesWithin: null })
  expect(a!.effect!.cases + a!.effect!.minutes).toBeCloseTo(error.difference, 12)
  expect(a!.effect!.cases * 86_814).toBeCloseTo((200 * 30 + 200 * 24) / 2, 6)
  expect(b).toMatchObject({ id: 'b', observed: null, effect: null })
  // minutes that were estimated for the whole case are not measured by a visit
  const estimated = aPlan({ tasks: [{ ...task('a', 0, 30), cases }, task('b', 10, 10)] })
  expect(planError(estimated, [seen])!.tasks[0]!.effect!.minutes).toBe(0)
})

test('a mean of five cases is held against its own wide interval', () => {
  // Student with four degrees of freedom: 2.776 · 4 / √5 = 4.97 minutes
  const minutes = figure(30, { from: 'measured', sample: { n: 5, sd: 4 } })
  const plan = aPlan({ tasks: [{ ...task('a', 100, 0), minutes }] })
  const within = (mean: number): boolean | null | undefined => {
    const seen = { task: 'a', cases: 100, minutes: { n: 50, mean, sd: 8 }, missingMonths: [] }
    return planError(plan, [seen])!.tasks[0]!.minutesWithin
  }
  expect([25.1, 34.9, 25, 35].map(within)).toEqual([true, true, false, false])
})

test('where one of two areas is too small for minutes, the other does not speak for it', () => {
  const minutes = {
    ...{ n: 9, mean: 20, sd: 3, outliers: 0, quantiles: [], interval: { value: 20, low: 18, high: 22 } },
  }
  const concerns = [
    { area: 'temporary', concern: 'fiktion', n: 9, minutes },
    { area: 'permanent', concern: 'fiktion', n: 6, minutes: null },
  ]
  const anywhere = task('a', 1, 1, { concern: 'fiktion', area: 'Frontoffice' })
  const seen = { concerns, histories: new Map(), year: ['2026-01'], span: new Set(['2026-01']) }
  expect(observedOf(anywhere, seen)).toBeNull()
  const subject = 'concern:fiktion'
  const histories = new Map([[subject, { subject, months: [{ month: '2026-01', cases: 15 }] }]])
  expect(observedOf(anywhere, { ...seen, histories })).toMatchObject({
    cases: 15,
    minutes: null,
    missingMonths: [],
  })
  expect(observedOf({ ...anywhere, area: 'temporary' }, { ...seen, histories })).toMatchObject({
    cases: 9,
    minutes: { n: 9 },
  })
})

test('samples of two areas make one: as if all cases lay in one list', () => {
  const one = { n: 3, mean: 20, sd: 2, outliers: 0 }
  const two = { n: 2, mean: 30, sd: Math.sqrt(2), outliers: 0 }
  // 18, 20, 22 and 29, 31
  const values = [18, 20, 22, 29, 31]
  const mean = values.reduce((sum, it) => sum + it, 0) / 5
  const sd = Math.sqrt(values.reduce((sum, it) => sum + (it - mean) ** 2, 0) / 4)
  expect(pooled([one, two])).toEqual({ n: 5, mean, sd: expect.closeTo(sd, 12) })
})

test('cases that were left out as forgotten weigh nothing when two areas make one', () => {
  const one = { n: 13, mean: 20, sd: 2, outliers: 10 }
  const two = { n: 2, mean: 30, sd: Math.sqrt(2), outliers: 0 }
  expect(pooled([one, two])).toMatchObject({ n: 5, mean: 24 })
})
