import { request as ask, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Actor } from '#ground/permission/permission.ts'
import { openCalling } from '#office/calling/index.ts'
import { aClerk, aSiteWithDesks, aVisitor, type TestHall } from '#office/calling/testing/a-hall.ts'
import { SCOPES } from '#office/staff/index.ts'
import { aHost, type TestHost } from './testing/a-host.ts'

let host: TestHost
let hall: TestHall
let key: string
let visit: string
const open: IncomingMessage[] = []

beforeEach(async () => {
  host = await aHost({
    exchange: { hosts: ['127.0.0.1'], secret: 'a secret for this test alone, long enough' },
  })
  const { ground } = host.office
  hall = { ground, clock: host.clock, room: openCalling({ ground }) }
  await aSiteWithDesks(ground.db, 2)
  for (const desk of [1, 2]) await host.office.calling.sitDown(await aClerk(hall), { site: 1, desk })
  key = await host.clientKey(1)
  listening = null
  visit = await aVisitor(hall, { number: 'B047' })
})
afterEach(async () => {
  for (const one of open.splice(0)) one.destroy()
  const { mistakes } = host
  await host.close()
  expect(mistakes).toEqual([])
})

type Method = 'GET' | 'POST' | 'DELETE'
async function send(
  method: Method,
  url: string,
  more: { payload?: object; as?: string; once?: string } = {},
) {
  const { payload, as = key, once } = more
  const headers = { authorization: `Bearer ${as}`, ...(once && { 'idempotency-key': once }) }
  const answer = await host.app.inject({ method, url: `/api/v1${url}`, headers, ...(payload && { payload }) })
  return { status: answer.statusCode, headers: answer.headers, body: answer.json() }
}
const admin = (): Actor => ({ kind: 'staff', id: visit, roles: ['admin'], sites: [1] })
const idOf = async (secret: string) => (await host.office.staff.identifyKey(secret))!.id

test('a case is attached to a visit and to a booking, found by it, and seen by the program that attached it alone', async () => {
  const az = '33.2-2026/0815'
  const attach = () =>
    send('POST', `/visits/${visit}/references`, { payload: { reference: az }, once: 'attach-0001' })
  expect(await attach()).toMatchObject({ status: 200, body: { visit, references: [az] } })
  expect((await attach()).body).toEqual({ visit, references: [az] })
  const nobody = { headers: {} }
  const start = '2026-11-23T08:00:00Z'
  const hold = { site: 1, concerns: ['study_extend'], start }
  const held = await host.app.inject({ method: 'POST', url: '/api/v1/holds', payload: hold, ...nobody })
  const { code } = held.json()
  const payload = { reference: az }
  expect(await send('POST', `/appointments/${code}/references`, { payload })).toMatchObject({
    status: 409,
    body: { type: '/api/problems/not-yet-booked' },
  })
  const person = { code, familyName: 'Nguyễn', birthDate: '1990' }
  await host.app.inject({ method: 'POST', url: '/api/v1/appointments', payload: person, ...nobody })
  expect(await send('POST', `/appointments/${code.toLowerCase()}/references`, { payload })).toMatchObject({
    status: 200,
  })
  const byCase = await send('GET', `/visits?site=1&reference=${encodeURIComponent(az)}`)
  expect(byCase.body.visits.map((it: { visit: string }) => it.visit).toSorted()).toEqual(
    [visit, held.json().visit].toSorted(),
  )
  expect((await send('GET', '/visits?site=1&number=B047')).body.visits).toMatchObject([
    { visit, references: [az] },
  ])
  expect((await send('GET', `/visits?site=1&code=${code}`)).body.visits).toMatchObject([{ state: 'booked' }])
  expect((await send('GET', '/visits?site=1')).body.visits).toHaveLength(2)
  const other = await host.clientKey(1)
  expect(
    (await send('GET', `/visits?site=1&reference=${encodeURIComponent(az)}`, { as: other })).body.visits,
  ).toEqual([])
  expect((await send('GET', '/visits?site=1&number=B047', { as: other })).body.visits).toMatchObject([
    { references: [] },
  ])
  expect((await send('GET', `/visits/${visit}`, { as: other })).body.references).toEqual([])
  const gone = `/visits/${visit}/references?reference=${encodeURIComponent(az)}`
  expect(await send('DELETE', gone, { as: other })).toMatchObject({
    status: 404,
    body: { type: '/api/problems/unknown-reference' },
  })
  expect((await send('DELETE', gone)).body).toEqual({ visit, references: [] })
  expect(await send('POST', `/visits/${visit}/references`, { payload: { reference: ' ' } })).toMatchObject({
    status: 422,
  })
  expect(
    await send('POST', `/visits/${host.office.ground.ids.uuid()}/references`, { payload }),
  ).toMatchObject({ status: 404 })
})

