import { createServer, type AddressInfo } from 'node:net'
import { once } from 'node:events'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Ground } from '#ground/act/act.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { VISITOR } from '#ground/permission/permission.ts'
import { appointmentPermissions } from '#office/appointments/index.ts'
import { anOffice, at, type TestOffice } from '#office/appointments/testing/an-office.ts'
import { noticePermissions, startDemoMailbox, type DemoMailbox } from '#office/notices/index.ts'
import { aNoticesProcess, until } from '#office/notices/testing/a-process.ts'
import { agreeAll } from '../../../testing/agree-all.ts'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import {
  answerMail,
  figures,
  finishMail,
  forgetOldMails,
  listMailbox,
  mailboxPermissions,
  openMailbox,
  readMailbox,
  reclassifyMail,
  reopenMail,
  takeInSms,
  type ImapAccess,
  type MailboxRoom,
  type OfficeMail,
} from './index.ts'
import { anImapServer, type TestImap } from './testing/an-imap-server.ts'

const clerk: Actor = { kind: 'staff', id: 'clerk', roles: ['reception'], sites: [1] }
let database: FreshDatabase
let office: TestOffice
let ground: Ground
let imap: TestImap
let sent: DemoMailbox
const closing: (() => Promise<unknown> | void)[] = []

beforeEach(async () => {
  sent = await startDemoMailbox({ port: 0 })
  database = await freshDatabase()
  await agreeAll(database.adminPool)
  office = await anOffice(database.appPool, database.appUrl)
  ground = {
    ...office.ground,
    permissions: { ...appointmentPermissions, ...noticePermissions, ...mailboxPermissions },
  }
  office.clock.set(at('2026-11-23T10:00'))
  imap = await anImapServer()
})
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
  await imap.stop()
  await sent.stop()
  await office.close()
  await database.drop()
})

const now = (): Temporal.Instant => office.clock.now()
const roomFor = (access: Partial<ImapAccess> = {}, patience = 2000): MailboxRoom =>
  openMailbox({ ground, imap: { ...imap.access, ...access }, own: ['Termine@example.org'], patience })
let count = 0
function aMail(from: string, subject: string, text: string, more = ''): string {
  count += 1
  return `From: ${from}\nTo: termine@example.org\nSubject: ${subject}\nMessage-ID: <m${count}@mail.example>\nDate: Mon, 23 Nov 2026 09:00:00 +0000\n${more}MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n${text}\n`
}
const deliver = (source: string): void => imap.deliver(source, now())
async function sends(): Promise<void> {
  const process = await aNoticesProcess(
    { ground, feed: office.feed, appUrl: database.appUrl },
    { smtpUrl: sent.url },
  )
  closing.push(process.close)
}
async function list(filter: 'open' | 'all' = 'all'): Promise<OfficeMail[]> {
  const seen = await listMailbox({ ground }, clerk, filter)
  if (!seen.ok) throw new Error(seen.refusal)
  return seen.list
}
const answersTo = (address: string) => sent.messages().filter(({ to }) => to.includes(address))
const WISH = 'Guten Tag, ich möchte bitte einen Termin für die Verlängerung. Ich habe im Januar Zeit.'

test('a wish for an appointment gets the link in its own language, once, also when four processes read', async () => {
  await sends()
  deliver(
    aMail(
      'Olena <olena@example.org>',
      'Питання',
      'Доброго дня, я хочу записатися на прийом, щоб продовжити дозвіл. Дякую.',
    ),
  )
  deliver(aMail('hans@example.org', 'Termin', WISH))
  deliver(aMail('chao@example.org', 'Termin', 'Xin chào, tôi muốn đặt lịch hẹn để gia hạn thẻ cư trú'))
  await Promise.all([1, 2, 3, 4].map(() => readMailbox(roomFor())))
  await readMailbox(roomFor())
  await until(() => ['olena', 'hans', 'chao'].every((name) => answersTo(`${name}@example.org`).length > 0))
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(sent.messages().length).toBe(3)
  const [ukrainian] = answersTo('olena@example.org')
  expect(ukrainian!.text).toContain('http://127.0.0.1:3000/uk')
  const [german] = answersTo('hans@example.org')
  expect(german!.text).toContain('http://127.0.0.1:3000/de')
  expect(german!.text).toContain('Warteliste')
  expect(german!.text).toContain('089 233-0')
  // a language that we cannot tell, or do not speak: German and English
  const [both] = answersTo('chao@example.org')
  expect(both!.text).toContain('http://127.0.0.1:3000/de')
  expect(both!.text).toContain('http://127.0.0.1:3000/en')
  expect(await list('open')).toEqual([])
  expect(imap.folder('INBOX').messages.map(({ flags }) => flags)).toEqual(Array(3).fill([String.raw`\Seen`]))
  const seen = await figures({ ground }, clerk)
  expect(seen.ok && seen.weeks.at(-1)).toEqual({
    week: '2026-11-23',
    wishes: 3,
    answered: 3,
    handed: 0,
    others: 0,
  })
})

