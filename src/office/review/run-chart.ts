import { MONTHS_OF, monthsBetween, type Grain } from './period.ts'

/**
 * A run of values with the limits its own baseline gives it: median, natural limits (XmR), and signals that say something changed. Pure;
 * formulas with their sources: docs/formulas.md, "Review".
 */
export interface RunPoint {
  readonly period: string
  readonly value: number
}

export interface Signal {
  readonly kind: 'outside' | 'shift' | 'trend'
  readonly from: string
  readonly to: string
  readonly side: 'above' | 'below'
}

export interface RunChart {
  readonly points: readonly RunPoint[]
  /** Median of the baseline. */
  readonly centre: number | null
  /** Natural limits; null: too few neighbours in the baseline to say how much one month differs from the next. */
  readonly limits: { readonly low: number; readonly high: number } | null
  readonly signals: readonly Signal[]
  /** How many values of the baseline it stands on. */
  readonly baseline: number
}

/** Fewer do not say what is usual. */
export const LEAST_BASELINE = 8
const LEAST_RANGES = 6
/** 3 / d2 for ranges of two: 3 / 1.128. */
const XMR = 2.66
export const SHIFT = 6
export const TREND = 5

/** `bounds`: what the unit allows at all (a share lies between 0 and 1); limits beyond are cut off there. */
export function runChart(
  points: readonly RunPoint[],
  {
    grain,
    baseline,
    bounds,
  }: {
    readonly grain: Grain
    readonly baseline: (period: string) => boolean
    readonly bounds: { readonly low: number | null; readonly high: number | null }
  },
): RunChart {
  const sorted = points.toSorted((a, b) => (a.period < b.period ? -1 : 1))
  const own = sorted.filter(({ period }) => baseline(period))
  const centre = own.length < LEAST_BASELINE ? null : medianOf(own.map(({ value }) => value))
  const limits = centre === null ? null : limitsOf(own, grain, bounds)
  return {
    ...{ points: sorted, centre, limits, baseline: own.length },
    signals: centre === null ? [] : signalsOf(sorted, grain, centre, limits),
  }
}

export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length / 2
  return sorted.length % 2 === 1 ? sorted[Math.floor(half)]! : (sorted[half - 1]! + sorted[half]!) / 2
}

function limitsOf(
  own: readonly RunPoint[],
  grain: Grain,
  bounds: { readonly low: number | null; readonly high: number | null },
): RunChart['limits'] {
  // across a gap nothing is known of how much neighbours differ
  const ranges = own.flatMap((at, n) => {
    const before = own[n - 1]
    return before && areNeighbours(before, at, grain) ? [Math.abs(at.value - before.value)] : []
  })
  if (ranges.length < LEAST_RANGES) return null
  const mean = own.reduce((all, { value }) => all + value, 0) / own.length
  const reach = (XMR * ranges.reduce((all, one) => all + one, 0)) / ranges.length
  return {
    low: Math.max(mean - reach, bounds.low ?? Number.NEGATIVE_INFINITY),
    high: Math.min(mean + reach, bounds.high ?? Number.POSITIVE_INFINITY),
  }
}

const areNeighbours = (a: RunPoint, b: RunPoint, grain: Grain): boolean =>
  monthsBetween(a.period, b.period) === MONTHS_OF[grain]

function signalsOf(
  points: readonly RunPoint[],
  grain: Grain,
  centre: number,
  limits: RunChart['limits'],
): Signal[] {
  const outside = runsOf(points, (_, { value }) =>
    limits && value > limits.high ? 1 : limits && value < limits.low ? -1 : 0,
  )
  const sides = runsOf(
    points.filter(({ value }) => value !== centre),
    (_, at) => (at.value > centre ? 1 : -1),
  )
  const steps = runsOf(points, (before, at) =>
    before && areNeighbours(before, at, grain) ? Math.sign(at.value - before.value) : 0,
  )
  return [
    ...outside.flatMap((run) => (run.side === 0 ? [] : [signal('outside', run.points, run.side)])),
    ...sides.flatMap((run) => (run.length >= SHIFT ? [signal('shift', run.points, run.side)] : [])),
    // five rising values have four steps between them
    ...steps.flatMap((run) =>
      run.side !== 0 && run.length >= TREND - 1
        ? [signal('trend', withFirst(run.points, points), run.side)]
        : [],
    ),
  ]
}

/** A step belongs to the value before it as well. */
const withFirst = (run: readonly RunPoint[], all: readonly RunPoint[]): RunPoint[] => {
  const before = all[all.indexOf(run[0]!) - 1]
  return before ? [before, ...run] : [...run]
}

const signal = (kind: Signal['kind'], points: readonly RunPoint[], side: number): Signal => ({
  ...{ kind, from: points[0]!.period, to: points.at(-1)!.period },
  side: side > 0 ? 'above' : 'below',
})

interface Run {
  readonly side: number
  readonly length: number
  readonly points: readonly RunPoint[]
}

/** Neighbours of the same side, as runs. */
function runsOf(
  points: readonly RunPoint[],
  sideOf: (before: RunPoint | undefined, at: RunPoint) => number,
): Run[] {
  const runs: { side: number; length: number; points: RunPoint[] }[] = []
  for (const [n, at] of points.entries()) {
    const side = sideOf(points[n - 1], at)
    const last = runs.at(-1)
    if (last?.side === side) {
      last.length += 1
      last.points.push(at)
    } else runs.push({ side, length: 1, points: [at] })
  }
  return runs
}