test('the state of a desk tells a program that was away who is called, how often it rang, and who is next', async () => {
  const behind = await aVisitor(hall, { number: 'B048' })
  const desk = async () => (await send('GET', '/sites/1/desks/1')).body
  expect(await desk()).toMatchObject({ room: 'Raum 101', guest: null, waiting: 2, next: { visit } })
  await send('POST', `/visits/${visit}/references`, { payload: { reference: 'AZ 1' } })
  await send('POST', '/calls', { payload: { site: 1, desk: 1, visit } })
  expect(await desk()).toMatchObject({
    seat: { onBreak: false },
    guest: { visit, number: 'B047', state: 'called', references: ['AZ 1'], call: { ring: 1, open: true } },
    waiting: 1,
    next: { visit: behind },
  })
  await send('POST', `/calls/${visit}/serve`, { payload: { site: 1, desk: 1 } })
  expect((await desk()).guest).toMatchObject({ state: 'serving', call: { open: false } })
  expect(await send('GET', '/sites/1/desks/77')).toMatchObject({ status: 404 })
  expect(await send('GET', '/sites/2/desks/1')).toMatchObject({ status: 403 })
})

test('a call is withdrawn, a visitor sent aside, taken back and sent on; each once, however often it is sent', async () => {
  const at = { site: 1, desk: 1 }
  const call = () => send('POST', '/calls', { payload: { ...at, visit } })
  await call()
  for (const _ of [1, 2])
    expect(
      await send('POST', `/calls/${visit}/withdraw`, { payload: at, once: 'withdraw-01' }),
    ).toMatchObject({
      status: 200,
      body: { number: 'B047' },
    })
  await call()
  expect(await send('POST', `/calls/${visit}/park`, { payload: at })).toMatchObject({ status: 200 })
  expect(await send('POST', `/calls/${visit}/unpark`, { payload: { site: 1 } })).toMatchObject({
    status: 200,
  })
  expect(await send('POST', `/calls/${visit}/unpark`, { payload: { site: 1 } })).toMatchObject({
    status: 409,
    body: { type: '/api/problems/not-parked' },
  })
  await call()
  expect(
    await send('POST', `/calls/${visit}/forward`, { payload: { ...at, team: 'nowhere' } }),
  ).toMatchObject({
    status: 422,
    body: { type: '/api/problems/unknown-team' },
  })
  expect((await send('GET', `/visits/${visit}`)).body.state).toBe('called')
})

test('a key without the scope is refused by the name of the scope, at the face and by the office itself', async () => {
  const at = { site: 1, desk: 1 }
  const asked: Record<string, () => Promise<{ status: number; body: unknown }>> = {}
  for (const missing of SCOPES) {
    const as = await host.clientKey(
      1,
      SCOPES.filter((it) => it !== missing),
    )
    asked['visits:read'] = () => send('GET', '/sites/1/desks/1', { as })
    asked['visits:refer'] = () =>
      send('POST', `/visits/${visit}/references`, { as, payload: { reference: 'A' } })
    asked['calls:write'] = () => send('POST', '/calls', { as, payload: at })
    asked['events:read'] = () => send('GET', '/events', { as })
    asked['webhooks:write'] = () => send('GET', '/webhooks', { as })
    asked['arrivals:write'] = () =>
      send('POST', '/tickets', { as, payload: { site: 1, concerns: ['card_pickup'] } })
    asked['files:write'] = () => send('POST', '/files/incoming?site=1&name=a.pdf', { as, payload: {} })
    asked['appointments:write'] = () => send('GET', '/appointments/K7MT4RXW92DA', { as })
    expect(await asked[missing]!()).toMatchObject({
      status: 403,
      body: { type: '/api/problems/scope-missing', scope: missing },
    })
  }
  const bare = (await host.office.staff.identifyKey(await host.clientKey(1, [])))!
  expect(await host.office.calling.callNext(bare, at)).toMatchObject({ refusal: 'not-permitted' })
  expect(
    await host.office.exchange.subscribe(bare, { url: 'https://x.example', events: ['visit.called'] }),
  ).toMatchObject({ refusal: 'not-permitted' })
  const german = await host.app.inject({
    url: '/api/v1/webhooks',
    headers: { authorization: `Bearer ${await host.clientKey(1, [])}`, 'accept-language': 'de' },
  })
  expect(german.json().title).toBe('Recht des Schlüssels fehlt')
})

