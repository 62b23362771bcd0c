import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { protectCase, consentsIn, PERSON, withdrawConsent } from '#office/counselling/index.ts'
import { chooseReminders, readReminders, remindDue, stopReminders, type ReminderPost } from './index.ts'
import { readMail, readMobile } from './address.ts'
import { aCase, anEarlyRoom, ENDING, enter, ok, type AnEarlyRoom } from './testing/an-early-room.ts'
import type { Opened } from '#office/counselling/index.ts'

let it: AnEarlyRoom
let newest: Temporal.PlainDate | null = null
beforeAll(async () => {
  it = await anEarlyRoom(async () =>
    newest
      ? [
          { level: 'a1', asOf: newest },
          { level: 'b1', asOf: newest },
        ]
      : [],
  )
})
afterAll(() => it.database.drop())

interface Left {
  readonly to: string
  readonly subject: string
  readonly text: string
}
let left: Left[]
let away: boolean
beforeEach(async () => {
  left = []
  away = false
  it.clock.set('2026-11-23T10:00:00+01:00')
  await it.database.adminPool.query(`delete from earlywarning.reminder`)
})
const post: ReminderPost = {
  server: {
    async send({ to, letter }) {
      if (away) throw new Error('the mail server is away')
      left.push({ to, subject: letter.subject, text: letter.text })
    },
  },
  sms: {
    async send({ to, text }) {
      left.push({ to, subject: '', text })
      return { answer: 'accepted' as const }
    },
  },
  ...{
    mailFrom: 'Amt <amt@example.org>',
    publicUrl: 'https://amt.example',
    officeName: 'Ausländeramt Musterstadt',
  },
}

const choose = ({ caseId, code }: Opened, more: Partial<Parameters<typeof chooseReminders>[2]> = {}) =>
  chooseReminders(it.early, PERSON, {
    ...{
      case: caseId,
      kinds: ['title'],
      daysBefore: 60,
      channel: 'mail',
      address: 'ada@example.org',
      code,
      ...more,
    },
  })
const withTitle = async (language = 'en'): Promise<Opened> => {
  const opened = await aCase(it, language)
  await enter(it, opened.caseId, ENDING)
  return opened
}

test('Nothing is sent without the code of the case, and the wrong code keeps nothing', async () => {
  const [one, other] = [await withTitle(), await withTitle()]
  expect(await choose(one, { code: other.code })).toMatchObject({ refusal: 'wrong-code', field: 'code' })
  expect(await choose(one, { code: '' })).toMatchObject({ refusal: 'wrong-code' })
  expect((await ok(readReminders(it.early, PERSON, { case: one.caseId }))).reminders).toEqual([])
  expect(await remindDue(it.early, post)).toBe(0)
})

test('A title that ends is told once, however many processes look, and again when the day is another', async () => {
  const one = await withTitle()
  await ok(choose(one))
  await Promise.all([remindDue(it.early, post), remindDue(it.early, post), remindDue(it.early, post)])
  expect(left).toHaveLength(1)
  expect(left[0]).toMatchObject({ to: 'ada@example.org', subject: 'Your reminder' })
  expect(left[0]!.text).toContain('24 December 2026')
  for (let day = 0; day < 3; day += 1) {
    it.clock.advance({ hours: 24 })
    await remindDue(it.early, post)
  }
  expect(left).toHaveLength(1)
  await enter(it, one.caseId, { 'title.validUntil': '10.1.2027' })
  it.clock.advance({ hours: 24 })
  await remindDue(it.early, post)
  expect(left).toHaveLength(2)
})

test('It is not told before its time nor after the day', async () => {
  const one = await withTitle()
  await ok(choose(one, { daysBefore: 14 }))
  expect(await remindDue(it.early, post)).toBe(0)
  it.clock.set('2026-12-25T10:00:00+01:00')
  expect(await remindDue(it.early, post)).toBe(0)
})

