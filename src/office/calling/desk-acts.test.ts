import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#ground/permission/permission.ts'
import { insertPersons } from '#office/people/index.ts'
import { findVisit } from '#office/visits/index.ts'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import {
  alarmsFor,
  answerAlarm,
  callNext,
  closeDay,
  deskState,
  endAlarm,
  finish,
  forward,
  park,
  prepare,
  raiseAlarm,
  releaseDesk,
  saveRules,
  serve,
  sitDown,
  standUp,
  takeBreak,
  unpark,
  unprepare,
  whoSits,
} from './index.ts'
import { OFFICE_RULES } from './rules.ts'
import { aClerk, aHall, aSiteWithDesks, aVisitor, EIGHT, type TestHall } from './testing/a-hall.ts'

let database: FreshDatabase
let hall: TestHall
let clerk: Actor
let cashier: Actor
const here = { site: 1, desk: 1 }
const cash = { site: 1, desk: 101 }

beforeAll(async () => {
  database = await freshDatabase()
  hall = aHall(database.appPool)
  await aSiteWithDesks(hall.ground.db, 4)
})
afterAll(() => database.drop())

beforeEach(async () => {
  await database.adminPool.query(
    `truncate calling.call, calling.sitting, calling.prepared, calling.return_to, calling.comes_back, calling.alarm,
     visits.visit, visits.service, events.event`,
  )
  hall.clock.set(EIGHT)
  clerk = await aClerk(hall)
  cashier = await aClerk(hall)
  await sitDown(hall.room, clerk, here)
  await sitDown(hall.room, cashier, cash)
})

const stateOf = async (visit: string) => (await findVisit(hall.ground.db, visit))?.state
async function told(topic: string): Promise<object[]> {
  const found = await sql<{ data: object }>`
    select e.data from events.event e where e.topic = ${topic} order by e.id`.execute(hall.ground.db)
  return found.rows.map(({ data }) => data)
}
async function deskOf(actor: Actor, at: { site: number; desk: number }) {
  const state = await deskState(hall.room, actor, at)
  if (!state.ok) throw new Error(state.refusal)
  return state
}

describe('to the cashier and back', () => {
  test('with the same number, first for the desk that sent them, and for no other while it is there', async () => {
    const visit = await aVisitor(hall, { number: 'B047' })
    await callNext(hall.room, clerk, here)
    await serve(hall.room, clerk, here)
    const due = await aVisitor(hall, { number: 'B100', dueAt: '2026-11-23T06:50:00Z' })
    await forward(hall.room, clerk, { ...here, team: 'reception', comesBack: true })
    hall.clock.advance({ minutes: 3 })
    expect(await callNext(hall.room, cashier, cash)).toMatchObject({ number: 'B047' })
    expect((await deskOf(cashier, cash)).guest?.backTo).toEqual({ desk: 1, room: 'Raum 101' })
    await serve(hall.room, cashier, cash)
    expect(await finish(hall.room, cashier, cash)).toMatchObject({ number: 'B047', backTo: 1 })
    expect(await findVisit(hall.ground.db, visit)).toMatchObject({ state: 'waiting', team: 'temporary' })
    expect(await told('calling.forwarded')).toMatchObject([
      { comesBack: true },
      { backTo: 1, from: 'reception' },
    ])

    const other = await aClerk(hall)
    const there = { site: 1, desk: 2 }
    await sitDown(hall.room, other, there)
    expect((await deskOf(other, there)).queue.map(({ reason }) => reason.code)).toEqual([
      'appointment-due',
      'kept',
    ])
    expect((await deskOf(clerk, here)).next).toMatchObject({ visit: { id: visit }, reason: { code: 'back' } })
    expect(await callNext(hall.room, other, there)).toMatchObject({ visit: due })
    expect(await callNext(hall.room, clerk, here)).toMatchObject({ visit, why: { code: 'back' } })
    await finish(hall.room, clerk, here)
    expect(await stateOf(visit)).toBe('finished')
  })

  test('after 15 minutes, or when the desk is empty, any desk calls them on their old place', async () => {
    const visit = await aVisitor(hall)
    await callNext(hall.room, clerk, here)
    await forward(hall.room, clerk, { ...here, team: 'reception', comesBack: true })
    await callNext(hall.room, cashier, cash)
    await finish(hall.room, cashier, cash)
    const other = await aClerk(hall)
    const there = { site: 1, desk: 2 }
    await sitDown(hall.room, other, there)
    expect(await callNext(hall.room, other, there)).toMatchObject({ refusal: 'nobody-waiting' })
    await standUp(hall.room, clerk, here)
    expect(await callNext(hall.room, other, there)).toMatchObject({ visit })
  })

  test('the cashier may end the visit all the same', async () => {
    const visit = await aVisitor(hall)
    await callNext(hall.room, clerk, here)
    await forward(hall.room, clerk, { ...here, team: 'reception', comesBack: true })
    await callNext(hall.room, cashier, cash)
    expect(await finish(hall.room, cashier, { ...cash, ends: true })).toMatchObject({
      ok: true,
      backTo: null,
    })
    expect(await stateOf(visit)).toBe('finished')
  })
})

