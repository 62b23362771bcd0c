import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import {
  book,
  calendar,
  cancel,
  editCapacity,
  extend,
  hold,
  move,
  nearest,
  openRoom,
  placesOn,
  wishFor,
} from './index.ts'
import {
  ADMIN_HERE,
  anOffice,
  aPerson,
  aSite,
  at,
  VISITOR_HERE as VISITOR,
  type TestOffice,
} from './testing/an-office.ts'

let database: FreshDatabase
let office: TestOffice

beforeEach(async () => {
  database = await freshDatabase()
  office = await anOffice(database.appPool, database.appUrl)
  await aSite(office.ground.db, 2)
  await office.room.reloadPlan(1)
})
afterEach(async () => {
  await office.close()
  await database.drop()
})

const asked = { site: 1, concerns: ['study_extend'], language: 'de' }
const wish = () => {
  const found = wishFor(office.room, asked)
  if (!found.ok) throw new Error(found.refusal)
  return found.wish
}
const holdAt = (wall: string, key?: string) => hold(office.room, VISITOR, { ...asked, start: at(wall), key })
async function booked(wall: string) {
  const held = await holdAt(wall)
  if (!held.ok) throw new Error(held.refusal)
  const done = await book(office.room, VISITOR, { code: held.code, ...aPerson() })
  if (!done.ok) throw new Error(done.refusal)
  return done
}
const trailActs = async () =>
  (
    await sql<{ act: string }>`select act from trail.entry order by at, chain, position`.execute(
      office.ground.db,
    )
  ).rows.map((r) => r.act)

test('a place is held, booked, moved and given back, and each act leaves one trail row', async () => {
  const held = await holdAt('2026-11-24T08:00')
  expect(held).toMatchObject({
    ok: true,
    start: '2026-11-24T07:00:00Z',
    end: '2026-11-24T07:15:00Z',
    team: 'temporary',
  })
  if (!held.ok) return
  expect(await book(office.room, VISITOR, { code: held.code, ...aPerson() })).toMatchObject({
    ok: true,
    code: held.code,
  })
  expect(await move(office.room, VISITOR, { code: held.code, start: at('2026-11-25T09:00') })).toMatchObject({
    ok: true,
    start: '2026-11-25T08:00:00Z',
  })
  expect(await cancel(office.room, VISITOR, { code: held.code })).toMatchObject({ ok: true })
  expect(await trailActs()).toEqual([
    'appointments.hold',
    'appointments.book',
    'appointments.move',
    'appointments.cancel',
  ])
  expect(placesOn(office.room, wish(), Temporal.PlainDate.from('2026-11-25'))).toHaveLength(16)
})

test('a time is offered as long as one lane is free and refused with three alternatives afterwards', async () => {
  expect((await holdAt('2026-11-24T08:00')).ok).toBe(true)
  expect((await holdAt('2026-11-24T08:00')).ok).toBe(true)
  const third = await holdAt('2026-11-24T08:00')
  expect(third).toMatchObject({ ok: false, refusal: 'place-taken', field: 'start' })
  expect(!third.ok && third.detail?.['alternatives']).toEqual([
    '2026-11-24T07:15:00Z',
    '2026-11-24T07:30:00Z',
    '2026-11-24T07:45:00Z',
  ])
})

test('the database itself refuses a second booking in a lane, whatever the application believes', async () => {
  const first = await holdAt('2026-11-24T08:00')
  expect(first.ok).toBe(true)
  const overlap = sql`
    insert into appointments.appointment (id, visit, site, team, lane, during, state, held_until, code, concerns, language, held_at)
    select gen_random_uuid(), gen_random_uuid(), a.site, a.team, a.lane,
           tstzrange(lower(a.during) + interval '5 minutes', upper(a.during) + interval '5 minutes'), 'held',
           a.held_until, 'ABCDEFGH1234', a.concerns, a.language, a.held_at
    from appointments.appointment a`.execute(office.ground.db)
  await expect(overlap).rejects.toMatchObject({ code: '23P01' })
})

test('the same key gives the same place; another request under the key is refused', async () => {
  const first = await holdAt('2026-11-24T08:00', 'key-of-tab-1')
  const again = await holdAt('2026-11-24T08:00', 'key-of-tab-1')
  expect(again).toEqual(first)
  expect(await holdAt('2026-11-24T09:00', 'key-of-tab-1')).toMatchObject({ ok: false, refusal: 'key-reused' })
  const count = await sql<{ n: number }>`select count(*)::int as n from appointments.appointment`.execute(
    office.ground.db,
  )
  expect(count.rows[0]?.n).toBe(1)
})

test('two submits of the same form at once hold one place and book one visit', async () => {
  const [a, b] = await Promise.all([
    holdAt('2026-11-24T08:00', 'same-form'),
    holdAt('2026-11-24T08:00', 'same-form'),
  ])
  expect(a).toEqual(b)
  if (!a.ok) throw new Error(a.refusal)
  const person = { code: a.code, ...aPerson(), key: 'same-submit' }
  const [c, d] = await Promise.all([book(office.room, VISITOR, person), book(office.room, VISITOR, person)])
  expect(c).toMatchObject({ ok: true })
  expect(c).toEqual(d)
  const visits = await sql<{ n: number }>`select count(*)::int as n from visits.visit`.execute(
    office.ground.db,
  )
  expect(visits.rows[0]?.n).toBe(1)
})