test('A day known in part is told from its earliest, as such', async () => {
  const one = await aCase(it, 'de')
  await enter(it, one.caseId, { 'title.validUntil': '00.01.2027' })
  await ok(choose(one))
  await remindDue(it.early, post)
  expect(left[0]!.text).toContain('vielleicht schon am 1. Januar 2027')
})

test('A message that waits while the case comes under protection leaves in neutral words', async () => {
  const one = await withTitle()
  await ok(choose(one))
  away = true
  expect(await remindDue(it.early, post)).toBe(0)
  await ok(protectCase(it.room, PERSON, { case: one.caseId, protected: true }))
  away = false
  it.clock.set('2026-11-23T12:00:00+01:00')
  expect(await remindDue(it.early, post)).toBe(1)
  expect(left[0]).toMatchObject({ to: 'ada@example.org' })
  expect(`${left[0]?.subject} ${left[0]?.text}`).not.toMatch(/residence|title|counselling|Ausländeramt/i)
})

test('In protected mode a message names neither the counselling nor the matter', async () => {
  const one = await withTitle('de')
  await ok(protectCase(it.room, PERSON, { case: one.caseId, protected: true }))
  await ok(choose(one, { channel: 'sms', address: '0170 1234567' }))
  await remindDue(it.early, post)
  expect(left).toHaveLength(1)
  expect(left[0]!.to).toBe('+491701234567')
  expect(left[0]!.text).toContain('24. Dezember 2026')
  expect(left[0]!.text.replace(/https:\S+/, '')).not.toMatch(/Beratung|BestIn|Titel|Aufenthalt|Amt/)
  expect(left[0]!.text).not.toMatch(/bestin/i)
})

test('The link ends everything at once, with address and consent', async () => {
  const one = await withTitle()
  await ok(choose(one, { kinds: ['title', 'naturalisation'] }))
  await remindDue(it.early, post)
  const token = /erinnerung\/([\w-]{43})/.exec(left[0]!.text)![1]!
  expect(await stopReminders(it.early, { token: 'x'.repeat(43) })).toMatchObject({ refusal: 'unknown-link' })
  await ok(stopReminders(it.early, { token }))
  expect(await stopReminders(it.early, { token })).toMatchObject({ refusal: 'unknown-link' })
  expect((await ok(readReminders(it.early, PERSON, { case: one.caseId }))).reminders).toEqual([])
  expect(await consentStates(one.caseId)).toEqual(['withdrawn'])
})

const consentStates = (caseId: string) =>
  it.early.ground.db
    .transaction()
    .execute((tx) => consentsIn(it.room, tx, caseId, Temporal.PlainDate.from('2026-11-23')))
    .then((all) => all.filter(({ purpose }) => purpose === 'reminder').map(({ state }) => state))

test('A consent withdrawn while a mail waits: the mail does not leave, and the address is gone', async () => {
  const one = await withTitle()
  await ok(choose(one))
  away = true
  expect(await remindDue(it.early, post)).toBe(0)
  away = false
  const consent = (await ok(readReminders(it.early, PERSON, { case: one.caseId }))).reminders[0]!.consent!
  await ok(withdrawConsent(it.room, PERSON, { case: one.caseId, consent }))
  it.clock.advance({ hours: 1 })
  expect(await remindDue(it.early, post)).toBe(0)
  expect(left).toEqual([])
  const kept = await it.database.closedPool.query(`select from earlywarning.reminder where case_id = $1`, [
    one.caseId,
  ])
  expect(kept.rowCount).toBe(0)
})

test('Whoever withdraws and whoever lays a reminder out never wait for one another', async () => {
  const one = await withTitle()
  await ok(choose(one))
  const withdrawing = await it.database.adminPool.connect()
  try {
    // in the order of a withdrawal: the consent, then what rests on it
    await withdrawing.query("begin; set local lock_timeout = '2s'")
    await withdrawing.query('select from counselling.consent where case_id = $1 for update', [one.caseId])
    const reminding = remindDue(it.early, post)
    const waits =
      "select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()"
    while (!(await withdrawing.query(waits)).rowCount) continue
    await withdrawing.query('delete from earlywarning.reminder where case_id = $1', [one.caseId])
    await withdrawing.query('commit')
    expect(await reminding).toBe(0)
  } finally {
    withdrawing.release()
  }
  expect(left).toEqual([])
})

