import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Ground } from '#ground/act/act.ts'
import { VISITOR, type Actor } from '#ground/permission/permission.ts'
import { appointmentPermissions, book, cancel, hold, move } from '#office/appointments/index.ts'
import { anOffice, aPerson, aSite, at, type TestOffice } from '#office/appointments/testing/an-office.ts'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import {
  httpGateway,
  noticePermissions,
  noticesOf,
  remind,
  sendDue,
  startDemoMailbox,
  type DemoMailbox,
  type Notice,
  type NoticesOptions,
} from './index.ts'
import { aGateway, type TestGateway } from './testing/a-gateway.ts'
import { aNoticesProcess, until, type NoticesProcess } from './testing/a-process.ts'

const clerk: Actor = { kind: 'staff', id: 'clerk', roles: ['reception'], sites: [1] }
const MONDAY = '2026-11-23T08:30'
const MOBILE = '0171 2345678'
let database: FreshDatabase
let office: TestOffice
let ground: Ground
let mailbox: DemoMailbox
let gateway: TestGateway
const closing: (() => Promise<unknown> | void)[] = []

beforeAll(async () => {
  mailbox = await startDemoMailbox({ port: 0 })
})
beforeEach(async () => {
  database = await freshDatabase()
  office = await anOffice(database.appPool, database.appUrl)
  office.clock.set(at(MONDAY))
  const permissions = { ...appointmentPermissions, ...noticePermissions, 'test.tell': ['system'] }
  ground = { ...office.ground, permissions }
  await aSite(ground.db, 10, { opens: '08:00', closes: '16:00' })
  await office.room.reloadPlan(1)
  await database.adminPool.query(
    `insert into staff.site values (1, 'Ausländerbehörde', 'Ruppertstraße 19', '80466 München')`,
  )
  gateway = await aGateway()
})
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
  await gateway.stop()
  await office.close()
  await database.drop()
})
afterAll(() => mailbox.stop())

async function aProcess(options: Partial<NoticesOptions> = {}): Promise<NoticesProcess> {
  const it = await aNoticesProcess(
    { ground, feed: office.feed, appUrl: database.appUrl },
    {
      smtpUrl: mailbox.url,
      sms: httpGateway({ url: gateway.url, key: 'secret-key', sender: 'ABH', patience: 500 }),
      ...options,
    },
  )
  closing.push(it.close)
  return it
}
interface Reach {
  readonly mail?: string | null
  readonly phone?: string | null
}
async function aBooking(when: string, reach: Reach, language = 'de') {
  const held = await hold(office.room, VISITOR, {
    site: 1,
    concerns: ['study_extend'],
    start: at(when),
    language,
  })
  if (!held.ok) throw new Error(held.refusal)
  const person = { ...aPerson(), mail: null, phone: null, ...reach }
  const booked = await book(office.room, VISITOR, { code: held.code, ...person })
  if (!booked.ok) throw new Error(booked.refusal)
  return { code: held.code, visit: held.visit }
}
const mailsTo = (address: string) =>
  mailbox
    .messages()
    .filter((mail) => mail.to.includes(address))
    .toReversed()
async function noticesFor(visit: string): Promise<Notice[]> {
  const seen = await noticesOf({ ground }, clerk, visit)
  if (!seen.ok) throw new Error(seen.refusal)
  return seen.notices
}
const statesOf = async (visit: string): Promise<string[]> =>
  (await noticesFor(visit)).map(({ kind, channel, state }) => `${kind} ${channel} ${state}`)

test('two days before, four processes remind each person once, the day before by SMS who has no mail; nobody at night', async () => {
  const all = await Promise.all([1, 2, 3, 4].map(() => aProcess()))
  const rounds = async () => {
    await Promise.all(all.map(({ room }) => remind(room)))
    await Promise.all(all.map(({ room }) => sendDue(room)))
  }
  const byMail = await Promise.all(
    Array.from({ length: 8 }, (_, n) =>
      aBooking('2026-12-03T09:00', { mail: `r${n}@example.org`, phone: MOBILE }),
    ),
  )
  const bySms = await aBooking('2026-12-03T09:30', { phone: MOBILE })
  const gone = await aBooking('2026-12-03T10:00', { mail: 'gone@example.org' })
  await cancel(office.room, VISITOR, { code: gone.code })
  for (const { visit } of [...byMail, bySms])
    await until(async () => (await statesOf(visit))[0]?.endsWith('sent') ?? false)
  await rounds()
  office.clock.set(at('2026-12-01T08:59'))
  await rounds()
  expect(
    (await Promise.all(byMail.map(({ visit }) => noticesFor(visit))))
      .flat()
      .filter(({ kind }) => kind === 'reminder'),
  ).toEqual([])
  office.clock.set(at('2026-12-01T09:30'))
  await rounds()
  await rounds()
  await until(async () =>
    (await Promise.all(byMail.map(({ visit }) => statesOf(visit)))).every((it) =>
      it.includes('reminder mail sent'),
    ),
  )
  await until(async () => (await statesOf(bySms.visit)).includes('reminder sms sent'))
  for (let n = 0; n < 8; n++)
    expect(mailsTo(`r${n}@example.org`).map(({ subject }) => subject.slice(0, 10))).toEqual([
      'Ihr Termin',
      'Erinnerung',
    ])
  expect((await statesOf(gone.visit)).filter((it) => it.startsWith('reminder'))).toEqual([])
  const text = mailsTo('r0@example.org')[1]!.text
  for (const path of ['verschieben', 'absagen'])
    expect(text).toContain(`/de/mein-termin/${byMail[0]!.code}/${path}`)
  expect(text).toContain(`/de/termin-bestaetigt/${byMail[0]!.code}#documents`)
  office.clock.set(at('2026-12-02T09:30'))
  await rounds()
  await until(async () => (await statesOf(bySms.visit)).includes('reminder-tomorrow sms sent'))
  expect((await statesOf(byMail[0]!.visit)).some((it) => it.startsWith('reminder-tomorrow'))).toBe(false)
}, 60_000)

test('whoever moves is reminded of the new time; a reminder of the old one is never sent', async () => {
  const { room } = await aProcess()
  const it = await aBooking('2026-12-03T09:00', { mail: 'mover@example.org' })
  await until(async () => (await statesOf(it.visit))[0] === 'booked mail sent')
  office.clock.set(at('2026-12-01T08:50'))
  await move(office.room, VISITOR, { code: it.code, start: at('2026-12-10T11:00') })
  office.clock.set(at('2026-12-01T09:10'))
  expect(await remind(room)).toBe(0)
  office.clock.set(at('2026-12-08T11:00'))
  expect(await remind(room)).toBe(1)
  await until(async () => (await statesOf(it.visit)).includes('reminder mail sent'))
  expect(mailsTo('mover@example.org').at(-1)!.subject).toContain('10. Dezember 2026')
})
