import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aHost, type TestHost } from './testing/a-host.ts'

const SECRET = 'a-secret-of-the-gateway'
const NOTICE = '01900000-0000-7000-8000-00000000aa01'
let host: TestHost
beforeAll(async () => {
  host = await aHost({ smsSecret: SECRET })
  await sql`
    insert into notices.notice (id, occasion, kind, site, channel, recipient, state, provider_id, created_at)
    values (${NOTICE}, 'test', 'receipt', 1, 'sms', '+491712345678', 'sent', 'gw-1', '2026-11-23T07:00:00Z')`.execute(
    host.office.ground.db,
  )
})
afterAll(async () => {
  const { mistakes } = host
  await host.close()
  expect(mistakes).toEqual([])
})

const sign = (body: string, secret = SECRET) =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`
async function post(path: string, body: unknown, headers: (text: string) => Record<string, string>) {
  const payload = typeof body === 'string' ? body : JSON.stringify(body)
  const answer = await host.app.inject({
    method: 'POST',
    url: `/api/v1/${path}`,
    payload,
    headers: { 'content-type': 'application/json', ...headers(payload) },
  })
  return { status: answer.statusCode, body: answer.json() as Record<string, unknown> }
}
const signed = (text: string) => ({ 'x-signature': sign(text) })
async function state(): Promise<string> {
  const found = await sql<{
    state: string
  }>`select n.state from notices.notice n where n.id = ${NOTICE}`.execute(host.office.ground.db)
  return found.rows[0]!.state
}
const report = { id: 'gw-1', status: 'delivered' }

test('only the gateway is believed: a signature over this very body, or the secret', async () => {
  for (const headers of [
    () => ({}),
    () => ({ 'x-signature': 'sha256=00' }),
    () => ({ 'x-webhook-secret': 'a-secret' }),
    (text: string) => ({ 'x-signature': sign(text, 'another secret') }),
    (text: string) => ({ 'x-signature': sign(`${text} `) }),
  ]) {
    expect(await post('sms-reports', report, headers)).toMatchObject({ status: 403 })
    expect(await post('sms-inbox', { id: '1', from: '+491712345678', text: 'JA' }, headers)).toMatchObject({
      status: 403,
    })
  }
  expect(await state()).toBe('sent')
})

test('a report changes the message once; on its way and unknown ones change nothing', async () => {
  const told = async (body: unknown) => (await post('sms-reports', body, signed)).body
  expect(await told({ ...report, status: 'queued' })).toEqual({ noted: false })
  expect(await told({ ...report, id: 'gw-99' })).toEqual({ noted: false })
  expect(await told({ id: 17, reference: 'no uuid', status: 'failed' })).toEqual({ noted: false })
  expect(await told({ id: 'x', reference: `${NOTICE}.0`, status: 'failed', reason: 'absent' })).toEqual({
    noted: true,
  })
  expect(await state()).toBe('undelivered')
})

test('an answer is told once to who listens', async () => {
  const secret = () => ({ 'x-webhook-secret': SECRET })
  const sms = { id: 'in-1', from: '+49 171 2345678', text: 'Ja 4711' }
  expect(await post('sms-inbox', sms, secret)).toEqual({ status: 202, body: { noted: true } })
  expect(await post('sms-inbox', sms, secret)).toEqual({ status: 202, body: { noted: false } })
  const { rows } = await sql<{
    data: object
  }>`select e.data from events.event e where e.topic = 'notices.sms-received'`.execute(host.office.ground.db)
  expect(rows).toEqual([{ data: { from: '+491712345678', text: 'Ja 4711' } }])
})

test('half a sign at the end of a part, and a sign no database keeps, are nobody’s fault and no 500', async () => {
  const half = '{"id":"in-\\ud83d","from":"+491712345678","text":"Danke \\ud83d"}'
  expect(await post('sms-inbox', half, signed)).toEqual({ status: 202, body: { noted: true } })
  const { status } = await post('sms-reports', { ...report, reference: '\u0000' }, signed)
  expect(status).toBe(422)
  const { rows } = await sql<{ text: string }>`
    select e.data ->> 'text' as text from events.event e where e.topic = 'notices.sms-received' order by e.id desc limit 1`.execute(
    host.office.ground.db,
  )
  expect(rows).toEqual([{ text: 'Danke \ufffd' }])
})

test.each([
  '{',
  '',
  '[]',
  '{"id": ""}',
  '{"id":"1","from":"1","text":null}',
  '{"__proto__":1}',
  '{"id":"\\u0000","from":"+491712345678","text":"x","status":"failed"}',
])('a signed body of %j is the gateway’s mistake, told as such', async (body) => {
  for (const path of ['sms-reports', 'sms-inbox']) {
    const { status } = await post(path, body, signed)
    expect([400, 422], path).toContain(status)
  }
})
