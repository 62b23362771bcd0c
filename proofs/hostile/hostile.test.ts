import { fc } from '../../testing/properties.ts'
import { Agent } from 'node:http'
import { sendBytes } from './send-bytes.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openapiText } from '../../src/web/api/index.ts'
import { halfWritten } from './traces.ts'
import { judge } from './judge.ts'
import { requestsToInterface, type Document } from './requests-to-interface.ts'
import { onceEach, pageRoutes, requestsToPages } from './requests-to-pages.ts'
import { fromSomewhere, send, type Sent } from './send.ts'
import { aStage, type Stage } from './stage.ts'

/** How many requests to each half of the house; more by hand: WILLKOMMEN_HOSTILE=100000. */
const REQUESTS = Number(process.env['WILLKOMMEN_HOSTILE'] ?? 2500)
const SEED = Number(process.env['WILLKOMMEN_HOSTILE_SEED'] ?? 20_261_123)
const AT_ONCE = 8

let stage: Stage
let document: Document
const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })

beforeAll(async () => {
  stage = await aStage()
  document = JSON.parse(await openapiText()) as Document
})
afterAll(async () => {
  agent.destroy()
  await stage.close()
})

interface Found {
  readonly wrong: readonly string[]
  readonly statuses: ReadonlyMap<number, number>
  readonly routes: ReadonlySet<string>
  readonly slowest: number
}

async function tryAll(requests: readonly Sent[]): Promise<Found> {
  const look = judge(document)
  const wrong: string[] = []
  const statuses = new Map<number, number>()
  const routes = new Set<string>()
  let slowest = 0
  let next = 0
  const worker = async (): Promise<void> => {
    for (let at = next++; at < requests.length; at = next++) {
      const sent = { ...requests[at]!, headers: { ...fromSomewhere(at), ...requests[at]!.headers } }
      const answer = await send(stage.port, agent, sent).catch((error: unknown) => String(error))
      const said = typeof answer === 'string' ? answer : look(sent, answer)
      if (typeof answer !== 'string') {
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
        slowest = Math.max(slowest, answer.ms)
      }
      routes.add(sent.route)
      if (said !== null)
        wrong.push(
          `${said}: ${typeof answer === 'string' ? '' : `${answer.status} ${answer.body.replaceAll(/\s+/g, ' ').slice(0, 100)} `}${sent.who} ${sent.method} ${sent.path.slice(0, 200)} ${JSON.stringify(sent.headers).slice(0, 300)} ${JSON.stringify(sent.body?.toString().slice(0, 300)) ?? ''}`,
        )
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return { wrong, statuses, routes, slowest }
}

function told(name: string, { statuses, routes, slowest }: Found): void {
  if (process.env['WILLKOMMEN_HOSTILE'])
    process.stdout.write(
      `${JSON.stringify({ name, statuses: Object.fromEntries(statuses), routes: routes.size, slowest_ms: Math.round(slowest) })}\n`,
    )
}

test('whatever is sent to the interface gets an answer of its own kind', { timeout: 3_600_000 }, async () => {
  const requests = fc.sample(requestsToInterface(document, stage), { numRuns: REQUESTS, seed: SEED })
  const found = await tryAll(requests)
  told('interface', found)
  expect(found.wrong.slice(0, 10)).toEqual([])
  expect(stage.mistakes).toEqual([])
  const described = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  )
  for (const route of [...described, 'GET /events/display', 'GET /events/desk', 'GET /events/ticket/{code}'])
    expect(found.routes).toContain(route)
  expect([...found.statuses.keys()]).toEqual(
    expect.arrayContaining([200, 201, 400, 401, 403, 404, 409, 415, 422]),
  )
})

test(
  'whatever is sent to a page gets a page in its language with a way out',
  { timeout: 3_600_000 },
  async () => {
    const routes = pageRoutes()
    const some = fc.sample(requestsToPages(routes, stage), { numRuns: REQUESTS, seed: SEED })
    const found = await tryAll([...onceEach(routes, stage, SEED), ...some])
    told('pages', found)
    expect(found.wrong.slice(0, 10)).toEqual([])
    expect(stage.mistakes).toEqual([])
    for (const { id } of routes) expect(found.routes, id).toContain(`GET ${id}`)
    for (const { id, actions } of routes)
      if (actions.length > 0) expect(found.routes, id).toContain(`POST ${id}`)
    expect([...found.statuses.keys()]).toEqual(expect.arrayContaining([200, 303, 400, 403, 404, 409]))
  },
)

test.each([
  ['GET / HTTP/1.1\r\nhost: x\r\ncookie: ' + 'a'.repeat(40_000) + '\r\n\r\n', 431],
  ['GET /ar/' + 'a'.repeat(40_000) + ' HTTP/1.1\r\nhost: x\r\n\r\n', 431],
  ['GET /api/v1/' + 'a'.repeat(40_000) + ' HTTP/1.1\r\nhost: x\r\n\r\n', 431],
  ['GET /de HTTP/1.1\r\n\r\n', 400],
  ['GET /de HTTP/1.1\r\nhost: a\r\nhost: b\r\n\r\n', [200, 400]],
  ['GET //evil.example/%2e%2e HTTP/1.1\r\nhost: x\r\n\r\n', [303, 308, 404]],
  ['GET http://evil.example/de HTTP/1.1\r\nhost: x\r\n\r\n', [200, 400, 404]],
  ['GET * HTTP/1.1\r\nhost: x\r\n\r\n', [307, 400, 404]],
  ['BREW /de HTTP/1.1\r\nhost: x\r\n\r\n', 400],
  ['GET /de\u0000 HTTP/1.1\r\nhost: x\r\n\r\n', 400],
  [
    'POST /de/termin/study_extend/zeiten HTTP/1.1\r\nhost: x\r\norigin: http://x\r\ncontent-type: application/x-www-form-urlencoded\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n',
    400,
  ],
  [
    'POST /api/v1/holds HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
    400,
  ],
  ['\u0016\u0003\u0001\u0002\u0000', 400],
])('bytes that are hardly a request are answered and hung up on: %#', async (bytes, status) => {
  const answer = await sendBytes(stage.port, bytes)
  expect([status].flat(), answer.slice(0, 300)).toContain(Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]))
  if (bytes.includes('/ar/')) expect(answer).toContain('<html lang="ar"')
  if (bytes.includes('/api/')) expect(answer).toContain('application/problem+json')
})

