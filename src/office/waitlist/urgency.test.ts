import { expect, test } from 'vitest'
import { offerEnd, wayFor } from './offer-time.ts'
import { bandOf } from './urgency.ts'

const today = Temporal.PlainDate.from('2026-11-23')

test.each([
  [-300, 'within-14'],
  [0, 'within-14'],
  [14, 'within-14'],
  [15, 'within-42'],
  [42, 'within-42'],
  [43, 'within-90'],
  [90, 'within-90'],
  [91, 'later'],
] as const)('%i days before the title ends somebody stands in %s', (days, band) => {
  expect(bandOf({ hardship: null, titleEnds: today.add({ days }) }, today)).toBe(band)
})

test('no date known is no hurry, and hardship comes before every date', () => {
  expect(bandOf({ hardship: null, titleEnds: null }, today)).toBe('later')
  expect(bandOf({ hardship: 'health', titleEnds: null }, today)).toBe('hardship')
})

const at = (wall: string) => Temporal.PlainDateTime.from(wall).toZonedDateTime('Europe/Berlin').toInstant()

test.each([
  ['2026-11-23T10:00', '2026-11-30T09:00', '2026-11-23T13:00'],
  ['2026-11-23T10:00', '2026-11-23T15:00', '2026-11-23T10:30'],
  // three hours would end at night
  ['2026-11-23T18:00', '2026-11-30T09:00', '2026-11-24T09:30'],
  ['2026-11-23T23:00', '2026-11-30T09:00', '2026-11-24T09:30'],
  // in the early morning the same day's 9:30 still lies ahead
  ['2026-11-24T05:00', '2026-11-30T09:00', '2026-11-24T09:30'],
  // Friday evening, Saturday evening, Sunday: Monday
  ['2026-11-27T19:00', '2026-12-03T09:00', '2026-11-30T09:30'],
  ['2026-11-29T12:00', '2026-12-03T09:00', '2026-11-30T09:30'],
  ['2026-11-28T12:00', '2026-12-03T09:00', '2026-11-28T15:00'],
  // Christmas falls on Friday and Saturday in 2026
  ['2026-12-24T19:00', '2027-01-04T09:00', '2026-12-28T09:30'],
])('asked at %s for %s somebody may answer until %s', (now, start, end) => {
  expect(offerEnd(at(now), { start: at(start) })).toEqual(at(end))
})

test('for a place of the same day a mail is too slow: SMS where there is a number, else nobody is asked', () => {
  const today = { start: at('2026-11-23T15:00') }
  const way = (reach: 'mail' | 'sms' | 'call', hasPhone: boolean) =>
    wayFor({ reach, hasPhone }, at('2026-11-23T10:00'), today)
  expect([way('mail', true), way('mail', false), way('call', false)]).toEqual(['sms', null, 'call'])
})
