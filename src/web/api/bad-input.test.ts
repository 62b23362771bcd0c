import { afterAll, beforeAll, expect, test } from 'vitest'
import { aHost, type TestHost } from './testing/a-host.ts'

let host: TestHost
beforeAll(async () => {
  host = await aHost()
})
afterAll(async () => {
  const { mistakes } = host
  await host.close()
  expect(mistakes).toEqual([])
})

type Request = {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  url: string
  payload?: string | object
  headers?: Record<string, string>
}
async function ask({ method = 'GET', ...rest }: Request) {
  const answer = await host.app.inject({ method, ...rest })
  expect(answer.headers['content-type'], rest.url).toContain('application/problem+json')
  return { status: answer.statusCode, headers: answer.headers, body: answer.json() }
}
const json = { 'content-type': 'application/json' }
const holds = (payload: string | object, headers: Record<string, string> = json) =>
  ask({ method: 'POST', url: '/api/v1/holds', payload, headers })
const hold = { site: 1, concerns: ['study_extend'], start: '2026-11-24T07:00:00Z' }

test.each([
  '{',
  '',
  'null',
  '[]',
  '"text"',
  '17',
  '{"site":',
  '\u0000',
  '{"__proto__":{"x":1}}',
  '{"constructor":{"prototype":{}}}',
])('a body of %j is refused as the callers mistake', async (payload) => {
  const { status, body } = await holds(payload)
  expect([400, 422]).toContain(status)
  expect(body.title).not.toBe('')
})

test.each([
  [{ ...hold, site: 'one' }, 'site'],
  [{ ...hold, site: 1e9 }, 'site'],
  [{ ...hold, site: 1.5 }, 'site'],
  [{ ...hold, concerns: [] }, 'concerns'],
  [{ ...hold, concerns: 'study_extend' }, 'concerns'],
  [{ ...hold, concerns: ["'; drop table"] }, 'concerns.0'],
  [{ ...hold, concerns: Array.from({ length: 6 }, () => 'study_extend') }, 'concerns'],
  [{ ...hold, start: 'tomorrow' }, 'start'],
  [{ ...hold, start: '2026-02-30T08:00:00Z' }, 'start'],
  [{ ...hold, start: '2026-11-24T08:00:00' }, 'start'],
  [{ ...hold, persons: 0 }, 'persons'],
  [{ ...hold, persons: 7 }, 'persons'],
  [{ ...hold, needs: ['a throne'] }, 'needs.0'],
  [{ ...hold, language: 'xx' }, 'language'],
])('%j is refused and names the field', async (payload, field) => {
  const { status, body } = await holds(payload)
  expect({ status, field: body.field }).toEqual({ status: 422, field })
})

test('a field nobody knows is named rather than ignored', async () => {
  const { status, body } = await holds({ ...hold, person: 2 })
  expect(status).toBe(422)
  expect(JSON.stringify(body.errors)).toContain('person')
})

test('what the office cannot do is refused by its name', async () => {
  expect(await holds({ ...hold, site: 99 })).toMatchObject({
    status: 404,
    body: { type: '/api/problems/unknown-site', field: 'site' },
  })
  expect(await holds({ ...hold, concerns: ['tea'] })).toMatchObject({
    status: 404,
    body: { type: '/api/problems/unknown-concern' },
  })
  expect(await holds({ ...hold, start: '2026-11-24T07:01:00Z' })).toMatchObject({
    status: 409,
    body: { type: '/api/problems/place-taken' },
  })
  expect(await holds({ ...hold, start: '2026-11-28T09:00:00Z' })).toMatchObject({
    status: 409,
    body: { type: '/api/problems/place-taken' },
  })
})

