import { expect, test } from 'vitest'
import { fc } from '../../../testing/properties.ts'
import { at } from '#office/appointments/testing/an-office.ts'
import { announcedIn } from './announced.ts'
import { pointless, sendableAt } from './pace.ts'
import { smsNumber } from './phone.ts'
import { isQuiet, lastAllowed, nextAllowed } from './quiet-hours.ts'
import { dueAt, isDue, REMINDERS } from './reminder.ts'
import { plainSigns, smsLength } from './sms-length.ts'

const [twoDays, dayBefore] = REMINDERS as [(typeof REMINDERS)[0], (typeof REMINDERS)[0]]
const wall = (instant: Temporal.Instant): string =>
  instant.toZonedDateTimeISO('Europe/Berlin').toPlainDateTime().toString()

test('the evening, the night, Sundays and Bavarian holidays are quiet', () => {
  expect(
    ['2026-11-23T07:59', '2026-11-23T08:00', '2026-11-23T19:59', '2026-11-23T20:00'].map((it) =>
      isQuiet(at(it)),
    ),
  ).toEqual([true, false, false, true])
  expect(isQuiet(at('2026-11-22T12:00'))).toBe(true)
  expect(isQuiet(at('2027-01-06T12:00'))).toBe(true)
  expect(isQuiet(at('2026-12-24T12:00'))).toBe(false)
})

test('what waits goes out at the next allowed minute: over a night, a weekend, and all of Christmas', () => {
  expect(wall(nextAllowed(at('2026-11-23T21:30')))).toBe('2026-11-24T08:00:00')
  expect(wall(nextAllowed(at('2026-11-24T03:00')))).toBe('2026-11-24T08:00:00')
  expect(wall(nextAllowed(at('2026-11-21T20:10')))).toBe('2026-11-23T08:00:00')
  expect(wall(nextAllowed(at('2026-12-24T20:00')))).toBe('2026-12-28T08:00:00')
  // the night in which the clocks are set: still 08:00 of the office
  expect(wall(nextAllowed(at('2027-03-27T23:00')))).toBe('2027-03-30T08:00:00')
})

