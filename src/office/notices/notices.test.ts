import { existsSync, readFileSync } from 'node:fs'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Ground } from '#ground/act/act.ts'
import { startBoss, startRelay, stopBoss, type PgBoss, type Relay } from '#ground/jobs/index.ts'
import { languageCodes } from '#ground/languages/index.ts'
import { VISITOR, type Actor } from '#ground/permission/permission.ts'
import { appointmentPermissions, book, byCode, cancel, hold, move } from '#office/appointments/index.ts'
import { anOffice, aPerson, aSite, at, type TestOffice } from '#office/appointments/testing/an-office.ts'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import {
  noticePermissions,
  noticeRoutes,
  noticesOf,
  openNotices,
  sendAgain,
  startDemoMailbox,
  type DemoMailbox,
  type NoticesRoom,
} from './index.ts'
import { takeUp } from './take-up.ts'

const clerk: Actor = { kind: 'staff', id: 'clerk', roles: ['reception'], sites: [1] }
let database: FreshDatabase
let office: TestOffice
let ground: Ground
let mailbox: DemoMailbox
const closing: (() => Promise<unknown> | void)[] = []

beforeAll(async () => {
  database = await freshDatabase()
  office = await anOffice(database.appPool, database.appUrl)
  ground = { ...office.ground, permissions: { ...appointmentPermissions, ...noticePermissions } }
  await aSite(ground.db, 30, { opens: '08:00', closes: '16:00' })
  await office.room.reloadPlan(1)
  await database.adminPool.query(
    `insert into staff.site values (1, 'Ausländerbehörde', 'Ruppertstraße 19', '80466 München')`,
  )
  mailbox = await startDemoMailbox({ port: 0 })
})
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})
afterAll(async () => {
  await mailbox.stop()
  await office.close()
  await database.drop()
})

async function aProcess(smtpUrl: string | null): Promise<{ boss: PgBoss; room: NoticesRoom; relay: Relay }> {
  const boss = await startBoss(database.appUrl)
  const room = await openNotices({
    ground,
    boss,
    smtpUrl,
    mailFrom: 'Ausländerbehörde <termine@example.org>',
    publicUrl: 'http://127.0.0.1:3000/',
    officeName: 'Ausländerbehörde München',
  })
  const relay = await startRelay({ ground, boss, routes: noticeRoutes, feed: office.feed })
  closing.push(async () => {
    await relay.stop()
    await stopBoss(boss)
    room.close()
  })
  return { boss, room, relay }
}

let next = 0
async function aBooking(
  language = 'de',
  mail?: string | null,
): Promise<{ code: string; visit: string; mail: string }> {
  const start = at(
    `2026-12-01T${String(8 + (Math.floor(next / 2) % 7)).padStart(2, '0')}:${next++ % 2 ? '30' : '00'}`,
  )
  const held = await hold(office.room, VISITOR, { site: 1, concerns: ['study_extend'], start, language })
  if (!held.ok) throw new Error(held.refusal)
  const person = { ...aPerson(), ...(mail !== undefined && { mail }) }
  const booked = await book(office.room, VISITOR, { code: held.code, ...person })
  if (!booked.ok) throw new Error(booked.refusal)
  return { code: held.code, visit: held.visit, mail: person.mail ?? '' }
}
const mailsTo = (address: string) =>
  mailbox
    .messages()
    .filter((mail) => mail.to.includes(address))
    .toReversed()
