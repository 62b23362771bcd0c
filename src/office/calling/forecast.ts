import { AT_ONCE, type Range } from './forecast-calibration.ts'

/**
 * How long someone will wait, told as a range. A single number would be a promise nobody can keep. Pure; minutes.
 */
export type Forecast =
  /** A desk is free: it is your turn. */
  | { readonly kind: 'now' }
  /** One of ten waits less than p10, nine of ten at most p90. `from` and `to`: p50 and p90 in whole steps of 5. */
  | {
      readonly kind: 'range'
      readonly p10: number
      readonly p50: number
      readonly p90: number
      readonly from: number
      readonly to: number
    }
  /** Probably not before the office closes. */
  | { readonly kind: 'after-closing' }
  /** Nobody serves this queue, so nothing can be said. */
  | { readonly kind: 'unknown' }

const STEP = 5

/** @param closesIn minutes until the office closes; null: not known. */
export function forecastOf(wait: Range, closesIn: number | null): Forecast {
  const { p10, p50, p90 } = wait
  if (!Number.isFinite(p50)) return { kind: 'unknown' }
  if (p90 <= AT_ONCE) return { kind: 'now' }
  const closes = closesIn ?? Infinity
  if (p50 >= closes) return { kind: 'after-closing' }
  // Some of the played halls may never come to call; a wait is never told beyond the day.
  return rangeOf({ p10, p50, p90: Math.min(p90, DAY) }, closes)
}

const DAY = 12 * 60

/** Never a time after closing. */
export function rangeOf({ p10, p50, p90 }: Range, closesIn: number): Extract<Forecast, { kind: 'range' }> {
  const from = Math.max(0, Math.floor(p50 / STEP) * STEP)
  const to = Math.min(Math.max(from + STEP, Math.ceil(p90 / STEP) * STEP), Math.floor(Math.max(0, closesIn)))
  return { kind: 'range', p10, p50, p90, from: Math.min(from, to), to }
}
