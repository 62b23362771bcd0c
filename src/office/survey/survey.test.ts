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
import { codeState, issueCode } from './issue-code.ts'
import { surveyPermissions } from './permissions.ts'
import { isPoster, renewPoster } from './poster.ts'
import { sendAnswers, type Pass } from './send-answers.ts'

const HEAD: Actor = { kind: 'staff', id: 'h', roles: ['head'], sites: [1] }
const VISIT = '01930000-0000-7000-8000-000000000001'
let database: FreshDatabase
let clock: ManualClock
let room: { ground: Ground }

beforeEach(async () => {
  database = await freshDatabase()
  clock = manualClock('2026-11-24T09:17:23Z')
  const chance = seededChance(5)
  const ground: Ground = {
    db: kysely<DB>(database.appPool),
    ...{ clock, chance, ids: createIds(clock, chance), permissions: surveyPermissions },
    wake: () => undefined,
  }
  room = { ground }
})
afterEach(() => database.drop())

const today = Temporal.PlainDate.from('2026-11-24')
const ask = (visit = VISIT, day = today) => issueCode(room, VISITOR, { site: 1, visit, day })
const answer = (pass: Pass, more: object = {}) =>
  sendAnswers(room, VISITOR, {
    ...{ site: 1, pass, language: 'ar', answers: { waiting: '2', friendliness: '5' }, words: '' },
    ...more,
  })
const withCode = async (visit?: string) => {
  const issued = await ask(visit)
  if (!issued.ok) throw new Error(issued.refusal)
  return { kind: 'code', code: issued.code } as const
}
const everything = async () => {
  const tables = ['tally', 'received', 'words', 'spent']
  const rows = await Promise.all(
    tables.map((name) => sql`select t.* from ${sql.table(`survey.${name}`)} t`.execute(room.ground.db)),
  )
  return JSON.stringify(rows.map((it) => it.rows))
}

test('the ticket gives one code for a visit, which is good once', async () => {
  const pass = await withCode()
  expect(await withCode()).toEqual(pass)
  expect(await codeState(room, pass.code)).toMatchObject({ isSpent: false })
  expect(await answer(pass)).toEqual({ ok: true })
  expect(await answer(pass)).toMatchObject({ refusal: 'code-spent' })
  expect(await ask()).toMatchObject({ refusal: 'code-spent' })
  const counted = await sql`select question, value, count from survey.tally order by question`.execute(
    room.ground.db,
  )
  expect(counted.rows).toEqual([
    { question: 'friendliness', value: 5, count: 1 },
    { question: 'waiting', value: 2, count: 1 },
  ])
})

test('of two who send one code at once, one is counted; the same form sent twice is one sheet', async () => {
  const pass = await withCode()
  const both = await Promise.all([answer(pass), answer(pass)])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  const other = await withCode(VISIT.replace(/1$/u, '2'))
  const one = await answer(other, { key: 'k1' })
  expect(await answer(other, { key: 'k1' })).toEqual(one)
  const sheets = await sql<{ n: number }>`select sum(count)::integer as n from survey.received`.execute(
    room.ground.db,
  )
  expect(sheets.rows[0]!.n).toBe(2)
})

test('nothing that is kept says who answered, when, or which answers belong together', async () => {
  const pass = await withCode()
  await answer(pass, { words: 'Die Bänke sind hart.', key: 'k2' })
  const kept = await everything()
  for (const trace of [VISIT, pass.code, '09:17', '10:17', VISITOR.id]) expect(kept).not.toContain(trace)
  const columns = await sql<{ name: string }>`
    select distinct column_name as name from information_schema.columns
    where table_schema = 'survey' and table_name in ('tally', 'received', 'words', 'spent')`.execute(
    room.ground.db,
  )
  expect(columns.rows.map(({ name }) => name).toSorted()).toEqual([
    'channel',
    'count',
    'day',
    'digest',
    'id',
    'language',
    'month',
    'question',
    'site',
    'told_on',
    'until',
    'value',
    'version',
    'week',
    'words',
  ])
  const trail = await sql`
    select subject, payload_digest as detail from trail.entry where act like 'survey.%'`.execute(
    room.ground.db,
  )
  expect(trail.rows).toEqual([
    { subject: 'site:1', detail: null },
    { subject: 'site:1', detail: null },
  ])
})

test('a code is good for fourteen days, and one that was made up is none', async () => {
  const pass = await withCode()
  expect(await codeState(room, '0123456789AB')).toBeNull()
  expect(await codeState(room, pass.code.slice(0, 11) + (pass.code.endsWith('0') ? '1' : '0'))).toBeNull()
  clock.advance({ hours: 24 * 15 })
  expect(await answer(pass)).toMatchObject({ refusal: 'unknown-code' })
  expect(await ask()).toMatchObject({ refusal: 'too-late' })
})

test('a poster that was renewed leads nowhere, and one line fills in twelve sheets an hour', async () => {
  const atOnce = await Promise.all([1, 2, 3].map(() => renewPoster(room, HEAD, { site: 1 })))
  expect(atOnce.map(({ ok }) => ok)).toEqual([true, true, true])
  const first = await renewPoster(room, HEAD, { site: 1 })
  const second = await renewPoster(room, HEAD, { site: 1 })
  if (!first.ok || !second.ok) throw new Error('no poster')
  const by = (key: string, address: string) => answer({ kind: 'poster', key, address })
  expect(await isPoster(room, first.poster)).toBe(false)
  expect(await by(first.poster, '203.0.113.7')).toMatchObject({ refusal: 'unknown-poster' })
  for (let n = 0; n < 12; n++) expect(await by(second.poster, '203.0.113.7')).toEqual({ ok: true })
  expect(await by(second.poster, '203.0.113.7')).toMatchObject({ refusal: 'too-many-answers' })
  expect(await by(second.poster, '203.0.113.8')).toEqual({ ok: true })
})

test('an empty sheet, an answer that is none and too many words are refused by name', async () => {
  const pass = await withCode()
  expect(await answer(pass, { answers: {} })).toMatchObject({ refusal: 'nothing-answered', field: 'hours' })
  expect(await answer(pass, { answers: { waiting: '6' } })).toMatchObject({
    refusal: 'answer-unknown',
    field: 'waiting',
  })
  expect(await answer(pass, { words: 'x'.repeat(1001) })).toMatchObject({
    refusal: 'words-too-long',
    field: 'words',
  })
  expect(await answer(pass, { answers: { __proto__: '5', other: '3' } })).toMatchObject({
    refusal: 'nothing-answered',
  })
  expect(await answer(pass)).toEqual({ ok: true })
})