test('a program that asks too often waits; another one does not', async () => {
  const hasty = await host.clientKey(1, SCOPES, { perMinute: 3, lines: 1 })
  const ask = (as: string) => send('GET', '/visits?site=1', { as })
  const answers = [await ask(hasty), await ask(hasty), await ask(hasty), await ask(hasty)]
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429])
  expect(answers[3]).toMatchObject({ body: { type: '/api/problems/too-many-requests', perMinute: 3 } })
  expect(Number(answers[3]!.headers['retry-after'])).toBeGreaterThan(0)
  expect((await ask(key)).status).toBe(200)
})

test('a program subscribes, once for one key of the request, and cannot touch what another one subscribed to', async () => {
  const payload = { url: 'http://127.0.0.1:9/hook', events: ['visit.called'] }
  const made = await send('POST', '/webhooks', { payload, once: 'subscribe-01' })
  expect(made).toMatchObject({ status: 201, body: { secret: expect.stringMatching(/^whsec_[\w+/]{43}=$/) } })
  expect((await send('POST', '/webhooks', { payload, once: 'subscribe-01' })).body).toEqual(made.body)
  const { subscription } = made.body
  const list = (await send('GET', '/webhooks')).body
  expect(list.subscriptions).toMatchObject([{ subscription, url: payload.url, state: 'active', dead: [] }])
  expect(JSON.stringify(list)).not.toContain('whsec')
  const as = await host.clientKey(1)
  expect((await send('GET', '/webhooks', { as })).body.subscriptions).toEqual([])
  for (const [method, url] of [
    ['POST', `/webhooks/${subscription}/rotate`],
    ['POST', `/webhooks/${subscription}/resume`],
    ['DELETE', `/webhooks/${subscription}`],
  ] as const)
    expect((await send(method, url, { as })).status, url).toBe(404)
  expect((await send('POST', `/webhooks/${subscription}/rotate`)).body.secret).not.toBe(made.body.secret)
  for (const url of ['http://10.0.0.1/', 'https://192.168.1.1/x', 'http://fach.example/'])
    expect(await send('POST', '/webhooks', { payload: { ...payload, url } })).toMatchObject({
      status: 422,
      body: { field: 'url' },
    })
  for (let n = 2; n <= 5; n++) expect((await send('POST', '/webhooks', { payload })).status).toBe(201)
  expect(await send('POST', '/webhooks', { payload })).toMatchObject({
    status: 409,
    body: { type: '/api/problems/too-many-subscriptions' },
  })
  expect((await send('DELETE', `/webhooks/${subscription}`)).status).toBe(200)
})

let listening: Promise<string> | null = null
async function listen(path: string, as = key, more: Record<string, string> = {}) {
  await (listening ??= host.app.listen({ host: '127.0.0.1', port: 0 }))
  const { port } = host.app.server.address() as AddressInfo
  const headers = { authorization: `Bearer ${as}`, ...more }
  const answer = await new Promise<IncomingMessage>((done, failed) => {
    ask({ host: '127.0.0.1', port, path: `/api/v1${path}`, headers, agent: false }, done)
      .on('error', failed)
      .end()
  })
  open.push(answer)
  const line = { status: answer.statusCode, text: '', ended: false, retry: answer.headers['retry-after'] }
  answer.setEncoding('utf8').on('data', (part: string) => (line.text += part))
  answer.on('error', () => undefined).on('close', () => (line.ended = true))
  return line
}
const idsOf = (text: string) => [...text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id))

