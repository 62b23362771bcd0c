import { fc } from '../../../testing/properties.ts'
import { describe, expect, test } from 'vitest'
import { ANNOUNCE_RULES, forecastNow, saidOf, whyRenew, type Announced } from './announce.ts'
import type { Forecast } from './forecast.ts'

const NOW = Temporal.Instant.from('2026-11-23T09:00:00Z')
const range = (p10: number, p50: number, p90: number): Forecast => ({
  ...{ kind: 'range', p10, p50, p90 },
  ...{ from: Math.floor(p50 / 5) * 5, to: Math.ceil(p90 / 5) * 5 },
})
const told = (forecast: Forecast): Announced => ({ team: 'a', toldAt: NOW, said: saidOf(forecast, NOW) })
const after = (minutes: number) => NOW.add({ milliseconds: Math.round(minutes * 60_000) })

describe('what was told stands', () => {
  const old = told(range(10, 20, 32))

  test('it counts down by itself, for everybody who looks at that moment', () => {
    expect(forecastNow(old.said, after(8), null)).toMatchObject({
      kind: 'range',
      p50: 12,
      p90: 24,
      from: 10,
      to: 25,
    })
    expect(forecastNow(old.said, after(31), null)).toMatchObject({ p50: 0, p90: 1, from: 0, to: 5 })
  })

  test('never a time after closing', () =>
    expect(forecastNow(old.said, NOW, after(28))).toMatchObject({ from: 20, to: 28 }))

  test('a little sooner or later changes nothing', () => {
    expect(whyRenew(old, range(6, 12, 22), after(6))).toBeNull()
    expect(whyRenew(old, range(10, 20, 30), after(6))).toBeNull()
  })

  test('five minutes sooner is told, but not twice in five minutes', () => {
    expect(whyRenew(old, range(2, 8, 18), after(6))).toBe('sooner')
    expect(whyRenew(old, range(2, 8, 18), after(4))).toBeNull()
  })

  test('later is told when the told end will probably not hold', () => {
    expect(whyRenew(old, range(20, 27, 45), after(6))).toBe('later')
    expect(whyRenew(old, range(14, 24, 45), after(6))).toBeNull()
  })

  test('nothing later in the last ten minutes, until the told end has passed', () => {
    expect(whyRenew(old, range(20, 30, 45), after(23))).toBeNull()
    expect(whyRenew(old, range(5, 10, 20), after(32))).toBe('passed')
  })

  test('much narrower is told', () => expect(whyRenew(old, range(6, 9, 12), after(10))).toBe('narrower'))

  test('your turn, and not any more today: at once', () => {
    expect(whyRenew(old, { kind: 'now' }, after(1))).toBe('turn')
    expect(whyRenew(old, { kind: 'after-closing' }, after(1))).toBe('other')
  })

  test('everybody on a break for a moment: what was said stands until its end', () => {
    expect(whyRenew(old, { kind: 'unknown' }, after(10))).toBeNull()
    expect(whyRenew(old, { kind: 'unknown' }, after(33))).toBe('other')
  })

  test('whatever the hall does: in the last ten minutes nobody is told a later time before the told one is over', () => {
    const minutes = fc.double({ min: 0, max: 120, noNaN: true })
    const anyRange = fc.tuple(minutes, minutes, minutes).map((all) => {
      const [p10, p50, p90] = all.toSorted((a, b) => a - b) as [number, number, number]
      return range(p10, p50, p90)
    })
    fc.assert(
      fc.property(anyRange, anyRange, minutes, (first, fresh, passed) => {
        const one = told(first)
        const now = after(passed)
        const left = first.kind === 'range' ? first.p90 - passed : 0
        fc.pre(left > 0.01 && left <= ANNOUNCE_RULES.lastMinutes)
        const why = whyRenew(one, fresh, now)
        if (why && fresh.kind === 'range') expect(fresh.p90).toBeLessThanOrEqual(left + 0.01)
        expect(why).not.toBe('later')
      }),
    )
  })
})