const until = async (done: () => Promise<boolean> | boolean, seconds = 20): Promise<void> => {
  const end = performance.now() + seconds * 1000
  while (!(await done())) {
    if (performance.now() > end) throw new Error('waited in vain')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
const stateOf = async (visit: string): Promise<string[]> => {
  const { rows } = await database.adminPool.query(
    'select kind, state from notices.notice where visit = $1 order by event_id',
    [visit],
  )
  return rows.map((row: { kind: string; state: string }) => `${row.kind} ${row.state}`)
}
const unfold = (calendar: string): string => calendar.replace(/\r\n[ \t]/g, '')

test('whoever books, moves and cancels gets three mails with one calendar entry that follows', async () => {
  const { room } = await aProcess(mailbox.url)
  const it = await aBooking()
  await until(() => mailsTo(it.mail).length === 1)
  const to = await move(office.room, VISITOR, { code: it.code, start: at('2026-12-02T15:30') })
  expect(to.ok).toBe(true)
  await until(() => mailsTo(it.mail).length === 2)
  await cancel(office.room, VISITOR, { code: it.code })
  await until(() => mailsTo(it.mail).length === 3)
  const [booked, moved, cancelled] = mailsTo(it.mail)
  expect(moved!.subject).toBe('Neue Zeit für Ihren Termin: Mittwoch, 2. Dezember 2026, 15:30\u00a0Uhr')
  expect(cancelled!.subject).toBe('Abgesagt: Termin am Mittwoch, 2. Dezember 2026, 15:30\u00a0Uhr')
  expect(booked!.text).toContain(`http://127.0.0.1:3000/de/mein-termin/${it.code}`)
  expect(booked!.text).toContain('Ruppertstraße 19')
  expect(booked!.html).toContain('<html lang="de" dir="ltr">')
  expect(booked!.from).toContain('termine@example.org')
  const files = [booked, moved, cancelled].map((mail) => {
    const file = mail!.attachments.find(({ name }) => name === 'termin.ics')
    return unfold(file!.content.toString('utf8'))
  })
  expect(files.map((file) => /^UID:(.*)\r$/m.exec(file)?.[1])).toEqual(
    Array(3).fill(`${it.visit}@willkommen`),
  )
  expect(files.map((file) => /^SEQUENCE:(\d+)/m.exec(file)?.[1])).toEqual(['0', '1', '2'])
  expect(files.map((file) => /^METHOD:(\w+)/m.exec(file)?.[1])).toEqual(['PUBLISH', 'PUBLISH', 'CANCEL'])
  expect(files[1]).toContain('DTSTART:20261202T143000Z')
  expect(files[2]).toContain('STATUS:CANCELLED')
  // The mail arrives a moment before our note that it did.
  await until(async () => (await stateOf(it.visit)).every((one) => one.endsWith('sent')))
  const seen = await noticesOf(room, clerk, it.visit)
  expect(seen.ok && seen.notices.map(({ kind, recipient }) => `${kind} ${recipient}`)).toEqual(
    ['booked', 'moved', 'cancelled'].map((kind) => `${kind} ${it.mail}`),
  )
  expect(await noticesOf(room, VISITOR, it.visit)).toMatchObject({ refusal: 'not-permitted' })
})

test('a mail speaks the person’s language, with Gregorian dates in Latin digits, and names nobody', async () => {
  await aProcess(mailbox.url)
  const [arabic, english] = [await aBooking('ar'), await aBooking('en')]
  await until(() => mailsTo(arabic.mail).length + mailsTo(english.mail).length === 2)
  const mail = mailsTo(arabic.mail)[0]!
  expect(mail.html).toContain('<html lang="ar" dir="rtl">')
  expect(mail.subject).toMatch(/2026/)
  expect(mail.subject).toMatch(/\d\d:\d\d$/)
  expect(mail.subject + mail.text).not.toMatch(/[٠-٩۰-۹]/)
  expect(mailsTo(english.mail)[0]!.subject).toMatch(
    /^Your appointment: Tuesday,? 1 December 2026, \d\d:\d\d$/,
  )
  for (const one of [mail, mailsTo(english.mail)[0]!]) {
    const all =
      one.subject + one.text + one.html + one.attachments.map(({ content }) => content.toString()).join('')
    expect(all).not.toMatch(/Nguyễn|Ánh|study|Studium|Aufenthaltserl/)
    expect(one.subject).not.toContain(arabic.code.slice(0, 4))
  }
})

test('nobody is written to without an address, nor about a place that was only held', async () => {
  const { relay } = await aProcess(mailbox.url)
  const before = mailbox.messages().length
  const silent = await aBooking('de', null)
  const held = await hold(office.room, VISITOR, {
    site: 1,
    concerns: ['study_extend'],
    start: at('2026-12-03T08:00'),
    language: 'de',
  })
  if (!held.ok) throw new Error(held.refusal)
  await cancel(office.room, VISITOR, { code: held.code })
  const last = await aBooking()
  await relay.run()
  await until(() => mailsTo(last.mail).length === 1)
  expect(mailbox.messages().length).toBe(before + 1)
  expect(await stateOf(silent.visit)).toEqual(['booked unreachable'])
})

test('eight processes send each mail exactly once', async () => {
  const all = await Promise.all(Array.from({ length: 8 }, () => aProcess(mailbox.url)))
  const bookings = await Promise.all(Array.from({ length: 40 }, () => aBooking()))
  await Promise.all(all.map(({ relay }) => relay.run()))
  await until(async () => {
    const { rows } = await database.adminPool.query(
      `select count(*)::int as n from notices.notice where state = 'waiting'`,
    )
    return rows[0].n === 0 && bookings.every(({ mail }) => mailsTo(mail).length > 0)
  })
  expect(bookings.map(({ mail }) => mailsTo(mail).length)).toEqual(Array(40).fill(1))
  const ids = mailbox.messages().map(({ messageId }) => messageId)
  expect(new Set(ids).size).toBe(ids.length)
})

test('while the mail server is down the notice waits and says why; when it is back the mail goes out once', async () => {
  const gone = await startDemoMailbox({ port: 0 })
  await gone.stop()
  const { room } = await aProcess(gone.url)
  const it = await aBooking()
  await until(async () => {
    const seen = await noticesOf(room, clerk, it.visit)
    return seen.ok && seen.notices[0]?.error !== null && seen.notices[0] !== undefined
  })
  const seen = await noticesOf(room, clerk, it.visit)
  expect(seen.ok && seen.notices[0]).toMatchObject({
    state: 'waiting',
    error: expect.stringContaining('ECONNREFUSED'),
  })
  const back = await startDemoMailbox({ port: Number(new URL(gone.url).port) })
  closing.push(() => back.stop())
  await until(async () => (await stateOf(it.visit))[0] === 'booked sent', 30)
  expect(back.messages().filter((mail) => mail.to.includes(it.mail))).toHaveLength(1)
}, 60_000)

test('a final no of the server ends it at once; staff see the reason and may try again', async () => {
  let refuses = true
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: (_, __, done) =>
      done(
        refuses ? Object.assign(new Error('no such mailbox: anh@example.org'), { responseCode: 550 }) : null,
      ),
    onData: (stream, _, done) => void stream.resume().on('end', () => done()),
  })
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  closing.push(() => new Promise<void>((resolve) => server.close(() => resolve())))
  const { room } = await aProcess(`smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`)
  const it = await aBooking()
  await until(async () => (await stateOf(it.visit))[0] === 'booked failed')
  const seen = await noticesOf(room, clerk, it.visit)
  if (!seen.ok) throw new Error(seen.refusal)
  const [notice] = seen.notices
  expect(notice).toMatchObject({ attempts: 1, error: expect.stringContaining('no such mailbox') })
  const said = await database.adminPool.query(
    `select why from trail.entry where act = 'notices.send' and why like '%@%'`,
  )
  expect(said.rows).toEqual([])
  refuses = false
  expect(await sendAgain(room, VISITOR, { notice: notice!.id })).toMatchObject({ refusal: 'not-permitted' })
  expect(await sendAgain(room, clerk, { notice: notice!.id })).toEqual({ ok: true })
  await until(async () => (await stateOf(it.visit))[0] === 'booked sent')
  expect(await sendAgain(room, clerk, { notice: notice!.id })).toMatchObject({ refusal: 'already-sent' })
})