test('an answer says that a program wrote it, and to what; so it can start no loop', async () => {
  await sends()
  deliver(aMail('hans@example.org', 'Termin', WISH))
  await readMailbox(roomFor())
  await until(() => answersTo('hans@example.org').length === 1)
  const headers = Object.fromEntries(answersTo('hans@example.org')[0]!.headers)
  expect(headers).toMatchObject({
    'auto-submitted': 'auto-replied',
    'x-loop': 'willkommen',
    'content-language': 'de',
  })
  expect(headers['in-reply-to']).toBe(`<m${count}@mail.example>`)
  office.clock.advance({ minutes: 5 })
  // our own answer comes back, and programs that answer it
  deliver(aMail('hans@example.org', 'Automatische Antwort: Termin', WISH, 'Auto-Submitted: auto-replied\n'))
  deliver(aMail('hans@example.org', 'Re: Termin', WISH, 'X-Loop: willkommen\n'))
  deliver(aMail('termine@example.org', 'Termin', WISH))
  deliver(aMail('Newsletter <n@example.org>', 'Termin', WISH, 'List-Id: <n.example.org>\n'))
  expect(await readMailbox(roomFor())).toBe(4)
  expect((await list()).slice(0, 4).map(({ kind, state }) => `${kind} ${state}`)).toEqual(
    Array(4).fill('automatic done'),
  )
  expect((await list()).slice(0, 4).map(({ excerpt }) => excerpt)).toEqual(['', '', '', ''])
})

test('a robot that asks again and again is answered twice, then a person decides', async () => {
  await sends()
  for (let n = 0; n < 5; n++) deliver(aMail('robot@example.org', 'Termin', `${WISH} ${n}`))
  await readMailbox(roomFor())
  await until(() => answersTo('robot@example.org').length === 2)
  expect((await list('open')).map(({ unanswered }) => unanswered)).toEqual(Array(3).fill('answered-often'))
  office.clock.advance({ hours: 25 })
  deliver(aMail('robot@example.org', 'Termin', `${WISH} 9`))
  await readMailbox(roomFor())
  await until(() => answersTo('robot@example.org').length === 3)
})

test('what is something else, urgent or old waits for a person, who sorts, answers, finishes', async () => {
  await sends()
  deliver(aMail('a@example.org', 'Sachstand', 'Wie weit ist mein Antrag? Bitte um Sachstand.'))
  deliver(aMail('b@example.org', 'Termin', `${WISH} Meine Karte ist abgelaufen!`))
  imap.deliver(aMail('c@example.org', 'Termin', WISH), now().subtract({ hours: 24 * 3 }))
  imap.deliver(aMail('d@example.org', 'Termin', WISH), now().subtract({ hours: 24 * 400 }))
  expect(await readMailbox(roomFor())).toBe(3)
  await until(() => answersTo('b@example.org').length === 1)
  const open = await list('open')
  expect(open.map(({ sender, kind, isUrgent, unanswered }) => [sender, kind, isUrgent, unanswered])).toEqual([
    ['b@example.org', 'wish', true, null],
    ['a@example.org', 'other', false, 'other'],
    ['c@example.org', 'wish', false, 'too-old'],
  ])
  const [urgent, other, old] = open.map(({ id }) => id) as [string, string, string]
  const desk = { ground }
  expect(await finishMail(desk, VISITOR, { mail: urgent })).toMatchObject({ refusal: 'not-permitted' })
  expect(await finishMail(desk, clerk, { mail: urgent })).toEqual({ ok: true })
  expect(await reopenMail(desk, clerk, { mail: urgent })).toEqual({ ok: true })
  expect(await reclassifyMail(desk, clerk, { mail: other, kind: 'wish' })).toEqual({ ok: true })
  for (const key of ['k1', 'k1', 'k2'])
    expect(await answerMail(desk, clerk, { mail: old, key })).toEqual({ ok: true })
  await until(() => answersTo('c@example.org').length === 2)
  expect(await finishMail(desk, clerk, { mail: '01900000-0000-7000-8000-000000000000' })).toMatchObject({
    refusal: 'unknown-mail',
  })
  const seen = await figures(desk, clerk)
  expect(seen.ok && seen.weeks.at(-1)).toMatchObject({ wishes: 2, answered: 1, handed: 2 })
})