test.each([
  '/de/termin/study_extend/zeiten',
  '/sign-in',
  '/api/v1/holds',
  '/api/v1/appointments/K7MT4RXW92DA/cancel',
])('ten megabytes to %s are too large, announced or not', async (path) => {
  const type = path.startsWith('/api') ? 'application/json' : 'application/x-www-form-urlencoded'
  for (const framing of [{ 'content-length': '10000000' }, { 'transfer-encoding': 'chunked' }]) {
    const headers = { 'content-type': type, origin: stage.origin, accept: 'text/html', ...framing }
    const answer = await send(stage.port, agent, {
      who: 'visitor',
      method: 'POST',
      path,
      headers,
      body: Buffer.alloc(10_000_000, 'a'),
      route: path,
    })
    expect(answer.status, JSON.stringify(framing)).toBe(413)
  }
})

test('a code with the dashes of a letter leads on, and never into a header that cannot carry them', async () => {
  const codes = (stage.known['code'] ?? []).map(String).filter((code) => code.includes('–'))
  expect(codes.length).toBeGreaterThan(0)
  const withCode = pageRoutes().filter(({ id }) => /^\/\[language=lang\].*\[code\]/.test(id))
  const origin = { origin: stage.origin, 'content-type': 'application/x-www-form-urlencoded' }
  for (const [n, { id, actions }] of withCode.entries())
    for (const code of codes)
      for (const action of [null, ...actions]) {
        const path = id.replace('[language=lang]', 'de').replace('[code]', encodeURIComponent(code))
        const answer = await send(stage.port, agent, {
          who: 'visitor',
          method: action ? 'POST' : 'GET',
          path: action && action !== 'default' ? `${path}?/${action}` : path,
          headers: { accept: 'text/html', ...fromSomewhere(70_000 + n), ...(action && origin) },
          ...(action && { body: Buffer.from('minutes=20') }),
          route: id,
        })
        expect(answer.status, `${action} ${path}`).toBeLessThan(500)
      }
})

test('and nothing is half-written afterwards', async () => {
  const { rows } = await sql<{ n: string }>`select count(*) as n from trail.entry`.execute(
    stage.base.office.ground.db,
  )
  expect(Number(rows[0]?.n)).toBeGreaterThan(100)
  expect(await halfWritten(stage.base.office.ground.db)).toEqual([])
})
