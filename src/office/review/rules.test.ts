import { describe, expect, test } from 'vitest'
import { fc } from '../../../testing/properties.ts'
import { compareSeason, newcombe, verdictOf, type Told } from './compare.ts'
import { CRITERIA } from './criteria.ts'
import { KPIS, kpiOf } from './kpis.ts'
import { addMonths, periodsBetween, periodTyped } from './period.ts'
import { LEAST_BASELINE, runChart } from './run-chart.ts'
import { judgeValue } from './value.ts'

const FRAME = {
  ...{ changeDay: '2025-07-01', baselineFrom: '2024-01', baselineTo: '2025-01' },
  ...{ afterFrom: '2025-10', afterTo: '2026-10' },
}
const TODAY = Temporal.PlainDate.from('2026-11-24')

describe('periods', () => {
  test('months, quarters and years are read as people write them, each only as what it is', () => {
    expect(
      ['2026-03', '03/2026', '3.2026', '1.3.2026', 'März 2026', 'Mrz 2026'].map((it) =>
        periodTyped(it, 'month'),
      ),
    ).toEqual(Array.from({ length: 6 }, () => '2026-03'))
    expect(['Q2 2026', '2. Quartal 2026', '2026-Q2'].map((it) => periodTyped(it, 'quarter'))).toEqual(
      Array.from({ length: 3 }, () => '2026-04'),
    )
    expect(periodTyped('2026', 'year')).toBe('2026-01')
    for (const text of ['2026', '13/2026', 'Q1 2026', 'gestern', '', '1826-01', '31.3.2026'])
      expect([text, periodTyped(text, 'month')]).toEqual([text, null])
    expect(periodTyped('2026-03', 'quarter')).toBeNull()
  })

  test('only whole quarters lie within a time', () => {
    expect(periodsBetween('2025-11', '2026-08', 'quarter')).toEqual(['2026-01', '2026-04'])
  })
})

describe('one year against the season before', () => {
  const year = (from: string, value: (n: number) => number): Told[] =>
    Array.from({ length: 12 }, (_, n) => ({
      period: addMonths(from, n),
      value: value(n),
      numerator: null,
      n: null,
    }))

  test('each month has its own month before; what is only the season makes no difference', () => {
    const season = (month: number): number => 20 + 5 * Math.sin(month)
    const values = [
      ...year('2024-01', (n) => season(n + 1)),
      ...year('2025-10', (n) => season(((n + 9) % 12) + 1) - 3),
    ]
    const found = compareSeason(values, FRAME, { grain: 'month', isShare: false })
    expect(found.pairs.map(({ period, before }) => [period, before[0]!.period])[0]).toEqual([
      '2025-10',
      '2024-10',
    ])
    expect(found).toMatchObject({ gaps: [], missing: [], isWholeYear: true, method: 'paired' })
    expect(found.difference).toBeCloseTo(-3)
    expect(verdictOf(found, 'down')).toBe('better')
    expect(verdictOf(found, 'up')).toBe('worse')
  })

  test('a baseline with gaps names them, leaves their months out on both sides and is no whole year', () => {
    const values = [...year('2024-01', () => 10), ...year('2025-10', (n) => (n === 5 ? 100 : 10))].filter(
      ({ period }) => period !== '2024-03',
    )
    const found = compareSeason(values, FRAME, { grain: 'month', isShare: false })
    expect(found).toMatchObject({ gaps: ['2024-03'], difference: 0, isWholeYear: false })
    expect(found.pairs.map(({ period }) => period)).not.toContain('2026-03')
  })

  test('too few pairs of a mean have no interval; shares with their cases take all cases together', () => {
    const few = (numerator: number | null, n: number | null): Told[] =>
      ['2024-10', '2025-10'].map((period, at) => ({ period, value: at === 0 ? 0.5 : 0.7, numerator, n }))
    expect(compareSeason(few(null, null), FRAME, { grain: 'month', isShare: true })).toMatchObject({
      ...{ interval: null, why: 'too-few-pairs' },
    })
    const pooled = compareSeason(
      [
        { period: '2024-10', value: 0.5, numerator: 40, n: 80 },
        { period: '2025-10', value: 0.7, numerator: 56, n: 80 },
      ],
      FRAME,
      { grain: 'month', isShare: true },
    )
    expect(pooled).toMatchObject({ method: 'newcombe' })
    expect(verdictOf(pooled, 'up')).toBe('better')
  })

  test("Newcombe's published example: 56/70 and 48/80 differ by 0.2, 0.0524 to 0.3339", () => {
    const { low, high } = newcombe({ hits: 48, n: 80 }, { hits: 56, n: 70 })
    expect([low, high].map((it) => it.toFixed(4))).toEqual(['0.0524', '0.3339'])
  })

  test('without any difference nothing is claimed, whatever the noise', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 12, maxLength: 12 }),
        (noise) => {
          const values = [
            ...year('2024-01', (n) => noise[n]!),
            ...year('2025-10', (n) => noise[(n + 9) % 12]!),
          ]
          const found = compareSeason(values, FRAME, { grain: 'month', isShare: true })
          expect(['unclear', 'unknown']).toContain(verdictOf(found, 'up'))
        },
      ),
    )
  })
})

