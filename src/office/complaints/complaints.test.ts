import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Ground } from '#ground/act/act.ts'
import { manualClock, type ManualClock } from '#ground/clock/clock.ts'
import { kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { seededChance } from '#ground/identity/chance.ts'
import { createIds } from '#ground/identity/ids.ts'
import { VISITOR, type Actor } from '#ground/permission/permission.ts'
import { agreeAll } from '../../../testing/agree-all.ts'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import { addToComplaint, contestComplaint, ownComplaint, withdrawComplaint } from './by-code.ts'
import { answerComplaint, assignComplaint, readComplaints, reopenComplaint } from './handle-complaint.ts'
import { overdueComplaints } from './pressing.ts'
import { complaintPermissions } from './permissions.ts'
import { readComplaintFigures } from './read-figures.ts'
import { sendComplaint } from './send-complaint.ts'
import { eraseComplaints, remindComplaints } from './tend.ts'

const [OWNER_ID, OTHER_ID] = ['01930000-0000-7000-8000-00000000000a', '01930000-0000-7000-8000-00000000000b']
const HEAD: Actor = { kind: 'staff', id: '01930000-0000-7000-8000-00000000000c', roles: ['head'], sites: [1] }
const OWNER: Actor = { kind: 'staff', id: OWNER_ID, roles: ['caseworker'], sites: [1] }
const OTHER: Actor = { kind: 'staff', id: OTHER_ID, roles: ['caseworker'], sites: [1] }
let database: FreshDatabase
let clock: ManualClock
let room: { ground: Ground }

beforeEach(async () => {
  database = await freshDatabase()
  clock = manualClock('2026-11-24T09:00:00Z')
  const chance = seededChance(9)
  const ground: Ground = {
    db: kysely<DB>(database.appPool),
    ...{ clock, chance, ids: createIds(clock, chance), permissions: complaintPermissions },
    wake: () => undefined,
  }
  room = { ground }
  for (const [id, login] of [
    [OWNER_ID, 'olga'],
    [OTHER_ID, 'otto'],
  ] as const)
    await sql`
      insert into staff.account (id, login, name, password, roles, sites, teams, skills, active, created_at)
      values (${id}, ${login}, ${login}, 'x', '{caseworker}', '{1}', '{}', '{}', true, ${clock.now().toString()})`.execute(
      ground.db,
    )
})
afterEach(() => database.drop())

const typed = { topic: 'manner', what: 'Niemand hat zugehört.', wish: '', name: '', reach: '' }
const send = async (more: object = {}) => {
  const sent = await sendComplaint(room, VISITOR, { site: 1, language: 'ar', ...typed, ...more })
  if (!sent.ok) throw new Error(sent.refusal)
  return sent
}
const idOf = async () => {
  const seen = await readComplaints(room, HEAD, 1)
  return seen.ok ? seen.complaints[0]!.id : ''
}
const answer = (actor: Actor, complaint: string, isFinal: boolean, words = 'Wir haben nachgefragt.') =>
  answerComplaint(room, actor, { site: 1, complaint, words, isFinal })

test('a complaint is acknowledged at once, with the days by which answers come', async () => {
  const { code, reference } = await send()
  expect(reference).toMatch(/^B-[0-9A-Z]{6}$/)
  const own = await ownComplaint(room, code)
  expect(own).toMatchObject({ reference, what: 'Niemand hat zugehört.', settledOn: null, messages: [] })
  // five and twenty working days from a Tuesday; Christmas begins three days later
  expect([own!.firstBy, own!.finalBy].map(String)).toEqual(['2026-12-01', '2026-12-22'])
  expect(await send({ key: 'k' })).toEqual(await send({ key: 'k' }))
  expect(JSON.stringify(own)).not.toContain('owner')
})

test('what is wrong is named by its field', async () => {
  const wrong = async (more: object) =>
    sendComplaint(room, VISITOR, { site: 1, language: 'de', ...typed, ...more })
  expect(await wrong({ topic: 'frau-meier' })).toMatchObject({ refusal: 'topic-missing', field: 'topic' })
  expect(await wrong({ what: ' \n ' })).toMatchObject({ refusal: 'what-missing', field: 'what' })
  expect(await wrong({ what: 'x'.repeat(4001) })).toMatchObject({ refusal: 'what-too-long' })
  expect(await wrong({ reach: 'morgen' })).toMatchObject({ refusal: 'reach-invalid', field: 'reach' })
  for (let n = 0; n < 10; n++) expect((await wrong({ address: '203.0.113.9' })).ok).toBe(true)
  expect(await wrong({ address: '203.0.113.9' })).toMatchObject({ refusal: 'too-many-complaints' })
})

test('whoever floods the office hides nobody else: every open complaint stands in the list', async () => {
  await sql`
    insert into complaints.complaint (id, site, reference, code, topic, language, what, received_on, first_by, final_by)
    select gen_random_uuid(), 1, 'B-' || lpad(n::text, 6, '0'), lpad(n::text, 12, '0'), 'other', 'de', 'x', '2026-11-20', '2026-11-21', '2026-11-22'
    from generate_series(1, 320) as n`.execute(room.ground.db)
  const { reference } = await send()
  const seen = await readComplaints(room, HEAD, 1)
  expect(seen.ok && seen.complaints.at(-1)!.reference).toBe(reference)
})

test('the head gives it to somebody, who alone sees it beside the head, and answers', async () => {
  const { code } = await send()
  const complaint = await idOf()
  expect(await readComplaints(room, OWNER, 1)).toMatchObject({ complaints: [] })
  expect(await answer(OWNER, complaint, false)).toMatchObject({ refusal: 'unknown-complaint' })
  expect(await answer(HEAD, 'a'.repeat(36), false)).toMatchObject({ refusal: 'unknown-complaint' })
  expect(await assignComplaint(room, HEAD, { site: 1, complaint, owner: 'nobody' })).toMatchObject({
    refusal: 'unknown-owner',
  })
  expect(await assignComplaint(room, HEAD, { site: 1, complaint, owner: OWNER_ID })).toEqual({ ok: true })
  expect(await readComplaints(room, OTHER, 1)).toMatchObject({ complaints: [], owners: [] })
  expect(await readComplaints(room, OWNER, 1)).toMatchObject({ complaints: [{ ownerName: 'olga' }] })
  expect(await answer(OTHER, complaint, true)).toMatchObject({ refusal: 'unknown-complaint' })
  expect(await answer(OWNER, complaint, false, '')).toMatchObject({ refusal: 'words-missing' })
  expect(await answer(OWNER, complaint, false)).toEqual({ ok: true })
  await addToComplaint(room, VISITOR, { site: 1, code, words: 'Es war am Montag.' })
  expect(await answer(OWNER, complaint, true, 'Es tut uns leid.')).toEqual({ ok: true })
  const own = await ownComplaint(room, code)
  expect(own!.messages.map(({ who, kind }) => `${who} ${kind}`)).toEqual([
    'office interim',
    'person more',
    'office final',
  ])
  expect(await answer(OWNER, complaint, true)).toMatchObject({ refusal: 'settled' })
  expect(await addToComplaint(room, VISITOR, { site: 1, code, words: 'Noch etwas' })).toMatchObject({
    refusal: 'settled',
  })
})

test('whoever is not content is looked at once more, by somebody else; later not any more', async () => {
  const { code } = await send()
  const complaint = await idOf()
  const contest = () => contestComplaint(room, VISITOR, { site: 1, code, words: 'Das stimmt nicht.' })
  expect(await contest()).toMatchObject({ refusal: 'not-contestable' })
  await assignComplaint(room, HEAD, { site: 1, complaint, owner: OWNER_ID })
  await answer(HEAD, complaint, true)
  expect(await contest()).toEqual({ ok: true })
  expect(await readComplaints(room, HEAD, 1)).toMatchObject({
    complaints: [{ owner: null, settledOn: null, finalBy: Temporal.PlainDate.from('2026-12-22') }],
  })
  await answer(HEAD, complaint, true)
  expect(await contest()).toMatchObject({ refusal: 'not-contestable' })
  // answered on 24 November: sixty days later is 23 January
  const late = await send()
  await answer(HEAD, await idOf(), true)
  const until = async (now: string) => {
    clock.set(now)
    return String((await ownComplaint(room, late.code))!.contestableUntil)
  }
  expect(await until('2027-01-23T09:00:00Z')).toBe('2027-01-23')
  expect(await until('2027-01-24T09:00:00Z')).toBe('null')
})

test('who has one that is due is reminded once a day, on working days', async () => {
  await send()
  expect(await remindComplaints(room)).toBe(0)
  clock.set('2026-11-25T09:00:00Z')
  expect(await remindComplaints(room)).toBe(0)
  // three working days before Tuesday
  clock.set('2026-11-26T09:00:00Z')
  expect(await overdueComplaints(room, HEAD, [1])).toBe(0)
  expect(await remindComplaints(room)).toBe(1)
  expect(await remindComplaints(room)).toBe(0)
  clock.set('2026-11-29T09:00:00Z')
  expect(await remindComplaints(room)).toBe(0)
  clock.set('2026-11-30T09:00:00Z')
  expect(await remindComplaints(room)).toBe(1)
  clock.set('2026-12-02T09:00:00Z')
  expect(await overdueComplaints(room, HEAD, [1])).toBe(1)
  expect(await overdueComplaints(room, OWNER, [1])).toBe(0)
})

test('taken back, what was typed is gone at once; settled, after a year; the figures stay', async () => {
  const { code } = await send({ name: 'Ana Ivanova', reach: 'ana@example.org' })
  expect(await withdrawComplaint(room, VISITOR, { site: 1, code })).toEqual({ ok: true })
  expect(await ownComplaint(room, code)).toBeNull()
  const next = await send({ name: 'Ana Ivanova', reach: 'ana@example.org' })
  await answer(HEAD, await idOf(), true)
  expect(await eraseComplaints(room)).toBe(0)
  clock.advance({ hours: 24 * 366 })
  expect(await eraseComplaints(room)).toBe(1)
  expect(await ownComplaint(room, next.code)).toBeNull()
  const rows = await sql`select c.* from complaints.complaint c`.execute(room.ground.db)
  for (const trace of ['Ana', 'zugehört', code, next.code, next.reference])
    expect(JSON.stringify(rows.rows)).not.toContain(trace)
  expect(rows.rows).toHaveLength(2)
})

const year = {
  site: 1,
  from: Temporal.PlainDate.from('2026-01-01'),
  to: Temporal.PlainDate.from('2028-01-01'),
}

test('quarters are told from five on, each once, and an answer given back does not change what was told', async () => {
  await agreeAll(room.ground.db)
  for (let n = 0; n < 6; n++) await send({ topic: n < 5 ? 'waiting' : 'fees' })
  const all = await readComplaints(room, HEAD, 1)
  const ids = all.ok ? all.complaints.map(({ id }) => id) : []
  for (const id of ids.slice(0, 5)) await answer(HEAD, id, true)
  expect(await readComplaintFigures(room, HEAD, year)).toMatchObject({ received: [], inTime: [] })
  clock.set('2027-01-04T09:00:00Z')
  await answer(HEAD, ids[5]!, true)
  const told = await readComplaintFigures(room, HEAD, year)
  expect(told).toMatchObject({
    received: [{ quarter: '2026-Q4', n: 6 }],
    inTime: [{ quarter: '2026-Q4', n: 5, hits: 5 }],
    topics: [{ topic: null, n: 6 }],
  })
  await reopenComplaint(room, HEAD, { site: 1, complaint: ids[0]! })
  expect(await readComplaintFigures(room, HEAD, year)).toEqual(told)
  expect(await readComplaintFigures(room, OWNER, year)).toMatchObject({ refusal: 'not-permitted' })
})

test('without the Personalrat there are no figures', async () => {
  expect(await readComplaintFigures(room, HEAD, year)).toMatchObject({ evaluation: 'complaints.figures' })
})
