import { connect } from 'node:net'
import { request as ask, type IncomingMessage } from 'node:http'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { manualClock } from '#ground/clock/clock.ts'
import type { OfficeEvent } from '#ground/events/event-store.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { streamsOf, type ScreenCall, type StreamOptions } from './index.ts'

const SHOWN: ScreenCall = {
  ...{ call: 'c1', number: 'B047', room: '112', desk: 3, team: 'temporary', language: 'ar' },
  ...{ rungAt: '2026-11-23T07:59:00Z', ring: 1, open: true },
}
const actors: Record<string, Actor> = {
  screen: { kind: 'device', id: 'd1', roles: ['display'], sites: [1] },
  elsewhere: { kind: 'device', id: 'd2', roles: ['display'], sites: [2] },
  clerk: { kind: 'staff', id: 's1', roles: ['caseworker'], sites: [1] },
}

let app: FastifyInstance
let port: number
let tell: (event: OfficeEvent) => void
let readings = 0
let openDisplays = false
const open: IncomingMessage[] = []

beforeEach(async () => {
  readings = 0
  openDisplays = false
  const options: StreamOptions = {
    feed: {
      subscribe(listener) {
        tell = listener
        return () => undefined
      },
      age: () => 12,
    },
    clock: manualClock('2026-11-23T08:00:00Z'),
    snapshot: async (_site, teams) => {
      readings += 1
      return teams?.includes('students') ? [] : [SHOWN]
    },
    identify: async (request) => actors[String(request.headers['cookie'])],
    codes: { waitSeconds: async () => 0, failed: async () => undefined },
    fileOf: async () => null,
    ticketOf: async (code) => (code === 'K7MT4RXW92DA' ? { visit: 'v9', site: 1 } : null),
    get openDisplays() {
      return openDisplays
    },
    beatMs: 50,
  }
  app = Fastify({ forceCloseConnections: true })
  await app.register(
    streamsOf({
      ...options,
      get openDisplays() {
        return openDisplays
      },
      report: () => undefined,
    }),
  )
  await app.listen({ host: '127.0.0.1', port: 0 })
  port = (app.server.address() as { port: number }).port
})
afterEach(async () => {
  for (const one of open.splice(0)) one.destroy()
  await app.close()
})

interface Listener {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  text(): string
  until(words: string): Promise<string>
}
function listen(path: string, headers: Record<string, string> = {}): Promise<Listener> {
  return new Promise((resolve, reject) => {
    ask({ host: '127.0.0.1', port, path, headers, agent: false }, (answer) => {
      open.push(answer)
      let text = ''
      let wake = () => undefined as void
      answer.setEncoding('utf8').on('data', (part: string) => {
        text += part
        wake()
      })
      answer.on('error', () => undefined)
      const until = async (words: string) => {
        while (!text.includes(words)) await new Promise<void>((done) => (wake = done))
        return text
      }
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text: () => text, until })
    })
      .on('error', reject)
      .end()
  })
}
function called(id: number, team = 'temporary', topic = 'calling.called'): OfficeEvent {
  const data = {
    call: `c${id}`,
    number: `B${id}`,
    room: '9',
    desk: 1,
    team,
    language: 'de',
    ring: 1,
    visit: 'v9',
  }
  return { id, at: '2026-11-23T09:00:00+00:00', topic, site: 1, subject: 'visit:v9', data }
}
const screen = { cookie: 'screen' }

test('a screen starts with the last calls, hears each new one at once, and signs of life in between', async () => {
  const line = await listen('/events/display?site=1', screen)
  expect(line.headers).toMatchObject({
    'x-accel-buffering': 'no',
    'content-type': 'text/event-stream; charset=utf-8',
  })
  expect(line.headers['transfer-encoding']).toBeUndefined()
  expect(await line.until('B047')).toContain('event: snapshot')
  tell(called(7))
  const text = await line.until('B7')
  expect(text).toContain('id: 7\nevent: call\ndata: {"call":"c7","number":"B7","room":"9"')
  expect(text).toContain('"rungAt":"2026-11-23T09:00:00Z"')
  expect(text).not.toContain('v9')
  expect(await line.until('event: time')).toContain('{"now":"2026-11-23T08:00:00Z","age":12}')
})

test('a screen that comes back hears what it missed, and nothing twice', async () => {
  await (await listen('/events/display?site=1', screen)).until('snapshot')
  for (const id of [7, 8, 9]) tell(called(id))
  const back = await listen('/events/display?site=1', { ...screen, 'last-event-id': '7' })
  const text = await back.until('id: 9')
  expect([...text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => id)).toEqual(['8', '9'])
})

test('a screen of one team hears only its own calls', async () => {
  const line = await listen('/events/display?site=1&teams=students', screen)
  expect(await line.until('snapshot')).toContain('"calls":[]')
  tell(called(7))
  tell(called(8, 'students'))
  expect(await line.until('B8')).not.toContain('B7')
})

