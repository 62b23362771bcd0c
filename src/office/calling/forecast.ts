/**
 * How long someone will wait, told as a range. "Book-aware": whoever is ahead, and the booked visitors expected to
 * come in before. A single number would be a promise nobody can keep. Pure; all times in minutes unless said.
 */
export type Forecast =
  /** A desk is free: it is your turn. */
  | { readonly kind: 'now' }
  /** From the middle of what happens (p50) to what nine of ten do not exceed (p90), in whole steps of 5 minutes. */
  | { readonly kind: 'range'; readonly from: number; readonly to: number }
  /** Probably not before the office closes. */
  | { readonly kind: 'after-closing' }
  /** Nobody serves this queue, so nothing can be said. */
  | { readonly kind: 'unknown' }

export interface Ahead {
  /** Minutes of work expected for each visitor who comes before. */
  readonly work: readonly number[]
  /** When booked visitors who are not here yet are due, in minutes from now; only those who would come before. */
  readonly booked: readonly number[]
  /** Minutes of work of one visitor of this queue, on average. */
  readonly usual: number
  readonly desks: number
  readonly freeDesks: number
  /** Not before; minutes from now. An appointment whose time has not come. */
  readonly earliest: number
  /** Minutes until the office closes; null: not known. */
  readonly closesIn: number | null
}

/** Share of booked visitors who come (German immigration offices lose 10 to 25 in 100). */
const SHOW_RATE = 0.85
/** Spread of a service time: standard deviation over mean, as measured at counters. */
const SPREAD = 0.8
const Z90 = 1.2816
const STEP = 5

export function forecast(ahead: Ahead): Forecast {
  if (ahead.desks <= 0) return { kind: 'unknown' }
  if (ahead.freeDesks > ahead.work.length) return { kind: 'now' }
  const { mean, services } = expectedWait(ahead)
  const closes = ahead.closesIn ?? Infinity
  const middle = Math.max(ahead.earliest, quantile(mean, services, 0))
  if (middle >= closes) return { kind: 'after-closing' }
  const high = Math.max(ahead.earliest, quantile(mean, services, Z90))
  const from = Math.floor(middle / STEP) * STEP
  // Never promise a time after closing.
  const to = Math.min(Math.max(from + STEP, Math.ceil(high / STEP) * STEP), Math.floor(closes))
  return { kind: 'range', from: Math.min(from, to), to }
}

/** Mean wait without rounding, for decisions such as "not today any more". */
export function meanWait(ahead: Ahead): number {
  if (ahead.desks <= 0 || ahead.freeDesks > ahead.work.length) return 0
  return expectedWait(ahead).mean
}

/**
 * (work ahead + booked visitors due meanwhile + one service that must end first) / desks. The longer the wait, the more
 * booked visitors come in before it ends; the loop stops when no more do.
 */
function expectedWait(ahead: Ahead): { mean: number; services: number } {
  const work = ahead.work.reduce((sum, minutes) => sum + minutes, 0)
  let shows = 0
  for (;;) {
    const mean = (work + (shows + 1) * ahead.usual) / ahead.desks
    const due = ahead.booked.filter((minutes) => minutes <= mean).length * SHOW_RATE
    if (due <= shows) return { mean, services: ahead.work.length + shows + 1 }
    shows = due
  }
}

/** Quantile of a sum of `services` service times over the desks (gamma; Wilson and Hilferty 1931). */
function quantile(mean: number, services: number, z: number): number {
  const shape = services / (SPREAD * SPREAD)
  return mean * Math.max(0, 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape))) ** 3
}
