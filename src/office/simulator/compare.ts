import { meanInterval, sampleOf } from '#ground/queueing/index.ts'
import type { DayFigures, RunResult } from './result.ts'

/** Which way is better; null: that is for people to say. */
export const MEASURES = {
  meanWait: 'less',
  p90Wait: 'less',
  servedShare: 'more',
  walkOffs: 'less',
  noPlace: 'less',
  turnedAway: 'less',
  overtime: 'less',
  idle: null,
  noShows: 'less',
  leadDays: 'less',
  owed: null,
} as const satisfies Record<string, 'less' | 'more' | null>
export type Measure = keyof typeof MEASURES

/** One figure of one day; null: there is none, nobody waited or nobody came. Minutes, shares, euro. */
const OF_A_DAY: Readonly<Record<Measure, (day: DayFigures) => number | null>> = {
  meanWait: ({ meanWait }) => meanWait,
  p90Wait: ({ p90Wait }) => p90Wait,
  servedShare: ({ served, came, turnedAway }) =>
    came + turnedAway > 0 ? served / (came + turnedAway) : null,
  walkOffs: ({ walkOffs }) => walkOffs,
  noPlace: ({ noPlace }) => noPlace,
  turnedAway: ({ turnedAway }) => turnedAway,
  overtime: ({ overtime }) => overtime,
  idle: ({ idle }) => idle,
  noShows: ({ noShows }) => noShows,
  leadDays: ({ leadDays, booked }) => (booked > 0 ? leadDays / booked : null),
  owed: ({ owedCents }) => owedCents / 100,
}

/** Mean over days with a 95 % interval; null: no such day. One day has no interval. */
export interface DayMean {
  readonly mean: number
  readonly low: number | null
  readonly high: number | null
  readonly days: number
}

export function meanOfDays({ days }: RunResult, measure: Measure): DayMean | null {
  const values = days.flatMap((day) => OF_A_DAY[measure](day) ?? [])
  if (values.length === 0) return null
  const { low, high, ...of } = intervalOf(values)
  // no wait is shorter than none, and no more than all are served: the interval of a small sample does not know that
  const most = measure === 'servedShare' ? 1 : Infinity
  return { ...of, low: low && Math.max(0, low), high: high && Math.min(most, high) }
}

export interface Compared {
  readonly measure: Measure
  readonly before: number
  readonly after: number
  /** After minus before, over the days that both have. */
  readonly difference: DayMean
  /** `unclear`: the interval covers 0, or there is none. `same`: not one day differs. */
  readonly verdict: 'better' | 'worse' | 'more' | 'less' | 'unclear' | 'same'
}

/**
 * Two runs with one seed, day by day: what chance did to both falls out of the difference. A measure neither can tell is
 * left out. The interval is of the mean of the paired differences; days are played independently of each other.
 */
export function compareRuns(before: RunResult, after: RunResult): Compared[] {
  const pairs = pairsOf(before.days, after.days)
  return (Object.keys(MEASURES) as Measure[]).flatMap((measure) => {
    const both = pairs.flatMap(([a, b]) => {
      const [one, two] = [OF_A_DAY[measure](a), OF_A_DAY[measure](b)]
      return one === null || two === null ? [] : [[one, two] as const]
    })
    if (both.length === 0) return []
    const difference = intervalOf(both.map(([one, two]) => two - one))
    return [
      {
        ...{ measure, difference },
        before: both.reduce((sum, [one]) => sum + one, 0) / both.length,
        after: both.reduce((sum, [, two]) => sum + two, 0) / both.length,
        verdict: verdictOf(measure, difference, both),
      },
    ]
  })
}

/**
 * Days one of the two was closed on count as days without anybody: else a closed afternoon would look as if it cost
 * nothing.
 */
function pairsOf(before: readonly DayFigures[], after: readonly DayFigures[]) {
  const key = ({ day, repeat }: DayFigures) => `${repeat} ${day}`
  const [one, two] = [before, after].map((days) => new Map(days.map((day) => [key(day), day])))
  const all = [...new Set([...one!.keys(), ...two!.keys()])]
  return all.map((name) => {
    const [a, b] = [one!.get(name), two!.get(name)]
    return [a ?? emptyLike(b!), b ?? emptyLike(a!)] as const
  })
}

const emptyLike = ({ day, repeat }: DayFigures): DayFigures => ({
  ...{
    day,
    repeat,
    booked: 0,
    walkIns: 0,
    came: 0,
    served: 0,
    noShows: 0,
    walkOffs: 0,
    noPlace: 0,
    turnedAway: 0,
  },
  ...{
    waits: 0,
    meanWait: null,
    p90Wait: null,
    overtime: 0,
    busy: 0,
    idle: 0,
    owedCents: 0,
    paidCents: 0,
    leadDays: 0,
  },
})

/** Where not one day differs there is no spread either: then the difference is none, and that is certain. */
function verdictOf(
  measure: Measure,
  { mean, low, high }: DayMean,
  both: readonly (readonly [number, number])[],
): Compared['verdict'] {
  if (both.every(([one, two]) => one === two)) return 'same'
  if (low === null || high === null || (low <= 0 && high >= 0)) return 'unclear'
  const good = MEASURES[measure]
  if (good === null) return mean > 0 ? 'more' : 'less'
  return mean > 0 === (good === 'more') ? 'better' : 'worse'
}

/** Two days say nothing about how days differ. */
const LEAST_DAYS = 5

function intervalOf(values: readonly number[]): DayMean {
  const sample = sampleOf(values)!
  const known = sample.n < LEAST_DAYS ? null : meanInterval(sample)
  return { mean: sample.mean, low: known?.low ?? null, high: known?.high ?? null, days: sample.n }
}
