import { expect, test } from 'vitest'
import { addMonths } from './period.ts'
import { runChart } from './run-chart.ts'

/** Eight values around 11 from January 2024 on, then what is looked at. */
const BASE = [10, 12, 10, 12, 10, 12, 10, 12]
const BOUNDS = { low: 0, high: null }

/** Values by the month from 2024-01 on; null: nobody counted. */
const run = (
  values: readonly (number | null)[],
  bounds: { low: number | null; high: number | null } = BOUNDS,
) =>
  runChart(
    values.flatMap((value, n) => (value === null ? [] : [{ period: addMonths('2024-01', n), value }])),
    { grain: 'month', baseline: (period) => period < '2024-09', bounds },
  )

test('one fewer is no signal: five on one side, four that rise', () => {
  expect(run([...BASE, 10, 11.5, 11.4, 11.5, 11.4, 11.5]).signals).toEqual([])
  expect(run([...BASE, 10.5, 11.5, 12.5, 13]).signals).toEqual([])
})

test('a value on the median counts for neither side, also above it', () => {
  expect(run([...BASE, 10, 11.5, 11.4, 11, 11.5, 11.4, 11.5]).signals).toEqual([])
  expect(run([...BASE, 10, 11.5, 11.4, 11, 11.5, 11.4, 11.5, 11.4]).signals).toEqual([
    { kind: 'shift', from: '2024-10', to: '2025-04', side: 'above' },
  ])
})

test('a trend begins with the value before its first step; across a gap nothing rises', () => {
  expect(run([...BASE, 10, 10.5, 11.5, 12.5, 13]).signals).toEqual([
    { kind: 'trend', from: '2024-09', to: '2025-01', side: 'above' },
  ])
  expect(run([...BASE, 10, 10.5, null, 11.5, 12.5, 13]).signals).toEqual([])
})

test('a median from eight values on, limits from six neighbours on', () => {
  expect(run([10, 12, 10, 12, 10, 12, 10, null]).centre).toBeNull()
  const gapped = (...months: readonly number[]) =>
    runChart(
      months.map((n) => ({ period: addMonths('2024-01', n), value: 10 + (n % 2) })),
      { grain: 'month', baseline: () => true, bounds: BOUNDS },
    )
  expect(gapped(0, 1, 2, 3, 4, 6, 7, 8)).toMatchObject({ baseline: 8, limits: expect.anything() })
  expect(gapped(0, 1, 2, 4, 5, 7, 8, 9)).toMatchObject({ baseline: 8, centre: 10.5, limits: null })
})

test('on a limit is within it; a limit ends where the unit does', () => {
  const { high, low } = run(BASE).limits!
  expect(run([...BASE, high, low]).signals).toEqual([])
  expect(run([...BASE, high + 0.01, low - 0.01]).signals.map(({ side }) => side)).toEqual(['above', 'below'])
  const wide = [0.1, 0.9, 0.1, 0.9, 0.1, 0.9, 0.1, 0.9]
  expect(run(wide, { low: 0, high: 1 }).limits).toEqual({ low: 0, high: 1 })
})
