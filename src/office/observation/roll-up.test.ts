import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import { learnedFigures, rollUp } from './index.ts'
import { pastDays } from './testing/past-days.ts'

let database: FreshDatabase
let past: Awaited<ReturnType<typeof pastDays>>
beforeEach(async () => {
  database = await freshDatabase()
  past = await pastDays(database.appPool)
  await past.colleagues('temporary', 5)
})
afterEach(() => database.drop())

const ALL = {
  site: 1,
  from: Temporal.PlainDate.from('2026-01-01'),
  to: Temporal.PlainDate.from('2027-01-01'),
}
const figures = () => learnedFigures(past.db, { ...ALL, at: past.clock.now() })
const concern = async (key = 'study_extend') => (await figures()).concerns.find((it) => it.concern === key)
const visits = async (count: number, more: Parameters<typeof past.visit>[0]) => {
  for (let n = 0; n < count; n++) await past.visit(more)
}
const trail = async () =>
  (
    await sql<{
      n: number
    }>`select count(*)::int as n from trail.entry where act = 'observation.roll-up'`.execute(past.db)
  ).rows[0]!.n

test('a week that is over is counted once, by whichever process comes first, and leaves a row in the trail', async () => {
  for (const [n, minutes] of [18, 20, 22, 24, 26].entries())
    await past.visit({ day: `2026-11-${16 + n}`, minutes, wait: 10 })
  const pieces = await Promise.all([rollUp(past.room, 1), rollUp(past.room, 1), rollUp(past.room, 1)])
  expect(pieces.reduce((sum, n) => sum + n, 0)).toBe(await trail())
  expect(await rollUp(past.room, 1)).toBe(0)
  const it = await figures()
  expect(it.toldUntil).toBe('2026-11-23')
  expect(it.concerns).toMatchObject([
    { area: 'temporary', concern: 'study_extend', n: 5, minutes: { n: 5, mean: 22 } },
  ])
  expect(it.concerns[0]!.minutes!.sd).toBeCloseTo(Math.sqrt(10), 9)
  expect(it.areas[0]!.waits.walkIn).toMatchObject({ n: 5, mean: 10, p90: null, withinHalfHour: 1 })
})

test('four are not told; the fifth, a week later, tells all five', async () => {
  await visits(4, { day: '2026-11-10' })
  await rollUp(past.room, 1)
  expect((await figures()).concerns).toEqual([])
  await past.visit({ day: '2026-11-24' })
  past.clock.set('2026-11-30T05:00:00Z')
  await rollUp(past.room, 1)
  expect(await concern()).toMatchObject({ n: 5 })
})

test('a running week is not told before it is over, so nobody subtracts yesterday from today', async () => {
  await visits(6, { day: '2026-11-16' })
  past.clock.set('2026-11-18T05:00:00Z')
  await rollUp(past.room, 1)
  expect((await figures()).concerns).toEqual([])
  past.clock.set('2026-11-19T05:00:00Z')
  await rollUp(past.room, 1)
  expect((await figures()).toldUntil).toBeNull()
  past.clock.set('2026-11-23T05:00:00Z')
  await rollUp(past.room, 1)
  expect(await concern()).toMatchObject({ n: 6 })
})

test('what is corrected later goes into the next batch as a difference, the first one stays as told', async () => {
  await visits(6, { day: '2026-11-16', minutes: 10 })
  const slip = await past.visit({ day: '2026-11-17', minutes: 600 })
  await rollUp(past.room, 1)
  expect(await concern()).toMatchObject({ n: 7 })
  await sql`delete from visits.service where visit = ${slip}`.execute(past.db)
  await sql`update visits.visit set state = 'cancelled', version = version + 1 where id = ${slip}`.execute(
    past.db,
  )
  past.clock.set('2026-11-24T05:00:00Z')
  await rollUp(past.room, 1)
  expect(await concern()).toMatchObject({ n: 7 })
  await visits(6, { day: '2026-11-25', minutes: 10 })
  past.clock.set('2026-11-30T05:00:00Z')
  await rollUp(past.room, 1)
  // seven told, then six that came less the one taken back; what it took stands in no figure any more
  expect(await concern()).toMatchObject({ n: 12, minutes: { n: 12, mean: 10 } })
})

test('a long absence of the server is caught up day by day, with the same result; a month that is over lies in one row', async () => {
  for (const day of ['2026-09-01', '2026-09-30', '2026-10-01', '2026-10-15', '2026-11-02', '2026-11-20'])
    await visits(5, { day })
  await rollUp(past.room, 1)
  const at = (
    await sql<{ until_day: string }>`
    select until_day::text from observation.batch where kind = 'concern' order by until_day`.execute(past.db)
  ).rows
  expect(at.map(({ until_day }) => until_day)).toEqual([
    ...['2026-09-30', '2026-10-31', '2026-11-08', '2026-11-22'],
  ])
  expect(await concern()).toMatchObject({ n: 30 })
})

test('the tables refuse a batch of four, and know no person, desk or colleague', async () => {
  await expect(
    sql`insert into observation.batch (site, kind, team, key, from_day, until_day, days, n)
      values (1, 'concern', 't', 'c', '2026-11-01', '2026-11-08', 5, 4)`.execute(past.db),
  ).rejects.toThrow(/batch_n_check/)
  const columns = await sql<{ name: string }>`
    select column_name as name from information_schema.columns where table_schema = 'observation'`.execute(
    past.db,
  )
  expect(
    columns.rows.filter(({ name }) => /visit|person|desk|account|name$/.test(name)).map(({ name }) => name),
  ).toEqual(['name'])
})

test('four visits more, of whom nothing is told yet, change no figure', async () => {
  await visits(9, { day: '2026-11-16' })
  await rollUp(past.room, 1)
  const { concerns, areas, small } = await figures()
  await visits(4, { day: '2026-11-24', concern: 'blue_card', at: '11:20', minutes: 45, wait: 50 })
  past.clock.set('2026-11-30T05:00:00Z')
  await rollUp(past.room, 1)
  const after = await figures()
  expect({ concerns: after.concerns, areas: after.areas, small: after.small }).toEqual({
    concerns,
    areas,
    small,
  })
})

test('a fifth colleague uncovers nothing of the months in which they were four', async () => {
  await sql`update staff.account set active = false where login = 'temporary4'`.execute(past.db)
  await visits(6, { day: '2026-11-16', minutes: 20 })
  await rollUp(past.room, 1)
  expect(await concern()).toMatchObject({ n: 6, minutes: null })
  await sql`update staff.account set active = true`.execute(past.db)
  expect(await concern()).toMatchObject({ n: 6, minutes: null })
  // months in which they were five from the first day on are told
  past.clock.set('2027-03-01T05:00:00Z')
  await visits(6, { day: '2027-02-16', minutes: 30 })
  await rollUp(past.room, 1)
  const from = Temporal.PlainDate.from('2027-02-01')
  const later = await learnedFigures(past.db, {
    ...{ site: 1, at: past.clock.now(), from, to: from.add({ months: 1 }) },
  })
  expect(later.concerns[0]).toMatchObject({ n: 6, minutes: { mean: 30 } })
})