describe('asked to come nearer', () => {
  test('the next of this desk, one per desk, still anybody’s to call; taken back when the desk does not go on', async () => {
    const first = await aVisitor(hall, { number: 'B001' })
    hall.clock.advance({ seconds: 1 })
    await aVisitor(hall, { number: 'B002' })
    expect(await prepare(hall.room, clerk, here)).toMatchObject({ ok: true, visit: first })
    expect(await prepare(hall.room, clerk, here)).toMatchObject({ refusal: 'already-prepared' })
    expect((await deskOf(clerk, here)).prepared).toMatchObject({ number: 'B001' })
    const other = await aClerk(hall)
    const there = { site: 1, desk: 2 }
    await sitDown(hall.room, other, there)
    expect(await prepare(hall.room, other, there)).toMatchObject({ number: 'B002' })
    expect(await callNext(hall.room, other, there)).toMatchObject({ number: 'B001' })
    expect((await deskOf(clerk, here)).prepared).toBeNull()
    // the other desk's own wish still stands, so nobody is left to ask
    expect(await prepare(hall.room, clerk, here)).toMatchObject({ refusal: 'nobody-waiting' })
    expect(await unprepare(hall.room, other, there)).toMatchObject({ number: 'B002' })
    expect(await prepare(hall.room, clerk, here)).toMatchObject({ number: 'B002' })
    await takeBreak(hall.room, clerk, { ...here, minutes: 20 })
    expect(await told('calling.prepared-ended')).toMatchObject([
      { number: 'B002' },
      { number: 'B002', desk: 1 },
    ])
    expect(await unprepare(hall.room, clerk, here)).toMatchObject({ refusal: 'nobody-prepared' })
  })
})

