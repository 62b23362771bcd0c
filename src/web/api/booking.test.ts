import { afterEach, beforeEach, expect, test } from 'vitest'
import { aHost, type TestHost } from './testing/a-host.ts'

let host: TestHost
beforeEach(async () => {
  host = await aHost()
})
afterEach(async () => {
  const { mistakes } = host
  await host.close()
  expect(mistakes).toEqual([])
})

const concern = 'study_extend'
const EIGHT = '2026-11-24T07:00:00Z'
const NINE = '2026-11-25T08:00:00Z'
const PERSON = {
  familyName: 'Nguyễn',
  givenNames: 'Thị Ánh',
  birthDate: { year: '1990' },
  mail: 'anh@example.org',
}

async function get(path: string, headers: Record<string, string> = {}) {
  const answer = await host.app.inject({ method: 'GET', url: `/api/v1${path}`, headers })
  return { status: answer.statusCode, headers: answer.headers, body: answer.json() }
}
async function post(path: string, payload?: object, headers: Record<string, string> = {}) {
  const answer = await host.app.inject({
    method: 'POST',
    url: `/api/v1${path}`,
    headers,
    ...(payload && { payload }),
  })
  return { status: answer.statusCode, headers: answer.headers, body: answer.json() }
}
const hold = (start = EIGHT, headers = {}) => post('/holds', { site: 1, concerns: [concern], start }, headers)
async function booked(start = EIGHT): Promise<string> {
  const { code } = (await hold(start)).body
  expect((await post('/appointments', { code, ...PERSON })).status).toBe(201)
  return code
}

test('free days are those the office is open, and the free times of one are on the office clock', async () => {
  const { body } = await get(`/calendar?concern=${concern}&from=2026-11-23&days=7`)
  expect(body.sites[0].days.map(({ free }: { free: number }) => free)).toEqual([14, 16, 16, 16, 16, 0, 0])
  expect(body.sites[0].days[1]).toEqual({ day: '2026-11-24', free: 16 })
  const places = await get(`/places?site=1&concern=${concern}&day=2026-11-24`)
  expect(places.body).toMatchObject({ site: 1, day: '2026-11-24', team: 'temporary', minutes: 15 })
  expect(places.body.places[0]).toEqual({ start: EIGHT, time: '08:00' })
  expect(places.body.places).toHaveLength(16)
})

test('a place is held, extended, booked, found, moved and given back', async () => {
  const held = await hold()
  expect(held).toMatchObject({
    status: 201,
    body: { start: EIGHT, end: '2026-11-24T07:15:00Z', team: 'temporary' },
  })
  const { code } = held.body
  host.clock.advance({ minutes: 5 })
  expect((await post(`/holds/${code}/extend`)).body).toEqual({ heldUntil: '2026-11-23T07:25:00Z' })
  expect(await post('/appointments', { code, ...PERSON })).toMatchObject({ status: 201, body: { code } })
  expect((await get(`/appointments/${code}`)).body).toMatchObject({
    state: 'booked',
    visitState: 'booked',
    start: EIGHT,
    person: null,
  })
  expect(await post(`/appointments/${code}/move`, { start: NINE })).toMatchObject({
    status: 200,
    body: { start: NINE },
  })
  expect(await post(`/appointments/${code}/cancel`)).toMatchObject({ status: 200, body: { code } })
  expect((await get(`/appointments/${code}`)).body).toMatchObject({
    state: 'cancelled',
    visitState: 'cancelled',
  })
})

test('whoever holds a key for the site sees the person; a key for another site sees nothing', async () => {
  const code = await booked()
  const found = await get(`/appointments/${code}`, { authorization: `Bearer ${await host.clientKey(1)}` })
  expect(found.body.person).toEqual({ ...PERSON, birthDate: '00.00.1990', phone: null })
  const elsewhere = await get(`/appointments/${code}`, { authorization: `Bearer ${await host.clientKey(2)}` })
  expect(elsewhere).toMatchObject({ status: 403, body: { type: '/api/problems/not-permitted' } })
})

test('an unknown key is refused, even for what needs none', async () => {
  const answer = await get(`/calendar?concern=${concern}`, { authorization: 'Bearer wk_client_invented' })
  expect(answer).toMatchObject({ status: 401, body: { type: '/api/problems/unknown-key' } })
  expect(answer.headers['www-authenticate']).toContain('Bearer')
  expect((await get('/calendar', { authorization: 'Basic YTpi' })).status).toBe(401)
})

