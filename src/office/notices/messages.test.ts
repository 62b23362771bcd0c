import { createServer, type Server } from 'node:net'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { perform } from '#ground/act/act.ts'
import { SYSTEM, VISITOR, type Actor } from '#ground/permission/permission.ts'
import { at } from '#office/appointments/testing/an-office.ts'
import { findPersons } from '#office/people/index.ts'
import {
  correctContact,
  noteBounce,
  noteSmsReport,
  overview,
  sendAgain,
  sendDue,
  settleByHand,
  takeSms,
} from './index.ts'
import { mailServer } from './mail-server.ts'
import { smsLength } from './sms-length.ts'
import { until } from './testing/a-process.ts'
import { aPost } from './testing/a-post.ts'

const clerk: Actor = { kind: 'staff', id: 'clerk', roles: ['reception'], sites: [1] }
const MOBILE = '0171 2345678'
const { post, aProcess, aBooking, mailsTo, noticesFor, statesOf } = aPost()
const tell = (topic: string, data: Record<string, unknown>) =>
  perform(post.ground, SYSTEM, { act: 'test.tell', site: 1 }, async (hand) => {
    hand.tell(topic, data, 'test:1')
    return { ok: true as const }
  })

test('whoever left only a mobile number gets an SMS: at most two parts, the link whole, nothing about residence', async () => {
  await aProcess()
  const all = await Promise.all(
    ['de', 'ar', 'uk', 'zh', 'fr'].map((language, n) =>
      aBooking('2026-12-01T09:00', { phone: `0171 234567${n}` }, language),
    ),
  )
  await until(() => post.gateway.requests.length === 5)
  for (const it of all) await until(async () => (await statesOf(it.visit))[0] === 'booked sms sent')
  for (const { key, idempotency, body } of post.gateway.requests) {
    expect(key).toBe('Bearer secret-key')
    expect(idempotency).toBe(body.id)
    expect(body.from).toBe('ABH')
    expect(smsLength(body.text).parts).toBeLessThanOrEqual(2)
    expect(body.text).toMatch(/http:\/\/127\.0\.0\.1:3000\/\w+\/mein-termin\/[A-Z0-9]+$/)
    expect(body.text).not.toMatch(/Nguyễn|study|Aufenthalt|[٠-٩۰-۹]/i)
  }
  const german = post.gateway.requests.find(({ body }) => body.to === '+491712345670')!
  expect(german.body.text).toBe(
    `Ihr Termin: 01.12.2026 09:00, Ausländerbehörde München. Unterlagen, ändern, absagen: http://127.0.0.1:3000/de/mein-termin/${all[0]!.code}`,
  )
  expect(smsLength(german.body.text).alphabet).toBe('gsm-7')
})

test('a gateway that is busy is left alone as long as it asks, and then asked with the same id', async () => {
  post.gateway.answers = [503, 202]
  post.gateway.retryAfter = '3'
  const { room } = await aProcess()
  const it = await aBooking('2026-12-01T09:00', { phone: MOBILE })
  await until(() => post.gateway.requests.length === 1)
  await until(async () => (await noticesFor(it.visit))[0]?.error?.startsWith('HTTP 503') ?? false)
  const begun = room.wallClock.now()
  await until(async () => (await statesOf(it.visit))[0] === 'booked sms sent', 40)
  expect(room.wallClock.now().since(begun).total('seconds')).toBeGreaterThan(2)
  expect(post.gateway.requests.map(({ idempotency }) => idempotency)).toEqual(
    Array(2).fill(post.gateway.requests[0]!.idempotency),
  )
}, 60_000)

test.each([
  ['says nothing', 'silent'],
  ['has no patience', 429],
  ['does not know our key', 401],
] as const)('a gateway that %s: the message waits with its reason, the booking stands', async (_, answer) => {
  post.gateway.answers = [answer]
  await aProcess()
  const it = await aBooking('2026-12-01T09:00', { phone: MOBILE })
  await until(async () => ((await noticesFor(it.visit))[0]?.error ?? null) !== null)
  expect((await noticesFor(it.visit))[0]).toMatchObject({
    state: 'waiting',
    error: expect.stringMatching(answer === 'silent' ? /^no answer/ : new RegExp(`^HTTP ${answer}`)),
  })
  const seen = await overview({ ground: post.ground }, clerk, { site: 1, filter: 'waiting' })
  expect(seen.ok && seen.list.map(({ visit }) => visit)).toEqual([it.visit])
})

