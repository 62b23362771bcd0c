import { normalQuantile } from './normal-quantile.ts'

/**
 * How long something takes, as quantiles: no shape is assumed, and a single wild value moves nothing. Pure; minutes.
 *
 * Measured quantiles are drawn towards planned ones, quantile by quantile on the scale of logarithms:
 *   ln q = (n · ln q_measured + K · ln q_planned) / (n + K),   K = 12 visits,
 * so level and spread are both shrunk. Planned: lognormal around the minutes of the catalogue with a spread (standard
 * deviation over mean) of 0.8, as measured at counters.
 */
export const PROBABILITIES: readonly number[] = [
  0.01,
  ...Array.from({ length: 18 }, (_, n) => (n + 1) * 0.05),
  0.95,
  0.99,
  0.999,
]
/** Only these are measured; what lies above follows the upper half, so that one forgotten visit is no rule. */
export const MEASURED = PROBABILITIES.slice(0, -2)
const LAST_MEASURED = MEASURED.length - 1
const MIDDLE = MEASURED.indexOf(0.5)

/** How many of them stand at 0.01, 0.05, 0.1 … 0.9. */
const EVENLY = 19
/** Quantiles at `PROBABILITIES`, ascending. */
export type Quantiles = readonly number[]

const SPREAD = 0.8
const PLANNED_VISITS = 12
/** Shorter than half a minute nothing is: a wrong press. */
const LEAST_MINUTES = 0.5

const SIGMA2 = Math.log(1 + SPREAD * SPREAD)
const Z = PROBABILITIES.map(normalQuantile)

export function plannedQuantiles(mean: number): Quantiles {
  return Z.map((z) => mean * Math.exp(Math.sqrt(SIGMA2) * z - SIGMA2 / 2))
}

/** @param measured quantiles at `MEASURED` of `count` visits. */
export function shrunkQuantiles(measured: readonly number[], count: number, planned: number): Quantiles {
  const weight = count / (count + PLANNED_VISITS)
  const prior = plannedQuantiles(planned)
  const low = MEASURED.map((_, n) => {
    const seen = Math.max(LEAST_MINUTES, measured[n]!)
    return Math.exp(weight * Math.log(seen) + (1 - weight) * Math.log(prior[n]!))
  })
  return withTail(low)
}

function withTail(low: readonly number[]): Quantiles {
  const last = low[LAST_MEASURED]!
  const slope = Math.log(last / low[MIDDLE]!) / Z[LAST_MEASURED]!
  const tail = Z.slice(MEASURED.length).map((z) => last * Math.exp(slope * (z - Z[LAST_MEASURED]!)))
  return [...low, ...tail]
}

/** What `share` of all do not exceed. */
export function quantileAt(quantiles: Quantiles, share: number): number {
  // The first probability that is not below the share; nearly all stand 0.05 apart.
  let above = share > 0.9 ? EVENLY : share > 0 ? Math.floor(share * 20) : 0
  while (above < PROBABILITIES.length && PROBABILITIES[above]! < share) above += 1
  if (above === 0) return quantiles[0]!
  if (above === PROBABILITIES.length) return quantiles.at(-1)!
  const from = PROBABILITIES[above - 1]!
  const low = quantiles[above - 1]!
  return low + ((quantiles[above]! - low) * (share - from)) / (PROBABILITIES[above]! - from)
}

/** The share of all who do not take longer than `minutes`. */
export function shareUpTo(quantiles: Quantiles, minutes: number): number {
  let above = 0
  while (above < quantiles.length && !(quantiles[above]! >= minutes)) above += 1
  if (above === quantiles.length) return PROBABILITIES.at(-1)!
  if (above === 0) return (PROBABILITIES[0]! * minutes) / Math.max(minutes, quantiles[0]!)
  const low = quantiles[above - 1]!
  const high = quantiles[above]!
  const part = high > low ? (minutes - low) / (high - low) : 1
  return PROBABILITIES[above - 1]! + part * (PROBABILITIES[above]! - PROBABILITIES[above - 1]!)
}

/** Who sits at a desk for longer than nearly everybody is expected to need a quarter of the time again, on average. */
const LONG_SHARE = 0.25

/** What is left of something that has lasted `elapsed` minutes already. */
export function remainingAt(quantiles: Quantiles, elapsed: number, share: number): number {
  if (elapsed >= quantiles.at(-1)!) return -Math.log(1 - share) * LONG_SHARE * elapsed
  const done = shareUpTo(quantiles, elapsed)
  return Math.max(0, quantileAt(quantiles, done + share * (1 - done)) - elapsed)
}

export function meanOf(quantiles: Quantiles): number {
  const lower = PROBABILITIES[0]! * quantiles[0]!
  return quantiles.slice(1).reduce((sum, q, n) => {
    const step = PROBABILITIES[n + 1]! - PROBABILITIES[n]!
    return sum + (step * (q + quantiles[n]!)) / 2
  }, lower)
}

/** Several concerns of one visit take long together: their quantiles add. */
export function addQuantiles(parts: readonly Quantiles[]): Quantiles {
  return PROBABILITIES.map((_, n) => parts.reduce((sum, part) => sum + part[n]!, 0))
}

/** Quantiles of numbers as PostgreSQL's `percentile_cont` gives them. */
export function quantilesOf(values: readonly number[], shares: readonly number[] = MEASURED): number[] {
  const sorted = [...values].sort((a, b) => a - b)
  return shares.map((share) => {
    const at = share * (sorted.length - 1)
    const low = Math.floor(at)
    const high = Math.min(low + 1, sorted.length - 1)
    return sorted[low]! + (sorted[high]! - sorted[low]!) * (at - low)
  })
}
