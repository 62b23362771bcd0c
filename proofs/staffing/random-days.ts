import { seededChance, type Chance } from '#ground/identity/chance.ts'
import {
  playForward,
  simulateQueue,
  type Forward,
  type PeriodEnd,
  type Period,
} from '#ground/queueing/index.ts'

export type PlayForward = (day: Forward) => readonly PeriodEnd[]

export interface DaysCompared {
  readonly days: number
  readonly checks: number
  /** Of the checks, how many intervals of 95 % hold the exact value. */
  readonly covered: number
  /** Days whose one drawn check is missed, per figure. */
  readonly missed: Readonly<Record<Name, number>>
  /** Mean deviation of all days in its own standard deviations, per figure: within ±4 unless the two differ. */
  readonly drift: Readonly<Record<Name, number>>
  readonly mostMissed: number
  readonly agrees: boolean
}

const NAMES = ['meanInSystem', 'pAllBusy', 'meanVirtualWait'] as const
type Name = (typeof NAMES)[number]

/** Random days of 6 to 14 stretches: load far above and below the counters, breaks of everybody, people who give up. */
export function drawDay(chance: Chance): { periods: readonly Period[]; start: number } {
  const between = (low: number, high: number) => low + ((high - low) * chance.below(1_000_000)) / 1_000_000
  const serviceMinutes = between(3, 20)
  const patience = chance.below(3) === 0 ? { patienceMinutes: between(10, 90) } : {}
  let servers = 1 + chance.below(6)
  const periods = Array.from({ length: 6 + chance.below(9) }, () => {
    if (chance.below(3) === 0) servers = Math.max(1, Math.min(8, servers + chance.below(3) - 1))
    const isBreak = chance.below(15) === 0
    const load = between(0, 1.5) * servers
    return {
      ...{ minutes: between(10, 40), perMinute: load / serviceMinutes, serviceMinutes, ...patience },
      servers: isBreak ? 0 : servers,
    }
  })
  return { periods, start: chance.below(4) === 0 ? chance.below(8) : 0 }
}

/**
 * The exact queue against the simulated one on random days. An interval of 95 % misses one time in twenty when nothing is
 * wrong: of each day one drawn end is judged per figure, which may be missed as often as chance allows with one in ten
 * thousand; and the deviations of all days together must not drift to one side.
 */
export function compareDays(
  days: number,
  runs: number,
  seed: number,
  play: PlayForward = playForward,
): DaysCompared {
  const chance = seededChance(seed)
  const missed: Record<Name, number> = { meanInSystem: 0, pAllBusy: 0, meanVirtualWait: 0 }
  const drift: Record<Name, number> = { meanInSystem: 0, pAllBusy: 0, meanVirtualWait: 0 }
  let [checks, covered] = [0, 0]
  for (let day = 0; day < days; day += 1) {
    const drawn = drawDay(chance)
    const exact = play({ ...drawn, capacity: 400 })
    const found = simulateQueue({ ...drawn, runs, seed: 1 + chance.below(1_000_000_000) })
    const judged = chance.below(exact.length)
    for (const name of NAMES) {
      for (const [index, end] of exact.entries()) {
        const interval = found[index]![name]
        const value = end[name]
        if (interval === null || value === null) continue
        const half = (interval.high - interval.low) / 2
        const isHeld = value >= interval.low - 1e-9 && value <= interval.high + 1e-9
        checks += 1
        if (isHeld) covered += 1
        if (index !== judged) continue
        if (!isHeld) missed[name] += 1
        if (half > 0) drift[name] += (1.96 * (interval.value - value)) / half
      }
    }
  }
  const mostMissed = mostByChance(days, 0.05, 1e-4)
  for (const name of NAMES) drift[name] = Math.round((100 * drift[name]) / Math.sqrt(days)) / 100
  const agrees = NAMES.every((name) => missed[name] <= mostMissed && Math.abs(drift[name]) < 4)
  return { days, checks, covered, missed, drift, mostMissed, agrees }
}

/** The number of misses that chance exceeds with no more than the risk (binomial, summed up from below). */
export function mostByChance(trials: number, each: number, risk: number): number {
  let share = (1 - each) ** trials
  let sum = share
  let most = 0
  while (1 - sum > risk) {
    most += 1
    share *= ((trials - most + 1) * each) / (most * (1 - each))
    sum += share
  }
  return most
}
