import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { sql } from 'kysely'
import { deviceCookieName, sessionCookieName } from '#ground/identity/cookie-name.ts'
import { languageCodes } from '#ground/languages/index.ts'
import { SYSTEM, VISITOR } from '#ground/permission/permission.ts'
import { KEY_ROLES } from '#office/staff/index.ts'
import { MUSTERSTADT } from '#office/demo/musterstadt.ts'
import { bookedOffice, type BookedOffice } from '../../testing/booked-office.ts'
import { PASSWORD } from '../../testing/staff-office.ts'
import { apiOf } from '../../src/web/api/index.ts'
import { createHost, type HostOptions } from '../../src/web/host.ts'
import { identifyFor } from '../../src/web/identify.ts'
import { officeLines, streamsOf } from '../../src/web/streams/index.ts'
import { loadPages } from '../../src/web/pages.ts'
import { counselled } from './counselled.ts'
import { enDashed, thingsAround } from './known.ts'
import { aMachine } from './machine.ts'

export interface Caller {
  readonly name: string
  readonly headers: Readonly<Record<string, string>>
}

/** An office at work with every face before it, and everybody who may come to its door. */
export interface Stage {
  readonly base: BookedOffice
  readonly port: number
  readonly origin: string
  /** Those who call the interface. */
  readonly callers: readonly Caller[]
  /** Those who look at pages. */
  readonly visitors: readonly Caller[]
  /** By field: values the office really knows. */
  readonly known: Readonly<Record<string, readonly (string | number)[]>>
  /** What the host reported as our own mistakes. */
  readonly mistakes: string[]
  close(): Promise<void>
}

const bodyLimit = 1024 * 1024
export const SMS_SECRET = 'a-secret-of-the-gateway'

/** `spoil`: adds a planted route or act, so that a test of the test can see it caught. */
export async function aStage(spoil: (options: HostOptions) => HostOptions = (it) => it): Promise<Stage> {
  const base = await bookedOffice()
  const { office } = base
  const mistakes: string[] = []
  const report: NonNullable<HostOptions['report']> = (error, { path }) =>
    void mistakes.push(`${path} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  const identify = identifyFor(office, false)
  const host = await createHost(
    spoil({
      ...{
        office,
        counselling: base.counselling,
        identify,
        report,
        bodyLimit,
        trustProxy: true,
        site: () => MUSTERSTADT,
        registerApi: apiOf({ office, report, smsSecret: SMS_SECRET }),
      },
      registerStreams: streamsOf({ ...officeLines(office, { identify, openDisplays: false }), report }),
      pages: await loadPages(join(import.meta.dirname, '../../build/handler.js'), bodyLimit),
    }),
  )
  await host.listen({ host: '127.0.0.1', port: 0 })
  const { port } = host.server.address() as AddressInfo
  const people = await callersOf(base)
  const machine = await aMachine(base)
  const kiosk = { name: 'kiosk', headers: { authorization: `Bearer ${machine.key}` } }
  const known = await knownOf(base)
  const closed = await counselled(base.counselling)
  const codes = [known['code'], machine.known['kassenzeichen'], closed.known['code']]
  const code = codes.flatMap((some) => some ?? [])
  return {
    ...{ base, port, origin: `http://127.0.0.1:${port}`, mistakes, ...people },
    callers: [...people.callers, kiosk, kiosk],
    visitors: [...people.visitors, ...closed.visitors],
    known: { ...closed.known, ...known, ...machine.known, code },
    async close() {
      await host.close()
      await base.close()
    },
  }
}

async function callersOf({
  office,
  terminalKey,
  displayKey,
}: BookedOffice): Promise<{ callers: Caller[]; visitors: Caller[] }> {
  const issued = await office.staff.issueKey(SYSTEM, {
    kind: 'client',
    name: 'Fachverfahren',
    roles: KEY_ROLES.client,
    quota: { perMinute: 60_000, lines: 100 },
    sites: [1],
  })
  if (!issued.ok) throw new Error(issued.refusal)
  const bearer = (name: string, key: string): Caller => ({
    name,
    headers: { authorization: `Bearer ${key}` },
  })
  const device = (name: string, key: string): Caller => ({
    name,
    headers: { cookie: `${deviceCookieName(false)}=${key}` },
  })
  const head = { login: 'hanna', name: 'Hanna Haupt', roles: ['head'], sites: [1], teams: [] }
  const made = await office.staff.createAccount(SYSTEM, { ...head, password: PASSWORD })
  if (!made.ok) throw new Error(made.refusal)
  const staff: Caller[] = []
  for (const login of ['anna', 'bilal', 'rita', 'chef', 'hanna']) {
    const signed = await office.staff.signIn({ login, password: PASSWORD, address: `10.0.0.${staff.length}` })
    if (!signed.ok) throw new Error(signed.refusal)
    staff.push({ name: login, headers: { cookie: `${sessionCookieName(false)}=${signed.token}` } })
  }
  const visitor = { name: 'visitor', headers: {} }
  const client = bearer('client', issued.secret)
  const odd = [
    {
      name: 'garbage',
      headers: {
        cookie: 'session=%00; device==; x; session=' + 'a'.repeat(2000),
        authorization: 'Bearer wk_client_%00',
      },
    },
    {
      name: 'nobody',
      headers: {
        cookie: `session=${'A'.repeat(43)}; device=wk_device_${'A'.repeat(43)}`,
        authorization: `Bearer wk_client_${'A'.repeat(43)}`,
      },
    },
  ]
  return {
    callers: [
      ...staff.slice(0, 1),
      device('display', displayKey),
      visitor,
      visitor,
      client,
      client,
      bearer('terminal', terminalKey),
      bearer('display', displayKey),
      { name: 'gateway', headers: { 'x-webhook-secret': SMS_SECRET } },
      ...odd,
    ],
    visitors: [
      visitor,
      visitor,
      device('terminal', terminalKey),
      device('display', displayKey),
      ...staff,
      ...odd,
    ],
  }
}

