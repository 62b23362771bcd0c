import { expect, test } from 'vitest'
import { compareSeason, LEAST_PAIRS, newcombe, type Told } from './compare.ts'
import { shareReading } from './doors/door.ts'
import { judge } from './judged.ts'
import { kpiOf } from './kpis.ts'
import { addMonths } from './period.ts'
import { linesOf } from './snapshot.ts'
import { judgeValue, type KpiValue } from './value.ts'

const FRAME = {
  ...{ changeDay: '2025-07-01', baselineFrom: '2024-01', baselineTo: '2025-01' },
  ...{ afterFrom: '2025-10', afterTo: '2026-10' },
}
const told = (from: string, values: readonly number[]): Told[] =>
  values.map((value, n) => ({ period: addMonths(from, n), value, numerator: null, n: null }))
const compared = (values: readonly Told[], frame = FRAME) =>
  compareSeason(values, frame, { grain: 'month', isShare: false })

test('five pairs have no interval, six have one', () => {
  const pairs = (many: number) =>
    compared([
      ...told('2024-10', [9, 8, 9].slice(0, many)),
      ...told('2024-01', [9, 8, 9].slice(0, many - 3)),
      ...told('2025-10', [5, 6, 7, 5, 6, 7].slice(0, many)),
    ])
  expect(LEAST_PAIRS).toBe(6)
  expect(pairs(5)).toMatchObject({ interval: null, why: 'too-few-pairs' })
  expect(pairs(6)).toMatchObject({ method: 'paired', interval: expect.anything() })
})

test('of two years before each month has the mean of both; half a year after is no whole year', () => {
  const frame = { ...FRAME, baselineFrom: '2023-01' }
  const found = compared(
    [...told('2023-10', [10]), ...told('2024-10', [20]), ...told('2025-10', [12])],
    frame,
  )
  expect(found).toMatchObject({ before: 15, after: 12, difference: -3 })
  const half = { ...FRAME, afterTo: '2026-04' }
  const year = Array.from({ length: 12 }, (_, n) => n)
  expect(compared([...told('2024-01', year), ...told('2025-10', year)]).isWholeYear).toBe(true)
  expect(compared([...told('2024-01', year), ...told('2025-10', year)], half).isWholeYear).toBe(false)
})

test('two years after do not make one year before twice as sure: its months count once', () => {
  const frame = { ...FRAME, afterTo: '2027-10' }
  const year = [9, 8, 9, 7, 8, 9, 9, 8, 7, 9, 8, 9]
  const [one, two] = [FRAME, frame].map((it) =>
    compared(
      [
        ...told('2024-01', year),
        ...told(
          '2025-10',
          [...year, ...year].map((n) => n / 2),
        ),
      ],
      it,
    ),
  )
  expect(two!.pairs).toHaveLength(24)
  expect(two).toMatchObject({ difference: one!.difference, interval: one!.interval })
})

test('of shares the cases of the baseline are counted once, also at the figure of a review', () => {
  const frame = { ...FRAME, afterTo: '2027-10' }
  const share = kpiOf('reachability')!
  const cases = [
    ...[['2024-10', 40] as const, ['2025-10', 56] as const, ['2026-10', 60] as const].map(
      ([period, hits]) => ({
        ...value({ period, value: hits / 80, numerator: hits, n: 80 }),
        ...{ kpi: share.key, numerator: hits, n: 80 },
      }),
    ),
  ]
  const it = judge(share, { values: cases, targets: [], frame })
  expect(it.comparison!.interval).toEqual(newcombe({ hits: 40, n: 80 }, { hits: 116, n: 160 }))
  const { figures } = linesOf([it], frame, () => 'x')
  expect(figures.map(({ kind, numerator, n, rows }) => [kind, numerator, n, rows.length])).toEqual([
    ['before', 40, 80, 1],
    ['after', 116, 160, 2],
    ['difference', null, 1, 3],
  ])
})

const kpi = kpiOf('wait-booked')!
const value = ({ period, value: minutes }: Told): KpiValue => ({
  ...{ kpi: kpi.key, period, version: 1, value: minutes, numerator: null, n: 50, low: null, high: null },
  ...{ origin: 'typed', source: 'Liste', at: Temporal.Instant.from('2026-11-01T09:00:00Z') },
})
const judged = (after: number, at = '2025-09-30T09:00:00Z') =>
  judge(kpi, {
    values: [
      ...told('2024-01', Array<number>(13).fill(20)),
      ...told('2025-10', Array<number>(12).fill(after)),
    ].map(value),
    targets: [{ kpi: kpi.key, version: 1, value: 10, why: 'Konzept', at: Temporal.Instant.from(at) }],
    frame: FRAME,
  })

test('a target is met when it is reached to the dot, and no minute above', () => {
  expect([10, 10.01, 9].map((after) => judged(after).target!.isMet)).toEqual([true, false, true])
})

test('a target counts as set beforehand by the day of the office: after midnight of the first day it is late', () => {
  expect(judged(9, '2025-09-30T21:59:00Z').target!.isBefore).toBe(true)
  expect(judged(9, '2025-09-30T22:01:00Z').target!.isBefore).toBe(false)
})

test('the month in which the baseline ends is no part of it', () => {
  expect(judged(9).chart.baseline).toBe(12)
})

test('five may be told, of five, and on both sides', () => {
  const today = Temporal.PlainDate.from('2026-11-24')
  const share = (many: number, n: number) =>
    judgeValue(kpiOf('reachability')!, { period: '2026-10', value: many / n, n, source: 'Liste' }, today)
  expect([share(5, 5), share(0, 5), share(5, 10)]).toEqual([null, null, null])
  expect([share(4, 9), share(5, 9)]).toMatchObject([{ refusal: 'too-few' }, { refusal: 'too-few' }])
})

test('a share the house reckons has five on both sides, or none on one', () => {
  const told = (hits: number, n: number) => shareReading('reachability', { hits, n }, 'Haus').length
  expect([told(5, 10), told(0, 5), told(5, 5), told(4, 10), told(6, 10), told(0, 4)]).toEqual([
    1, 1, 1, 0, 0, 0,
  ])
})
