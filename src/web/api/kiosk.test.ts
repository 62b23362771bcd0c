import { afterAll, beforeAll, expect, test } from 'vitest'
import { SYSTEM, type Actor } from '#ground/permission/permission.ts'
import { aHost, type TestHost } from './testing/a-host.ts'

const person = (n: number, role: string): Actor => ({
  ...{ kind: 'staff', id: `01900000-0000-7000-8000-00000000dd0${n}`, roles: [role], sites: [1] },
})
let host: TestHost
let key: string
let tillless: string
let claim: { kassenzeichen: string; id: string }

beforeAll(async () => {
  host = await aHost()
  const program = await host.clientKey(1)
  expect(program).toMatch(/^wk_client_/)
  const { staff, claims } = host.office
  const issue = async (name: string) => {
    const issued = await staff.issueKey(SYSTEM, { kind: 'device', name, roles: ['kiosk'], sites: [1] })
    if (!issued.ok) throw new Error(issued.refusal)
    return issued
  }
  const machine = await issue('Automat')
  key = machine.secret
  tillless = (await issue('ohne Kasse')).secret
  await claims.saveTill(person(1, 'head'), {
    site: 1,
    kind: 'kiosk',
    name: 'Automat',
    device: machine.client,
  })
  claim = await aClaim()
})
afterAll(async () => {
  expect(host.mistakes).toEqual([])
  await host.close()
})

async function aClaim() {
  const on = host.clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate()
  const made = await host.office.claims.createClaim(person(2, 'caseworker'), {
    ...{ site: 1, case: { on, age: 30, acts: [{ key: 'ae_issue_over_1y' }] } },
  })
  if (!made.ok) throw new Error(JSON.stringify(made))
  return made.claim
}

