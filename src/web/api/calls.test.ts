import { afterEach, beforeEach, expect, test } from 'vitest'
import { openCalling } from '#office/calling/index.ts'
import { aClerk, aSiteWithDesks, aVisitor, type TestHall } from '#office/calling/testing/a-hall.ts'
import { aHost, type TestHost } from './testing/a-host.ts'

let host: TestHost
let hall: TestHall
let authorization: string
beforeEach(async () => {
  host = await aHost()
  const { ground } = host.office
  hall = { ground, clock: host.clock, room: openCalling({ ground }) }
  await aSiteWithDesks(ground.db, 2)
  for (const desk of [1, 2]) {
    const seated = await host.office.calling.sitDown(await aClerk(hall), { site: 1, desk })
    expect(seated).toMatchObject({ ok: true })
  }
  authorization = `Bearer ${await host.clientKey(1)}`
})
afterEach(async () => {
  const { mistakes } = host
  await host.close()
  expect(mistakes).toEqual([])
})

async function ask(
  method: 'GET' | 'POST',
  url: string,
  payload?: object,
  headers: Record<string, string> = { authorization },
) {
  const answer = await host.app.inject({ method, url: `/api/v1${url}`, headers, ...(payload && { payload }) })
  return { status: answer.statusCode, body: answer.json() }
}
const post = (url: string, payload: object, headers?: Record<string, string>) =>
  ask('POST', url, payload, headers)

test('a program calls the next visitor, rings again, begins, finishes, and the minutes are measured', async () => {
  const visit = await aVisitor(hall, { number: 'B047' })
  const called = await post('/calls', { site: 1, desk: 1 })
  expect(called).toMatchObject({ status: 201, body: { visit, number: 'B047', desk: 1, room: 'Raum 101' } })
  const desk = { site: 1, desk: 1 }
  expect(await post(`/calls/${visit}/recall`, desk)).toMatchObject({
    status: 409,
    body: { type: '/api/problems/rang-just-now' },
  })
  host.clock.advance({ seconds: 30 })
  expect(await post(`/calls/${visit}/recall`, desk)).toMatchObject({
    status: 200,
    body: { number: 'B047', rings: 2 },
  })
  const shown = await ask('GET', '/displays/1')
  expect(shown.body.calls).toMatchObject([{ number: 'B047', room: 'Raum 101', ring: 2, open: true }])
  expect(JSON.stringify(shown.body)).not.toContain(visit)
  expect((await post(`/calls/${visit}/serve`, desk)).status).toBe(200)
  host.clock.advance({ minutes: 12 })
  const done = await post(`/calls/${visit}/finish`, desk)
  expect(done.body).toEqual({
    visit,
    number: 'B047',
    total: 12,
    minutes: [{ concern: 'study_extend', minutes: 12 }],
  })
  expect((await ask('GET', `/visits/${visit}`)).body).toMatchObject({
    state: 'finished',
    desk: null,
    endedAt: '2026-11-23T07:12:30Z',
  })
})

test('two desks that call at the same moment get two visitors, and the third call nobody', async () => {
  const visits = [await aVisitor(hall), await aVisitor(hall)]
  const both = await Promise.all([1, 2].map((desk) => post('/calls', { site: 1, desk })))
  expect(both.map(({ body }) => body.visit).toSorted()).toEqual(visits.toSorted())
  expect(await post(`/calls/${both[0]?.body.visit}/no-show`, { site: 1, desk: 1 })).toMatchObject({
    status: 200,
  })
  expect(await post('/calls', { site: 1, desk: 1 })).toMatchObject({
    status: 409,
    body: { type: '/api/problems/nobody-waiting' },
  })
})

test('one visitor can be called out of turn, once', async () => {
  await aVisitor(hall)
  const visit = await aVisitor(hall)
  expect(await post('/calls', { site: 1, desk: 1, visit, why: 'Kind ist krank' })).toMatchObject({
    status: 201,
    body: { visit },
  })
  expect(await post('/calls', { site: 1, desk: 2, visit })).toMatchObject({
    status: 409,
    body: { type: '/api/problems/already-called' },
  })
})

test('the same key calls one visitor, however often it is sent', async () => {
  await aVisitor(hall)
  await aVisitor(hall)
  const headers = { authorization, 'idempotency-key': 'press-of-10-15' }
  const first = await post('/calls', { site: 1, desk: 1 }, headers)
  expect((await post('/calls', { site: 1, desk: 1 }, headers)).body).toEqual(first.body)
})

test('without a key, or with a key for another site, nobody is called and nothing is shown', async () => {
  const visit = await aVisitor(hall)
  const other = { authorization: `Bearer ${await host.clientKey(2)}` }
  for (const headers of [{}, other]) {
    expect((await post('/calls', { site: 1, desk: 1 }, headers)).status).toBe(403)
    expect((await post(`/calls/${visit}/finish`, { site: 1, desk: 1 }, headers)).status).toBe(403)
    expect((await ask('GET', '/displays/1', undefined, headers)).status).toBe(403)
    expect((await ask('GET', `/visits/${visit}`, undefined, headers)).status).toBe(403)
  }
  expect((await ask('GET', `/visits/${visit}`)).body).toMatchObject({ state: 'waiting' })
})

