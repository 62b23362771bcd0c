import { expect, test } from 'vitest'
import { meanInterval, quantile, sampleOf, wilson } from './index.ts'

test('94 of 103 content visitors are 84 to 95 percent', () => {
  const { low, high } = wilson(94, 103)
  expect([low, high].map((share) => Math.round(share * 1000) / 10)).toEqual([84.2, 95.3])
})

test('none of ten is not nobody, and all of ten not everybody', () => {
  expect(wilson(0, 10)).toMatchObject({ value: 0, low: 0 })
  expect(wilson(0, 10).high).toBeCloseTo(0.2775, 4)
  expect(wilson(10, 10)).toMatchObject({ value: 1, high: 1 })
  expect(() => wilson(1, 10, 1)).toThrow('level')
})

test('the mean of a few minutes has a wide interval, one minute none', () => {
  // Student with nine degrees of freedom: 2.262
  expect(meanInterval({ n: 10, mean: 12, sd: 3 })!.high).toBeCloseTo(12 + (2.262157 * 3) / Math.sqrt(10), 5)
  expect(meanInterval({ n: 2, mean: 12, sd: 3 })!.high).toBeCloseTo(12 + (12.706205 * 3) / Math.sqrt(2), 4)
  expect(meanInterval({ n: 100_000, mean: 0, sd: 1 })!.high).toBeCloseTo(1.959964 / Math.sqrt(100_000), 8)
  expect(meanInterval({ n: 1, mean: 12, sd: 0 })).toBeNull()
})

test('mean, spread and quantiles of what was measured', () => {
  expect(sampleOf([2, 4, 4, 4, 5, 5, 7, 9])).toEqual({ n: 8, mean: 5, sd: Math.sqrt(32 / 7) })
  expect(sampleOf([])).toBeNull()
  expect([quantile([3, 1, 2, 4], 0.5), quantile([7], 0.9), quantile([], 0.5)]).toEqual([2.5, 7, null])
})