test('new numbers of the server, a mail that comes twice and a mail moved away change nothing', async () => {
  await sends()
  const twice = aMail('hans@example.org', 'Termin', WISH)
  deliver(twice)
  deliver(twice)
  expect(await readMailbox(roomFor())).toBe(1)
  imap.folder('INBOX').uidvalidity = 77
  expect(await readMailbox(roomFor())).toBe(0)
  deliver(aMail('eva@example.org', 'Termin', WISH))
  expect(await readMailbox(roomFor())).toBe(1)
  await until(() => sent.messages().filter(({ to }) => to.includes('eva@example.org')).length === 1)
  expect((await list()).length).toBe(2)
})

test('read mails are moved when the office says so; a folder that is missing harms nothing', async () => {
  deliver(aMail('hans@example.org', 'Termin', WISH))
  expect(await readMailbox(roomFor({ moveTo: 'Gelesen' }))).toBe(1)
  expect(imap.folder('INBOX').messages.length).toBe(0)
  expect(imap.folder('Gelesen').messages.length).toBe(1)
  deliver(aMail('hans@example.org', 'Frage', 'Hallo?'))
  expect(await readMailbox(roomFor({ moveTo: 'Nirgends' }))).toBe(1)
  const seen = await figures({ ground }, clerk)
  expect(seen.ok && seen.accounts[0]).toMatchObject({
    failures: 0,
    error: expect.stringContaining('Nirgends'),
  })
  expect(imap.folder('INBOX').messages.length).toBe(1)
})

test('a server that is away, a wrong password, a server that is silent: noted, tried in pauses, and well again', async () => {
  const port = imap.access.port
  await imap.stop()
  await expect(readMailbox(roomFor())).rejects.toThrow('ECONNREFUSED')
  const account = async () => {
    const seen = await figures({ ground }, clerk)
    return seen.ok ? seen.accounts.find(({ name }) => name.includes(`:${port}/`)) : undefined
  }
  expect(await account()).toMatchObject({ failures: 1, error: expect.stringContaining('ECONNREFUSED') })
  // not its turn yet
  expect(await readMailbox(roomFor())).toBeNull()
  const retry = () => database.adminPool.query('update mailbox.account set retry_at = null')
  imap = await anImapServer(port)
  await retry()
  await expect(readMailbox(roomFor({ password: 'wrong' }))).rejects.toThrow('sign-in refused')
  expect(await account()).toMatchObject({ failures: 2 })
  await retry()
  const silent = createServer()
  silent.listen(0, '127.0.0.1')
  await once(silent, 'listening')
  closing.push(() => new Promise<void>((resolve) => silent.close(() => resolve())))
  await expect(readMailbox(roomFor({ port: (silent.address() as AddressInfo).port }, 300))).rejects.toThrow()
  await retry()
  deliver(aMail('hans@example.org', 'Termin', WISH))
  expect(await readMailbox(roomFor())).toBe(1)
  expect(await account()).toMatchObject({ failures: 0, error: null, failingSince: null })
})

