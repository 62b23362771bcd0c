import { afterAll, beforeAll, expect, test } from 'vitest'
import { manualClock } from '#ground/clock/clock.ts'
import { memoryStore } from '#ground/store/testing/memory.ts'
import { actorsOf, SITE, seedDemo } from '#office/demo/index.ts'
import { openOffice, type Office } from '#office/office.ts'
import { freshDatabase, type FreshDatabase } from '../testing/database.ts'
import { tellDemoFiles } from './demo-files.ts'

let database: FreshDatabase
let office: Office
const store = memoryStore()
const now = Temporal.Instant.from('2026-11-23T08:00:00Z')

beforeAll(async () => {
  database = await freshDatabase()
  await seedDemo({ pool: database.appPool, clock: manualClock(now.toString()) }, () => undefined)
}, 60_000)
afterAll(async () => {
  await office.close()
  await database.drop()
})

test('whoever comes in the next days has a file, with papers of the past and work of today, told once', async () => {
  const tell = () => tellDemoFiles({ pool: database.appPool, listenUrl: database.appUrl, store }, now)
  expect(await tell()).toBeGreaterThan(15)
  expect(await tell()).toBe(0)
  const clock = manualClock(now.toString())
  office = await openOffice({ pool: database.appPool, listenUrl: database.appUrl, clock, store })
  const head = (await actorsOf(office.ground.db, ['leitung'])).get('leitung')!
  const list = await office.casefiles.listAkten(head, {
    site: SITE,
    state: null,
    team: null,
    before: null,
    most: 100,
  })
  const akten = list.ok ? list.found : []
  const states = new Set(akten.map(({ state }) => state))
  expect([...states].toSorted()).toEqual(['closed', 'open'])
  const seen = await office.casefiles.readAkte(head, { akte: akten[0]!.id })
  expect(seen.ok && seen.found.documents.length).toBeGreaterThanOrEqual(3)
  const tasks = await office.circulation.readTasks(head, { site: SITE })
  expect(tasks.ok).toBe(true)
  const queue = await office.letters.printQueue(head, { site: SITE })
  expect(queue.ok && queue.found.waiting.length).toBe(1)
}, 60_000)

test('papers lie in the inbox, files are due, and a deletion list waits for the second person', async () => {
  const { intake, retention, ground } = office
  const head = (await actorsOf(ground.db, ['leitung'])).get('leitung')!
  const inbox = await intake.listIntake(head, { site: SITE, list: 'open' })
  expect(inbox.ok && inbox.items.length).toBe(3)
  const report = await retention.readReport(head, { site: SITE })
  const obstacles = report.ok ? report.found.due.map(({ obstacle }) => obstacle) : []
  expect(obstacles.toSorted()).toEqual(['listed', 'not-offered', null])
  const lists = await retention.readLists(head, { site: SITE })
  expect(lists.ok && lists.found.lists.map(({ executedAt, items }) => [executedAt, items.length])).toEqual([
    [null, 1],
  ])
}, 60_000)
