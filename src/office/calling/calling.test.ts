import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#ground/permission/permission.ts'
import { findVisit } from '#office/visits/index.ts'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import {
  callNext,
  callThis,
  closeDay,
  deskState,
  displayState,
  endBreak,
  finish,
  forward,
  noShow,
  park,
  recall,
  serve,
  sitDown,
  standUp,
  takeBreak,
  unpark,
  withdrawCall,
} from './index.ts'
import { aClerk, aHall, aSiteWithDesks, aVisitor, EIGHT, type TestHall } from './testing/a-hall.ts'

let database: FreshDatabase
let hall: TestHall
let clerk: Actor
const here = { site: 1, desk: 1 }

beforeAll(async () => {
  database = await freshDatabase()
  hall = aHall(database.appPool)
  await aSiteWithDesks(hall.ground.db, 4)
})
afterAll(() => database.drop())

beforeEach(async () => {
  await database.adminPool.query(
    'truncate calling.call, calling.sitting, visits.visit, visits.service, events.event',
  )
  hall.clock.set(EIGHT)
  clerk = await aClerk(hall)
  expect(await sitDown(hall.room, clerk, here)).toMatchObject({ ok: true, room: 'Raum 101' })
})

const stateOf = async (visit: string) => (await findVisit(hall.ground.db, visit))?.state
async function topics(): Promise<string[]> {
  const found = await sql<{ topic: string }>`select e.topic from events.event e order by e.id`.execute(
    hall.ground.db,
  )
  return found.rows.map(({ topic }) => topic)
}