test('a hold that runs out frees its place at that moment, without any job', async () => {
  await holdAt('2026-11-24T08:00')
  const late = await holdAt('2026-11-24T08:00')
  if (!late.ok) throw new Error(late.refusal)
  office.clock.advance({ minutes: 20 })
  expect(await book(office.room, VISITOR, { code: late.code, ...aPerson() })).toMatchObject({
    ok: false,
    refusal: 'hold-expired',
  })
  expect((await holdAt('2026-11-24T08:00')).ok).toBe(true)
})

test('a hold can be extended, but not for ever', async () => {
  const held = await holdAt('2026-11-24T08:00')
  if (!held.ok) throw new Error(held.refusal)
  for (let n = 0; n < 6; n++) {
    office.clock.advance({ minutes: 15 })
    expect(await extend(office.room, VISITOR, { code: held.code }), `extension ${n}`).toMatchObject({
      ok: true,
    })
  }
  office.clock.advance({ minutes: 15 })
  expect(await extend(office.room, VISITOR, { code: held.code })).toMatchObject({
    ok: false,
    refusal: 'hold-too-long',
  })
})

test('an edit that touches bookings lists them first, and goes through once they were seen', async () => {
  const done = await booked('2026-11-24T08:00')
  const closure = {
    kind: 'closure' as const,
    closure: {
      id: '01900000-0000-7000-8000-0000000000aa',
      site: 1,
      team: null,
      firstDay: Temporal.PlainDate.from('2026-11-24'),
      lastDay: Temporal.PlainDate.from('2027-11-23'),
      reason: 'Umbau',
    },
  }
  const first = await editCapacity(office.room, ADMIN_HERE, { site: 1, change: closure })
  expect(first).toMatchObject({
    ok: false,
    refusal: 'touches-bookings',
    detail: { touched: [{ visit: done.visit }] },
  })
  expect(calendar(office.room, wish(), Temporal.PlainDate.from('2026-11-24'), 1)[0]?.free).toBe(16)
  const seen = !first.ok ? String(first.detail?.['seen']) : ''
  expect(await editCapacity(office.room, ADMIN_HERE, { site: 1, change: closure, seen })).toMatchObject({
    ok: true,
    version: 2,
  })
  // A full year of closures: no place, no alternative, and no error.
  expect(nearest(office.room, wish(), at('2026-11-30T08:00')).map(String)).toEqual(
    placesOn(office.room, wish(), Temporal.PlainDate.from('2026-11-23')).slice(-3).map(String),
  )
  expect(await holdAt('2026-12-01T08:00')).toMatchObject({ ok: false, refusal: 'place-taken' })
})

test('a new site is opened by the first edit of its hours', async () => {
  const admin = { ...ADMIN_HERE, sites: [3] }
  const lane = {
    id: 301,
    site: 3,
    team: 'temporary',
    name: 'Platz 1',
    skills: [],
    stepFree: true,
    active: true,
  }
  expect(await editCapacity(office.room, admin, { site: 3, change: { kind: 'lane', lane } })).toMatchObject({
    ok: true,
    version: 2,
  })
  expect(office.room.projection.plan(3)?.lanes).toMatchObject([{ name: 'Platz 1' }])
})

test('a visitor may not edit capacity, and nobody the capacity of a foreign site', async () => {
  const change = { kind: 'duration' as const, concern: 'study_extend', minutes: 30 }
  expect(await editCapacity(office.room, VISITOR, { site: 1, change })).toMatchObject({
    refusal: 'not-permitted',
  })
  const elsewhere = { ...ADMIN_HERE, sites: [2] }
  expect(await editCapacity(office.room, elsewhere, { site: 1, change })).toMatchObject({
    refusal: 'not-permitted',
  })
})

test('another process sees the booking by the feed and an own start from the tables', async () => {
  const other = await anOffice(database.appPool, database.appUrl, 2)
  await holdAt('2026-11-24T08:00')
  await other.feed.catchUp()
  await other.feed.catchUp()
  expect(other.room.projection.size).toBe(1)
  const third = await openRoom(other.ground, other.feed)
  expect(third.projection.size).toBe(1)
  third.close()
  await other.close()
})

test('sixty-four visitors on two processes want the same eight places: eight get one', async () => {
  const other = await anOffice(database.appPool, database.appUrl, 2)
  const starts = ['08:00', '08:15', '08:30', '08:45'].map((time) => at(`2026-11-24T${time}`))
  const attempts = Array.from({ length: 64 }, (_, n) =>
    hold(n % 2 === 0 ? office.room : other.room, VISITOR, { ...asked, start: starts[n % 4]! }),
  )
  const outcomes = await Promise.all(attempts)
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(8)
  expect(outcomes.filter((outcome) => !outcome.ok && outcome.refusal === 'place-taken')).toHaveLength(56)
  await other.close()
})