test('a desk nobody sits at, a desk that is none and a visit that is none are refused by name', async () => {
  expect(await post('/calls', { site: 1, desk: 101 })).toMatchObject({
    status: 409,
    body: { type: '/api/problems/not-seated' },
  })
  const nobody = '01900000-0000-7000-8000-0000000000aa'
  expect(await post('/calls', { site: 1, desk: 1, visit: nobody })).toMatchObject({ status: 404 })
  expect((await ask('GET', `/visits/${nobody}`)).status).toBe(404)
  expect((await ask('GET', '/visits/17')).status).toBe(422)
  expect((await post('/calls', { site: 1, desk: 'one' })).status).toBe(422)
  expect(await post(`/calls/${nobody}/serve`, { site: 1, desk: 1 })).toMatchObject({
    status: 409,
    body: { type: '/api/problems/nobody-at-desk' },
  })
})

test('one visit from the phone to the desk: booked, arrived, called, done', async () => {
  const nobody = {}
  const start = '2026-11-23T07:45:00Z'
  const { code, visit } = (await post('/holds', { site: 1, concerns: ['study_extend'], start }, nobody)).body
  await post('/appointments', { code, familyName: 'Nguyễn', birthDate: '1990' }, nobody)
  host.clock.advance({ minutes: 40 })
  const arrived = await post('/arrivals', { code }, nobody)
  expect(arrived).toMatchObject({
    status: 201,
    body: { visit, mark: 'on-time', again: false, waitingArea: { letter: 'B' } },
  })
  const again = await post('/arrivals', { code: code.toLowerCase(), site: 1 }, nobody)
  expect(again.body).toMatchObject({ number: arrived.body.number, again: true })
  const waiting = await ask('GET', `/tickets/${code}`, undefined, nobody)
  expect(waiting.body).toMatchObject({ state: 'waiting', ahead: 0, number: arrived.body.number, call: null })
  expect((await post('/calls', { site: 1, desk: 2 })).body).toMatchObject({
    visit,
    number: arrived.body.number,
  })
  const called = await ask('GET', `/tickets/${code}`, undefined, nobody)
  expect(called.body).toMatchObject({
    state: 'called',
    ahead: null,
    forecast: null,
    call: { room: 'Raum 102', desk: 2, ring: 1 },
  })
  expect((await post(`/calls/${visit}/finish`, { site: 1, desk: 2 })).status).toBe(200)
  expect(await post('/arrivals', { code }, nobody)).toMatchObject({
    status: 409,
    body: { type: '/api/problems/visit-over' },
  })
})

test('a program draws a number for someone without an appointment; a stranger and a wrong concern get none', async () => {
  host.clock.advance({ minutes: 30 })
  const wish = { site: 1, concerns: ['card_pickup'], language: 'ar' }
  const drawn = await post('/tickets', wish)
  expect(drawn).toMatchObject({ status: 201, body: { again: false, mark: null, ahead: 0 } })
  const state = await ask('GET', `/tickets/${drawn.body.code}`, undefined, {})
  expect(state.body).toMatchObject({ number: drawn.body.number, language: 'ar' })
  expect((await post('/tickets', wish, {})).status).toBe(403)
  expect(await post('/tickets', { ...wish, concerns: ['study_extend'] })).toMatchObject({
    status: 409,
    body: { type: '/api/problems/appointment-needed' },
  })
  expect(await post('/tickets', { ...wish, persons: 21 })).toMatchObject({
    status: 422,
    body: { field: 'persons' },
  })
  expect(await ask('GET', '/tickets/K7MT4RXW92DA', undefined, {})).toMatchObject({
    status: 404,
    body: { type: '/api/problems/unknown-ticket' },
  })
  host.clock.advance({ hours: 10 })
  expect(await post('/tickets', wish)).toMatchObject({ status: 409, body: { type: '/api/problems/closed' } })
})

test('who comes on the wrong day, too late or with a place only held is told so', async () => {
  const nobody = {}
  const hold = async (start: string) =>
    (await post('/holds', { site: 1, concerns: ['study_extend'], start }, nobody)).body.code
  const held = await hold('2026-11-23T08:00:00Z')
  expect(await post('/arrivals', { code: held }, nobody)).toMatchObject({
    status: 409,
    body: { type: '/api/problems/not-booked' },
  })
  await post('/appointments', { code: held, familyName: 'O', birthDate: '1990' }, nobody)
  const tomorrow = await hold('2026-11-24T08:00:00Z')
  await post('/appointments', { code: tomorrow, familyName: 'O', birthDate: '1990' }, nobody)
  expect(await post('/arrivals', { code: tomorrow }, nobody)).toMatchObject({
    status: 409,
    body: { type: '/api/problems/another-day' },
  })
  expect(await post('/arrivals', { code: held, site: 2 }, nobody)).toMatchObject({
    status: 409,
    body: { type: '/api/problems/another-site' },
  })
  host.clock.advance({ minutes: 100 })
  expect(await post('/arrivals', { code: held }, nobody)).toMatchObject({
    status: 409,
    body: { type: '/api/problems/too-late' },
  })
})
