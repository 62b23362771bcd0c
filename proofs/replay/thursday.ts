import { meanInterval, playForward, sampleOf } from '#ground/queueing/index.ts'
import { playDay } from '../../src/office/simulator/engine/play-day.ts'
import { pureQueue } from '../../src/office/simulator/testing/pure-queue.ts'

const DAY = '2026-11-26'
const EIGHT = Temporal.ZonedDateTime.from(`${DAY}T08:00[Europe/Berlin]`).epochMilliseconds
const RATES = [0.9, 0.8, 0.6, 0.5, 0.45, 0.4, 0.4, 0.35, 0.35, 0.3, 0.3, 0.1]
const SERVERS = [4, 4, 3, 3, 3, 2, 2, 2, 2, 2, 2, 2]
const SERVICE = 5

export interface HalfHour {
  readonly end_minute: number
  /** Visitors in the house at its end, on average: by the exact queue, and by the simulator with its interval of 99.99 %. */
  readonly exact: number
  readonly simulated: number
  readonly low: number
  readonly high: number
}

export interface Thursday {
  readonly days: number
  readonly halfHours: readonly HalfHour[]
  readonly outside: number
  /** Greatest difference of any half hour from the exact queue, in percent of it. */
  readonly worst_percent: number
  /** The same of the day: all half hours together. */
  readonly day_percent: number
}

/**
 * The Thursday from four counters to two, played by the simulator many times and reckoned exactly. How many came until then is
 * known on average; what of the difference it explains is taken off (control variate), so that fewer days are needed.
 */
export function thursday(days: number, seed: number): Thursday {
  const periods = RATES.map((perMinute, n) => ({
    minutes: 30,
    perMinute,
    serviceMinutes: SERVICE,
    servers: SERVERS[n]!,
  }))
  const exact = playForward({ periods, capacity: 300 })
  const office = pureQueue({ perMinute: RATES, servers: SERVERS, serviceMinutes: SERVICE })
  const house = exact.map(() => new Float64Array(days))
  const came = exact.map(() => new Float64Array(days))
  for (let n = 0; n < days; n++) {
    const { visits } = playDay(office, DAY, seed * 1_000_000 + n)
    for (const [half, { endMinute }] of exact.entries()) {
      // Just before counters close: whoever is handed over a moment later counts once.
      const at = EIGHT + endMinute * 60_000 - 1
      for (const { arrivedAt, endedAt } of visits) {
        if (arrivedAt! > at) continue
        came[half]![n]! += 1
        if ((endedAt ?? Infinity) > at) house[half]![n]! += 1
      }
    }
  }
  let expected = 0
  const halfHours = exact.map(({ endMinute, meanInSystem }, half): HalfHour => {
    expected += RATES[half]! * 30
    const adjusted = controlled(house[half]!, came[half]!, expected)
    const { value, low, high } = meanInterval(sampleOf(adjusted)!, 0.9999)!
    return { end_minute: endMinute, exact: meanInSystem, simulated: value, low, high }
  })
  const percent = halfHours.map((it) => Math.abs(it.simulated / it.exact - 1) * 100)
  return {
    ...{ days, halfHours, worst_percent: Math.max(...percent) },
    day_percent: Math.abs(sum(halfHours, 'simulated') / sum(halfHours, 'exact') - 1) * 100,
    outside: halfHours.filter(({ exact: it, low, high }) => it < low || it > high).length,
  }
}

const sum = (list: readonly HalfHour[], of: 'simulated' | 'exact'): number =>
  list.reduce((all, it) => all + it[of], 0)

function controlled(values: Float64Array, control: Float64Array, expected: number): number[] {
  const mean = (list: Float64Array) => list.reduce((sum, one) => sum + one, 0) / list.length
  const [v, c] = [mean(values), mean(control)]
  let [both, own] = [0, 0]
  for (const [n, value] of values.entries()) {
    both += (value - v) * (control[n]! - c)
    own += (control[n]! - c) ** 2
  }
  const slope = own > 0 ? both / own : 0
  return Array.from(values, (value, n) => value - slope * (control[n]! - expected))
}
