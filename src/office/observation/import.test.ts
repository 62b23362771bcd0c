import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import { monthTyped } from './history-text.ts'
import { historiesOf, importHistory, learnedFigures, readFigures, removeHistory, rollUp } from './index.ts'
import { HEAD, pastDays } from './testing/past-days.ts'

let database: FreshDatabase
let past: Awaited<ReturnType<typeof pastDays>>
beforeAll(async () => {
  database = await freshDatabase()
  past = await pastDays(database.appPool)
  await sql`insert into staff.team (site, key, name, letter) values (1, 'temporary', 'Befristet', 'T')`.execute(
    past.db,
  )
})
afterAll(() => database.drop())

const bring = (text: string, more: object = {}) =>
  importHistory(past.room, HEAD, { site: 1, name: 'früher.csv', text, ...more })
const rowsOf = async () =>
  (await sql<{ n: number }>`select count(*)::int as n from observation.history`.execute(past.db)).rows[0]!.n
const months = Array.from({ length: 24 }, (_, n) => `2024-${n}`).map(
  (_, n) => `${2024 + Math.floor((n + 10) / 12)}-${String(((n + 10) % 12) + 1).padStart(2, '0')}`,
)
const table = ['Monat;Anliegen;Fälle', ...months.map((month, n) => `${month};study_extend;${100 + n}`)].join(
  '\n',
)

test('every fault is named with its line, and with one fault nothing is written', async () => {
  const done = await bring(
    [
      'Monat,Anliegen oder Bereich,Fallzahl',
      '2025-01,study_extend,40',
      '2025-13,study_extend,4',
      '2026-11,study_extend,4',
      '2025-02,gibts nicht,4',
      '2025-02,study_extend,viele',
      '01/2025,Study_Extend,3',
    ].join('\n'),
  )
  expect(done).toMatchObject({
    ...{ ok: false, refusal: 'rows-faulty', field: 'table' },
    detail: {
      ...{ faulty: 5, rows: 6 },
      faults: [
        { line: 3, column: 'month', why: 'no-month', value: '2025-13' },
        { line: 4, column: 'month', why: 'month-ahead' },
        { line: 5, column: 'subject', why: 'unknown-subject', value: 'gibts nicht' },
        { line: 6, column: 'cases', why: 'no-number', value: 'viele' },
        { line: 7, column: 'month', why: 'twice' },
      ],
    },
  })
  expect(await rowsOf()).toBe(0)
})

test('wrong columns, an empty table and 100,001 rows are refused with what was found', async () => {
  expect(await bring('Jahr;Anliegen;Fälle\n2025;study_extend;4')).toMatchObject({
    ...{ refusal: 'columns-missing', detail: { missing: ['month'], found: ['Jahr', 'Anliegen', 'Fälle'] } },
  })
  expect(await bring('')).toMatchObject({ refusal: 'table-empty' })
  expect(await bring('Monat;Anliegen;Fälle')).toMatchObject({ refusal: 'table-empty' })
  expect(await bring(`Monat;Anliegen;Fälle\n${'2025-01;x;1\n'.repeat(100_001)}`)).toMatchObject({
    refusal: 'too-many-rows',
  })
  expect(await bring(table, { name: ' ' })).toMatchObject({ refusal: 'name-missing' })
})

test('two years brought along let the next one be told on the first day; the same form twice is one import', async () => {
  const one = await bring(table, { key: 'k1' })
  expect(await bring(table, { key: 'k1' })).toEqual(one)
  expect(await bring(table, { key: 'k2' })).toMatchObject({
    refusal: 'rows-faulty',
    detail: { faulty: 24, faults: { 0: { why: 'already-there' } } },
  })
  const seen = await readFigures(past.room, HEAD, {
    site: 1,
    from: Temporal.PlainDate.from('2026-01-01'),
    to: Temporal.PlainDate.from('2027-01-01'),
  })
  if (!seen.ok) throw new Error(seen.refusal)
  expect(seen).toMatchObject({
    year: 2027,
    imports: [{ rows: 24, firstMonth: '2024-11', lastMonth: '2026-10' }],
  })
  expect(seen.forecasts).toMatchObject([
    { ok: true, subject: 'concern:study_extend', months: 24, missing: [] },
  ])
  expect(seen.total.forecast).toMatchObject({ ok: true, year: 2027 })
  expect(seen.learned).toMatchObject({ toldUntil: null, areas: [], concerns: [] })
})

