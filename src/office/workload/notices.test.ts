import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import {
  acknowledgeNotice,
  answerNotice,
  checkMeasure,
  closeNotice,
  endMeasure,
  noticeOf,
  noticesAt,
  ownNotices,
  planMeasure,
  readMeasuresAt,
  remindLate,
  replyToNotice,
  submitNotice,
  withdrawNotice,
} from './index.ts'
import { colleague, COUNCIL, HEAD, hardDay, SITE } from './testing/hard-day.ts'

let database: FreshDatabase
let day: Awaited<ReturnType<typeof hardDay>>
const date = (text: string) => Temporal.PlainDate.from(text)
const MIRIAM = colleague(1)

beforeEach(async () => {
  database = await freshDatabase()
  day = await hardDay(database.appPool)
})
afterEach(() => database.drop())

const written = {
  ...{ site: SITE, area: null, since: date('2026-11-02'), reasons: ['people', 'amount'] },
  ...{ what: 'Anträge bleiben länger liegen als drei Monate.', risk: 'Fristen werden versäumt.' },
  ...{ tried: '', wish: 'Eine Vertretung bis Januar.', council: false },
}
const submitted = async (more: object = {}): Promise<string> => {
  const done = await submitNotice(day.room, MIRIAM, { ...written, ...more })
  if (!done.ok) throw new Error(done.refusal)
  return done.notice
}
const at = (notice: string, version: number, words = '') => ({ site: SITE, notice, version, words })
const answer = {
  ...{ answer: 'measures', owner: HEAD.id, due: date('2026-12-15'), checkOn: date('2027-01-15') },
}
const WORDS = 'Ab 15. Dezember kommt eine Vertretung mit halber Stelle.'

test('an overload notice says what is missing in it, and runs from the day it was given', async () => {
  const refusals = [
    { since: null },
    { reasons: [] },
    { what: 'viel' },
    { risk: '' },
    { area: 'x', since: date('2026-12-01') },
  ]
  for (const [n, wrong] of refusals.entries())
    expect(await submitNotice(day.room, MIRIAM, { ...written, ...wrong })).toMatchObject({
      field: ['since', 'reasons', 'what', 'risk', 'since'][n],
    })
  await submitted()
  const [it] = await ownNotices(day.room, MIRIAM, SITE)
  expect(it).toMatchObject({ area: 'temporary', state: 'submitted' })
  expect(`${it!.acknowledgeBy} ${it!.answerBy}`).toBe('2026-11-25 2026-12-07')
})

test('it is received, answered, objected to, answered again, and ended by whoever wrote it', async () => {
  const notice = await submitted()
  const ok = { ok: true }
  expect(await acknowledgeNotice(day.room, HEAD, at(notice, 1))).toMatchObject(ok)
  expect(await answerNotice(day.room, HEAD, { ...at(notice, 2, 'Nein.'), ...answer })).toMatchObject({
    refusal: 'answer-words-missing',
  })
  const refused = { ...at(notice, 2, WORDS), ...answer, due: null }
  expect(await answerNotice(day.room, HEAD, refused)).toMatchObject({ refusal: 'due-missing' })
  expect(await answerNotice(day.room, HEAD, { ...at(notice, 2, WORDS), ...answer })).toMatchObject(ok)
  expect(await closeNotice(day.room, HEAD, at(notice, 3))).toMatchObject({ refusal: 'not-silent-yet' })
  const reply = (version: number, word: string) =>
    replyToNotice(day.room, MIRIAM, { ...at(notice, version, 'Das reicht nicht bis Januar.'), reply: word })
  expect(await reply(2, 'object')).toMatchObject({ refusal: 'changed-meanwhile' })
  expect(await reply(3, 'object')).toMatchObject(ok)
  expect(await answerNotice(day.room, HEAD, { ...at(notice, 4, WORDS), ...answer })).toMatchObject(ok)
  expect(await reply(5, 'accept')).toMatchObject(ok)
  const seen = await noticeOf(day.room, HEAD, { site: SITE, notice })
  expect(seen).toMatchObject({ state: 'settled', authorName: 'Name 1', as: 'head' })
  expect(seen!.steps.map(({ act }) => act)).toEqual([
    ...['submit', 'acknowledge', 'answer', 'object', 'answer', 'accept'],
  ])
})

test('nobody reads it but its author, the head, and the Personalrat where the author wants it; each look leaves a row', async () => {
  const notice = await submitted()
  const one = { site: SITE, notice }
  expect(await noticeOf(day.room, colleague(2), one)).toBeNull()
  expect(await noticeOf(day.room, COUNCIL, one)).toBeNull()
  expect(await noticesAt(day.room, COUNCIL, SITE)).toMatchObject({ notices: [] })
  expect(await withdrawNotice(day.room, colleague(2), at(notice, 1))).toMatchObject({
    refusal: 'unknown-notice',
  })
  await submitted({ council: true })
  expect(await noticesAt(day.room, COUNCIL, SITE)).toMatchObject({ notices: [{ authorName: 'Name 1' }] })
  expect(await noticeOf(day.room, MIRIAM, one)).toMatchObject({ as: 'author' })
  const looks = await sql`select from trail.entry e where e.act = 'workload.read-notice'`.execute(day.db)
  expect(looks.rows).toHaveLength(3)
})

test('what is not answered in time is said again each week', async () => {
  await submitted()
  day.clock.set('2026-11-26T08:00:00Z')
  expect([await remindLate(day.room, SITE), await remindLate(day.room, SITE)]).toEqual([1, 0])
  day.clock.set('2026-12-08T08:00:00Z')
  expect(await remindLate(day.room, SITE)).toBe(1)
})

test('a measure for health has an owner, a day, and afterwards an effect', async () => {
  const plan = {
    ...{ site: SITE, kind: 'noise', place: 'Halle', what: 'Trennwände am Empfang', why: '', owner: HEAD.id },
    ...{ due: date('2026-12-15'), checkOn: date('2027-01-15'), before: 68.5 },
  }
  expect(await planMeasure(day.room, HEAD, { ...plan, before: 500 })).toMatchObject({ field: 'before' })
  expect(await planMeasure(day.room, HEAD, { ...plan, owner: null })).toMatchObject({ field: 'owner' })
  const done = await planMeasure(day.room, HEAD, plan)
  if (!done.ok) throw new Error(done.refusal)
  const it = { site: SITE, measure: done.measure, words: 'Stehen seit Montag.' }
  const check = { ...it, effect: 'better', after: 59 }
  expect(await checkMeasure(day.room, HEAD, check)).toMatchObject({ refusal: 'not-now' })
  expect(await endMeasure(day.room, HEAD, { ...it, end: 'done' })).toMatchObject({ ok: true })
  expect(await checkMeasure(day.room, HEAD, check)).toMatchObject({ ok: true })
  expect(await readMeasuresAt(day.room, HEAD, SITE)).toMatchObject({
    measures: [{ state: 'done', before: 68.5, after: 59, effect: 'better', ownerName: 'Name 90' }],
  })
})
