import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#ground/permission/permission.ts'
import { aCounselling, aFirstTalk, type ACounselling } from '../counselling/testing/a-counselling.ts'
import * as reports from './index.ts'
import { contentOf } from './report.ts'

let it: ACounselling
let room: reports.ReportsRoom
beforeAll(async () => {
  it = await aCounselling('2026-02-10T09:00:00+01:00')
  room = { counselling: it.room }
})
afterAll(() => it.database.drop())

const head: Actor = { kind: 'staff', id: 'head', roles: ['head'], sites: [1] }

async function talks(n: number, language: string, topic: string): Promise<void> {
  for (let at = 0; at < n; at++)
    await aFirstTalk(it.room, { language, topics: [topic], address: `10.0.${n}.${at}` })
}

test('a quarter is told once, in groups of five or more, and what it was counted from is gone', async () => {
  await talks(3, 'ar', 'work')
  it.clock.set('2026-04-02T09:00:00+02:00')
  expect(await reports.makeReport(room, it.lead)).toMatchObject({ refusal: 'too-few' })
  await talks(6, 'de', 'residence')
  await talks(1, 'fa', 'violence')
  it.clock.set('2026-07-02T09:00:00+02:00')
  expect(await reports.makeReport(room, it.member)).toMatchObject({ refusal: 'not-permitted' })
  const made = await reports.makeReport(room, it.lead)
  expect(made).toMatchObject({ ok: true })
  expect(await reports.makeReport(room, it.lead)).toMatchObject({ refusal: 'nothing-ended' })
  const read = await reports.readReports(room, it.member)
  if (!read.ok) throw new Error(read.refusal)
  const [report] = read.reports
  expect(String(report!.fromMonth)).toBe('2026-02-01')
  const language = report!.content.told.find(({ dimension }) => dimension === 'language')
  expect(language?.groups).toHaveLength(1)
  expect(language?.groups[0]).toMatchObject({ n: 10 })
  expect(report!.content.carried).toContain('outcome')
  const { rows } = await it.database.adminPool.query(
    `select from counselling.tally where dimension in ('language', 'topic', 'opened') and month < '2026-07-01'`,
  )
  expect(rows).toEqual([])
})

test('the head reads what was released and nothing before; a report stays as it was told', async () => {
  const before = await reports.readReleasedReports(room, head)
  expect(before).toMatchObject({ ok: true, reports: [] })
  expect(await reports.readReports(room, head)).toMatchObject({ refusal: 'not-permitted' })
  const all = await reports.readReports(room, it.lead)
  const report = all.ok ? all.reports[0]!.id : ''
  await reports.releaseReport(room, it.lead, { report })
  expect(await reports.readReleasedReports(room, head)).toMatchObject({ ok: true, reports: [{ id: report }] })
  const change = `update counselreports.report set content = '{}' where id = $1`
  await expect(it.database.closedPool.query(change, [report])).rejects.toThrow(/stays as it was told/)
})

test('what a dimension itself calls "other" is counted once', () => {
  const month = Temporal.PlainDate.from('2026-01-01')
  const counted = [
    { month, dimension: 'opened', value: 'online', n: 9 },
    { month, dimension: 'topic', value: 'other', n: 7 },
    { month, dimension: 'topic', value: 'nothing we know', n: 1 },
  ]
  const topics = contentOf(counted, () => month)?.told.find(({ dimension }) => dimension === 'topic')
  expect(topics?.groups.reduce((sum, { n }) => sum + n, 0)).toBe(8)
})