test('a final no of the gateway ends it; staff correct the number or give a mail, and it goes there', async () => {
  post.gateway.answers = [422]
  await aProcess()
  const it = await aBooking('2026-12-01T09:00', { phone: MOBILE })
  await until(async () => (await statesOf(it.visit))[0] === 'booked sms failed')
  const [notice] = await noticesFor(it.visit)
  expect(notice!.attempts).toBe(1)
  const change = (mail: string, phone = '') =>
    correctContact({ ground: post.ground }, clerk, { notice: notice!.id, mail, phone })
  expect(await change('no address')).toMatchObject({ refusal: 'mail-invalid', field: 'mail' })
  expect(await change('', '12')).toMatchObject({ refusal: 'phone-invalid', field: 'phone' })
  expect(await change('', '089 233123')).toMatchObject({ refusal: 'no-way-to-reach' })
  expect(
    await correctContact({ ground: post.ground }, VISITOR, {
      notice: notice!.id,
      mail: 'x@example.org',
      phone: '',
    }),
  ).toMatchObject({ refusal: 'not-permitted' })
  expect(await change('right@example.org')).toEqual({ ok: true })
  await until(async () => (await statesOf(it.visit))[0] === 'booked mail sent')
  expect(mailsTo('right@example.org')).toHaveLength(1)
  const person = (await findPersons(post.ground.db, [notice!.person!])).get(notice!.person!)!
  expect([person.mail, person.phone]).toEqual(['right@example.org', null])
  const { rows } = await post.database.adminPool.query(
    `select why, subject from trail.entry where act = 'notices.correct-contact'`,
  )
  expect(rows).toEqual([{ why: null, subject: `visit:${it.visit}` }])
})

test('the gateway’s reports are kept: arrived stays arrived, unknown ones change nothing', async () => {
  await aProcess()
  const it = await aBooking('2026-12-01T09:00', { phone: MOBILE })
  await until(async () => (await statesOf(it.visit))[0] === 'booked sms sent')
  const report = (delivered: boolean, provider = 'gw-1') =>
    noteSmsReport({ ground: post.ground }, { provider, id: null, delivered, reason: 'absent subscriber' })
  expect(await report(true, 'gw-9')).toMatchObject({ refusal: 'unknown-notice' })
  expect(await report(false)).toEqual({ ok: true, noted: true })
  expect((await noticesFor(it.visit))[0]).toMatchObject({ state: 'undelivered', error: 'absent subscriber' })
  const [notice] = await noticesFor(it.visit)
  expect(await sendAgain({ ground: post.ground }, clerk, { notice: notice!.id })).toEqual({ ok: true })
  await until(() => post.gateway.requests.length === 2)
  expect(post.gateway.requests[1]!.idempotency).not.toBe(post.gateway.requests[0]!.idempotency)
  await until(async () => (await statesOf(it.visit))[0] === 'booked sms sent')
  expect(await report(true, 'gw-2')).toEqual({ ok: true, noted: true })
  expect(await report(false, 'gw-2')).toEqual({ ok: true, noted: false })
  expect(await statesOf(it.visit)).toEqual(['booked sms delivered'])
})

test('whoever left nothing is shown to staff, who note that they called', async () => {
  await aProcess()
  const it = await aBooking('2026-12-01T09:00', { phone: '089 233123' })
  await until(async () => (await statesOf(it.visit))[0] === 'booked none unreachable')
  const list = async () => {
    const seen = await overview({ ground: post.ground }, clerk, { site: 1, filter: 'troubled' })
    return seen.ok ? seen.list : []
  }
  const [notice] = await list()
  expect(notice).toMatchObject({ visit: it.visit, name: expect.stringContaining('Nguyễn') })
  expect(await sendAgain({ ground: post.ground }, clerk, { notice: notice!.id })).toMatchObject({
    refusal: 'no-way-to-reach',
  })
  const elsewhere: Actor = { ...clerk, sites: [2] }
  expect(
    await settleByHand({ ground: post.ground }, elsewhere, { notice: notice!.id, how: 'call' }),
  ).toMatchObject({
    refusal: 'not-permitted',
  })
  expect(await settleByHand({ ground: post.ground }, clerk, { notice: notice!.id, how: 'call' })).toEqual({
    ok: true,
  })
  expect(await list()).toEqual([])
})

test('another room’s message waits for the morning when it may, and is not sent when it has expired', async () => {
  const { room } = await aProcess()
  post.office.clock.set(at('2026-11-23T22:00'))
  const notice = {
    kind: 'draw-lost',
    language: 'en',
    reach: { mail: 'late@example.org' },
    params: { link: '/verlosung/AB12' },
  }
  await tell('release.drawn', {
    notices: [notice, { ...notice, kind: 'offer', reach: { mail: 'now@example.org' }, urgent: true }],
  })
  await until(() => mailsTo('now@example.org').length === 1)
  expect(mailsTo('now@example.org')[0]!.text).toContain('http://127.0.0.1:3000/en/verlosung/AB12')
  const waiting = async () =>
    (
      await post.database.adminPool.query(
        `select recipient, state, not_before, attempts from notices.notice where kind = 'draw-lost'`,
      )
    ).rows
  await until(async () => ((await waiting())[0]?.not_before ?? null) !== null)
  expect(await waiting()).toMatchObject([{ state: 'waiting', attempts: 0 }])
  expect(await sendDue(room)).toBe(0)
  post.office.clock.set(at('2026-11-24T08:00'))
  expect(await sendDue(room)).toBe(1)
  await until(() => mailsTo('late@example.org').length === 1)
  await tell('waitlist.offered', {
    notice: {
      ...notice,
      kind: 'offer',
      reach: { mail: 'past@example.org' },
      expiresAt: at('2026-11-24T07:00').toString(),
    },
  })
  await until(
    async () =>
      (
        await post.database.adminPool.query(
          `select 1 from notices.notice where state = 'skipped' and error = 'expired meanwhile'`,
        )
      ).rowCount === 1,
  )
  expect(mailsTo('past@example.org')).toEqual([])
})