test('a program hears what happens at its desk with its own cases, and after a cut what it missed, once', async () => {
  await send('POST', `/visits/${visit}/references`, { payload: { reference: 'AZ 1' } })
  const line = await listen('/events?site=1&desk=1')
  await expect.poll(() => line.text).toContain('event: ready')
  await send('POST', '/calls', { payload: { site: 1, desk: 1, visit } })
  await expect.poll(() => line.text).toContain('"references":["AZ 1"]')
  expect(line.text).toMatch(/event: visit\.called\ndata: \{"id":\d+,"type":"visit\.called"/)
  const [last] = idsOf(line.text)
  open.splice(0).forEach((one) => one.destroy())
  host.clock.advance({ seconds: 20 })
  await send('POST', `/calls/${visit}/recall`, { payload: { site: 1, desk: 1 } })
  await aVisitor(hall)
  await send('POST', '/calls', { payload: { site: 1, desk: 2 } })
  const back = await listen('/events?desk=1', key, { 'last-event-id': String(last) })
  await expect.poll(() => back.text).toContain('visit.rung-again')
  expect(back.text).toContain('"resumed":true')
  expect(idsOf(back.text)).toHaveLength(1)
  const unknown = await listen('/events', key, { 'last-event-id': '999999999' })
  await expect.poll(() => unknown.text).toContain('"resumed":false')
  const filtered = await listen('/events?events=visit.finished')
  await expect.poll(() => filtered.text).toContain('ready')
  await send('POST', `/calls/${visit}/finish`, { payload: { site: 1, desk: 1 } })
  await expect.poll(() => filtered.text).toContain('visit.finished')
  expect((await listen('/events?events=visit.invented')).status).toBe(422)
  expect((await listen('/events?site=2')).status).toBe(403)
})

test('a second process tells what was missed out of the database', async () => {
  const line = await listen('/events')
  await expect.poll(() => line.text).toContain('ready')
  await send('POST', '/calls', { payload: { site: 1, desk: 1, visit } })
  await expect.poll(() => idsOf(line.text).length).toBe(1)
  const [last] = idsOf(line.text)
  host.clock.advance({ seconds: 20 })
  await send('POST', `/calls/${visit}/serve`, { payload: { site: 1, desk: 1 } })
  const { eventsAfter } = await import('#ground/events/event-store.ts')
  const { TOLD_TOPICS } = await import('#office/exchange/index.ts')
  const since = (id: number, most = 10) =>
    eventsAfter(host.office.ground.db, { id, sites: [1], topics: TOLD_TOPICS, most })
  expect((await since(last!))?.map(({ topic }) => topic)).toEqual(['calling.served'])
  expect(await since(last!, 0)).toBeNull()
  expect(await since(999_999)).toBeNull()
})

test('a revoked or narrowed key ends its open lines at once; a replaced one goes on until its time', async () => {
  const line = await listen('/events')
  await expect.poll(() => line.text).toContain('ready')
  const client = await idOf(key)
  const turned = await host.office.staff.rotateKey(admin(), { client, graceHours: 24 })
  if (!turned.ok) throw new Error(turned.refusal)
  await expect.poll(() => line.ended).toBe(true)
  for (const as of [key, turned.secret])
    expect((await send('GET', '/visits?site=1', { as })).status).toBe(200)
  const two = await listen('/events', turned.secret)
  await expect.poll(() => two.text).toContain('ready')
  const quota = { perMinute: 600, lines: 5 }
  await host.office.staff.changeClient(admin(), { client, scopes: ['visits:read'], quota })
  await expect.poll(() => two.ended).toBe(true)
  expect((await listen('/events', turned.secret)).status).toBe(403)
  await host.office.staff.changeClient(admin(), { client, scopes: ['events:read'], quota })
  const three = await listen('/events', turned.secret)
  await expect.poll(() => three.text).toContain('ready')
  await host.office.staff.revokeKey(admin(), { client })
  await expect.poll(() => three.ended).toBe(true)
  for (const as of [key, turned.secret])
    expect((await send('GET', '/visits?site=1', { as })).status).toBe(401)
})

test('idle lines are counted: a program gets its number and no more, and who lets go makes room', async () => {
  const as = await host.clientKey(1, SCOPES, { perMinute: 6000, lines: 40 })
  const lines = await Promise.all(Array.from({ length: 40 }, () => listen('/events', as)))
  await expect.poll(() => lines.every(({ text }) => text.includes('ready'))).toBe(true)
  const refused = await listen('/events', as)
  expect(refused.status).toBe(429)
  expect(refused.retry).toBe('5')
  await expect.poll(() => refused.text).toContain('/api/problems/too-many-lines')
  expect((await listen('/events')).status).toBe(200)
  open.splice(0, 5).forEach((one) => one.destroy())
  await expect.poll(async () => (await listen('/events', as)).status).toBe(200)
})