async function ask(
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: unknown,
  bearer: string | null = key,
) {
  const answer = await host.app.inject({
    ...{ method, url: `/api/v1/kiosk${path}` },
    headers: {
      ...(bearer && { authorization: `Bearer ${bearer}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  return { status: answer.statusCode, body: answer.json<Record<string, unknown>>(), headers: answer.headers }
}
const uuid = () => host.office.ground.ids.uuid()
let number = 0
const money = (more: object = {}) => ({
  ...{
    payment: uuid(),
    kassenzeichen: claim.kassenzeichen,
    method: 'cash',
    insertedCents: 10_000,
    changeCents: 0,
  },
  ...{ number: ++number, at: '2026-11-23T08:00:00Z', ...more },
})

test('a machine looks up, locks, confirms, prints and tells how it is; told again nothing happens twice', async () => {
  const { kassenzeichen } = claim
  const seen = await ask('GET', `/claims/${encodeURIComponent(`WILLKOMMEN:PAY:${kassenzeichen}`)}`)
  expect(seen).toMatchObject({ status: 200, body: { kassenzeichen, state: 'open', owedCents: 10_000 } })
  expect(Object.keys(seen.body).toSorted()).toEqual(['kassenzeichen', 'owedCents', 'state'])
  expect(seen.headers['cache-control']).toBe('no-store')
  const lock = await ask('POST', '/locks', { kassenzeichen })
  expect(lock).toMatchObject({ status: 200, body: { owedCents: 10_000 } })
  const told = money({ lock: lock.body['lock'] })
  const first = await ask('POST', '/payments', told)
  expect(first).toMatchObject({
    status: 200,
    body: { receipt: 1, paidCents: 10_000, owedCents: 0, repeated: false },
  })
  expect(await ask('POST', '/payments', told)).toMatchObject({ body: { receipt: 1, repeated: true } })
  const { payment } = told
  expect(await ask('GET', `/payments/${payment}`)).toMatchObject({ status: 200, body: { receipt: 1 } })
  expect(await ask('POST', `/payments/${payment}/receipt`, { printed: true })).toMatchObject({
    body: { known: true },
  })
  expect(await ask('POST', '/payments', { ...told, insertedCents: 9000 })).toMatchObject({
    status: 409,
    body: { type: '/api/problems/payment-differs', field: 'payment' },
  })
  expect(await ask('POST', `/payments/${payment}/reversal`, { number: ++number })).toMatchObject({
    status: 409,
  })
  expect(await ask('DELETE', `/locks/${String(lock.body['lock'])}`)).toMatchObject({
    body: { released: false },
  })
  expect(await ask('POST', '/locks', { kassenzeichen })).toMatchObject({ status: 409 })
  const counters = { number, unsent: 0, offlineCents: 0 }
  const status = { stock: { 1000: 3 }, clock: '2026-11-23T08:00:00Z', counters }
  expect(await ask('POST', '/status', status)).toMatchObject({ status: 200 })
  const event = { kind: 'door', number: ++number, why: 'open' }
  expect(await ask('POST', '/events', event)).toMatchObject({ body: { repeated: false } })
  expect(await ask('POST', '/events', event)).toMatchObject({ body: { repeated: true } })
  expect(await ask('GET', '/offline')).toMatchObject({ status: 200, body: { perPaymentCents: 20_000 } })
})

test('whoever is no machine is turned away before anything is looked at; a machine without a till keeps its messages', async () => {
  const program = await host.clientKey(1)
  for (const bearer of [null, program])
    for (const [method, path] of [
      ['GET', `/claims/${claim.kassenzeichen}`],
      ['POST', '/payments'],
      ['GET', '/offline'],
    ] as const)
      expect((await ask(method, path, method === 'POST' ? {} : undefined, bearer)).status, path).toBe(403)
  expect(await ask('POST', '/payments', money(), tillless)).toMatchObject({
    status: 403,
    body: { type: '/api/problems/no-till' },
  })
  expect((await ask('GET', '/offline', undefined, 'wk_device_nobody')).status).toBe(401)
})

test('whatever is sent, the answer names what is wrong; money for a number nobody knows is booked', async () => {
  const bad: readonly object[] = [
    { insertedCents: -100 },
    { insertedCents: 1e9 },
    { insertedCents: 10.5 },
    { insertedCents: '10000' },
    { insertedCents: null },
    { changeCents: 10_000 },
    { changeCents: -1 },
    { method: 'transfer' },
    { method: 'card', changeCents: 5 },
    { payment: 'x' },
    { payment: `${uuid()}0` },
    { kassenzeichen: '' },
    { kassenzeichen: 'x'.repeat(101) },
    { kassenzeichen: 'a\u0000b' },
    { kassenzeichen: '\ud800' },
    { number: 0 },
    { number: 1e300 },
    { at: 5 },
    { lock: 'x' },
    { trace: '4111 1111 1111 1111' },
    { stock: { x: 1 } },
    { stock: [] },
    { extra: true },
  ]
  for (const wrong of bad) {
    const answer = await ask('POST', '/payments', money(wrong))
    expect(answer.status, JSON.stringify(wrong)).toBe(422)
    expect(answer.body['field'], JSON.stringify(wrong)).toBeDefined()
  }
  for (const body of ['', '[]', 'null', '{', '"x"', '{"__proto__":{"a":1}}'])
    expect((await ask('POST', '/payments', body)).status, body).toBeOneOf([400, 422])
  const codes = ['%00', '..%2F..%2F', encodeURIComponent('BCD\n002'), '1'.repeat(99), '٥٦٤٠', '%F0%9F%92%B6']
  for (const code of codes) expect((await ask('GET', `/claims/${code}`)).status, code).toBeOneOf([404, 422])
  const unknown = await ask('POST', '/payments', money({ kassenzeichen: 'Zettel unlesbar', at: 'vorhin' }))
  expect(unknown).toMatchObject({ status: 200, body: { paidCents: 0, unclearCents: 10_000 } })
  const early = await ask('POST', '/payments', money({ at: '-271821-04-20T00:00:00Z' }))
  expect(early).toMatchObject({ status: 200 })
})