test('what was overtaken is not sent: one mail with the time that counts', async () => {
  const it = await aBooking()
  await move(office.room, VISITOR, { code: it.code, start: at('2026-12-04T15:30') })
  const given = await aBooking()
  await cancel(office.room, VISITOR, { code: given.code })
  await aProcess(mailbox.url)
  await until(async () => (await stateOf(given.visit)).join() === 'booked skipped,cancelled sent')
  await until(async () => (await stateOf(it.visit)).join() === 'booked skipped,moved sent')
  expect(mailsTo(it.mail)).toHaveLength(1)
})

test('a repeated job does not send again; only a death between the server’s yes and our note does, under the same id', async () => {
  const { room } = await aProcess(mailbox.url)
  const it = await aBooking()
  await until(async () => (await stateOf(it.visit))[0] === 'booked sent')
  const { rows } = await database.adminPool.query(
    `select id, at::text, topic, site, subject, data from events.event where topic = 'appointments.booked' and subject = $1`,
    [`visit:${it.visit}`],
  )
  expect(await Promise.all([1, 2, 3].map(() => takeUp(room, rows[0], false)))).toEqual([
    ['sent'],
    ['sent'],
    ['sent'],
  ])
  expect(mailsTo(it.mail)).toHaveLength(1)
  // What a killed process leaves behind: sent, but not yet noted, and its claim.
  const leave = `update notices.notice set state = 'waiting', sent_at = null, claimed_until = now() + $2 where visit = $1`
  await database.adminPool.query(leave, [it.visit, '1 minute'])
  expect(await takeUp(room, rows[0], false)).toEqual(['waiting'])
  expect(mailsTo(it.mail)).toHaveLength(1)
  await database.adminPool.query(leave, [it.visit, '-1 second'])
  expect(await takeUp(room, rows[0], false)).toEqual(['sent'])
  expect(mailsTo(it.mail).map(({ messageId }) => messageId)).toEqual(
    Array(2).fill(mailsTo(it.mail)[0]!.messageId),
  )
})