test('A mail server that was away gets it later, once', async () => {
  await ok(choose(await withTitle()))
  away = true
  await remindDue(it.early, post)
  away = false
  it.clock.advance({ minutes: 5 })
  expect(await remindDue(it.early, post)).toBe(1)
  expect(await remindDue(it.early, post)).toBe(0)
})

test('A reminder somebody tampered with keeps no other from leaving, and is told', async () => {
  const [one, other] = [await withTitle(), await withTitle()]
  await ok(choose(one))
  await ok(choose(other, { address: 'bea@example.org' }))
  await it.database.adminPool.query(`update earlywarning.reminder set sealed = 'x' where case_id = $1`, [
    one.caseId,
  ])
  await expect(remindDue(it.early, post)).rejects.toThrow('1 reminders could not be looked at')
  expect(left.map(({ to }) => to)).toEqual(['bea@example.org'])
})

test('The database lets nothing out without a consent that holds', async () => {
  const one = await withTitle()
  await ok(choose(one, { channel: 'shown', address: '' }))
  const lay = it.database.closedPool.query(
    `insert into earlywarning.reminder_outbox (id, reminder, occasion, sealed, state, laid_at, not_before)
     select gen_random_uuid(), r.id, decode(repeat('00', 32), 'hex'), 'x', 'waiting', $2::timestamptz, $2::timestamptz
     from earlywarning.reminder r where r.case_id = $1`,
    [one.caseId, '2026-11-23T10:00:00+01:00'],
  )
  await expect(lay).rejects.toThrow('no reminder without a consent')
  expect((await ok(readReminders(it.early, PERSON, { case: one.caseId }))).reminders).toMatchObject([
    { isDue: true, day: '2026-12-24', isSigned: true },
  ])
  expect(await remindDue(it.early, post)).toBe(0)
})

test('New courses are told once for each that is new', async () => {
  const one = await aCase(it, 'en')
  await ok(choose(one, { kinds: ['course'] }))
  expect(await remindDue(it.early, post)).toBe(0)
  newest = Temporal.PlainDate.from('2026-11-24')
  it.clock.advance({ hours: 24 })
  expect(await remindDue(it.early, post)).toBe(1)
  it.clock.advance({ hours: 24 })
  expect(await remindDue(it.early, post)).toBe(0)
  newest = null
})

test('Addresses that cannot be sent to are refused at their field', async () => {
  const one = await withTitle()
  expect(await choose(one, { address: 'ada@example' })).toMatchObject({
    refusal: 'mail-wrong',
    field: 'address',
  })
  expect(await choose(one, { channel: 'sms', address: '0212 290 0' })).toMatchObject({
    refusal: 'mobile-wrong',
  })
  expect(await choose(one, { channel: 'fax' })).toMatchObject({
    refusal: 'channel-missing',
    field: 'channel',
  })
  expect(await choose(one, { daysBefore: 3 })).toMatchObject({ refusal: 'days-missing', field: 'daysBefore' })
  expect(await choose(one, { kinds: ['weather'] })).toMatchObject({
    refusal: 'kinds-missing',
    field: 'kinds',
  })
  expect([readMail('a@b.de, c@d.de'), readMail('a@b.de\nBcc: x@y.de'), readMail(' a@b.de ')]).toEqual([
    null,
    null,
    'a@b.de',
  ])
  expect([readMobile('٠١٧٠ ١٢٣٤٥٦٧'), readMobile('+43 660 1234567'), readMobile('110')]).toEqual([
    '+491701234567',
    '+436601234567',
    null,
  ])
})
