import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Ground } from '#ground/act/act.ts'
import { manualClock, type ManualClock } from '#ground/clock/clock.ts'
import { kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { seededChance } from '#ground/identity/chance.ts'
import { createIds } from '#ground/identity/ids.ts'
import { VISITOR, type Actor } from '#ground/permission/permission.ts'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import { eraseReports } from './erase-reports.ts'
import { feedbackPermissions } from './permissions.ts'
import { readReports } from './read-reports.ts'
import { readReport } from './report.ts'
import { sendReport } from './send-report.ts'
import { reopenReport, settleReport } from './settle-report.ts'
import { statementOn, statements } from './statement.ts'

const RECEPTION: Actor = { kind: 'staff', id: 'r', roles: ['reception'], sites: [1] }
let database: FreshDatabase
let clock: ManualClock
let room: { ground: Ground }

beforeEach(async () => {
  database = await freshDatabase()
  clock = manualClock('2026-11-23T08:00:00Z')
  const chance = seededChance(3)
  const ground: Ground = {
    db: kysely<DB>(database.appPool),
    ...{ clock, chance, ids: createIds(clock, chance), permissions: feedbackPermissions },
    wake: () => undefined,
  }
  room = { ground }
})
afterEach(() => database.drop())

const told = { site: 1, language: 'ar', page: '/termin', reach: 'ana@example.org' } as const
const send = (what: string, more: object = {}) => sendReport(room, VISITOR, { ...told, what, ...more })

test('a report gets a number and a day by which it is answered, and stands in the queue', async () => {
  const sent = await send('Die Uhrzeiten liest mein Vorleseprogramm nicht.')
  expect(sent).toMatchObject({ ok: true, answerBy: '2026-12-21' })
  const queue = await readReports(room, RECEPTION, 1)
  expect(queue).toMatchObject({
    ok: true,
    reports: [{ mail: 'ana@example.org', phone: null, settledAt: null }],
  })
})

test('sent twice with one key it is one report', async () => {
  const one = await send('Kontrast', { key: 'k1' })
  const two = await send('Kontrast', { key: 'k1' })
  expect(two).toEqual(one)
  const rows = await sql`select from feedback.report`.execute(room.ground.db)
  expect(rows.rows).toHaveLength(1)
})

test('what is wrong is named; a telephone number serves as well as a mail address, and so does nothing', () => {
  expect(readReport({ what: ' ', page: '', reach: '' })).toMatchObject({ refusal: 'what-missing' })
  expect(readReport({ what: 'x'.repeat(2001), page: '', reach: '' })).toMatchObject({
    refusal: 'what-too-long',
  })
  expect(readReport({ what: 'x', page: '', reach: 'ana@' })).toMatchObject({ refusal: 'reach-invalid' })
  expect(readReport({ what: 'x', page: '', reach: 'morgen' })).toMatchObject({ refusal: 'reach-invalid' })
  expect(readReport({ what: 'x', page: '', reach: '09131 123456' })).toMatchObject({
    report: { mail: null, phone: '09131123456' },
  })
  expect(readReport({ what: 'x', page: '', reach: '' })).toMatchObject({
    report: { mail: null, phone: null },
  })
})

test('one network cannot flood the queue', async () => {
  const sent = []
  for (let n = 0; n < 12; n++) sent.push(await send(`Barriere ${n}`, { address: '203.0.113.7' }))
  expect(sent.filter(({ ok }) => ok)).toHaveLength(10)
  expect(await send('von nebenan', { address: '198.51.100.9' })).toMatchObject({ ok: true })
})

test('the most urgent stands first; settled with words, reopened, erased a year later', async () => {
  await send('alt')
  clock.advance({ hours: 48 })
  await send('neu')
  const first = await readReports(room, RECEPTION, 1)
  if (!first.ok) throw new Error(first.refusal)
  expect(first.reports.map(({ what }) => what)).toEqual(['alt', 'neu'])
  const report = first.reports[0]!.id
  expect(await settleReport(room, RECEPTION, { site: 1, report, outcome: ' ' })).toMatchObject({
    refusal: 'outcome-missing',
  })
  expect(await settleReport(room, RECEPTION, { site: 2, report, outcome: 'x' })).toMatchObject({ ok: false })
  expect(await settleReport(room, RECEPTION, { site: 1, report, outcome: 'Behoben.' })).toMatchObject({
    ok: true,
  })
  expect(await reopenReport(room, RECEPTION, { site: 1, report })).toMatchObject({ ok: true })
  await settleReport(room, RECEPTION, { site: 1, report, outcome: 'Behoben und angerufen.' })
  expect(await eraseReports(room)).toBe(0)
  clock.advance({ hours: 24 * 366 })
  expect(await eraseReports(room)).toBe(1)
  const left = await sql<{ what: string }>`select what from feedback.report`.execute(room.ground.db)
  expect(left.rows).toEqual([{ what: 'neu' }])
})

test('the statement of a day is the newest that has begun, and none before the first', () => {
  const later = { ...statements[0]!, validFrom: '2027-11-20' }
  const on = (day: string) => statementOn(Temporal.PlainDate.from(day), [later, ...statements])
  expect(on('2026-11-22')).toBeNull()
  expect(on('2027-11-19')?.validFrom).toBe('2026-11-23')
  expect(on('2028-01-01')?.validFrom).toBe('2027-11-20')
})