describe('calling', () => {
  test('next calls the appointment that is due before the walk-in, and says why', async () => {
    await aVisitor(hall)
    hall.clock.advance({ minutes: 10 })
    const booked = await aVisitor(hall, { dueAt: '2026-11-23T07:15:00Z', number: 'B500' })
    hall.clock.advance({ minutes: 5 })
    const called = await callNext(hall.room, clerk, here)
    expect(called).toMatchObject({ ok: true, visit: booked, number: 'B500', room: 'Raum 101' })
    expect(called).toMatchObject({ why: { code: 'appointment-due', dueAt: '2026-11-23T07:15:00Z' } })
    expect(await stateOf(booked)).toBe('called')
  })

  test('nobody waits; not seated; at another’s desk; busy; on a break', async () => {
    expect(await callNext(hall.room, clerk, here)).toMatchObject({ refusal: 'nobody-waiting' })
    expect(await callNext(hall.room, clerk, { site: 1, desk: 2 })).toMatchObject({ refusal: 'not-seated' })
    const other = await aClerk(hall)
    expect(await callNext(hall.room, other, here)).toMatchObject({ refusal: 'not-seated' })
    await aVisitor(hall)
    expect(await takeBreak(hall.room, clerk, here)).toMatchObject({ ok: true })
    expect(await callNext(hall.room, clerk, here)).toMatchObject({ refusal: 'on-break' })
    await endBreak(hall.room, clerk, here)
    expect(await callNext(hall.room, clerk, here)).toMatchObject({ ok: true })
    expect(await callNext(hall.room, clerk, here)).toMatchObject({ refusal: 'desk-busy' })
    expect(await standUp(hall.room, clerk, here)).toMatchObject({ refusal: 'desk-busy' })
  })

  test('the same press sent twice calls one visitor', async () => {
    await aVisitor(hall)
    await aVisitor(hall)
    const first = await callNext(hall.room, clerk, { ...here, key: 'press-1' })
    expect(await callNext(hall.room, clerk, { ...here, key: 'press-1' })).toEqual(first)
    expect((await displayState(hall.room, { site: 1 })).calls).toHaveLength(1)
  })

  test('only those are called whom one may serve', async () => {
    await aVisitor(hall, { team: 'reception' })
    await aVisitor(hall, { concerns: ['blue_card'] })
    const learner = await aClerk(hall, { teams: ['temporary'], skills: ['students'] })
    await sitDown(hall.room, learner, { site: 1, desk: 2 })
    expect(await callNext(hall.room, learner, { site: 1, desk: 2 })).toMatchObject({
      refusal: 'nobody-waiting',
    })
    const study = await aVisitor(hall, { concerns: ['study_extend'] })
    expect(await callNext(hall.room, learner, { site: 1, desk: 2 })).toMatchObject({ visit: study })
  })

  test('a recall rings again, but not within five seconds', async () => {
    await aVisitor(hall)
    await callNext(hall.room, clerk, here)
    expect(await recall(hall.room, clerk, here)).toMatchObject({
      refusal: 'rang-just-now',
      detail: { seconds: 5 },
    })
    hall.clock.advance({ seconds: 5 })
    expect(await recall(hall.room, clerk, here)).toMatchObject({ ok: true, rings: 2 })
    expect((await displayState(hall.room, { site: 1 })).calls[0]).toMatchObject({ ring: 2, open: true })
    expect(await topics()).toEqual(['calling.desk-opened', 'calling.called', 'calling.recalled'])
  })

  test('a call taken back: the visitor waits on the old place, the display forgets it', async () => {
    const visit = await aVisitor(hall)
    await callNext(hall.room, clerk, here)
    expect(await withdrawCall(hall.room, clerk, here)).toMatchObject({ ok: true, visit })
    expect(await stateOf(visit)).toBe('waiting')
    expect((await displayState(hall.room, { site: 1 })).calls).toEqual([])
    expect(await callNext(hall.room, clerk, here)).toMatchObject({ visit })
  })

  test('someone who does not come is a no-show; the desk is free', async () => {
    const visit = await aVisitor(hall)
    await callNext(hall.room, clerk, here)
    expect(await noShow(hall.room, clerk, { ...here, visit })).toMatchObject({ ok: true })
    expect(await stateOf(visit)).toBe('no_show')
    expect(await callNext(hall.room, clerk, here)).toMatchObject({ refusal: 'nobody-waiting' })
  })

  test('a stale screen cannot end the visit of the next one', async () => {
    const first = await aVisitor(hall)
    hall.clock.advance({ seconds: 1 })
    const second = await aVisitor(hall)
    await callNext(hall.room, clerk, here)
    await noShow(hall.room, clerk, { ...here, visit: first })
    await callNext(hall.room, clerk, here)
    expect(await noShow(hall.room, clerk, { ...here, visit: first })).toMatchObject({
      refusal: 'other-visitor',
    })
    expect(await stateOf(second)).toBe('called')
  })

  test('one visitor can be picked out of turn, with a reason in the trail', async () => {
    await aVisitor(hall)
    const picked = await aVisitor(hall)
    const why = 'Dolmetscherin nur bis neun Uhr da'
    expect(await callThis(hall.room, clerk, { ...here, visit: picked, why })).toMatchObject({
      ok: true,
      visit: picked,
    })
    const trail = await sql<{ why: string }>`
      select e.why from trail.entry e where e.act = 'calling.call-this' and e.subject = ${`visit:${picked}`}`.execute(
      hall.ground.db,
    )
    expect(trail.rows).toEqual([{ why }])
    const other = await aClerk(hall)
    await sitDown(hall.room, other, { site: 1, desk: 2 })
    const again = await callThis(hall.room, other, { site: 1, desk: 2, visit: picked })
    expect(again).toMatchObject({ refusal: 'already-called', detail: { desk: 1 } })
  })
})