test('without a mail server the office goes on and says so', async () => {
  const { room } = await aProcess(null)
  const it = await aBooking()
  await until(async () => (await stateOf(it.visit))[0] === 'booked skipped')
  const seen = await noticesOf(room, clerk, it.visit)
  expect(seen.ok && seen.notices[0]!.error).toBe('no mail server is configured')
  expect((await byCode(ground.db, it.code))!.state).toBe('booked')
})

test('every mail leaves its row in the trail', async () => {
  const { rows } = await database.adminPool.query(`
    select (select count(*)::int from trail.entry where act = 'notices.send' and why like '%sent') as trail,
           (select count(*)::int from notices.notice where state = 'sent') as sent`)
  expect(rows[0].sent).toBeGreaterThan(45)
  expect(rows[0].trail).toBeGreaterThanOrEqual(rows[0].sent)
})

test('every language of the notices has the values of the German sentence, and English has them all', () => {
  const keys = (language: string): Map<string, string> => {
    const flat = (node: object, path: string): [string, string][] =>
      Object.entries(node).flatMap(([key, value]: [string, unknown]): [string, string][] =>
        typeof value === 'object' && value !== null
          ? flat(value, `${path}${key}.`)
          : [[`${path}${key}`, [...String(value).matchAll(/\{\{\w+\}\}/g)].map(String).toSorted().join()]],
      )
    return new Map(flat(JSON.parse(readFileSync(`src/texts/${language}/notices.json`, 'utf8')) as object, ''))
  }
  const german = keys('de')
  expect([...keys('en').keys()]).toEqual([...german.keys()])
  for (const language of languageCodes.filter((it) => existsSync(`src/texts/${it}/notices.json`)))
    for (const [key, values] of keys(language))
      if (german.has(key))
        expect(`${language} ${key} ${values}`).toBe(`${language} ${key} ${german.get(key)}`)
})