describe('advantages', () => {
  test('whoever shares a language with the desk goes before others who are due at most five minutes earlier', async () => {
    const speaker = await aClerk(hall, { skills: ['language:ar'] })
    const there = { site: 1, desk: 2 }
    await sitDown(hall.room, speaker, there)
    const german = await aVisitor(hall, { dueAt: '2026-11-23T07:00:00Z' })
    await sql`update visits.visit set language = 'de' where id = ${german}`.execute(hall.ground.db)
    const arabic = await aVisitor(hall, { dueAt: '2026-11-23T07:04:00Z' })
    hall.clock.advance({ minutes: 10 })
    expect((await deskOf(clerk, here)).queue[0]).toMatchObject({ visit: { id: german } })
    const { next } = await deskOf(speaker, there)
    expect(next).toMatchObject({
      visit: { id: arabic },
      advantage: { code: 'language', minutes: 5, passed: 1 },
    })
    expect(await callNext(hall.room, speaker, there)).toMatchObject({
      visit: arabic,
      advantage: { passed: 1 },
    })
  })

  test('“comes back to me” holds for the colleague until its last day, by name and birth date', async () => {
    const birth = { year: 1990, month: 2, day: 13 }
    const person = async (id: string) => {
      const names = { familyName: 'Haddad', givenNames: 'Rima', searchName: 'HADDAD RIMA', language: 'ar' }
      await hall.ground.db
        .transaction()
        .execute((tx) =>
          insertPersons(tx, [{ id, ...names, birth, mail: null, phone: null }], hall.clock.now()),
        )
      return id
    }
    const arriving = async (minutes: number) => {
      const dueAt = hall.clock.now().add({ minutes }).toString()
      const visit = await aVisitor(hall, { dueAt })
      await sql`update visits.visit set person = ${await person(hall.ground.ids.uuid())}
                where id = ${visit}`.execute(hall.ground.db)
      return visit
    }
    await arriving(-1)
    await callNext(hall.room, clerk, here)
    await serve(hall.room, clerk, here)
    const until = (day: string) => ({ ...here, comesBack: { to: 'me' as const, until: day } })
    expect(await finish(hall.room, clerk, until('2026-11-23'))).toMatchObject({
      refusal: 'until-out-of-range',
    })
    expect(await finish(hall.room, clerk, until('31.12.'))).toMatchObject({ refusal: 'until-not-a-day' })
    expect(await finish(hall.room, clerk, until('2026-11-30'))).toMatchObject({ ok: true })

    hall.clock.set('2026-11-30T07:00:00Z')
    await closeDay(hall.room, 1)
    const third = { site: 1, desk: 3 }
    await sitDown(hall.room, clerk, third)
    const stranger = await aVisitor(hall, { dueAt: '2026-11-30T06:50:00Z' })
    const known = await arriving(-2)
    expect((await deskOf(clerk, third)).next).toMatchObject({
      visit: { id: known },
      advantage: { code: 'known' },
    })
    hall.clock.advance({ hours: 24 })
    await closeDay(hall.room, 1)
    const left = await sql`select 1 from calling.comes_back`.execute(hall.ground.db)
    expect(left.rows).toEqual([])
    expect(await stateOf(stranger)).toBe('left')
  })

  test('whoever gave no name cannot be found again another day, but comes back from aside to whoever sent them', async () => {
    const aside = await aVisitor(hall)
    await callNext(hall.room, clerk, here)
    await serve(hall.room, clerk, here)
    const wish = { to: 'desk' as const, until: '2026-12-01' }
    expect(await finish(hall.room, clerk, { ...here, comesBack: wish })).toMatchObject({
      refusal: 'person-unknown',
    })
    await park(hall.room, clerk, { ...here, comesBack: 'me' })
    await unpark(hall.room, clerk, { site: 1, visit: aside })
    expect((await deskOf(clerk, here)).queue[0]).toMatchObject({ advantage: { code: 'known', minutes: 10 } })
  })
})

