import { afterAll, beforeAll, expect, test } from 'vitest'
import { officeDay } from '#ground/clock/clock.ts'
import { SYSTEM, VISITOR, type Actor } from '#ground/permission/permission.ts'
import { verifyTrail } from '#ground/trail/verify.ts'
import { freshDatabase, type FreshDatabase } from '../../testing/database.ts'
import { aDay, furnish, type Day } from './a-day.ts'

/** Clocks step, hours are skipped or come twice, and an office may be closed for a year: everything stays in order. */

let database: FreshDatabase
let day: Day
let anna: Actor

beforeAll(async () => {
  database = await freshDatabase()
  day = await aDay(database.appUrl)
  const { anna: cookie } = await furnish(day)
  anna = (await day.office.staff.identifySession(cookie.split('=')[1] ?? ''))!.actor
})
afterAll(async () => {
  expect(day.mistakes).toEqual([])
  await day.close()
  await database.drop()
})

const at = (wall: string) => Temporal.PlainDateTime.from(wall).toZonedDateTime('Europe/Berlin').toInstant()
const hold = (start: Temporal.Instant, concern = 'study_extend') =>
  day.office.appointments.hold(VISITOR, { site: 1, concerns: [concern], language: 'de', start })
const person = {
  familyName: 'O',
  givenNames: '',
  birth: { year: 1990, month: null, day: null },
  mail: null,
  phone: null,
}
const wish = () => {
  const asked = day.office.appointments.wishFor({
    site: 1,
    concerns: ['study_extend'],
    persons: 1,
    needs: [],
  })
  if (!asked.ok) throw new Error(asked.refusal)
  return asked.wish
}
const offered = (date: string) =>
  day.office.appointments
    .placesOn(wish(), Temporal.PlainDate.from(date))
    .map(
      (it) =>
        it.toZonedDateTimeISO('Europe/Berlin').toPlainTime().toString().slice(0, 5) +
        it.toZonedDateTimeISO('Europe/Berlin').offset,
    )

async function booked(start: Temporal.Instant): Promise<string> {
  const held = await hold(start)
  if (!held.ok) throw new Error(held.refusal)
  const done = await day.office.appointments.book(VISITOR, { code: held.code, ...person })
  if (!done.ok) throw new Error(done.refusal)
  return held.code
}

test('the clock steps an hour forth and back: what is kept is neither lost nor offered twice', async () => {
  const { clock, office } = day
  clock.set(at('2026-11-23T09:00'))
  const start = at('2026-11-24T10:00')
  const first = await hold(start)
  const second = await hold(start)
  expect(first.ok && second.ok).toBe(true)
  expect(offered('2026-11-24')).not.toContain('10:00+01:00')
  clock.advance({ hours: 1 })
  // believed to have run out, and free to see; nobody asks for it in this hour
  expect(offered('2026-11-24')).toContain('10:00+01:00')
  clock.advance({ hours: -1 })
  const third = await hold(start)
  expect(third).toMatchObject({ ok: false, refusal: 'place-taken' })
  // one refusal teaches the process what is true: the next visitor is not led to the same wall
  expect(offered('2026-11-24')).not.toContain('10:00+01:00')
  if (!third.ok) expect(third.detail?.['alternatives']).not.toContain(start.toString())
  if (!first.ok) throw new Error(first.refusal)
  expect(await office.appointments.book(VISITOR, { code: first.code, ...person })).toMatchObject({ ok: true })
})

test('the clock steps back while somebody waits, is called and served: order, numbers and minutes stay sane', async () => {
  const { clock, office } = day
  clock.set(at('2026-11-23T11:30'))
  const codes = [await booked(at('2026-11-23T13:00')), await booked(at('2026-11-23T13:30'))]
  clock.set(at('2026-11-23T12:50'))
  const first = await office.reception.checkIn(VISITOR, { code: codes[0]!, site: 1 })
  clock.advance({ hours: -1 })
  const second = await office.reception.checkIn(VISITOR, { code: codes[1]!, site: 1 })
  const outcomes = [first, second]
  expect(outcomes[0]).toMatchObject({ ok: true })
  clock.advance({ hours: 1 })
  const again = await office.reception.checkIn(VISITOR, { code: codes[1]!, site: 1 })
  expect(again).toMatchObject({ ok: true })
  if (!first.ok || !again.ok) throw new Error('nobody arrived')
  expect(new Set([first.number, again.number]).size).toBe(2)
  await office.calling.sitDown(anna, { site: 1, desk: 1 })
  const called = await office.calling.callNext(anna, { site: 1, desk: 1 })
  if (!called.ok) throw new Error(called.refusal)
  await office.calling.serve(anna, { site: 1, desk: 1, visit: called.visit })
  clock.advance({ hours: -1 })
  const hall = await office.reception.hall(SYSTEM, { site: 1 }).catch((error: unknown) => error)
  expect(hall).not.toBeInstanceOf(Error)
  const finished = await office.calling.finish(anna, {
    site: 1,
    desk: 1,
    visit: called.visit,
    concerns: ['study_extend'],
  })
  expect(finished).toMatchObject({ ok: true, total: 0 })
  clock.advance({ hours: 1 })
  expect(await office.calling.callNext(anna, { site: 1, desk: 1 })).toMatchObject({ ok: true })
})

