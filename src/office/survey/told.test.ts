import { expect, test } from 'vitest'
import { fc } from '../../../testing/properties.ts'
import { figuresOf } from './figures.ts'
import { floodDays } from './flood.ts'
import type { TallyRow } from './survey-store.ts'
import { batchesOf, sumOf } from './told.ts'

const row = (month: string, count: number, more: Partial<TallyRow> = {}): TallyRow => ({
  ...{ month, count, question: 'waiting', channel: 'code', language: 'de', value: 4 },
  ...more,
})
const year = { from: '2026-01', to: '2027-01' }

test('fewer than five answers wait for the next month and are told once', () => {
  const batches = batchesOf([row('2026-01', 4), row('2026-02', 3), row('2026-03', 6), row('2026-04', 4)])
  expect(batches.map(({ month, n }) => [month, n])).toEqual([
    ['2026-02', 7],
    ['2026-03', 6],
  ])
})

test('91 of 100 are told with the interval of Wilson', () => {
  const [waiting] = figuresOf([row('2026-01', 91), row('2026-01', 9, { value: 2 })], year).questions
  expect(waiting).toMatchObject({ n: 100, hits: 91 })
  expect(waiting!.share.low).toBeCloseTo(0.8377, 4)
  expect(waiting!.share.high).toBeCloseTo(0.9519, 4)
})

const languages = (...rows: TallyRow[]) =>
  figuresOf(rows, year).questions[0]!.languages.map(({ value, n, hits }) => [value, n, hits])
const of = (counts: Record<string, number>, month = '2026-02') =>
  Object.entries(counts).map(([language, count]) => row(month, count, { language }))

test('a language few answered in stands with others, and the next smallest joins until they are five', () => {
  expect(languages(...of({ de: 30, ar: 9, fa: 3, tr: 2 }))).toEqual([
    ['de', 30, 30],
    ['ar', 9, 9],
    [null, 5, 5],
  ])
  expect(languages(...of({ de: 30, ar: 9, fa: 3 }))).toEqual([
    ['de', 30, 30],
    [null, 12, 12],
  ])
  expect(languages(...of({ de: 30, fa: 3 }))).toEqual([[null, 33, 33]])
})

test('a language shown in one quarter and not in the next is told of the first alone', () => {
  expect(languages(...of({ de: 20, ar: 8 }), ...of({ de: 20, ar: 3, uk: 6 }, '2026-05'))).toEqual([
    ['de', 40, 40],
    ['ar', 8, 8],
    [null, 9, 9],
  ])
})

test('a quarter that does not lie in the period whole is told without languages and ways', () => {
  const rows = [row('2026-02', 20), row('2026-04', 20)]
  expect(figuresOf(rows, { from: '2026-02', to: '2026-05' }).questions[0]).toMatchObject({
    n: 40,
    languages: [],
  })
})

test('the poster is told apart and is in no sum', () => {
  const rows = [row('2026-01', 10), row('2026-01', 500, { channel: 'poster', value: 1 })]
  const told = figuresOf(rows, year)
  expect(told.questions[0]).toMatchObject({ n: 10, hits: 10 })
  expect(told.poster[0]).toMatchObject({ n: 500, hits: 0, channels: [] })
})

const anyRow = fc.record({
  month: fc.integer({ min: 1, max: 12 }).map((month) => `2026-${String(month).padStart(2, '0')}`),
  count: fc.integer({ min: 1, max: 4 }),
  question: fc.constantFrom('waiting', 'hours'),
  channel: fc.constantFrom('code', 'terminal', 'paper', 'poster'),
  language: fc.constantFrom('de', 'ar', 'fa', 'zh'),
  value: fc.integer({ min: 1, max: 5 }),
})

test('whatever two periods somebody subtracts: nobody, or five and more; and groups are five or more', () => {
  const span = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 60 }), span, span, (rows, one, two) => {
      const inside = ([a, b]: [number, number]) =>
        figuresOf(rows, { from: monthAt(Math.min(a, b)), to: monthAt(Math.max(a, b) + 1) })
      const [first, second] = [inside(one), inside(two)]
      for (const kind of ['questions', 'poster'] as const)
        for (const question of ['waiting', 'hours']) {
          const n = (told: typeof first) => told[kind].find((it) => it.question === question)?.n ?? 0
          const apart = Math.abs(n(first) - n(second))
          const nested = isNested(one, two)
          if (nested) expect(apart === 0 || apart >= 5).toBe(true)
        }
      for (const it of [...first.questions, ...first.poster]) {
        expect(it.n).toBeGreaterThanOrEqual(5)
        for (const group of [...it.languages, ...it.channels])
          expect(group.n === 0 || group.n >= 5).toBe(true)
        for (const groups of [it.languages, it.channels])
          if (groups.length > 0)
            expect(it.n - sumOf(groups.map(({ n }) => ({ count: n })))).toSatisfy(noneOrFive)
      }
    }),
  )
})

const noneOrFive = (n: number): boolean => n === 0 || n >= 5
const monthAt = (month: number): string =>
  Temporal.PlainYearMonth.from('2025-12').add({ months: month }).toString()
function isNested(one: readonly [number, number], two: readonly [number, number]): boolean {
  const [a, b, c, d] = [Math.min(...one), Math.max(...one), Math.min(...two), Math.max(...two)]
  return (a <= c && d <= b) || (c <= a && b <= d)
}

test('a day on which the poster brought far more than before stands out', () => {
  const day = (n: number, count: number) => ({
    day: Temporal.PlainDate.from('2026-11-01').add({ days: n }),
    count,
  })
  const calm = Array.from({ length: 10 }, (_, n) => day(n, 3))
  expect(floodDays([...calm, day(10, 40)])).toEqual(['2026-11-11'])
  expect(floodDays([...calm, day(10, 14)])).toEqual([])
  // twenty at the least, four times the middle of the four weeks before; a day is never held against itself
  expect([19, 20].map((count) => floodDays([...calm, day(10, count)]).length)).toEqual([0, 1])
  const busy = Array.from({ length: 10 }, (_, n) => day(n, 10))
  expect([39, 40].map((count) => floodDays([...busy, day(10, count)]).length)).toEqual([0, 1])
  expect([37, 38].map((n) => floodDays([...busy, day(n, 20)]).length)).toEqual([0, 1])
  expect(floodDays([day(0, 25)])).toHaveLength(1)
})
