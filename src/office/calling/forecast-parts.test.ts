import { fc } from '../../../testing/properties.ts'
import { describe, expect, test } from 'vitest'
import { calibrate, calibrationOf, UNCALIBRATED } from './forecast-calibration.ts'
import { changeoverOf } from './forecast-changeover.ts'
import { diceOf } from './forecast-dice.ts'
import { knowledgeOf, NOTHING_MEASURED, paceOf } from './forecast-knowledge.ts'
import {
  MEASURED,
  meanOf,
  plannedQuantiles,
  quantileAt,
  quantilesOf,
  remainingAt,
  shareUpTo,
  shrunkQuantiles,
} from './forecast-quantiles.ts'
import { normalQuantile } from './normal-quantile.ts'

describe('minutes of a concern', () => {
  test('nothing measured: the minutes of the catalogue, with a spread of 0.8', () => {
    expect(meanOf(plannedQuantiles(15))).toBeCloseTo(15, 0)
    // Of a lognormal with spread 0.8: median 15 / sqrt(1.64), nine of ten below e^(1.2816 s) times that.
    expect(quantileAt(plannedQuantiles(15), 0.5)).toBeCloseTo(15 / Math.sqrt(1.64), 3)
    expect(quantileAt(plannedQuantiles(15), 0.9)).toBeCloseTo(
      (15 / Math.sqrt(1.64)) * Math.exp(1.2815516 * 0.70335),
      2,
    )
  })

  test('few visits move it little, many almost wholly; the weight is n / (n + 12) on the scale of logarithms', () => {
    const measured = MEASURED.map(() => 30)
    const at = (count: number) => quantileAt(shrunkQuantiles(measured, count, 15), 0.5)
    const planned = 15 / Math.sqrt(1.64)
    expect(at(0)).toBeCloseTo(planned)
    expect(at(12)).toBeCloseTo(Math.sqrt(planned * 30))
    expect(at(1200)).toBeGreaterThan(29)
  })

  test('one visit of ten hours among fifty moves the mean by less than a tenth', () => {
    const day = Array.from({ length: 50 }, (_, n) => 8 + (n % 15))
    const wild = meanOf(shrunkQuantiles(quantilesOf([...day, 600]), 51, 15))
    const calm = meanOf(shrunkQuantiles(quantilesOf(day), 50, 15))
    expect(wild / calm).toBeGreaterThan(1)
    expect(wild / calm).toBeLessThan(1.1)
  })

  test('a wrong press of no minutes at all is no service', () =>
    expect(
      shrunkQuantiles(
        MEASURED.map(() => 0),
        500,
        10,
      )[0],
    ).toBeGreaterThan(0.4))

  test('quantiles as PostgreSQL gives them', () =>
    expect(quantilesOf([10, 1, 2], [0.25, 0.5, 0.9])).toEqual([1.5, 2, 8.4]))

  test('the normal distribution', () => {
    expect(normalQuantile(0.9)).toBeCloseTo(1.2815515655, 8)
    expect(normalQuantile(0.01)).toBeCloseTo(-2.326347874, 8)
  })
})

describe('who sits at a desk already', () => {
  const service = plannedQuantiles(12)

  test('what is left is what those need who need longer than that', () => {
    const longer = quantileAt(service, 0.5 + 0.5 * shareUpTo(service, 10))
    expect(remainingAt(service, 10, 0.5)).toBeCloseTo(longer - 10, 6)
    expect(remainingAt(service, 0, 0.5)).toBeCloseTo(quantileAt(service, 0.5), 1)
  })

  test('with such a spread, whoever sits long will sit longer still', () => {
    const left = (elapsed: number) => {
      const shares = Array.from({ length: 99 }, (_, n) => (n + 1) / 100)
      return shares.reduce((sum, share) => sum + remainingAt(service, elapsed, share), 0) / 99
    }
    expect(left(30)).toBeGreaterThan(left(12))
    expect(left(500)).toBeGreaterThan(0)
  })
})