describe('the desk', () => {
  test('a family of five was only three: the count is corrected', async () => {
    const visit = await aVisitor(hall)
    await callNext(hall.room, clerk, here)
    expect(await finish(hall.room, clerk, { ...here, persons: 21 })).toMatchObject({
      refusal: 'persons-out-of-range',
    })
    await finish(hall.room, clerk, { ...here, persons: 3 })
    expect(await findVisit(hall.ground.db, visit)).toMatchObject({ persons: 3 })
  })

  test('a break says when it is meant to end', async () => {
    expect(await takeBreak(hall.room, clerk, { ...here, minutes: 500 })).toMatchObject({
      refusal: 'break-too-long',
    })
    expect(await takeBreak(hall.room, clerk, { ...here, minutes: 15 })).toMatchObject({
      until: '2026-11-23T07:15:00Z',
    })
    const seats = await whoSits(hall.room, clerk, { site: 1 })
    const mine = seats.ok && seats.desks.find(({ desk }) => desk === 1)
    expect(mine && String(mine.colleague?.breakUntil)).toBe('2026-11-23T07:15:00Z')
  })

  test('the browser closed in mid-visit: seat and visitor stay, and the reception may free the desk with a reason', async () => {
    const rita: Actor = { kind: 'staff', id: hall.ground.ids.uuid(), roles: ['reception'], sites: [1] }
    const first = await aVisitor(hall)
    hall.clock.advance({ seconds: 1 })
    const second = await aVisitor(hall)
    await callNext(hall.room, clerk, here)
    await serve(hall.room, clerk, here)
    // signed in again: the same desk with the same visitor
    expect((await deskOf(clerk, here)).guest?.visit.id).toBe(first)
    expect(await sitDown(hall.room, clerk, here)).toMatchObject({ ok: true })
    expect((await deskOf(clerk, here)).guest?.visit.id).toBe(first)

    expect(await releaseDesk(hall.room, rita, { ...here, why: ' ' })).toMatchObject({
      refusal: 'reason-missing',
    })
    expect(await releaseDesk(hall.room, clerk, { ...here, why: 'x' })).toMatchObject({
      refusal: 'not-permitted',
    })
    const freed = await releaseDesk(hall.room, rita, { ...here, why: 'Kollegin ist nach Hause gegangen' })
    expect(freed).toMatchObject({ ok: true, desk: 1 })
    expect(await stateOf(first)).toBe('waiting')
    const other = await aClerk(hall)
    await sitDown(hall.room, other, here)
    expect(await callNext(hall.room, other, here)).toMatchObject({ visit: first })
    expect(await releaseDesk(hall.room, rita, { ...here, why: 'noch einmal' })).toMatchObject({ ok: true })
    expect(await stateOf(first)).toBe('waiting')
    expect(await releaseDesk(hall.room, rita, { ...here, why: 'leer' })).toMatchObject({
      refusal: 'desk-free',
    })
    expect(await stateOf(second)).toBe('waiting')
  })
})

describe('silent alarm', () => {
  const rita = (): Actor => ({ kind: 'staff', id: hall.ground.ids.uuid(), roles: ['reception'], sites: [1] })

  test('reaches reception and head, is answered by one, ends, and leaves nothing behind', async () => {
    const [one, two] = [rita(), rita()]
    const raised = await raiseAlarm(hall.room, clerk, { site: 1 })
    expect(raised).toMatchObject({ ok: true, again: false })
    expect(await raiseAlarm(hall.room, clerk, { site: 1 })).toMatchObject({ ok: true, again: true })
    const seen = await alarmsFor(hall.room, one, { site: 1 })
    expect(seen).toMatchObject({
      alarms: [{ room: 'Raum 101', who: 'Kollegin', mine: false, answeredBy: null }],
    })
    expect(await alarmsFor(hall.room, cashier, { site: 1 })).toMatchObject({ alarms: [] })
    expect(await alarmsFor(hall.room, clerk, { site: 1 })).toMatchObject({ alarms: [{ mine: true }] })
    const alarm = raised.ok ? raised.alarm : ''
    const both = await Promise.all([one, two].map((who) => answerAlarm(hall.room, who, { site: 1, alarm })))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await endAlarm(hall.room, cashier, { site: 1, alarm })).toMatchObject({ refusal: 'not-yours' })
    expect(await endAlarm(hall.room, clerk, { site: 1, alarm })).toMatchObject({ ok: true })
    expect(await answerAlarm(hall.room, two, { site: 1, alarm })).toMatchObject({ refusal: 'alarm-over' })
    expect(await alarmsFor(hall.room, one, { site: 1 })).toMatchObject({ alarms: [] })
    expect(await told('calling.alarm')).toEqual([
      { alarm, desk: 1 },
      { alarm, desk: 1 },
    ])
  })

  test('reaches whom the rules of the site name, and nobody else', async () => {
    const boss: Actor = { ...rita(), roles: ['head'] }
    const rules = { ...OFFICE_RULES, alarmTo: [cashier.id] }
    expect(
      await saveRules(hall.room, boss, { site: 1, version: 0, rules, why: 'Sicherheitsdienst' }),
    ).toMatchObject({ ok: true })
    await raiseAlarm(hall.room, clerk, { site: 1 })
    expect(await alarmsFor(hall.room, rita(), { site: 1 })).toMatchObject({ alarms: [] })
    expect(await alarmsFor(hall.room, cashier, { site: 1 })).toMatchObject({ alarms: [{ mine: false }] })
  })
})
