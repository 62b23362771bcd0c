import { expect, test } from 'vitest'
import type { ToldAndCame } from './announce-store.ts'
import { reviewOf } from './forecast-review.ts'

/** At 9 o'clock of the office; what was told is 10 to 20 to 30 minutes. */
const one = (waited: number | null, more: Partial<ToldAndCame> = {}): ToldAndCame => ({
  ...{
    team: 'a',
    at: Temporal.Instant.from('2026-11-23T08:20:00Z'),
    kind: 'range',
    p10: 10,
    p50: 20,
    p90: 30,
  },
  ...{ simple: 14, waited, ...more },
})
const many = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(n))

test('how many fell in the range, by how much it was off, and against the simple rule', () => {
  const past = [...many(40, () => one(22)), ...many(10, () => one(40))]
  const { figures, hours } = reviewOf(past)
  expect(figures).toMatchObject({ coverage: 0.8, bias: -5.6, meanWait: 25.6 })
  expect(figures!.rmse).toBeCloseTo(Math.sqrt((40 * 4 + 10 * 400) / 50))
  expect(figures!.rmseSimple).toBeCloseTo(Math.sqrt((40 * 64 + 10 * 676) / 50))
  expect(figures!.ratio).toBeCloseTo(figures!.rmse / figures!.rmseSimple!)
  expect(hours).toEqual([{ hour: 9, count: 50, fit: expect.objectContaining({ coverage: 0.8 }) }])
})

test('an hour with four people stays empty, and nobody learns that they were four', () => {
  const noon = { at: Temporal.Instant.from('2026-11-23T11:20:00Z') }
  const { hours } = reviewOf([...many(60, () => one(22)), ...many(4, () => one(22, noon))])
  expect(hours[1]).toEqual({ hour: 12, count: 0, fit: null })
})

test('whoever left before the call is counted and not compared; what was not told is not judged', () => {
  const review = reviewOf([
    ...many(50, () => one(22)),
    ...many(7, () => one(null)),
    one(5, { kind: 'unknown' }),
  ])
  expect(review).toMatchObject({ told: 57, called: 50 })
})

test('"now" counts as no minutes and has no range', () => {
  const now = { kind: 'now', p10: null, p50: null, p90: null, simple: 0 } as const
  expect(reviewOf(many(50, () => one(1, now))).figures).toMatchObject({ bias: -1, coverage: null })
})

test('fewer than fifty: nothing is claimed', () =>
  expect(reviewOf(many(49, () => one(22))).figures).toBeNull())
