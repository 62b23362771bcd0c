import type { Period } from './forward.ts'
import { normalDensity, normalShare } from './normal.ts'
import { demand, UnusableInput } from './unusable-input.ts'

/**
 * Counters that would be busy if there were as many as wanted, some minutes after the doors opened on an empty house:
 * m(t) = λS(1 − exp(−t/S)).
 */
export function offeredLoadFromEmpty(given: {
  readonly perMinute: number
  readonly serviceMinutes: number
  readonly minutes: number
}): number {
  demand({ perMinute: given.perMinute, serviceMinutes: given.serviceMinutes }, 'perMinute', 'serviceMinutes')
  if (!(given.minutes >= 0)) throw new UnusableInput({ field: 'minutes', why: 'too-small', least: 0 })
  return -given.perMinute * given.serviceMinutes * Math.expm1(-given.minutes / given.serviceMinutes)
}

/** Arrivals `mean + amplitude · sin(frequency · t + phase)` per minute, for ever. */
export interface Sinus {
  readonly mean: number
  readonly amplitude: number
  /** In radians per minute. */
  readonly frequency: number
  readonly phase?: number
  readonly serviceMinutes: number
}

/** The load under arrivals that swing for ever, and how long it lags behind them (Eick, Massey, Whitt 1993). */
export function offeredLoadOfSinus(
  given: Sinus,
  minute: number,
): { readonly load: number; readonly lagMinutes: number } {
  const { mean, amplitude, frequency, phase = 0, serviceMinutes } = given
  demand({ perMinute: mean, serviceMinutes }, 'perMinute', 'serviceMinutes')
  const swing = frequency * serviceMinutes
  const at = frequency * minute + phase
  const turned = (Math.sin(at) - swing * Math.cos(at)) / (1 + swing * swing)
  return {
    load: serviceMinutes * (mean + amplitude * turned),
    lagMinutes: frequency === 0 ? serviceMinutes : Math.atan(swing) / frequency,
  }
}

/** The load under any arrivals: m'(t) = λ(t) − m(t)/S, from `start` at minute `from` (4th order, steps of a two hundredth of S). */
export function offeredLoad(given: {
  readonly rate: (minute: number) => number
  readonly serviceMinutes: number
  readonly from: number
  readonly to: number
  readonly start?: number
}): number {
  const { rate, serviceMinutes, from, to, start = 0 } = given
  demand({ serviceMinutes }, 'serviceMinutes')
  if (!(to >= from)) throw new UnusableInput({ field: 'to', why: 'too-small', least: from })
  const steps = Math.max(1, Math.ceil(((to - from) / serviceMinutes) * 200))
  if (steps > 10_000_000) throw new UnusableInput({ field: 'to', why: 'too-large' })
  const width = (to - from) / steps
  const slope = (minute: number, load: number) => rate(minute) - load / serviceMinutes
  let load = start
  for (let step = 0; step < steps; step += 1) {
    const minute = from + step * width
    const one = slope(minute, load)
    const two = slope(minute + width / 2, load + (one * width) / 2)
    const three = slope(minute + width / 2, load + (two * width) / 2)
    const four = slope(minute + width, load + three * width)
    load += ((one + 2 * two + 2 * three + four) * width) / 6
  }
  return load
}

/** The load at the end of each period, exactly, from an empty house or `start`. */
export function offeredLoadOf(
  periods: readonly Pick<Period, 'minutes' | 'perMinute' | 'serviceMinutes'>[],
  start = 0,
): readonly number[] {
  let load = start
  return periods.map(({ minutes, perMinute, serviceMinutes }) => {
    demand({ minutes, perMinute, serviceMinutes }, 'minutes', 'perMinute', 'serviceMinutes')
    const faded = Math.exp(-minutes / serviceMinutes)
    load = load * faded + perMinute * serviceMinutes * (1 - faded)
    return load
  })
}

/**
 * Share of visitors who wait where a large house has `load + beta · √load` counters (Halfin and Whitt 1981). Between two and
 * four counters a beginning only: ask the exact queue.
 */
export function squareRoot(beta: number): number {
  if (!Number.isFinite(beta)) throw new UnusableInput({ field: 'beta', why: 'not-a-number' })
  if (beta <= 0) return 1
  return 1 / (1 + (beta * normalShare(beta)) / normalDensity(beta))
}

/** The beta at which no more than a share of visitors waits. */
export function betaFor(pWait: number): number {
  if (!(pWait > 0 && pWait <= 1))
    throw new UnusableInput({ field: 'pWait', why: 'too-small', least: 0, most: 1 })
  let [low, high] = [0, 40]
  while (high - low > 1e-12) {
    const middle = (low + high) / 2
    if (squareRoot(middle) > pWait) low = middle
    else high = middle
  }
  return high
}

/** Counters by the square root rule: the figure, and the next whole number. */
export function squareRootServers(
  load: number,
  beta: number,
): { readonly exact: number; readonly servers: number } {
  demand({ load }, 'load')
  const exact = load + beta * Math.sqrt(load)
  return { exact, servers: Math.max(1, Math.ceil(exact - 1e-9)) }
}
