import { quantilesOf } from './forecast-quantiles.ts'

/** Minutes until the call: one of ten less than p10, half less than p50, nine of ten at most p90. */
export interface Range {
  readonly p10: number
  readonly p50: number
  readonly p90: number
}

/**
 * How the office's own past days set a range right: where what came fell in the range that was played, measured in
 * parts of the range (-1: at its p10, 0: at its p50, 1: at its p90). A range that is right has -1, 0, 1.
 */
export interface Setting {
  readonly low: number
  readonly middle: number
  readonly high: number
}

/** Short waits go wrong in another way than long ones: upper ends of p50 (minutes) that are set right apart. */
const BANDS: readonly number[] = [10, 30, Infinity]
/**
 * Before the first wait is measured: what no picture of a hall knows (who will take a break, who sits down later) makes
 * ranges a quarter wider than they are played, as if so many waits had said so. Found on invented offices
 * (proofs/forecast, other seeds than the published ones).
 */
const ASSUMED: Setting = { low: -1.25, middle: 0, high: 1.25 }
const ASSUMED_WAITS = 30
/** A part of a range is at least so long, so that a narrow one does not make giants. Minutes. */
const LEAST = 1

export type Calibration = readonly Setting[]

/** Nine of ten are called so soon: a desk is free, and nothing is to be set right. Minutes. */
export const AT_ONCE = 1.5

export const UNCALIBRATED: Calibration = BANDS.map(() => ASSUMED)

export function calibrationOf(
  past: readonly { readonly played: Range; readonly waited: number }[],
): Calibration {
  const byBand = Map.groupBy(past, ({ played }) => bandOf(played))
  return BANDS.map((_, band) => {
    const all = byBand.get(band) ?? []
    if (all.length === 0) return ASSUMED
    const [low, middle, high] = quantilesOf(
      all.map(({ played, waited }) => placeIn(played, waited)),
      [0.1, 0.5, 0.9],
    )
    const drawn = (measured: number, assumed: number) =>
      (all.length * measured + ASSUMED_WAITS * assumed) / (all.length + ASSUMED_WAITS)
    return {
      low: drawn(low!, ASSUMED.low),
      middle: drawn(middle!, ASSUMED.middle),
      high: drawn(high!, ASSUMED.high),
    }
  })
}

export function calibrate(played: Range, calibration: Calibration): Range {
  if (!Number.isFinite(played.p50) || played.p90 <= AT_ONCE) return played
  const { low, middle, high } = calibration[bandOf(played)]!
  const p50 = timeAt(played, middle)
  return { p10: Math.min(p50, timeAt(played, low)), p50, p90: Math.max(p50, timeAt(played, high)) }
}

function bandOf({ p50 }: Range): number {
  return BANDS.findIndex((end) => p50 < end)
}

function placeIn({ p10, p50, p90 }: Range, waited: number): number {
  return (waited - p50) / Math.max(LEAST, waited < p50 ? p50 - p10 : p90 - p50)
}

function timeAt({ p10, p50, p90 }: Range, place: number): number {
  return Math.max(0, p50 + place * Math.max(LEAST, place < 0 ? p50 - p10 : p90 - p50))
}
