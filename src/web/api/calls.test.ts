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
