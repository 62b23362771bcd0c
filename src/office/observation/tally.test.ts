import { expect, test } from 'vitest'
import { fc } from '../../../testing/properties.ts'
import type { DayVisit } from '#office/visits/index.ts'
import { bucketOf, edgesOf, histogramOf, momentsOf, quantileOf } from './buckets.ts'
import { withoutOutliers } from './outliers.ts'
import { tallyDay } from './tally.ts'

const VISIT: DayVisit = {
  ...{ day: '2026-11-16', team: 'temporary', origin: 'booked', state: 'finished', due: 1000, arrived: 990 },
  ...{ called: 1006, ended: 1030, halfHour: 17, lead: 5, minutes: { study_extend: 24 } },
}
const kinds = (it: Partial<DayVisit>) =>
  tallyDay([{ ...VISIT, ...it }], 1).map(({ kind, n, part }) => `${kind} ${n} ${part}`)

test('a visit that was served counts in all it was; one that was cancelled or is yet to come counts nowhere', () => {
  expect(kinds({})).toEqual(['concern 1 0', 'missed 1 0', 'late 1 0', 'arrivals 1 0', 'wait 1 0', 'left 1 0'])
  expect(kinds({ state: 'cancelled' })).toEqual([])
  expect(kinds({ state: 'booked', arrived: null, called: null, minutes: null })).toEqual([])
  expect(kinds({ state: 'no_show', arrived: null, called: null, minutes: null, halfHour: null })).toEqual([
    'missed 1 1',
  ])
  expect(kinds({ state: 'left', called: null, minutes: null })).toContain('left 1 1')
})

test('nobody waits because of coming early, and nobody waits longer than four hours', () => {
  const waitOf = (it: Partial<DayVisit>) =>
    momentsOf(tallyDay([{ ...VISIT, ...it }], 1).find(({ kind }) => kind === 'wait')!.histogram).mean
  expect(waitOf({})).toBe(6)
  expect(waitOf({ arrived: 1003 })).toBe(3)
  expect(waitOf({ called: 9000 })).toBe(240)
})

const minutes = fc.array(fc.double({ min: 0, max: 900, noNaN: true }), { minLength: 2, maxLength: 200 })

test('a histogram knows mean and spread exactly, and quantiles to the width of a bucket', () => {
  fc.assert(
    fc.property(minutes, (values) => {
      const it = momentsOf(histogramOf(values))
      const mean = values.reduce((all, value) => all + value, 0) / values.length
      const variance = values.reduce((all, value) => all + (value - mean) ** 2, 0) / (values.length - 1)
      expect(it.mean).toBeCloseTo(mean, 6)
      expect(it.sd).toBeCloseTo(Math.sqrt(variance), 3)
      const median = values.toSorted((a, b) => a - b)[Math.ceil(values.length / 2) - 1]!
      const { from, to } = edgesOf(bucketOf(median))
      const found = quantileOf(histogramOf(values), 0.5)
      expect(found).toBeGreaterThanOrEqual(from - 1e-9)
      expect(found).toBeLessThanOrEqual(to + 1e-9)
    }),
  )
})

test('a visit somebody forgot to finish is left out, a long talk is not; below twenty nothing is', () => {
  const usual = Array.from({ length: 40 }, (_, n) => 12 + (n % 9))
  const it = withoutOutliers(histogramOf([...usual, 35, 900, 0]))
  expect(it.outliers).toBe(2)
  expect(momentsOf(it.kept).n).toBe(41)
  expect(withoutOutliers(histogramOf([...usual.slice(0, 10), 900])).outliers).toBe(0)
  expect(withoutOutliers(histogramOf(Array.from({ length: 50 }, () => 10))).outliers).toBe(0)
})