test('a mail server that takes the connection and says nothing does not hold up anybody', async () => {
  const silent: Server = createServer()
  silent.listen(0, '127.0.0.1')
  await once(silent, 'listening')
  post.closing.push(() => new Promise<void>((resolve) => silent.close(() => resolve())))
  const url = `smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`
  const { room } = await aProcess({ smtpUrl: url })
  const impatient = mailServer(url, { connect: 300, greeting: 300, socket: 300 })
  Object.assign(room, { server: impatient })
  const it = await aBooking('2026-12-01T09:00', { mail: 'a@example.org' })
  await until(async () => ((await noticesFor(it.visit))[0]?.error ?? null) !== null)
  expect((await noticesFor(it.visit))[0]).toMatchObject({
    state: 'waiting',
    error: expect.stringMatching(/timeout|greeting/i),
  })
  impatient.close()
})

test('a mail that came back is shown as bounced and goes to the right address under a new name', async () => {
  await aProcess()
  const it = await aBooking('2026-12-01T09:00', { mail: 'tpyo@example.org' })
  await until(async () => (await statesOf(it.visit))[0] === 'booked mail sent')
  const [notice] = await noticesFor(it.visit)
  const bounce = { notice: notice!.id, reason: '5.1.1 user unknown' }
  expect(await noteBounce({ ground: post.ground }, bounce)).toEqual({ ok: true, noted: true })
  expect(await noteBounce({ ground: post.ground }, bounce)).toEqual({ ok: true, noted: false })
  expect((await noticesFor(it.visit))[0]).toMatchObject({ state: 'bounced', error: '5.1.1 user unknown' })
  // whoever has a mobile number as well is reached there from now on
  const other = await aBooking('2026-12-02T09:00', { mail: 'tpyo@example.org', phone: MOBILE })
  await until(async () => (await statesOf(other.visit))[0] === 'booked sms sent')
  expect(
    await correctContact({ ground: post.ground }, clerk, {
      notice: notice!.id,
      mail: 'typo@example.org',
      phone: '',
    }),
  ).toEqual({ ok: true })
  await until(() => mailsTo('typo@example.org').length === 1)
  expect(mailsTo('typo@example.org')[0]!.messageId).not.toBe(mailsTo('tpyo@example.org')[0]!.messageId)
})

test('an answer by SMS is told once, with the number in one form', async () => {
  const sms = { id: 'in-1', from: '491712345678', text: 'JA47' }
  expect(await takeSms({ ground: post.ground }, sms)).toEqual({ ok: true, noted: true })
  expect(await takeSms({ ground: post.ground }, sms)).toEqual({ ok: true, noted: false })
  expect(await takeSms({ ground: post.ground }, { ...sms, id: 'in-2', from: 'Amt' })).toMatchObject({
    refusal: 'phone-invalid',
  })
  const { rows } = await post.database.adminPool.query(
    `select data from events.event where topic = 'notices.sms-received'`,
  )
  expect(rows).toEqual([{ data: { from: '+491712345678', text: 'JA47' } }])
})

test('hostile names make neither headers nor calendar lines of their own', async () => {
  const evil = 'Amt\r\nBcc: everybody@example.org\r\n\r\n<script> =?utf-8?B?QmNjOiB4?= ' + 'x'.repeat(400)
  await post.database.adminPool.query('update staff.site set name = $1 where id = 1', [
    `${evil}\r\nEND:VEVENT\r\nBEGIN:VALARM`,
  ])
  await aProcess({ officeName: evil })
  const it = await aBooking('2026-12-01T09:00', { mail: 'safe@example.org' })
  await until(async () => (await statesOf(it.visit))[0] === 'booked mail sent')
  const [mail] = mailsTo('safe@example.org')
  expect(mail!.to).toEqual(['safe@example.org'])
  expect(mail!.html).not.toContain('<script>')
  const ics = mail!.attachments.find(({ name }) => name === 'termin.ics')!.content.toString()
  const lines = ics.split('\r\n').filter((line) => /^(BEGIN|END|BCC)/i.test(line))
  expect(lines).toEqual(['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'END:VEVENT', 'END:VCALENDAR'])
  expect(ics.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
})
