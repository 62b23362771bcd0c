import { expect, test } from 'vitest'
import { meanInterval, pooledSample, quantile, sampleOf, studentQuantile, wilson } from './index.ts'

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

test('degrees of freedom between two whole numbers have a value between theirs', () => {
  // scipy.stats.t.ppf
  const known = [
    ...[[1, 12.706204736174694] as const, [1.01, 12.412738499102536], [1.5, 6.016663104427929]],
    ...[[2, 4.302652729749462] as const, [2.99, 3.1884761148082315], [3.5, 2.9400886379827282]],
    ...[[7.3, 2.345066736547703] as const, [11, 2.200985160091639], [30.5, 2.04086944518632]],
  ]
  for (const [freedom, t] of known) expect(studentQuantile(0.975, freedom), `${freedom}`).toBeCloseTo(t, 9)
  const all = Array.from({ length: 3000 }, (_, n) => studentQuantile(0.975, 1 + n / 20))
  expect(all.every((t, n) => n === 0 || t < all[n - 1]!)).toBe(true)
  expect(studentQuantile(0.1, 4.7)).toBeCloseTo(-studentQuantile(0.9, 4.7), 12)
})

test('two samples make one as if their values lay in one list; none make none', () => {
  const all = sampleOf([18, 20, 22, 29, 31])!
  const made = pooledSample([sampleOf([18, 20, 22])!, sampleOf([29, 31])!])!
  expect(made).toEqual({ n: 5, mean: all.mean, sd: expect.closeTo(all.sd, 12) })
  expect(pooledSample([{ n: 1, mean: 7, sd: 0 }])).toEqual({ n: 1, mean: 7, sd: 0 })
  expect(pooledSample([])).toBeNull()
})
