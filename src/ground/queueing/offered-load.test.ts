import { describe, expect, test } from 'vitest'
import {
  betaFor,
  offeredLoad,
  offeredLoadFromEmpty,
  offeredLoadOf,
  offeredLoadOfSinus,
  squareRoot,
  squareRootServers,
} from './index.ts'

const SINUS = { mean: 100, amplitude: 20, frequency: 1, serviceMinutes: 1 }

describe('load over time', () => {
  test('the peak of the load comes after the peak of the arrivals', () => {
    expect(offeredLoadOfSinus(SINUS, 2).load).toBeCloseTo(113.25444263372825, 10)
    const { lagMinutes } = offeredLoadOfSinus(SINUS, 0)
    const peak = Math.PI / 2 + lagMinutes
    const at = (minute: number) => offeredLoadOfSinus(SINUS, minute).load
    expect(at(peak)).toBeGreaterThan(at(peak - 0.01))
    expect(at(peak)).toBeGreaterThan(at(peak + 0.01))
    expect(at(Math.PI / 2)).toBeLessThan(at(peak))
  })

  test('any rate reckoned in steps says the same as the closed form', () => {
    const load = offeredLoad({
      rate: (t) => 100 + 20 * Math.sin(t),
      serviceMinutes: 1,
      from: -60,
      to: 3,
      start: 100,
    })
    expect(load).toBeCloseTo(offeredLoadOfSinus(SINUS, 3).load, 8)
  })

  test('right after opening fewer counters are needed than the arrivals suggest', () => {
    const opened = { perMinute: 0.5, serviceMinutes: 10 }
    expect(offeredLoadFromEmpty({ ...opened, minutes: 0 })).toBeCloseTo(0, 15)
    expect(offeredLoadFromEmpty({ ...opened, minutes: 10 })).toBeCloseTo(3.1606027941427883, 12)
    const halves = [
      { ...opened, minutes: 4 },
      { ...opened, minutes: 6 },
    ]
    expect(offeredLoadOf(halves).at(-1)).toBeCloseTo(3.1606027941427883, 12)
    expect(() => offeredLoadFromEmpty({ ...opened, minutes: -1 })).toThrow('minutes')
  })
})

describe('the square root rule', () => {
  test('gives the published shares that wait', () => {
    expect([0.5, 1, 1.5, 2].map((beta) => Math.round(squareRoot(beta) * 1e4) / 1e4)).toEqual([
      0.5045, 0.2234, 0.0847, 0.0269,
    ])
    expect(squareRoot(0)).toBe(1)
    expect(squareRoot(betaFor(0.2))).toBeCloseTo(0.2, 10)
  })

  test('rounds counters up once', () => {
    expect(squareRootServers(100, 0.5)).toEqual({ exact: 105, servers: 105 })
    expect(squareRootServers(3.2, 1).servers).toBe(5)
  })
})

test('the load lags behind arrivals that swing by so many minutes as its peak comes later', () => {
  const sinus = { mean: 1, amplitude: 0.5, frequency: 0.02, serviceMinutes: 15 }
  const { lagMinutes } = offeredLoadOfSinus(sinus, 0)
  const minutes = Array.from({ length: 3140 }, (_, n) => n / 10)
  const at = (minute: number) => offeredLoadOfSinus(sinus, minute).load
  const peak = minutes.reduce((best, minute) => (at(minute) > at(best) ? minute : best), 0)
  expect(peak - Math.PI / 2 / 0.02).toBeCloseTo(lagMinutes, 0)
  expect(lagMinutes).toBeCloseTo(14.573, 2)
})
