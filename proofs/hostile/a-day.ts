import { request as httpRequest, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { sql } from 'kysely'
import { manualClock, type ManualClock } from '#ground/clock/clock.ts'
import { createPool } from '#ground/database/connect.ts'
import { memoryStore } from '#ground/store/testing/memory.ts'
import { deviceCookieName, sessionCookieName } from '#ground/identity/cookie-name.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import { MUSTERSTADT } from '#office/demo/musterstadt.ts'
import { openOffice, type Office } from '#office/office.ts'
import { apiOf } from '../../src/web/api/index.ts'
import { createHost } from '../../src/web/host.ts'
import { identifyFor } from '../../src/web/identify.ts'
import { loadPages } from '../../src/web/pages.ts'
import { officeLines, streamsOf } from '../../src/web/streams/index.ts'

export const PASSWORD = 'Sieben Kamele im Englischen Garten'
const bodyLimit = 1024 * 1024

/** One app process of an office, with pages, interface and live lines; several may share a database. */
export interface Day {
  readonly office: Office
  readonly clock: ManualClock
  readonly origin: string
  /** What the host reported as our own mistakes. */
  readonly mistakes: string[]
  ask(
    path: string,
    more?: { method?: string; body?: string; headers?: Record<string, string> },
  ): Promise<Told>
  /** A live line: everything heard so far by `text()`. */
  listen(path: string, cookie: string): Promise<{ readonly status: number; text(): string; end(): void }>
  close(): Promise<void>
}

export interface Told {
  readonly status: number
  readonly headers: Headers
  readonly body: string
  readonly ms: number
}

export async function aDay(appUrl: string, start = '2026-11-23T08:00:00Z'): Promise<Day> {
  const pool = createPool(appUrl, { max: 6, name: 'a day' })
  const clock = manualClock(start)
  const office = await openOffice({ pool, listenUrl: appUrl, clock, store: memoryStore() })
  const mistakes: string[] = []
  const report = (error: unknown): void =>
    void mistakes.push(error instanceof Error ? (error.stack ?? error.message) : String(error))
  const identify = identifyFor(office, false)
  const pages = await loadPages(join(import.meta.dirname, '../../build/handler.js'), bodyLimit)
  const registerStreams = streamsOf({
    ...officeLines(office, { identify, openDisplays: false }),
    report,
    beatMs: 300,
  })
  const host = await createHost({
    office,
    identify,
    report,
    bodyLimit,
    pages,
    site: () => MUSTERSTADT,
    registerApi: apiOf({ office, report }),
    registerStreams,
  })
  await host.listen({ host: '127.0.0.1', port: 0 })
  const origin = `http://127.0.0.1:${(host.server.address() as AddressInfo).port}`
  return {
    ...{ office, clock, origin, mistakes },
    async ask(path, { method = 'GET', body, headers } = {}) {
      const begin = performance.now()
      const posted = body !== undefined && {
        'content-type': path.startsWith('/api') ? 'application/json' : 'application/x-www-form-urlencoded',
        origin,
      }
      const answer = await fetch(origin + path, {
        method,
        body: body ?? null,
        redirect: 'manual',
        headers: { accept: 'text/html', ...posted, ...headers },
        signal: AbortSignal.timeout(30_000),
      })
      return {
        status: answer.status,
        headers: answer.headers,
        body: await answer.text(),
        ms: performance.now() - begin,
      }
    },
    listen: (path, cookie) => listen(origin + path, cookie),
    async close() {
      await host.close()
      await office.close()
      await pool.end()
    },
  }
}

async function listen(url: string, cookie: string) {
  const line = await new Promise<IncomingMessage>((done, failed) => {
    httpRequest(url, { headers: { cookie }, agent: false }, done).on('error', failed).end()
  })
  let heard = ''
  line
    .setEncoding('utf8')
    .on('data', (part: string) => (heard += part))
    .on('error', () => undefined)
  return { status: line.statusCode ?? 0, text: () => heard, end: () => void line.destroy() }
}

/** Furnishes an empty database: two lanes, Monday to Friday 8 to 16 and Sundays at night, desks, a colleague, a display. */
export async function furnish({ office }: Day): Promise<{ readonly anna: string; readonly display: string }> {
  const { staff, ground, appointments } = office
  const { officeName: name, address } = MUSTERSTADT
  await staff.saveSite(SYSTEM, {
    id: 1,
    name,
    street: address.street,
    city: address.city,
    timeZone: 'Europe/Berlin',
  })
  await staff.saveTeam(SYSTEM, { site: 1, key: 'temporary', name: 'Befristeter Aufenthalt', letter: 'B' })
  await staff.saveDesk(SYSTEM, { site: 1, id: 1, team: 'temporary', room: '201', active: true })
  const account = {
    login: 'anna',
    name: 'Anna Berg',
    password: PASSWORD,
    roles: ['caseworker'],
    sites: [1],
    teams: ['temporary'],
  }
  await staff.createAccount(SYSTEM, account)
  await sql`insert into appointments.plan (site) values (1)`.execute(ground.db)
  await sql`insert into appointments.lane (id, site, team, name) values (1, 1, 'temporary', 'Platz 1'), (2, 1, 'temporary', 'Platz 2')`.execute(
    ground.db,
  )
  await sql`
    insert into appointments.series (id, site, team, weekdays, valid_from, opens, closes, step_minutes)
    values ('01900000-0000-7000-8000-000000000001', 1, 'temporary', '{1,2,3,4,5}', '2026-01-01', '08:00', '16:00', 15),
           ('01900000-0000-7000-8000-000000000002', 1, 'temporary', '{7}', '2026-01-01', '01:00', '05:00', 15)`.execute(
    ground.db,
  )
  await appointments.reloadPlan(1)
  const signed = await staff.signIn({ login: 'anna', password: PASSWORD, address: '10.0.0.1' })
  const key = await staff.issueKey(SYSTEM, { kind: 'device', name: 'Wand', roles: ['display'], sites: [1] })
  if (!signed.ok || !key.ok) throw new Error('nobody could sign in')
  return {
    anna: `${sessionCookieName(false)}=${signed.token}`,
    display: `${deviceCookieName(false)}=${key.secret}`,
  }
}
