import { meanInterval, sampleOf, wilson } from '#ground/queueing/index.ts'
import { periodsBetween, seasonOf, type Grain } from './period.ts'

/** One year against the same season before; pure. Formulas: docs/formulas.md, "Review". */

/** Which time is compared with which; first months, half open. */
export interface Frame {
  /** The day from which the office worked in the new way. */
  readonly changeDay: string
  readonly baselineFrom: string
  readonly baselineTo: string
  readonly afterFrom: string
  readonly afterTo: string
}

export interface Told {
  readonly period: string
  readonly value: number
  readonly numerator: number | null
  readonly n: number | null
}

export interface Pair {
  readonly period: string
  readonly after: Told
  /** Of the same part of the year; several years of a baseline are averaged. */
  readonly before: readonly Told[]
  readonly beforeValue: number
}

export interface Comparison {
  readonly pairs: readonly Pair[]
  /** Parts of the year that have one; more than a year after has several pairs of a part. */
  readonly parts: number
  /** Means of the paired parts of the year; of pooled shares all cases together. */
  readonly before: number | null
  readonly after: number | null
  readonly difference: number | null
  /** Of the difference, 95 %. */
  readonly interval: { readonly low: number; readonly high: number } | null
  readonly method: 'paired' | 'newcombe' | null
  /** Why there is no interval. */
  readonly why: 'no-pairs' | 'too-few-pairs' | null
  /** Periods of the baseline without a value, and of the year after. */
  readonly gaps: readonly string[]
  readonly missing: readonly string[]
  /** Every part of the year has its pair. */
  readonly isWholeYear: boolean
}

/** Fewer pairs do not say how unlike the months are. */
export const LEAST_PAIRS = 6

export function compareSeason(
  values: readonly Told[],
  frame: Frame,
  { grain, isShare }: { readonly grain: Grain; readonly isShare: boolean },
): Comparison {
  const known = new Map(values.map((it) => [it.period, it]))
  const base = periodsBetween(frame.baselineFrom, frame.baselineTo, grain)
  const year = periodsBetween(frame.afterFrom, frame.afterTo, grain)
  const pairs = year.flatMap((period): Pair[] => {
    const after = known.get(period)
    const before = base.filter((it) => seasonOf(it) === seasonOf(period)).flatMap((it) => known.get(it) ?? [])
    if (!after || before.length === 0) return []
    return [{ period, after, before, beforeValue: meanOf(before.map(({ value }) => value)) }]
  })
  const seasons = new Set(pairs.map(({ period }) => seasonOf(period)))
  return {
    ...{ pairs, parts: seasons.size, ...differenceOf(pairs, isShare) },
    gaps: base.filter((it) => !known.has(it)),
    missing: year.filter((it) => !known.has(it)),
    isWholeYear: year.length > 0 && year.every((it) => seasons.has(seasonOf(it))) && coversYear(year, grain),
  }
}

const coversYear = (periods: readonly string[], grain: Grain): boolean =>
  new Set(periods.map(seasonOf)).size === { month: 12, quarter: 4, year: 1 }[grain]

type Difference = Pick<Comparison, 'before' | 'after' | 'difference' | 'interval' | 'method' | 'why'>

function differenceOf(pairs: readonly Pair[], isShare: boolean): Difference {
  if (pairs.length === 0)
    return { before: null, after: null, difference: null, interval: null, method: null, why: 'no-pairs' }
  // a month that came twice since the change is still one month of the calendar: its baseline is known once
  const seasons = [...Map.groupBy(pairs, ({ period }) => seasonOf(period)).values()].map((own) => ({
    ...{ before: own[0]!.beforeValue, after: meanOf(own.map((it) => it.after.value)) },
  }))
  const [before, after] = [meanOf(seasons.map((it) => it.before)), meanOf(seasons.map((it) => it.after))]
  if (seasons.length >= LEAST_PAIRS) {
    const sample = sampleOf(seasons.map((it) => it.after - it.before))
    const interval = sample && meanInterval(sample)
    return {
      ...{ before, after, difference: after - before, method: 'paired', why: null },
      interval: interval && { low: interval.low, high: interval.high },
    }
  }
  const pooled = isShare ? pooledOf(pairs) : null
  return (
    pooled ?? {
      ...{ before, after, difference: after - before },
      ...{ interval: null, method: null, why: 'too-few-pairs' },
    }
  )
}

/** Few pairs, but of shares whose cases are known: all cases together, Newcombe's interval of the difference. */
function pooledOf(pairs: readonly Pair[]): Difference | null {
  const before = countsOf(baselineOf(pairs))
  const after = countsOf(pairs.map((it) => it.after))
  if (!before || !after) return null
  return {
    ...{ before: before.hits / before.n, after: after.hits / after.n },
    difference: after.hits / after.n - before.hits / before.n,
    ...{ interval: newcombe(before, after), method: 'newcombe', why: null },
  }
}

/** What of the baseline the pairs stand on, each value once. */
export const baselineOf = (pairs: readonly Pair[]): readonly Told[] => [
  ...new Map(pairs.flatMap(({ before }) => before).map((it) => [it.period, it])).values(),
]

export interface Counts {
  readonly hits: number
  readonly n: number
}

/** Null where of one of them the cases are not known. */
export function countsOf(values: readonly Told[]): Counts | null {
  let [hits, n] = [0, 0]
  for (const it of values) {
    if (it.numerator === null || it.n === null) return null
    hits += it.numerator
    n += it.n
  }
  return n === 0 ? null : { hits, n }
}

/** Second share less first, 95 %: the hybrid of two Wilson intervals (Newcombe 1998, method 10). */
export function newcombe(first: Counts, second: Counts): { readonly low: number; readonly high: number } {
  const [p1, p2] = [first.hits / first.n, second.hits / second.n]
  const [one, two] = [wilson(first.hits, first.n), wilson(second.hits, second.n)]
  return {
    low: p2 - p1 - Math.hypot(p2 - two.low, one.high - p1),
    high: p2 - p1 + Math.hypot(two.high - p2, p1 - one.low),
  }
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((all, one) => all + one, 0) / values.length

/** What the difference says of a figure that should rise or fall; `unclear`: nothing at all would be possible, too. */
export function verdictOf(
  { difference, interval }: Pick<Comparison, 'difference' | 'interval'>,
  direction: 'up' | 'down' | 'none',
): 'better' | 'worse' | 'changed' | 'unclear' | 'unknown' {
  if (difference === null || !interval) return 'unknown'
  if (interval.low <= 0 && interval.high >= 0) return 'unclear'
  if (direction === 'none') return 'changed'
  return difference > 0 === (direction === 'up') ? 'better' : 'worse'
}