test('the night an hour is skipped (28 March 2027): two o’clock does not exist, nothing is offered in it, the day is whole', async () => {
  day.clock.set(at('2027-03-22T09:00'))
  const list = offered('2027-03-28')
  expect(list.filter((time) => time.startsWith('02'))).toEqual([])
  expect(list).toContain('01:30+01:00')
  expect(list).toContain('03:00+02:00')
  expect(list.at(-1)?.endsWith('+02:00')).toBe(true)
  // "half past two" is read as the moment after the gap, once
  const code = await booked(at('2027-03-28T02:30'))
  const found = await day.office.appointments.find(VISITOR, code)
  expect(found.ok && found.appointment.start.toString()).toBe('2027-03-28T01:30:00Z')
  day.clock.set('2027-03-28T01:25:00Z')
  expect(await day.office.reception.checkIn(VISITOR, { code, site: 1 })).toMatchObject({ ok: true })
  expect(officeDay(day.clock.now()).toString()).toBe('2027-03-28')
})

test('the night an hour comes twice (31 October 2027): both half past twos are two different places', async () => {
  day.clock.set(at('2027-10-25T09:00'))
  const list = offered('2027-10-31')
  expect(list).toContain('02:30+02:00')
  expect(list).toContain('02:30+01:00')
  expect(new Set(list).size).toBe(list.length)
  const [summer, winter] = ['2027-10-31T00:30:00Z', '2027-10-31T01:30:00Z'].map((it) =>
    Temporal.Instant.from(it),
  )
  const codes = [await booked(summer!), await booked(summer!), await booked(winter!)]
  expect(new Set(codes).size).toBe(3)
  expect(offered('2027-10-31')).not.toContain('02:30+02:00')
  expect(offered('2027-10-31')).toContain('02:30+01:00')
  const spans = await database.adminPool.query<{ n: number }>(
    `select count(*)::int as n from appointments.appointment where upper(during) - lower(during) > interval '2 hours'`,
  )
  expect(spans.rows[0]?.n).toBe(0)
})

test('25 October 2026: the second half past two of the night stands on the day list after the first', async () => {
  day.clock.set(at('2026-10-24T09:00'))
  const late = await booked(Temporal.Instant.from('2026-10-25T01:30:00Z'))
  const early = await booked(Temporal.Instant.from('2026-10-25T00:30:00Z'))
  day.clock.set('2026-10-25T00:20:00Z')
  const rita = { kind: 'staff', id: 'rita', roles: ['reception'], sites: [1] } as const
  const list = await day.office.reception.dayList(rita, {
    site: 1,
    day: Temporal.PlainDate.from('2026-10-25'),
  })
  if (!list.ok) throw new Error(list.refusal)
  const order = JSON.stringify(list)
  expect(order.indexOf('2026-10-25T00:30')).toBeGreaterThan(0)
  expect(order.indexOf('2026-10-25T00:30')).toBeLessThan(order.indexOf('2026-10-25T01:30'))
  expect(early).not.toBe(late)
})

test('a full year of closures: no day is offered, the answer says so, and the way out is no dead end', async () => {
  const { office, clock } = day
  clock.set(at('2027-11-02T09:00'))
  const admin = { kind: 'staff', id: 'chef', roles: ['admin'], sites: [1] } as const
  const closure = {
    id: '01900000-0000-7000-8000-00000000c105',
    site: 1,
    team: null,
    firstDay: Temporal.PlainDate.from('2027-11-02'),
    lastDay: Temporal.PlainDate.from('2028-11-02'),
    reason: 'Umbau',
  }
  const before = office.appointments.calendar(wish(), Temporal.PlainDate.from('2027-11-02'), 365)
  expect(before.some(({ free }) => free > 0)).toBe(true)
  const closed = await office.appointments.editCapacity(admin, {
    site: 1,
    change: { kind: 'closure', closure: closure as never },
    why: 'Umbau',
  })
  expect(closed).toMatchObject({ ok: true })
  expect(
    office.appointments
      .calendar(wish(), Temporal.PlainDate.from('2027-11-02'), 365)
      .every(({ free }) => free === 0),
  ).toBe(true)
  expect(await hold(at('2027-11-03T10:00'))).toMatchObject({
    ok: false,
    refusal: 'place-taken',
    detail: { alternatives: [] },
  })
  for (const language of ['de', 'en', 'ar']) {
    const page = await day.ask(`/${language}/termin/study_extend/zeiten`)
    expect(page.status).toBe(200)
    expect(page.body).toContain(`<html lang="${language}"`)
    expect(page.body).toMatch(/href="(tel:|mailto:|\/)/)
  }
  expect((await day.ask('/api/v1/calendar?concern=study_extend&days=60')).status).toBe(200)
})

test('a concern outside its dates is named as such everywhere, on the last day not yet', async () => {
  day.clock.set(at('2027-03-05T09:00'))
  expect(await hold(at('2027-03-08T10:00'), 'ukraine_24')).toMatchObject({
    ok: false,
    refusal: 'concern-outside-dates',
  })
  for (const path of [
    '/de/termin/ukraine_24',
    '/ar/termin/ukraine_24/unterlagen',
    '/en/termin/ukraine_24/zeiten',
  ]) {
    const told = await day.ask(path)
    // the pages behind the concern's own lead back to it, and it says what is the matter
    expect(
      told.status === 200 || told.headers.get('location')?.endsWith('/termin/ukraine_24'),
      `${path} ${told.status}`,
    ).toBe(true)
  }
  expect((await day.ask('/api/v1/concerns/ukraine_24')).status).toBe(422)
  expect((await day.ask('/api/v1/concerns/ukraine_24?on=2027-03-04')).status).toBe(200)
  const posted = await day.ask('/de/termin/ukraine_24/zeiten', {
    method: 'POST',
    body: 'start=2027-03-08T09:00:00Z&requestKey=late-one',
  })
  expect(posted.status).toBeGreaterThanOrEqual(303)
  expect(posted.status).toBeLessThan(500)
})

test('after all these jumps the trail still holds', async () => {
  const found = await verifyTrail(day.office.ground.db as never)
  expect(JSON.stringify(found)).not.toContain('"ok":false')
})
