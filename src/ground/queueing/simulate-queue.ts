import { seededChance, type Chance } from '#ground/identity/chance.ts'
import type { Period } from './forward.ts'
import { meanInterval, sampleOf, wilson, type Interval } from './intervals.ts'
import { demand, demandWhole } from './unusable-input.ts'

export interface Simulation {
  readonly periods: readonly Period[]
  readonly runs: number
  readonly seed: number
  /** Visitors in the house at the beginning of each run. */
  readonly start?: number
  /** How often an interval shall hold what is sought; 0.95 when not said. */
  readonly level?: number
}

/** What runs of chance found at the end of a period, with intervals. */
export interface SimulatedEnd {
  readonly endMinute: number
  readonly meanInSystem: Interval
  readonly pAllBusy: Interval
  /** As in the exact queue: what the visitors found would mean for somebody who comes now. Null where no counter is open. */
  readonly meanVirtualWait: Interval | null
  /** What the visitors who came in this period really waited, until served or gone; null where nobody came. */
  readonly meanWait: Interval | null
  readonly pAbandon: Interval | null
}

/** A number between 0 and 1, never either. */
export const uniform = (chance: Chance): number => (chance.below(2 ** 32) + 0.5) / 2 ** 32
export const exponential = (chance: Chance, mean: number): number => -mean * Math.log(uniform(chance))

interface Tally {
  /** Visitors in the house at the end of the period, run by run. */
  readonly visitors: number[]
  /** Of those who came in the period, run by run: how many, minutes waited by all of them, and how many gave up. */
  readonly came: number[]
  readonly waited: number[]
  gone: number
}

/**
 * The queue of `playForward` played by chance, visitor by visitor: Poisson arrivals, exponential services, who comes first is
 * served first; where counters close, who was called last goes back to the head of the queue.
 */
export function simulateQueue({
  periods,
  runs,
  seed,
  start = 0,
  level = 0.95,
}: Simulation): readonly SimulatedEnd[] {
  demandWhole('runs', runs, 2, 10_000_000)
  demandWhole('start', start, 0, 1_000_000)
  for (const period of periods) demand(period, 'minutes', 'perMinute', 'serviceMinutes', 'servers')
  const chance = seededChance(seed)
  const tallies: Tally[] = periods.map(() => ({ visitors: [], came: [], waited: [], gone: 0 }))
  for (let run = 0; run < runs; run += 1) playOnce(periods, start, chance, tallies)
  let endMinute = 0
  return periods.map((period, index) => {
    endMinute += period.minutes
    return foundAt(tallies[index]!, period, endMinute, level)
  })
}

interface Visitor {
  readonly came: number
  readonly period: number
  started: boolean
}

/** One run: `line` holds everybody in the house, the first `servers` of them are served. */
function playOnce(
  periods: readonly Period[],
  start: number,
  chance: Chance,
  tallies: readonly Tally[],
): void {
  const line: Visitor[] = Array.from({ length: start }, () => ({ came: 0, period: -1, started: false }))
  for (const { came, waited } of tallies) {
    came.push(0)
    waited.push(0)
  }
  let now = 0
  for (const [index, period] of periods.entries()) {
    now = playPeriod(line, period, index, now, chance, tallies)
    tallies[index]!.visitors.push(line.length)
  }
  // The doors are closed; the counters of the last period stay until nobody waits.
  const last = periods.at(-1)
  const isWaiting = () => line.some(({ started }) => !started)
  while (last && last.servers > 0 && isWaiting())
    now = playPeriod(line, { ...last, perMinute: 0 }, periods.length - 1, now, chance, tallies)
  for (const visitor of line) if (!visitor.started) note(visitor, now, tallies)
}

function playPeriod(
  line: Visitor[],
  { minutes, perMinute, serviceMinutes, servers, patienceMinutes }: Period,
  index: number,
  from: number,
  chance: Chance,
  tallies: readonly Tally[],
): number {
  let now = from
  call(line, servers, now, tallies)
  for (;;) {
    const busy = Math.min(servers, line.length)
    const ending = busy / serviceMinutes
    const leaving = patienceMinutes === undefined ? 0 : (line.length - busy) / patienceMinutes
    const rate = perMinute + ending + leaving
    if (rate === 0) break
    const next = now + exponential(chance, 1 / rate)
    if (next >= from + minutes) break
    now = next
    const which = uniform(chance) * rate
    if (which < perMinute) {
      line.push({ came: now, period: index, started: false })
      tallies[index]!.came[tallies[index]!.came.length - 1]! += 1
    } else if (which < perMinute + ending || line.length === busy) line.splice(chance.below(busy), 1)
    else giveUp(line.splice(busy + chance.below(line.length - busy), 1)[0]!, now, tallies)
    call(line, servers, now, tallies)
  }
  return from + minutes
}

function call(line: readonly Visitor[], servers: number, now: number, tallies: readonly Tally[]): void {
  for (let n = 0; n < Math.min(servers, line.length); n += 1) {
    const visitor = line[n]!
    if (visitor.started) continue
    visitor.started = true
    note(visitor, now, tallies)
  }
}

function giveUp(visitor: Visitor, now: number, tallies: readonly Tally[]): void {
  if (visitor.started) return
  note(visitor, now, tallies)
  if (visitor.period >= 0) tallies[visitor.period]!.gone += 1
}

/** Whoever was there before the beginning is nobody's wait. */
function note({ came, period }: Visitor, now: number, tallies: readonly Tally[]): void {
  if (period < 0) return
  const { waited } = tallies[period]!
  waited[waited.length - 1]! += now - came
}

function foundAt(
  { visitors, came, waited, gone }: Tally,
  { servers, serviceMinutes, patienceMinutes }: Period,
  endMinute: number,
  level: number,
): SimulatedEnd {
  const perWaiting = patienceMinutes === undefined ? 0 : 1 / patienceMinutes
  const waitBehind = (visitors: number): number => {
    let wait = 0
    for (let ahead = visitors - servers; ahead >= 0; ahead -= 1)
      wait += 1 / (servers / serviceMinutes + ahead * perWaiting)
    return wait
  }
  const meanOf = (values: readonly number[]) => meanInterval(sampleOf(values)!, level)!
  const all = came.reduce((sum, n) => sum + n, 0)
  return {
    endMinute,
    meanInSystem: meanOf(visitors),
    pAllBusy: wilson(visitors.filter((n) => n >= servers).length, visitors.length, level),
    meanVirtualWait: servers === 0 ? null : meanOf(visitors.map(waitBehind)),
    meanWait: all === 0 ? null : ratioOf(waited, came, all, level),
    pAbandon: all === 0 ? null : wilson(gone, all, level),
  }
}

/** Minutes waited by all who came over how many came; visitors of one run are alike, so the runs give the interval. */
function ratioOf(waited: readonly number[], came: readonly number[], all: number, level: number): Interval {
  const value = waited.reduce((sum, minutes) => sum + minutes, 0) / all
  const spread = sampleOf(waited.map((minutes, run) => ((minutes - value * came[run]!) * came.length) / all))!
  const { low, high } = meanInterval(spread, level)!
  return { value, low: value + low, high: value + high }
}