test('a place that is gone meanwhile is a conflict with three alternatives', async () => {
  await hold()
  await hold()
  const third = await hold()
  expect(third).toMatchObject({ status: 409, body: { type: '/api/problems/place-taken', field: 'start' } })
  expect(third.body.alternatives).toEqual([
    '2026-11-24T07:15:00Z',
    '2026-11-24T07:30:00Z',
    '2026-11-24T07:45:00Z',
  ])
  expect(third.headers['content-type']).toContain('application/problem+json')
})

test('the same Idempotency-Key gives the same place, and another request under it is refused', async () => {
  expect(await hold('2026-11-25T09:00:00Z', { 'idempotency-key': 'k'.repeat(200) })).toMatchObject({
    status: 201,
  })
  const key = { 'idempotency-key': '0190-first-tab' }
  const first = await hold(EIGHT, key)
  expect((await hold(EIGHT, key)).body).toEqual(first.body)
  expect(await hold(NINE, key)).toMatchObject({ status: 422, body: { type: '/api/problems/key-reused' } })
  expect(await hold(NINE, { 'idempotency-key': 'short' })).toMatchObject({
    status: 422,
    body: { field: 'idempotency-key' },
  })
  const person = { code: first.body.code, ...PERSON }
  const once = await post('/appointments', person, key)
  expect(once.body).toMatchObject({ type: '/api/problems/key-reused' })
})

test('every wrong field of a person is named at once', async () => {
  const { code } = (await hold()).body
  const wrong = {
    code,
    familyName: '欧阳',
    birthDate: { day: '31', month: '02', year: '1990' },
    mail: 'nobody@',
    phone: 'x',
  }
  const answer = await post('/appointments', wrong)
  expect(answer).toMatchObject({
    status: 422,
    body: { type: '/api/problems/invalid-person', field: 'familyName' },
  })
  expect(
    answer.body.errors.map(({ field, reason }: { field: string; reason: string }) => [field, reason]),
  ).toEqual([
    ['familyName', 'characters-not-allowed'],
    ['birthDate', 'no-such-date'],
    ['mail', 'mail-invalid'],
    ['phone', 'phone-invalid'],
  ])
})

test('a birth date is taken whole, partly, or with zeros for what nobody knows', async () => {
  for (const birthDate of [
    '1990',
    '1990-05',
    '1990-05-17',
    '1990-00-00',
    { day: '00', month: '00', year: '1990' },
  ]) {
    const { code } = (await hold(NINE)).body
    expect(
      await post('/appointments', { code, ...PERSON, birthDate }),
      JSON.stringify(birthDate),
    ).toMatchObject({ status: 201 })
    await post(`/appointments/${code}/cancel`)
  }
})

test('what time has overtaken is said plainly', async () => {
  const late = (await hold()).body.code
  host.clock.advance({ minutes: 20 })
  expect(await post('/appointments', { code: late, ...PERSON })).toMatchObject({
    status: 410,
    body: { type: '/api/problems/hold-expired' },
  })
  const code = await booked()
  expect(await post('/appointments', { code, ...PERSON })).toMatchObject({
    status: 409,
    body: { type: '/api/problems/already-booked' },
  })
  await post(`/appointments/${code}/cancel`)
  expect(await post(`/appointments/${code}/cancel`)).toMatchObject({
    status: 409,
    body: { type: '/api/problems/already-cancelled' },
  })
  expect(await hold('2026-11-23T07:00:00Z')).toMatchObject({
    status: 422,
    body: { type: '/api/problems/outside-window' },
  })
  expect(await hold('9999-12-31T23:59:59Z')).toMatchObject({
    status: 422,
    body: { type: '/api/problems/outside-window' },
  })
})

test('whoever guesses codes is slowed down, whoever mistypes is not', async () => {
  const code = await booked()
  for (let n = 0; n < 30; n++) await get('/appointments/not-a-code')
  expect((await get(`/appointments/${code}`)).status).toBe(200)
  const statuses = []
  for (let n = 0; n < 80; n++) statuses.push((await get(`/appointments/K7MT4RXW${String(1000 + n)}`)).status)
  expect(new Set(statuses)).toEqual(new Set([404, 429]))
  const slowed = await post(`/appointments/${code}/cancel`)
  expect(slowed).toMatchObject({ status: 429, body: { type: '/api/problems/too-many-attempts' } })
  expect(Number(slowed.headers['retry-after'])).toBeGreaterThan(0)
  const key = { authorization: `Bearer ${await host.clientKey(1)}` }
  expect((await get(`/appointments/${code}`, key)).status).toBe(200)
})
