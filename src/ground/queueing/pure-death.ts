import { demandEvents } from './unusable-input.ts'

/** A visitor waiting with `ahead` others before her: at which rates people before her go, and she herself gives up. */
export interface Tagged {
  /** Rate at which all counters together end services, per minute. */
  readonly servedPerMinute: number
  /** Rate at which one waiting visitor gives up. */
  readonly perWaiting: number
}

export interface Fate {
  readonly waiting: number
  readonly served: number
  readonly gone: number
}

/**
 * What became after some minutes of a visitor of whom `ahead[k]` is the chance that k wait before her and every counter is
 * busy. She goes one forward with every service ended and every visitor before her who gives up; with none before her the
 * next service ended is hers. `patient`: she herself never gives up (the wait a display would have to announce).
 */
export function fateOf(
  ahead: ArrayLike<number>,
  { servedPerMinute, perWaiting }: Tagged,
  minutes: number,
  patient = false,
): Fate {
  const last = ahead.length - 1
  const fastest = servedPerMinute + (last + 1) * perWaiting
  const all = sumOf(ahead)
  if (last < 0 || fastest === 0 || minutes <= 0) return { waiting: all, served: 0, gone: 0 }
  demandEvents(fastest * minutes)
  const own = patient ? 0 : perWaiting
  const parts = Math.max(1, Math.ceil((fastest * minutes) / 400))
  let state = Float64Array.from(ahead)
  let [served, gone] = [0, 0]
  for (let part = 0; part < parts; part += 1) {
    const events = (fastest * minutes) / parts
    let now = state
    const sum = new Float64Array(last + 1)
    let weight = Math.exp(-events)
    let [done, left, doneSum, leftSum] = [0, 0, 0, 0]
    for (let k = 0; k <= events || weight > 1e-16; k += 1) {
      if (k > 0) {
        weight *= events / k
        const next = new Float64Array(last + 1)
        for (let n = 0; n <= last; n += 1) {
          const forward = (servedPerMinute + n * perWaiting) / fastest
          next[n] = next[n]! + now[n]! * (1 - forward - own / fastest)
          if (n > 0) next[n - 1] = next[n - 1]! + now[n]! * forward
          else done += now[0]! * forward
          left += now[n]! * (own / fastest)
        }
        now = next
      }
      for (let n = 0; n <= last; n += 1) sum[n] = sum[n]! + weight * now[n]!
      doneSum += weight * done
      leftSum += weight * left
    }
    served += doneSum
    gone += leftSum
    state = sum
  }
  return { waiting: sumOf(state), served, gone }
}

/** Mean wait of a visitor who never gives up, in minutes, times the chance to be one of those who wait. */
export function meanPatientWait(ahead: ArrayLike<number>, { servedPerMinute, perWaiting }: Tagged): number {
  let [mean, path] = [0, 0]
  for (let n = 0; n < ahead.length; n += 1) {
    path += 1 / (servedPerMinute + n * perWaiting)
    mean += ahead[n]! * path
  }
  return mean
}

/** Share of those waiting who wait longer, where nobody gives up: the k-th visitor waits for k + 1 ends of service. */
export function waitsLonger(ahead: ArrayLike<number>, servedPerMinute: number, minutes: number): number {
  if (minutes <= 0) return sumOf(ahead)
  const events = servedPerMinute * minutes
  // Share of at most k ends of service, summed up as k grows; by logarithms, so that a long wait does not underflow.
  let [share, longer, log] = [0, 0, -events]
  for (let k = 0; k < ahead.length; k += 1) {
    if (k > 0) log += Math.log(events / k)
    share += Math.exp(log)
    longer += ahead[k]! * Math.min(1, share)
  }
  return longer
}

export function sumOf(values: ArrayLike<number>): number {
  let sum = 0
  for (let n = 0; n < values.length; n += 1) sum += values[n]!
  return sum
}