test('whatever the moment, the allowed minutes around it are not quiet, and not on the wrong side', () => {
  const from = at('2026-01-01T00:00').epochMilliseconds
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 * 24 * 900 }), (minutes) => {
      const moment = Temporal.Instant.fromEpochMilliseconds(from + minutes * 60_000)
      const [before, after] = [lastAllowed(moment), nextAllowed(moment)]
      expect(isQuiet(before) || isQuiet(after)).toBe(false)
      expect(Temporal.Instant.compare(before, moment)).toBeLessThanOrEqual(0)
      expect(Temporal.Instant.compare(after, moment)).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('a reminder comes two days before at the hour of the appointment, never at a quiet one', () => {
  expect(wall(dueAt(twoDays, at('2026-12-03T09:30')))).toBe('2026-12-01T09:30:00')
  // two days before Tuesday is a Sunday: Monday morning
  expect(wall(dueAt(twoDays, at('2026-12-01T09:30')))).toBe('2026-11-30T08:00:00')
  // after Christmas the morning of the same day would be too late: it comes before the holidays
  expect(wall(dueAt(twoDays, at('2026-12-28T08:30')))).toBe('2026-12-24T08:30:00')
  expect(wall(dueAt(dayBefore, at('2026-12-03T09:30')))).toBe('2026-12-02T09:30:00')
})

test('nobody is reminded who has just been told, too early, or too late', () => {
  const start = at('2026-12-03T09:30')
  const long = at('2026-11-20T10:00')
  expect(isDue(twoDays, start, long, at('2026-12-01T09:29'))).toBe(false)
  expect(isDue(twoDays, start, long, at('2026-12-01T09:30'))).toBe(true)
  // the machine was off: better late than not at all, but not in the last hours
  expect(isDue(twoDays, start, long, at('2026-12-02T12:00'))).toBe(true)
  expect(isDue(twoDays, start, long, at('2026-12-02T22:00'))).toBe(false)
  expect(isDue(twoDays, start, at('2026-11-30T18:00'), at('2026-12-01T09:30'))).toBe(false)
})

test('answers go out at any hour, reminders never at night, an offer that ends soon does not wait', () => {
  const night = at('2026-11-23T22:00')
  const morning = at('2026-11-24T08:00')
  const notice = { urgent: false, expiresAt: null }
  expect(sendableAt({ ...notice, kind: 'booked' }, null, night)).toEqual(night)
  expect(sendableAt({ ...notice, kind: 'cancelled' }, at('2026-11-24T08:30'), night)).toEqual(night)
  expect(sendableAt({ ...notice, kind: 'reminder', urgent: true }, at('2026-11-24T08:30'), night)).toEqual(
    morning,
  )
  expect(sendableAt({ ...notice, kind: 'offer' }, null, night)).toEqual(morning)
  expect(sendableAt({ ...notice, kind: 'offer', urgent: true }, null, night)).toEqual(night)
  expect(sendableAt({ ...notice, kind: 'offer', expiresAt: at('2026-11-24T08:30') }, null, night)).toEqual(
    night,
  )
  expect(sendableAt({ ...notice, kind: 'replanned' }, at('2026-11-24T08:15'), night)).toEqual(night)
})

test('what has expired, was overtaken or is over is not said any more', () => {
  const now = at('2026-11-23T10:00')
  const booked = { state: 'booked', start: at('2026-12-01T09:00') } as const
  const about = (start: string) =>
    ({ kind: 'reminder', params: { start: at(start).toString() }, expiresAt: null }) as const
  expect(pointless(about('2026-12-01T09:00'), booked, now)).toBeNull()
  expect(pointless(about('2026-12-02T09:00'), booked, now)).toBe('moved meanwhile')
  expect(pointless(about('2026-12-01T09:00'), { ...booked, state: 'cancelled' }, now)).toBe(
    'cancelled meanwhile',
  )
  expect(pointless(about('2026-12-01T09:00'), booked, at('2026-12-01T09:00'))).toBe('the appointment is over')
  expect(pointless({ kind: 'offer', params: {}, expiresAt: now }, null, now)).toBe('expired meanwhile')
})

test('numbers become E.164; to a German landline no SMS goes', () => {
  expect(
    ['0171 2345678', '+49 (0)171 2345678'.replace('(0)', '0'), '0049171/2345678', '+491712345678'].map(
      smsNumber,
    ),
  ).toEqual(Array(4).fill('+491712345678'))
  expect(smsNumber('+380 67 123 45 67')).toBe('+380671234567')
  expect(
    ['089 233123', '+4989233123', '1712345678', '', '+0171', '+1234567890123456', null].map(smsNumber),
  ).toEqual(Array(7).fill(null))
})

test('the length of an SMS is counted as networks do', () => {
  expect(smsLength('a'.repeat(160))).toEqual({ alphabet: 'gsm-7', units: 160, parts: 1 })
  expect(smsLength('a'.repeat(161)).parts).toBe(2)
  expect(smsLength('ä€'.repeat(53)).units).toBe(159)
  expect(smsLength('a'.repeat(306)).parts).toBe(2)
  expect(smsLength('a'.repeat(307)).parts).toBe(3)
  expect(smsLength('م'.repeat(70))).toEqual({ alphabet: 'ucs-2', units: 70, parts: 1 })
  expect(smsLength('م'.repeat(134)).parts).toBe(2)
  expect(smsLength('م'.repeat(135)).parts).toBe(3)
  expect(smsLength('😀').units).toBe(2)
  expect(plainSigns('09:00\u00a0Uhr – „Amt“')).toBe('09:00 Uhr - "Amt"')
})

test('an event says who is told what; a link to another host, or a kind we do not know, is the sender’s mistake', () => {
  const visit = '01900000-0000-7000-8000-000000000009'
  const event = (data: object) => ({
    topic: 'waitlist.offered',
    subject: `visit:${visit}`,
    data: data as Record<string, unknown>,
  })
  const offer = {
    kind: 'offer',
    language: 'ar',
    params: { link: '/warteliste/AB12', code: 'JA47' },
    expiresAt: '2026-11-24T10:00:00Z',
    urgent: true,
  }
  expect(announcedIn(event({ notice: offer }))).toMatchObject([{ kind: 'offer', visit, urgent: true }])
  expect(announcedIn(event({ notices: [offer, offer] }))).toHaveLength(2)
  expect(announcedIn(event({}))).toEqual([])
  for (const wrong of [
    { ...offer, kind: 'party' },
    { ...offer, params: { link: '//evil.example' } },
    { ...offer, params: { link: 'https://evil.example/' } },
    { ...offer, expiresAt: 'tomorrow' },
  ])
    expect(() => announcedIn(event({ notice: wrong }))).toThrow('carries a notice that cannot be read')
})