test('what is imported counts before what was counted here; a month between without data is named', async () => {
  await past.colleagues('temporary', 5)
  await past.visit({ day: '2026-08-03' })
  for (let n = 0; n < 7; n++) await past.visit({ day: '2026-10-06', concern: 'blue_card', minutes: 20 })
  await rollUp(past.room, 1)
  const all = new Map((await historiesOf(past.db, 1, past.clock.now())).map((it) => [it.subject, it.months]))
  expect(all.get('concern:study_extend')!.find(({ month }) => month === '2026-10')).toEqual({
    month: '2026-10',
    cases: 123,
  })
  expect(all.get('concern:blue_card')).toEqual([
    { month: '2026-08', cases: 0 },
    { month: '2026-09', cases: null },
    { month: '2026-10', cases: 7 },
  ])
})

test('an import is taken back as a whole, once, and the forecast goes with it; counted figures stay', async () => {
  const seen = await sql<{ id: string }>`select id from observation.import`.execute(past.db)
  const id = seen.rows[0]!.id
  expect(await removeHistory(past.room, HEAD, { site: 2, id })).toMatchObject({ refusal: 'not-permitted' })
  expect(await removeHistory(past.room, HEAD, { site: 1, id })).toMatchObject({ ok: true, rows: 24 })
  expect(await removeHistory(past.room, HEAD, { site: 1, id })).toMatchObject({ refusal: 'unknown-import' })
  expect(await removeHistory(past.room, HEAD, { site: 1, id: 'x' })).toMatchObject({
    refusal: 'unknown-import',
  })
  expect(await rowsOf()).toBe(0)
  const span = { from: Temporal.PlainDate.from('2026-10-01'), to: Temporal.PlainDate.from('2026-11-01') }
  expect((await learnedFigures(past.db, { site: 1, ...span, at: past.clock.now() })).concerns).toMatchObject([
    { concern: 'blue_card', n: 7 },
  ])
})

test('only the head reads, imports and takes back', async () => {
  const clerk = { ...HEAD, roles: ['caseworker'] }
  const span = {
    site: 1,
    from: Temporal.PlainDate.from('2026-01-01'),
    to: Temporal.PlainDate.from('2027-01-01'),
  }
  expect(await readFigures(past.room, clerk, span)).toMatchObject({ refusal: 'not-permitted' })
  expect(await importHistory(past.room, clerk, { site: 1, name: 'a', text: table })).toMatchObject({
    refusal: 'not-permitted',
  })
})

test('months are read as offices write them', () => {
  expect(
    ['2025-03', '2025-3-1', '03.2025', '3/2025', '01.03.2025', 'März 2025', 'Mrz 2025', 'Maerz 2025'].map(
      monthTyped,
    ),
  ).toEqual(Array.from({ length: 8 }, () => '2025-03'))
  expect(['2025', '13.2025', '2025-00', 'Lenz 2025', '', '1.1.25'].map(monthTyped)).toEqual(
    Array.from({ length: 6 }, () => null),
  )
})

test('a name no text column takes is kept without its odd signs', async () => {
  const one = ['Monat;Anliegen;Fälle', '2019-03;study_extend;100'].join('\n')
  const long = `${'a'.repeat(119)}😀`
  expect(await bring(one, { name: 'a\u0000\uD83Db' })).toMatchObject({ ok: true, rows: 1 })
  expect(await bring(one.replace('2019', '2018'), { name: long })).toMatchObject({ ok: true, rows: 1 })
})
