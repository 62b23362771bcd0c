import { afterAll, beforeAll, expect, test } from 'vitest'
import { manualClock } from '#ground/clock/clock.ts'
import { memoryStore } from '#ground/store/testing/memory.ts'
import { actorsOf, SITE, seedDemo } from '#office/demo/index.ts'
import { openOffice, type Office } from '#office/office.ts'
import { TEST_CREDITOR } from '../testing/creditor.ts'
import { freshDatabase, type FreshDatabase } from '../testing/database.ts'
import { tellDemoMoney } from './demo-money.ts'

let database: FreshDatabase
let office: Office
const store = memoryStore()
// shortly after midnight of a Monday: the day before is another day and another week
const now = Temporal.Instant.from('2026-11-22T23:20:00Z')
const receipts = { secret: 'v'.repeat(32) }

beforeAll(async () => {
  database = await freshDatabase()
  await seedDemo({ pool: database.appPool, clock: manualClock(now.toString()) }, () => undefined)
}, 60_000)
afterAll(async () => {
  await office?.close()
  await database.drop()
})

test('claims, payments and counts of two weeks, once; last week waits for its settlement', async () => {
  const { appPool: pool, appUrl: listenUrl } = database
  const claims = { creditor: TEST_CREDITOR }
  const tell = () => tellDemoMoney({ pool, listenUrl, store, claims, receipts }, now)
  expect(await tell()).toBeGreaterThan(30)
  expect(await tell()).toBe(0)
  office = await openOffice({ pool, listenUrl, clock: manualClock(now.toString()), store, claims, receipts })
  const people = await actorsOf(office.ground.db, ['kasse1', 'kasse2'])
  const [first, second] = [people.get('kasse1')!, people.get('kasse2')!]
  const { cashdesk } = office
  const desk = await cashdesk.readCashdesk(first, { site: SITE })
  expect(desk.ok && desk.tills.map(({ till }) => till.kind).toSorted()).toEqual([
    'bank',
    'card',
    'card',
    'drawer',
    'drawer',
    'kiosk',
  ])
  expect(desk.ok && desk.attempts.map(({ state }) => state)).toEqual(['unknown'])
  const orders = await office.claims.readRelief(second, { site: SITE })
  expect(orders.ok && orders.relief.map(({ kind }) => kind).toSorted()).toEqual(['refund', 'waive'])
  const reports = await cashdesk.readReports(second, { site: SITE })
  expect(reports).toMatchObject({ ok: true, brokenAt: null })
  const newest = reports.ok ? reports.reports[0]!.id : ''
  // sealed in the past with the key the office goes on with
  expect(await cashdesk.readReport(second, { site: SITE, report: newest })).toMatchObject({ genuine: true })
  expect(await cashdesk.settleWeek(second, { site: SITE, week: '2026-W47' })).toMatchObject({ ok: true })
}, 60_000)