describe('serving', () => {
  test('finishing keeps minutes per concern, with corrected concerns and no colleague', async () => {
    const visit = await aVisitor(hall, { concerns: ['study_extend'] })
    await callNext(hall.room, clerk, here)
    hall.clock.advance({ minutes: 2 })
    expect(await serve(hall.room, clerk, here)).toMatchObject({ ok: true })
    hall.clock.advance({ minutes: 20 })
    const concerns = ['study_extend', 'hand_in_documents']
    const done = await finish(hall.room, clerk, { ...here, visit, concerns, key: 'f' })
    const minutes = [
      { concern: 'study_extend', minutes: 15 },
      { concern: 'hand_in_documents', minutes: 5 },
    ]
    expect(done).toMatchObject({ ok: true, total: 20, minutes })
    expect(await finish(hall.room, clerk, { ...here, visit, concerns, key: 'f' })).toEqual(done)
    expect(await findVisit(hall.ground.db, visit)).toMatchObject({ state: 'finished', concerns, desk: null })
    expect(await finish(hall.room, clerk, here)).toMatchObject({ refusal: 'nobody-at-desk' })
  })

  test('a concern nobody knows is not recorded', async () => {
    const visit = await aVisitor(hall)
    await callNext(hall.room, clerk, here)
    const refused = await finish(hall.room, clerk, { ...here, concerns: ['magic'] })
    expect(refused).toMatchObject({ refusal: 'unknown-concern', detail: { concern: 'magic' } })
    expect(await stateOf(visit)).toBe('called')
  })

  test('aside and back: the number stays, the times at the desk add up', async () => {
    const visit = await aVisitor(hall)
    await callNext(hall.room, clerk, here)
    await serve(hall.room, clerk, here)
    hall.clock.advance({ minutes: 5 })
    await park(hall.room, clerk, here)
    hall.clock.advance({ minutes: 30 })
    expect(await unpark(hall.room, clerk, { site: 1, visit })).toMatchObject({ ok: true })
    expect(await unpark(hall.room, clerk, { site: 1, visit })).toMatchObject({ refusal: 'not-parked' })
    await callNext(hall.room, clerk, here)
    await serve(hall.room, clerk, here)
    hall.clock.advance({ minutes: 10 })
    await finish(hall.room, clerk, here)
    const service = await sql<{ all: string }>`
      select sum(s.minutes)::text as all from visits.service s where s.visit = ${visit}`.execute(
      hall.ground.db,
    )
    expect(service.rows).toEqual([{ all: '15.0' }])
  })

  test('on to another team without a new number', async () => {
    const visit = await aVisitor(hall, { number: 'B777' })
    await callNext(hall.room, clerk, here)
    await serve(hall.room, clerk, here)
    expect(await forward(hall.room, clerk, { ...here, team: 'nobody' })).toMatchObject({
      refusal: 'unknown-team',
    })
    expect(await forward(hall.room, clerk, { ...here, team: 'reception' })).toMatchObject({ ok: true })
    const welcome = await aClerk(hall)
    await sitDown(hall.room, welcome, { site: 1, desk: 101 })
    expect(await callNext(hall.room, welcome, { site: 1, desk: 101 })).toMatchObject({
      visit,
      number: 'B777',
    })
  })
})

describe('the database itself', () => {
  test('refuses two open calls for one visitor, two at one desk, and two visitors at one desk', async () => {
    const [first, second] = [await aVisitor(hall), await aVisitor(hall)]
    await callNext(hall.room, clerk, here)
    const open = (visit: string, desk: number) =>
      database.adminPool.query(
        `insert into calling.call (id, visit, site, desk, number, team, language, room, called_at, rung_at)
         values (gen_random_uuid(), $1, 1, $2, 'B000', 'temporary', 'de', '1', now(), now())`,
        [visit, desk],
      )
    await expect(open(first, 2)).rejects.toThrow('call_open_visit')
    await expect(open(second, 1)).rejects.toThrow('call_open_desk')
    const seat = `update visits.visit set state = 'called', desk = 1 where id = $1`
    await expect(database.adminPool.query(seat, [second])).rejects.toThrow('visit_at_desk')
  })
})

