import { describe, expect, test } from 'vitest'
import { judgeDeferral, minutesLeftNow } from './deferral.ts'
import { placeRange } from './place-range.ts'

const NOW = Temporal.Instant.from('2026-11-23T08:00:00Z')
const RULES = { deferMinutes: 60 }
const waiting = { state: 'waiting', notBefore: null, deferredMinutes: 0 } as const

describe('I come back later', () => {
  test('whoever waits may be away for a while and is not called before', () => {
    const verdict = judgeDeferral(waiting, 20, RULES, NOW)
    expect(verdict).toEqual({ ok: true, notBefore: NOW.add({ minutes: 20 }), deferredMinutes: 20 })
  })

  test('the minutes of all wishes together have a cap', () => {
    const away = { ...waiting, deferredMinutes: 50 }
    expect(judgeDeferral(away, 20, RULES, NOW)).toMatchObject({ ok: false, refusal: 'too-long-away' })
    expect(judgeDeferral(away, 10, RULES, NOW)).toMatchObject({ ok: true, deferredMinutes: 60 })
  })

  test('whoever comes back earlier keeps the minutes that were not used', () => {
    const away = { ...waiting, notBefore: NOW.add({ minutes: 25 }), deferredMinutes: 30 }
    expect(judgeDeferral(away, 0, RULES, NOW)).toEqual({ ok: true, notBefore: null, deferredMinutes: 5 })
    expect(minutesLeftNow(away, RULES, NOW)).toBe(55)
  })

  test('a second wish replaces the first instead of adding to it', () => {
    const away = { ...waiting, notBefore: NOW.add({ minutes: 30 }), deferredMinutes: 30 }
    expect(judgeDeferral(away, 60, RULES, NOW)).toMatchObject({ ok: true, deferredMinutes: 60 })
  })

  test('a site that set no minutes allows none; nobody who was called can put it off', () => {
    expect(judgeDeferral(waiting, 10, { deferMinutes: 0 }, NOW)).toMatchObject({ refusal: 'too-long-away' })
    expect(judgeDeferral({ ...waiting, state: 'called' }, 10, RULES, NOW)).toMatchObject({
      refusal: 'not-waiting',
    })
  })

  test.each([-1, 0.5, Number.NaN, 241])('%s is no number of minutes', (minutes) => {
    expect(judgeDeferral(waiting, minutes, RULES, NOW)).toMatchObject({ refusal: 'minutes-not-allowed' })
  })
})

test('every number of people lies in the band that is told', () => {
  for (let ahead = 0; ahead <= 200; ahead++) {
    const { from, to } = placeRange(ahead)
    expect(from <= ahead && (to === null || ahead <= to)).toBe(true)
  }
})