async function knownOf(base: BookedOffice): Promise<Stage['known']> {
  const { office, clock } = base
  const booked = []
  for (const wall of ['09:15', '09:30', '10:15', '2026-11-24T09:00', '2026-11-24T10:00', '2026-11-25T10:00'])
    booked.push(await base.book(wall))
  for (let n = 0; n < 4; n++) await base.arrive({ name: ['Ana', `Berg${n}`] })
  const { rows } = await sql<{ id: string }>`select id from visits.visit`.execute(office.ground.db)
  const cancelled = await base.book('2026-11-26T10:00')
  await office.appointments.cancel(VISITOR, { code: cancelled.code })
  const held: string[] = []
  for (const start of ['2026-11-27T08:00:00Z', '2026-11-27T09:00:00Z', '2026-11-30T09:00:00Z']) {
    const kept = await office.appointments.hold(VISITOR, {
      site: 1,
      concerns: ['study_extend'],
      language: 'de',
      start: Temporal.Instant.from(start),
    })
    if (kept.ok) held.push(kept.code)
  }
  const own = booked.map(({ code }) => code)
  const around = await thingsAround(base, own)
  const foreign = around['code'] ?? []
  const codes = [
    ...own,
    enDashed(own[0]!),
    cancelled.code,
    ...held,
    ...foreign,
    'AAAABBBBCCCC',
    'k7mt-4rxw-92da',
  ]
  const today = clock.now().toString()
  return {
    ...around,
    code: codes,
    instead: codes,
    visit: rows.map(({ id }) => id),
    site: [1, 1, 1, 2],
    desk: [1, 2, 3, 11, 99],
    concern: CONCERNS,
    concerns: CONCERNS,
    another: CONCERNS,
    key: [...CONCERNS, ...(around['keyOfReceipts'] ?? [])],
    kind: ['concern', 'document', 'fee', 'team', 'wish', 'family'],
    situation: ['arrive', 'study', 'work'],
    team: ['temporary', 'permanent', 'reception'],
    teams: ['temporary', 'permanent,temporary'],
    start: [...STARTS, today],
    day: DAYS,
    from: DAYS,
    on: DAYS,
    validFrom: DAYS,
    validTo: DAYS,
    days: [1, 30, 365],
    persons: [1, 2, 6],
    needs: ['step_free', 'interpreter'],
    language: languageCodes,
    familyName: ['Nguyễn', 'Berg0', 'O'],
    name: ['Nguyễn', 'Berg0'],
    givenNames: ['Thị Ánh', ''],
    'birthDate-day': ['00', '17'],
    'birthDate-month': ['00', '5'],
    'birthDate-year': ['1990'],
    'birth-day': ['00'],
    'birth-month': ['00'],
    'birth-year': ['1990'],
    birthDate: ['1990', '1990-05-17', '1990-00-00'],
    mail: ['me@example.org', ''],
    phone: ['+49 9131 1', ''],
    why: ['', 'Kind krank'],
    requestKey: ['0190aaaa-0000-7000-8000-00000000000a', '0190aaaa-0000-7000-8000-00000000000b'],
    login: ['anna', 'chef', 'nobody'],
    password: ['wrong', PASSWORD],
    return: ['/desk', '/admin'],
    priority: [0, 1, 2],
    roles: ['caseworker', 'admin'],
    role: ['caseworker', 'reception'],
    lanes: [1, 2],
    opens: ['08:00', '13:00'],
    closes: ['12:00', '16:00'],
    weekdays: [1, 5],
    minutes: [15, 30],
  }
}

const CONCERNS = [
  'study_extend',
  'ukraine_24',
  'blue_card',
  'card_pickup',
  'permanent_residence',
  'study_extend',
]
const STARTS = [
  '2026-11-24T08:00:00Z',
  '2026-11-24T08:15:00Z',
  '2026-12-01T09:00:00Z',
  '2026-12-25T09:00:00Z',
  '2026-11-23T12:00:00Z',
]
const DAYS = ['2026-11-23', '2026-11-24', '2026-12-01', '2027-03-28']