describe('a run with its limits', () => {
  const run = (values: readonly number[], baseline: number) =>
    runChart(
      values.map((value, n) => ({ period: addMonths('2024-01', n), value })),
      {
        grain: 'month',
        baseline: (period) => period < addMonths('2024-01', baseline),
        bounds: { low: 0, high: null },
      },
    )

  test('natural limits by the mean moving range: mean ± 2.66 × it (Wheeler)', () => {
    const found = run([10, 12, 10, 12, 10, 12, 10, 12, 30], 8)
    expect(found.centre).toBe(11)
    expect(found.limits!.low).toBeCloseTo(11 - 2.66 * 2)
    expect(found.limits!.high).toBeCloseTo(11 + 2.66 * 2)
    expect(found.signals).toEqual([{ kind: 'outside', from: '2024-09', to: '2024-09', side: 'above' }])
  })

  test('six on one side of the median are a shift, five rising ones a trend; values on the median do not break it', () => {
    const base = [10, 12, 10, 12, 10, 12, 10, 12]
    expect(run([...base, 10.5, 10.4, 11, 10.5, 10.4, 10.5, 10.4], 8).signals).toEqual([
      { kind: 'shift', from: '2024-09', to: '2025-03', side: 'below' },
    ])
    expect(run([...base, 10, 11.5, 12, 12.5, 13], 8).signals.map(({ kind }) => kind)).toContain('trend')
    expect(run(base, 8).signals).toEqual([])
  })

  test('with a short baseline, or one full of gaps, there are no limits', () => {
    expect(run([1, 2, 3], 3)).toMatchObject({ centre: null, limits: null, signals: [] })
    const odd = Array.from({ length: LEAST_BASELINE }, (_, n) => ({
      period: addMonths('2024-01', n * 2),
      value: n,
    }))
    expect(
      runChart(odd, { grain: 'month', baseline: () => true, bounds: { low: 0, high: null } }).limits,
    ).toBeNull()
  })
})

describe('what may be typed', () => {
  const share = kpiOf('reachability')!
  const given = { period: '2026-10', value: 0.9, n: 100, source: 'Telefonanlage' }

  test('nothing of fewer than five, on neither side', () => {
    expect(judgeValue(share, given, TODAY)).toBeNull()
    expect(judgeValue(share, { ...given, n: 4 }, TODAY)).toMatchObject({ refusal: 'too-few', field: 'n' })
    expect(judgeValue(share, { ...given, value: 0.98 }, TODAY)).toMatchObject({ refusal: 'too-few' })
    expect(judgeValue(share, { ...given, n: null }, TODAY)).toMatchObject({ refusal: 'cases-missing' })
    const count = kpiOf('lawsuits')!
    expect(judgeValue(count, { ...given, period: '2025-01', value: 3, n: null }, TODAY)).toMatchObject({
      refusal: 'too-few',
    })
    expect(judgeValue(count, { ...given, period: '2025-01', value: 0, n: null }, TODAY)).toBeNull()
  })

  test('no month that is not over, no value its unit does not allow, no value without source', () => {
    expect(judgeValue(share, { ...given, period: '2026-11' }, TODAY)).toMatchObject({
      refusal: 'period-ahead',
    })
    expect(judgeValue(share, { ...given, value: 1.2 }, TODAY)).toMatchObject({ refusal: 'out-of-bounds' })
    expect(judgeValue(share, { ...given, value: Number.NaN }, TODAY)).toMatchObject({
      refusal: 'out-of-bounds',
    })
    expect(judgeValue(share, { ...given, source: ' ' }, TODAY)).toMatchObject({ refusal: 'source-missing' })
  })
})

test('every figure says what it is and where it comes from; keys are there once', () => {
  expect(new Set(KPIS.map(({ key }) => key)).size).toBe(KPIS.length)
  for (const { definition, formula, source, name } of KPIS)
    expect([definition, formula, source, name].every((text) => text.length > 3)).toBe(true)
  expect(new Set(CRITERIA.map(({ key }) => key)).size).toBe(CRITERIA.length)
})
