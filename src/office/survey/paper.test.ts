import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Ground } from '#ground/act/act.ts'
import { manualClock, type ManualClock } from '#ground/clock/clock.ts'
import { kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { seededChance } from '#ground/identity/chance.ts'
import { createIds } from '#ground/identity/ids.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { agreeAll } from '../../../testing/agree-all.ts'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import { forgetSurvey } from './forget.ts'
import { surveyPermissions } from './permissions.ts'
import { readSurvey } from './read-survey.ts'
import { closeBundle, dropBundle, openBundle, readBundles, takeBackSheet, typeSheet } from './type-sheets.ts'
import { readWords, tellWords } from './words.ts'

const FRONT: Actor = { kind: 'staff', id: 'r', roles: ['reception'], sites: [1] }
const HEAD: Actor = { kind: 'staff', id: 'h', roles: ['head'], sites: [1] }
let database: FreshDatabase
let clock: ManualClock
let room: { ground: Ground }

beforeEach(async () => {
  database = await freshDatabase()
  clock = manualClock('2026-11-24T09:00:00Z')
  const chance = seededChance(7)
  const ground: Ground = {
    db: kysely<DB>(database.appPool),
    ...{ clock, chance, ids: createIds(clock, chance), permissions: surveyPermissions },
    wake: () => undefined,
  }
  room = { ground }
})
afterEach(() => database.drop())

const opened = async (counted: string) => {
  const done = await openBundle(room, FRONT, { site: 1, counted })
  if (!done.ok) throw new Error(done.refusal)
  return { site: 1, bundle: done.bundle }
}
const sheet = (more: object = {}) => ({ language: 'uk', answers: { advice: '4' }, words: '', ...more })
const counted = async () => {
  const found = await sql<{ n: number }>`
    select coalesce(sum(count), 0)::integer as n from survey.received where channel = 'paper'`.execute(
    room.ground.db,
  )
  return found.rows[0]!.n
}
const year = {
  site: 1,
  from: Temporal.PlainDate.from('2026-01-01'),
  to: Temporal.PlainDate.from('2027-01-01'),
}

test('a bundle counts when as many sheets are typed as were counted, and then nothing typed is left', async () => {
  const bundle = await opened('2')
  await typeSheet(room, FRONT, { ...bundle, ...sheet() })
  expect(await closeBundle(room, FRONT, bundle)).toMatchObject({
    refusal: 'sheets-missing',
    detail: { typed: 1, sheets: 2 },
  })
  expect(await counted()).toBe(0)
  await typeSheet(room, FRONT, { ...bundle, ...sheet({ answers: { advice: '1' } }) })
  expect(await takeBackSheet(room, FRONT, bundle)).toEqual({ ok: true })
  await typeSheet(room, FRONT, { ...bundle, ...sheet({ language: 'de' }) })
  expect(await typeSheet(room, FRONT, { ...bundle, ...sheet() })).toMatchObject({ refusal: 'bundle-full' })
  expect(await closeBundle(room, FRONT, bundle)).toEqual({ ok: true })
  expect(await counted()).toBe(2)
  const left = await sql`select from survey.sheet`.execute(room.ground.db)
  expect(left.rows).toEqual([])
  expect(await closeBundle(room, FRONT, bundle)).toMatchObject({ refusal: 'unknown-bundle' })
})

test('a bundle begun by mistake counts nothing, nor does one of another site; no number is no bundle', async () => {
  const bundle = await opened('1')
  await typeSheet(room, FRONT, { ...bundle, ...sheet() })
  const elsewhere: Actor = { ...FRONT, sites: [2] }
  expect(await closeBundle(room, elsewhere, { ...bundle, site: 2 })).toMatchObject({
    refusal: 'unknown-bundle',
  })
  expect(await dropBundle(room, FRONT, bundle)).toEqual({ ok: true })
  expect(await counted()).toBe(0)
  for (const none of ['', '0', '201', '5.5', 'fünf', '-3'])
    expect(await openBundle(room, FRONT, { site: 1, counted: none })).toMatchObject({
      refusal: 'count-invalid',
    })
  const other = await opened('1')
  expect(await typeSheet(room, FRONT, { ...other, ...sheet({ language: 'xx' }) })).toMatchObject({
    refusal: 'language-unknown',
  })
  clock.advance({ hours: 24 * 40 })
  await forgetSurvey(room)
  expect(await readBundles(room, FRONT, 1)).toMatchObject({ bundles: [] })
})

test('what is no name of a bundle is none', async () => {
  for (const bundle of ['a'.repeat(36), '-'.repeat(36), ''])
    expect(await closeBundle(room, FRONT, { site: 1, bundle })).toMatchObject({ refusal: 'unknown-bundle' })
})

test('languages of a quarter are told when it is over, however far ahead somebody asks', async () => {
  await sql`
    insert into survey.tally (site, month, version, question, channel, language, value, count)
    select 1, m::date, 1, 'advice', 'paper', l, 5, 6
    from unnest('{2026-07-01,2026-10-01}'::text[]) as m, unnest('{de,ar}'::text[]) as l`.execute(
    room.ground.db,
  )
  await agreeAll(room.ground.db)
  const seen = await readSurvey(room, HEAD, year)
  expect(seen).toMatchObject({
    questions: [{ n: 24, months: [{ month: '2026-07', n: 12 }, { month: '2026-10' }] }],
  })
  expect(seen.ok && seen.questions[0]!.languages.map(({ value, n }) => `${value} ${n}`).toSorted()).toEqual([
    'ar 6',
    'de 6',
  ])
})

test('words are told when their week is over and five are there, and are gone after a year', async () => {
  await agreeAll(room.ground.db)
  const bundle = await opened('5')
  for (const n of [1, 2, 3, 4, 5])
    await typeSheet(room, FRONT, { ...bundle, ...sheet({ words: `Text ${n}` }) })
  await closeBundle(room, FRONT, bundle)
  expect(await tellWords(room)).toBe(0)
  clock.advance({ hours: 24 * 7 })
  expect(await tellWords(room)).toBe(5)
  const told = await readWords(room, HEAD, 1)
  expect(told).toMatchObject({ ok: true })
  expect(told.ok && told.words.map(({ words }) => words).toSorted()).toEqual(
    [1, 2, 3, 4, 5].map((n) => `Text ${n}`),
  )
  expect(await readWords(room, FRONT, 1)).toMatchObject({ refusal: 'not-permitted' })
  clock.advance({ hours: 24 * 370 })
  await forgetSurvey(room)
  expect(await readWords(room, HEAD, 1)).toMatchObject({ words: [] })
})

test('four texts wait for the fifth, whatever the week', async () => {
  const bundle = await opened('4')
  for (const n of [1, 2, 3, 4]) await typeSheet(room, FRONT, { ...bundle, ...sheet({ words: `Text ${n}` }) })
  await closeBundle(room, FRONT, bundle)
  clock.advance({ hours: 24 * 15 })
  expect(await tellWords(room)).toBe(0)
})

test('results are off without the Personalrat, and the running month is nobody’s to read', async () => {
  const bundle = await opened('6')
  for (let n = 0; n < 6; n++) await typeSheet(room, FRONT, { ...bundle, ...sheet() })
  await closeBundle(room, FRONT, bundle)
  expect(await readSurvey(room, HEAD, year)).toMatchObject({
    refusal: 'evaluation-off',
    evaluation: 'survey.results',
  })
  await agreeAll(room.ground.db)
  expect(await readSurvey(room, HEAD, year)).toMatchObject({ ok: true, questions: [] })
  clock.advance({ hours: 24 * 10 })
  expect(await readSurvey(room, HEAD, year)).toMatchObject({
    questions: [{ question: 'advice', n: 6, hits: 6 }],
  })
  expect(await readSurvey(room, FRONT, year)).toMatchObject({ refusal: 'not-permitted' })
})