describe('what an office knows of itself', () => {
  test('nothing: assumptions that are stated', () => {
    const known = knowledgeOf(NOTHING_MEASURED, () => 10)
    expect(known.staysAway(3)).toBeCloseTo(0.15)
    expect(known.changeover).toEqual({ notes: 0.75, walk: 0.75 })
    expect(quantileAt(known.lateness, 0.5)).toBeCloseTo(-10)
  })

  test('whoever booked long ago stays away more often, as measured; a few bookings say little', () => {
    const shows = [
      { bucket: 0, booked: 1000, missed: 80 },
      { bucket: 2, booked: 1000, missed: 260 },
      { bucket: 1, booked: 4, missed: 4 },
    ]
    const known = knowledgeOf({ ...NOTHING_MEASURED, shows }, () => 10)
    expect(known.staysAway(2)).toBeCloseTo(0.08, 1)
    expect(known.staysAway(100)).toBeCloseTo(0.26, 1)
    expect(known.staysAway(10)).toBeLessThan(0.25)
    expect(known.staysAway(null)).toBeCloseTo(0.17, 1)
  })

  test('a few long services do not make a slow day, a hundred do', () => {
    expect(paceOf({ count: 3, minutes: 90, usual: 45 }).factor).toBeLessThan(1.15)
    expect(paceOf({ count: 150, minutes: 3000, usual: 2250 }).factor).toBeGreaterThan(1.25)
    expect(paceOf({ count: 150, minutes: 3000, usual: 2250 }).spread).toBeLessThan(0.08)
  })

  test('between two visitors: only where the next one was waiting, and no break', () => {
    const calls = [0, 12, 40, 90].map((called, n) => ({ visit: `v${n}`, desk: 1, called }))
    const ended = [
      { id: 'v0', arrived: -5, served: 1, ended: 10 },
      { id: 'v1', arrived: 2, served: 13, ended: 25 },
      { id: 'v2', arrived: 30, served: 41, ended: 60 },
      { id: 'v3', arrived: 50, served: 91, ended: 99 },
    ]
    // From v0 to v1: two minutes and one. v2 came later than v1 ended; v3 after half an hour.
    expect(changeoverOf(calls, ended)).toEqual({ count: 1, notes: 2, walk: 1 })
  })
})

describe('set right by what came', () => {
  const played = { p10: 15, p50: 20, p90: 30 }

  test('nothing learned: a quarter wider than it was played; a free desk stays a free desk', () => {
    expect(calibrate(played, UNCALIBRATED)).toEqual({ p10: 13.75, p50: 20, p90: 32.5 })
    const free = { p10: 0, p50: 0.5, p90: 1 }
    expect(calibrate(free, UNCALIBRATED)).toEqual(free)
  })

  test('twice as wide came: twice as wide is told, when many said so', () => {
    const past = Array.from({ length: 2000 }, (_, n) => {
      const place = normalQuantile((n + 0.5) / 2000) / 1.2815515655
      return { played, waited: 20 + 2 * place * (place < 0 ? 5 : 10) }
    })
    const told = calibrate(played, calibrationOf(past))
    expect(told.p10).toBeCloseTo(10, 0)
    expect(told.p50).toBeCloseTo(20, 0)
    expect(told.p90).toBeCloseTo(40, 0)
  })

  test('always in order and never below zero', () => {
    const minutes = fc.double({ min: 0, max: 200, noNaN: true })
    fc.assert(
      fc.property(fc.array(fc.tuple(minutes, minutes, minutes, minutes), { maxLength: 40 }), (all) => {
        const past = all.map(([waited, ...three]) => {
          const [p10, p50, p90] = three.toSorted((a, b) => a - b) as [number, number, number]
          return { played: { p10, p50, p90 }, waited }
        })
        const calibration = calibrationOf(past)
        for (const one of past) {
          const { p10, p50, p90 } = calibrate(one.played, calibration)
          expect([0, p10, p50, p90]).toEqual([0, p10, p50, p90].toSorted((a, b) => a - b))
        }
      }),
    )
  })
})

test('the dice of one name are the same everywhere and evenly spread', () => {
  expect(diceOf('a')).toEqual(diceOf('a'))
  expect([...diceOf('a')].toSorted((x, y) => x - y)[0]).toBeCloseTo(0.0025)
  expect([...diceOf('b')]).not.toEqual([...diceOf('a')])
})
