import { ForwardStep } from './forward-step.ts'
import { wilson, type Interval } from './intervals.ts'
import { demand, demandShare, demandWhole, UnusableInput } from './unusable-input.ts'

export interface Missed {
  readonly rate: number
  readonly interval: Interval
  /** Minutes counters stood idle because nobody came, where a grace is kept. */
  readonly idleMinutes: number | null
  readonly idleHours: number | null
  /** Services that would have fitted into them. */
  readonly lostServices: number | null
}

/** Appointments nobody came to. `graceMinutes`: how long a counter waits before it calls the next. */
export function noShow(given: {
  readonly booked: number
  readonly missed: number
  readonly graceMinutes?: number
  readonly serviceMinutes?: number
}): Missed {
  const { booked, missed, graceMinutes, serviceMinutes } = given
  const interval = wilson(missed, booked)
  if (graceMinutes !== undefined) demand({ targetMinutes: graceMinutes })
  if (serviceMinutes !== undefined) demand({ serviceMinutes })
  const idleMinutes = graceMinutes === undefined ? null : missed * graceMinutes
  return {
    ...{ rate: missed / booked, interval, idleMinutes },
    idleHours: idleMinutes === null ? null : idleMinutes / 60,
    lostServices: idleMinutes === null || serviceMinutes === undefined ? null : idleMinutes / serviceMinutes,
  }
}

export interface Overbooked {
  readonly expectedShows: number
  /** Chance that more come than there are places. */
  readonly pMoreThanCapacity: number
  /** Who comes and finds no place, on average. */
  readonly expectedExcess: number
  readonly expectedIdleSlots: number
}

/** More appointments than places: everybody comes with the same chance, independently (binomial). */
export function overbooking(given: {
  readonly capacity: number
  readonly booked: number
  readonly showProbability: number
}): Overbooked {
  const { capacity, booked, showProbability } = given
  demandWhole('capacity', capacity, 0, 100_000)
  demandWhole('booked', booked, 0, 100_000)
  demandShare('showProbability', showProbability)
  const shares = binomial(booked, showProbability)
  let [more, excess, idle] = [0, 0, 0]
  for (const [come, share] of shares.entries()) {
    if (come > capacity) {
      more += share
      excess += (come - capacity) * share
    } else idle += (capacity - come) * share
  }
  return {
    expectedShows: booked * showProbability,
    ...{ pMoreThanCapacity: more, expectedExcess: excess, expectedIdleSlots: idle },
  }
}

/** The most appointments with which too many come no more often than the risk. */
export function bookUpTo(given: {
  readonly capacity: number
  readonly showProbability: number
  readonly riskAtMost: number
}): number {
  const { capacity, showProbability, riskAtMost } = given
  demandShare('riskAtMost', riskAtMost)
  if (!(showProbability >= 0.05))
    throw new UnusableInput({ field: 'showProbability', why: 'too-small', least: 0.05, most: 1 })
  let booked = capacity
  while (overbooking({ capacity, booked: booked + 1, showProbability }).pMoreThanCapacity <= riskAtMost)
    booked += 1
  return booked
}

/** Shares of 0, 1, … n hits, from the likeliest outwards: nothing overflows. */
export function binomial(n: number, chance: number): Float64Array {
  const shares = new Float64Array(n + 1)
  if (chance === 0 || chance === 1) {
    shares[chance === 0 ? 0 : n] = 1
    return shares
  }
  const likeliest = Math.min(n, Math.floor((n + 1) * chance))
  const odds = chance / (1 - chance)
  shares[likeliest] = 1
  for (let k = likeliest; k < n; k += 1) shares[k + 1] = (shares[k]! * (n - k) * odds) / (k + 1)
  for (let k = likeliest; k > 0; k -= 1) shares[k - 1] = (shares[k]! * k) / ((n - k + 1) * odds)
  const total = shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share) => share / total)
}

export interface Scheduled {
  /** Of each appointment, for who comes; minutes. */
  readonly expectedWaits: readonly number[]
  readonly meanWait: number
  /** When the last visitor leaves, on average; at the earliest the time of the last appointment. */
  readonly expectedEnd: number
  /** Time counters stand idle until then. */
  readonly expectedIdle: number
}

/**
 * Appointments at given times, exactly: everybody punctual or absent, service exponential (D/M/s, transient). Bailey and
 * Welch's rule puts two at the beginning (`baileyWelch`).
 */
export function schedule(given: {
  readonly times: readonly number[]
  readonly serviceMinutes: number
  readonly noShowProbability?: number
  readonly servers?: number
}): Scheduled {
  const { times, serviceMinutes, noShowProbability = 0, servers = 1 } = given
  demand({ serviceMinutes }, 'serviceMinutes')
  demandWhole('servers', servers, 1, 1000)
  demandShare('noShowProbability', noShowProbability)
  if (times.length === 0) throw new UnusableInput({ field: 'times', why: 'missing' })
  const wrong = times.findIndex((at, index) => !(at >= (times[index - 1] ?? -Infinity)))
  if (wrong >= 0) throw new UnusableInput({ field: `times[${wrong}]`, why: 'too-small' })
  if (!(times.at(-1)! - times[0]! <= LONGEST))
    throw new UnusableInput({ field: 'times', why: 'too-large', most: LONGEST })
  if (times.length > 2000) throw new UnusableInput({ field: 'times', why: 'too-large', most: 2000 })
  const slot = serviceMinutes / servers
  const step = new ForwardStep(times.length)
  const rates = { perMinute: 0, perServer: 1 / serviceMinutes, servers, perWaiting: 0 }
  const expectedWaits = times.map((at, index) => {
    if (index > 0 && at > times[index - 1]!) step.advance(rates, at - times[index - 1]!)
    const before = step.state.slice()
    step.begin(
      before.map((share, n) => share * noShowProbability + (before[n - 1] ?? 0) * (1 - noShowProbability)),
    )
    return before.reduce((wait, share, n) => wait + share * Math.max(0, n - servers + 1) * slot, 0)
  })
  const toEmpty = step.state.reduce(
    (sum, share, n) => sum + share * minutesToEmpty(n, servers, serviceMinutes),
    0,
  )
  const expectedEnd = times.at(-1)! + toEmpty
  const work = times.length * (1 - noShowProbability) * serviceMinutes
  return {
    ...{ expectedWaits, expectedEnd },
    meanWait: expectedWaits.reduce((sum, wait) => sum + wait, 0) / times.length,
    expectedIdle: servers * (expectedEnd - times[0]!) - work,
  }
}

/** Minutes from the first to the last appointment. */
const LONGEST = 100_000

/** `atStart` appointments at the beginning, then one after each interval. */
export function baileyWelch(appointments: number, interval: number, atStart = 2): readonly number[] {
  return Array.from({ length: appointments }, (_, index) => Math.max(0, index - atStart + 1) * interval)
}

function minutesToEmpty(visitors: number, servers: number, serviceMinutes: number): number {
  let minutes = 0
  for (let n = 1; n <= visitors; n += 1) minutes += serviceMinutes / Math.min(n, servers)
  return minutes
}
