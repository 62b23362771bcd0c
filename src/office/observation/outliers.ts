import { edgesOf, quantileOf, type Histogram } from './buckets.ts'

/** Tukey's outer fence: three times the distance of the quartiles (Exploratory Data Analysis, 1977, p. 44: "far out"). */
export const FENCE = 3
/** Below this the quartiles say nothing, and nothing is left out. */
export const LEAST_FOR_FENCES = 20

export interface Cleaned {
  readonly kept: Histogram
  /** How many were left out: forgotten at the desk, or closed at once. */
  readonly outliers: number
  /** Minutes; null: too few to say. */
  readonly fences: { readonly low: number; readonly high: number } | null
}

/**
 * The published rule: of the logarithms of the minutes, what lies further than three quartile distances outside of the quartiles is
 * left out. Logarithms, because service times are skewed to the right (Brown et al. 2005: lognormal) and a rule for symmetric
 * values would take every long talk for a mistake. Left out and counted, not pulled to the fence: far out is a visit somebody
 * forgot to finish, and its minutes say nothing. Whole buckets (9 %) are kept or left out.
 */
export function withoutOutliers(histogram: Histogram): Cleaned {
  const n = [...histogram.values()].reduce((all, it) => all + it.n, 0)
  if (n < LEAST_FOR_FENCES) return { kept: histogram, outliers: 0, fences: null }
  const [q1, q3] = [
    Math.log(atLeast(quantileOf(histogram, 0.25))),
    Math.log(atLeast(quantileOf(histogram, 0.75))),
  ]
  const reach = FENCE * Math.max(q3 - q1, LEAST_SPREAD)
  const fences = { low: Math.exp(q1 - reach), high: Math.exp(q3 + reach) }
  const inside = ([bucket]: readonly [number, unknown]): boolean => {
    const { from, to } = edgesOf(bucket)
    return to >= fences.low && from <= fences.high
  }
  const kept = new Map([...histogram].filter(inside))
  const left = [...histogram].filter((it) => !inside(it)).reduce((all, [, it]) => all + it.n, 0)
  return { kept, outliers: Math.max(0, left), fences }
}

/** Half of a bucket: where all values are alike, the fences still stand apart. */
const LEAST_SPREAD = Math.log(2) / 16
const atLeast = (minutes: number): number => Math.max(minutes, 0.1)
