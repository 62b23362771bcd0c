import { afterAll, beforeAll, expect, test } from 'vitest'
import { aHost, type TestHost } from './testing/a-host.ts'

let host: TestHost
let key: string
beforeAll(async () => {
  host = await aHost()
  key = await host.clientKey(1)
})
afterAll(async () => {
  const { mistakes } = host
  await host.close()
  expect(mistakes).toEqual([])
})

const PDF = Buffer.from('%PDF-1.7\n%%EOF\n')

async function send(more: { url?: string; as?: string; once?: string; type?: string; body?: Buffer } = {}) {
  const { url = '/files/incoming?site=1&name=Brief.pdf', as = key, once = 'brief-0001' } = more
  const { type = 'application/octet-stream', body = PDF } = more
  const headers = { authorization: `Bearer ${as}`, 'idempotency-key': once, 'content-type': type }
  const answer = await host.app.inject({ method: 'POST', url: `/api/v1${url}`, headers, payload: body })
  return { status: answer.statusCode, body: answer.json() }
}

test('a program hands a file over, and the same one again is the same item', async () => {
  const first = await send({
    url: '/files/incoming?site=1&name=Brief.pdf&sender=Kanzlei&reference=33.1-2026%2F0001',
  })
  expect(first).toMatchObject({ status: 201, body: { again: false } })
  expect(await send()).toMatchObject({ status: 201, body: { item: first.body.item, again: true } })
  const other = await host.clientKey(1)
  const theirs = await send({ as: other })
  expect(theirs).toMatchObject({ status: 201, body: { again: false } })
  expect(theirs.body.item).not.toBe(first.body.item)
  const found = await host.database.adminPool.query(
    'select i.source, i.sender, i.reference, f.name, f.bytes::int as bytes from intake.item i join intake.file f on f.item = i.id where i.id = $1',
    [first.body.item],
  )
  expect(found.rows).toEqual([
    {
      source: 'interface',
      sender: 'Kanzlei',
      reference: '33.1-2026/0001',
      name: 'Brief.pdf',
      bytes: PDF.length,
    },
  ])
})

test('wrong ones are refused by field, before anything is kept', async () => {
  expect(await send({ type: 'application/json', body: Buffer.from('{}'), once: 'brief-0002' })).toMatchObject(
    { status: 415 },
  )
  expect(await send({ url: '/files/incoming?site=1', once: 'brief-0003' })).toMatchObject({ status: 422 })
  expect(await send({ once: 'kurz' })).toMatchObject({ status: 422 })
  expect(await send({ url: '/files/incoming?site=2&name=a.pdf', once: 'brief-0004' })).toMatchObject({
    status: 403,
  })
  const visitor = await host.app.inject({
    method: 'POST',
    url: '/api/v1/files/incoming?site=1&name=a',
    payload: PDF,
    headers: { 'content-type': 'application/octet-stream', 'idempotency-key': 'brief-0005' },
  })
  expect(visitor.statusCode).toBe(403)
  const kept = await host.database.adminPool.query('select count(*)::int as n from intake.item')
  expect(kept.rows).toEqual([{ n: 2 }])
})