describe('desks', () => {
  test('a desk has one colleague, a colleague one desk; yesterday’s seat does not block', async () => {
    const other = await aClerk(hall)
    expect(await sitDown(hall.room, other, here)).toMatchObject({ refusal: 'desk-taken' })
    expect(await sitDown(hall.room, other, { site: 1, desk: 99 })).toMatchObject({ refusal: 'unknown-desk' })
    expect(await sitDown(hall.room, clerk, { site: 1, desk: 2 })).toMatchObject({ ok: true })
    expect(await sitDown(hall.room, other, here)).toMatchObject({ ok: true })
    hall.clock.advance({ hours: 24 })
    expect(await sitDown(hall.room, clerk, here)).toMatchObject({ ok: true })
  })

  test('whoever was forgotten yesterday does not block a desk today', async () => {
    const [atDesk, called] = [await aVisitor(hall), await aVisitor(hall)]
    await callThis(hall.room, clerk, { ...here, visit: atDesk })
    await serve(hall.room, clerk, here)
    const other = await aClerk(hall)
    await sitDown(hall.room, other, { site: 1, desk: 2 })
    await callThis(hall.room, other, { site: 1, desk: 2, visit: called })
    const waiting = await aVisitor(hall)
    expect(await closeDay(hall.room, 1)).toEqual({ visits: 0, seats: 0 })
    hall.clock.advance({ hours: 20 })
    expect(await closeDay(hall.room, 1)).toEqual({ visits: 3, seats: 2 })
    const states = await Promise.all([atDesk, called, waiting].map(stateOf))
    expect(states).toEqual(['finished', 'no_show', 'left'])
    expect(await sitDown(hall.room, other, here)).toMatchObject({ ok: true })
    expect(await callNext(hall.room, other, here)).toMatchObject({ refusal: 'nobody-waiting' })
  })

  test('whoever has a visitor stays with the visitor', async () => {
    await aVisitor(hall)
    await callNext(hall.room, clerk, here)
    expect(await sitDown(hall.room, clerk, { site: 1, desk: 2 })).toMatchObject({ refusal: 'desk-busy' })
  })

  test('the screen of a desk: visitor, queue in order with reasons, next', async () => {
    const first = await aVisitor(hall)
    hall.clock.advance({ minutes: 1 })
    const second = await aVisitor(hall)
    await callNext(hall.room, clerk, here)
    const state = await deskState(hall.room, clerk, here)
    if (!state.ok) throw new Error(state.refusal)
    expect(state.guest).toMatchObject({ visit: { id: first }, call: { rings: 1 } })
    expect(state.next).toMatchObject({ visit: { id: second }, position: 1, reason: { code: 'walk-in' } })
    expect(state.seat).toMatchObject({ mine: true, onBreak: false })
    const stranger: Actor = { kind: 'visitor', id: 'public', roles: ['visitor'], sites: 'all' }
    expect(await deskState(hall.room, stranger, here)).toMatchObject({ refusal: 'not-permitted' })
  })

  test('displays get numbers and rooms and not a word about the person', async () => {
    const visit = await aVisitor(hall, { number: 'B321' })
    const called = await callNext(hall.room, clerk, here)
    if (!called.ok) throw new Error(called.refusal)
    const [shown] = (await displayState(hall.room, { site: 1, teams: ['temporary'] })).calls
    expect(shown).toEqual({
      ...{ call: called.call, number: 'B321', room: 'Raum 101', desk: 1, team: 'temporary', language: 'ar' },
      ...{ rungAt: '2026-11-23T07:00:00Z', ring: 1, open: true },
    })
    expect((await displayState(hall.room, { site: 1, teams: ['reception'] })).calls).toEqual([])
    const event = await sql<{ data: object }>`
      select e.data from events.event e where e.topic = 'calling.called'`.execute(hall.ground.db)
    expect(event.rows[0]?.data).toEqual({
      ...{
        call: called.call,
        number: 'B321',
        room: 'Raum 101',
        desk: 1,
        visit,
        language: 'ar',
        team: 'temporary',
      },
      ring: 1,
    })
  })
})