test('broken, hostile and huge mails are recorded like any other; nothing of them gets into a header', async () => {
  await sends()
  imap.deliver('\u0000\u0001 no mail at all', now())
  deliver(
    `From: =?utf-8?Q?A=0D=0ABcc:_evil@example.org?= <hostile@example.org>\nSubject: =?utf-8?Q?Termin=0D=0ABcc:_evil@example.org?=\nMessage-ID: <x@y>\r\n \tBcc: evil@example.org\nContent-Type: text/plain; charset=utf-8\n\n${WISH}\n`,
  )
  deliver(aMail('big@example.org', 'Termin', `${WISH}\n${'Anhang '.repeat(3_000_000)}`))
  expect(await readMailbox(roomFor({}, 20_000))).toBe(3)
  await until(() => answersTo('big@example.org').length === 1)
  expect(sent.messages()).toHaveLength(1)
  const hostile = (await list('open')).find(
    ({ unanswered, kind }) => unanswered === 'no-sender' && kind === 'wish',
  )!
  // oxlint-disable-next-line no-control-regex -- none of these may be kept
  expect(hostile.subject).not.toMatch(/[\u0000-\u001F]/)
  expect((await list()).every(({ excerpt }) => excerpt.length <= 600)).toBe(true)
}, 60_000)

test('who wrote what is forgotten after the days that the office keeps it; the figures stay', async () => {
  deliver(aMail('a@example.org', 'Sachstand', 'Bitte um Sachstand'))
  deliver(aMail('hans@example.org', 'Termin', WISH))
  await readMailbox(roomFor())
  office.clock.advance({ hours: 24 * 40 })
  expect(await forgetOldMails({ ground }, 90)).toBe(0)
  expect(await forgetOldMails({ ground }, 30)).toBe(2)
  const { rows } = await database.adminPool.query(
    'select sender, sender_key, subject, excerpt, message_id from mailbox.mail',
  )
  expect(rows).toEqual(
    Array(2).fill({ sender: null, sender_key: null, subject: '', excerpt: '', message_id: null }),
  )
  const [mail] = await list()
  expect(await answerMail({ ground }, clerk, { mail: mail!.id })).toMatchObject({ refusal: 'forgotten' })
  const seen = await figures({ ground }, clerk)
  expect(seen.ok && seen.weeks.find(({ wishes }) => wishes > 0)).toMatchObject({
    wishes: 1,
    answered: 1,
    others: 1,
  })
})

test('an SMS that somebody sent waits for a person, once; the code of an offer does not', async () => {
  const event = (id: number, text: string) => ({
    ...{ id, at: now().toString(), topic: 'notices.sms-received', site: null, subject: null },
    data: { from: '+491712345678', text },
  })
  const desk = { ground }
  expect(await takeInSms(desk, event(7, 'Ich kann morgen nicht kommen'))).toBe(true)
  expect(await takeInSms(desk, event(7, 'Ich kann morgen nicht kommen'))).toBe(false)
  expect(await takeInSms(desk, event(8, 'Ja 471103'))).toBe(true)
  const open = await list('open')
  expect(open).toMatchObject([
    { channel: 'sms', sender: '+491712345678', excerpt: 'Ich kann morgen nicht kommen' },
  ])
  expect(await answerMail(desk, clerk, { mail: open[0]!.id })).toMatchObject({ refusal: 'nothing-to-answer' })
  const seen = await figures(desk, clerk)
  expect(seen.ok && seen.weeks.at(-1)).toMatchObject({ wishes: 0, others: 0 })
})

test('a mail of ours that comes back marks its notice, whoever else it was about', async () => {
  await sends()
  deliver(aMail('hans@example.org', 'Termin', WISH))
  await readMailbox(roomFor())
  await until(() => answersTo('hans@example.org').length === 1)
  const state = async () =>
    (await database.adminPool.query('select state, error from notices.notice')).rows[0] as object
  await until(async () => ((await state()) as { state: string }).state === 'sent')
  const { messageId } = answersTo('hans@example.org')[0]!
  deliver(
    `From: MAILER-DAEMON@mx.example\nSubject: Undelivered Mail\nMessage-ID: <dsn@mx.example>\nMIME-Version: 1.0\n` +
      `Content-Type: multipart/report; report-type=delivery-status; boundary="b"\n\n--b\nContent-Type: message/delivery-status\n\n` +
      `Final-Recipient: rfc822; hans@example.org\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 user unknown\n` +
      `--b\nContent-Type: text/rfc822-headers\n\nMessage-ID: ${messageId}\n--b--\n`,
  )
  expect(await readMailbox(roomFor())).toBe(1)
  expect(await state()).toEqual({ state: 'bounced', error: '5.1.1 550 user unknown' })
})