test('ten megabytes, another type and another coding are refused before they are read', async () => {
  const big = `{"site":1,"concerns":["${'a'.repeat(10 * 1024 * 1024)}"]}`
  expect(await holds(big)).toMatchObject({ status: 413, body: { type: '/api/problems/too-large' } })
  expect(await holds('site=1', { 'content-type': 'application/x-www-form-urlencoded' })).toMatchObject({
    status: 415,
  })
  expect(await holds('<site/>', { 'content-type': 'text/xml' })).toMatchObject({ status: 415 })
  expect(await holds(JSON.stringify(hold), { 'content-type': 'text/plain' })).toMatchObject({ status: 415 })
})

test('codes that are none, or nobodys, are unknown', async () => {
  for (const code of [
    'K7MT-4RXW-92DA',
    'x',
    '%00',
    '%F0%9F%98%80',
    '..%2f..%2fetc',
    'a'.repeat(40),
    "'%20or%201=1",
  ]) {
    expect(await ask({ url: `/api/v1/appointments/${code}` }), code).toMatchObject({
      status: 404,
      body: { type: '/api/problems/unknown-code' },
    })
    const cancel = await ask({ method: 'POST', url: `/api/v1/appointments/${code}/cancel` })
    expect(cancel, code).toMatchObject({ status: 404 })
  }
  expect((await ask({ url: `/api/v1/appointments/${'a'.repeat(90)}` })).status).toBe(422)
})

test('addresses that do not exist and methods that do not fit are told apart', async () => {
  expect(await ask({ url: '/api/v1/nothing' })).toMatchObject({
    status: 404,
    body: { type: '/api/problems/unknown-path' },
  })
  expect(await ask({ url: '/api/v2/holds' })).toMatchObject({ status: 404 })
  const wrong = await ask({ method: 'DELETE', url: '/api/v1/appointments/K7MT4RXW92DA' })
  expect(wrong).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } })
  expect(await ask({ method: 'PUT', url: '/api/v1/holds', payload: hold })).toMatchObject({
    status: 405,
    headers: { allow: 'POST' },
  })
  expect((await ask({ url: '/api/v1/%E0%A4%A' })).status).toBe(400)
})

test.each([
  '?concern=study_extend&from=2026-02-30',
  '?concern=study_extend&days=0',
  '?concern=study_extend&days=4000',
  '?concern=study_extend&site=',
  '?concern=study_extend&site=abc',
  '?concern=study_extend&days=1&days=2',
  '?concern=',
  '',
  '?concern=study_extend&color=red',
])('the calendar refuses %j', async (query) => {
  expect((await ask({ url: `/api/v1/calendar${query}` })).status).toBe(422)
})

test('words in a why may be long or strange, never harmful', async () => {
  const move = (payload: object) =>
    ask({ method: 'POST', url: '/api/v1/appointments/K7MT4RXW92DA/move', payload, headers: json })
  expect((await move({ start: hold.start, why: 'a\u0000b' })).status).toBe(422)
  expect((await move({ start: hold.start, why: '\ud800' })).status).toBe(422)
  expect((await move({ start: hold.start, why: 'a'.repeat(501) })).status).toBe(422)
  expect((await move({ start: hold.start, why: 'شكرا 🙂' })).status).toBe(404)
})

test('whoever prefers German is told in German', async () => {
  const german = await ask({ url: '/api/v1/nothing', headers: { 'accept-language': 'de-DE,de;q=0.9' } })
  expect(german.body.title).toBe('Adresse unbekannt')
  expect((await ask({ url: '/api/v1/nothing' })).body.title).toBe('Unknown path')
})

test('a database that does not answer is no mistake of the caller and none of the program', async () => {
  const other = await aHost()
  try {
    await other.database.appPool.end()
    const answer = await other.app.inject({ method: 'POST', url: '/api/v1/holds', payload: hold })
    expect({ status: answer.statusCode, type: answer.json().type }).toEqual({
      status: 503,
      type: '/api/problems/unavailable',
    })
    expect(answer.headers['retry-after']).toBe('5')
    expect(other.mistakes).toEqual([])
  } finally {
    await other.app.close()
    await other.office.close()
  }
})
