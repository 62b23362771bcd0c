import { expect, test } from 'vitest'
import type { CostItem } from './item.ts'
import { reckonCosts, reckonItem } from './reckon.ts'

const item = (more: Partial<CostItem> = {}): CostItem => ({
  ...{ id: 'x', version: 1, area: 'Umbau', name: 'Wände', year: 2027, financing: 'in-budget', vat: 19 },
  ...{
    planned: 100_00,
    approved: null,
    spent: null,
    running: null,
    runningUntil: null,
    source: '',
    note: '',
  },
  ...more,
})

test('variance is spent less planned, left is approved less spent; more approved than planned leaves no gap below nothing', () => {
  expect(reckonItem(item({ approved: 120_00, spent: 110_00 }))).toMatchObject({
    ...{ variance: 10_00, varianceShare: 0.1, left: 10_00, gap: 0, marks: ['over-planned'] },
  })
  expect(reckonItem(item())).toMatchObject({ variance: null, varianceShare: null, left: null, gap: 100_00 })
  expect(reckonItem(item({ planned: 0, spent: 5_00 }))).toMatchObject({ variance: 5_00, varianceShare: null })
})

test('to the cent is within; a cent more is over', () => {
  const marks = (approved: number, spent: number) => reckonItem(item({ approved, spent })).marks
  expect(marks(100_00, 100_00)).toEqual([])
  expect(marks(100_00, 100_01)).toEqual(['over-approved', 'over-planned'])
})

test('money somebody else gives is there; requested, not requested and rejected money is not', () => {
  const all = (
    ['in-budget', 'approved', 'third-party', 'requested', 'not-requested', 'rejected'] as const
  ).map((financing, n) => item({ financing, planned: 10 ** n }))
  expect(reckonCosts(all).total.unfunded).toEqual({ cents: 111_000, unknown: 0 })
})

test('a share of all stands on the items of which both figures are known', () => {
  const { total } = reckonCosts([
    item({ spent: 110_00 }),
    item({ planned: 900_00 }),
    item({ planned: null, spent: 5_00 }),
  ])
  expect(total).toMatchObject({
    ...{ variance: { cents: 10_00, unknown: 2 }, varianceShare: 0.1 },
    planned: { cents: 1_000_00, unknown: 1 },
  })
})

test('what runs stands in its first year, in its last, and in none after', () => {
  const { byYear } = reckonCosts([
    item({ running: 50_00, runningUntil: 2028 }),
    item({ year: 2030, planned: null, running: 1_00 }),
  ])
  expect(byYear.map(({ year, planned, running }) => [year, planned, running])).toEqual([
    [2027, 100_00, 50_00],
    [2028, null, 50_00],
    [2029, null, null],
    [2030, null, 1_00],
  ])
})

test('an area written in two ways is one area, with one sum', () => {
  const { byArea } = reckonCosts([item(), item({ area: 'umbau', planned: 5_00 }), item({ area: 'Technik' })])
  expect(byArea.map(({ area, total }) => [area, total.planned.cents])).toEqual([
    ['Technik', 100_00],
    ['Umbau', 105_00],
  ])
})