test('a test rings on one display only; a changed one and who is asked nearer is told to those it concerns', async () => {
  const [left, right] = ['0199aaaa-0000-7000-8000-000000000001', '0199aaaa-0000-7000-8000-000000000002']
  const tested = await listen(`/events/display?site=1&display=${left}`, screen)
  const other = await listen(`/events/display?site=1&teams=students&display=${right}`, screen)
  await Promise.all([tested, other].map((line) => line.until('snapshot')))
  const at = { at: '2026-11-23T09:00:00+00:00', site: 1, subject: null }
  tell({
    ...at,
    id: 6,
    topic: 'calling.prepared',
    data: { visit: 'v9', number: 'B9', team: 'temporary', desk: 1 },
  })
  tell({ ...at, id: 7, topic: 'displays.test', data: { display: left, test: 't1' } })
  tell({ ...at, id: 8, topic: 'displays.voice-changed', site: null, data: { language: 'tr' } })
  const heard = await tested.until('event: setup')
  expect(heard).toContain('event: prepared\ndata: {"number":"B9","team":"temporary","desk":1}')
  expect(heard).toContain('id: 7\nevent: test\ndata: {"test":"t1"}')
  expect(heard).not.toContain('v9')
  const elsewhere = await other.until('event: setup')
  expect(elsewhere).not.toContain('event: test')
  expect(elsewhere).not.toContain('event: prepared')
})

test('a thousand screens between two calls cost one look into the database', async () => {
  const lines = await Promise.all(Array.from({ length: 200 }, () => listen('/events/display?site=1', screen)))
  await Promise.all(lines.map((line) => line.until('snapshot')))
  expect(readings).toBe(1)
  tell(called(7))
  await Promise.all(lines.map((line) => line.until('B7')))
})

test('without a key no screen, with a key for another site neither; the demonstration is open', async () => {
  expect((await listen('/events/display?site=1')).status).toBe(401)
  expect((await listen('/events/display?site=1', { cookie: 'elsewhere' })).status).toBe(403)
  expect((await listen('/events/desk?site=1', screen)).status).toBe(403)
  expect((await listen('/events/display?site=none', screen)).status).toBe(422)
  openDisplays = true
  expect((await listen('/events/display?site=1')).status).toBe(200)
  expect((await listen('/events/desk?site=1')).status).toBe(401)
})

test('a desk hears that the hall changed, and a storm of changes in two words', async () => {
  const line = await listen('/events/desk?site=1', { cookie: 'clerk' })
  await line.until('"version":0')
  for (let id = 1; id <= 50; id++) tell(called(id))
  const text = await line.until('"version":50')
  expect(text.match(/event: changed/g)).toHaveLength(3)
  expect(text).not.toContain('B1')
})

test('whoever waits hears the own call, and no other', async () => {
  const line = await listen('/events/ticket/k7mt-4rxw-92da')
  await line.until('changed')
  const other = called(3)
  tell({ ...other, data: { ...other.data, visit: 'v8' } })
  tell(called(4))
  expect(await line.until('B4')).not.toContain('B3')
  expect((await listen('/events/ticket/K7MT4RXW92DB')).status).toBe(404)
})

test('one ticket is followed by a few phones, not by hundreds; who lets go makes room', async () => {
  const path = '/events/ticket/K7MT4RXW92DA'
  const lines = await Promise.all(Array.from({ length: 10 }, () => listen(path)))
  await Promise.all(lines.map((line) => line.until('changed')))
  expect((await listen(path)).status).toBe(503)
  expect((await listen('/events/display?site=1', screen)).status).toBe(200)
  for (const one of open.splice(0, 5)) one.destroy()
  await expect.poll(async () => (await listen(path)).status).toBe(200)
})

test('a screen that no longer reads is dropped and the others go on', async () => {
  const deaf = connect(port, '127.0.0.1')
  deaf.write(`GET /events/display?site=1 HTTP/1.1\r\nHost: x\r\nCookie: screen\r\n\r\n`)
  await new Promise((done) => deaf.once('data', done))
  deaf.pause()
  const line = await listen('/events/display?site=1', screen)
  await line.until('snapshot')
  const big = called(1)
  const ended = new Promise((done) => deaf.on('error', () => undefined).once('close', done))
  for (let id = 1; id <= 1000; id++) {
    tell({ ...big, id, data: { ...big.data, call: `c${id}`, room: 'x'.repeat(20_000) } })
    if (id % 25 === 0) await line.until(`id: ${id}\n`)
  }
  deaf.resume()
  await ended
  expect(line.text().length).toBeGreaterThan(20_000_000)
  expect(deaf.bytesRead).toBeLessThan(19_000_000)
})
