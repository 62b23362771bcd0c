import { ForwardStep } from './forward-step.ts'
import { patientTable } from './patient-table.ts'
import { meanPatientWait, sumOf, waitsLonger } from './pure-death.ts'
import { demand, demandWhole, UnusableInput } from './unusable-input.ts'

/** A stretch of time in which nothing changes but the queue. `servers` may be 0: a break of everybody. */
export interface Period {
  readonly minutes: number
  readonly perMinute: number
  readonly serviceMinutes: number
  readonly servers: number
  /** Mean patience of somebody waiting; nobody gives up where it is not said. */
  readonly patienceMinutes?: number
}

export interface Forward {
  readonly periods: readonly Period[]
  /** Most visitors in the house that are told apart; 120 when not said. */
  readonly capacity?: number
  /** Visitors in the house at the beginning, or their distribution; nobody when not said. */
  readonly start?: number | ArrayLike<number>
}

/** What stands at the end of a period. */
export interface PeriodEnd {
  /** Minutes since the beginning. */
  readonly endMinute: number
  /** Visitors waiting and served, on average. */
  readonly meanInSystem: number
  readonly meanQueue: number
  /** Chance that somebody who comes now has to wait. */
  readonly pAllBusy: number
  /**
   * Wait of somebody who comes now and stays, as long as the counters stay as they are, in minutes; null where no counter
   * is open.
   */
  readonly meanVirtualWait: number | null
  /** Chance that somebody who comes now and stays waits longer than some minutes; null where no counter is open. */
  waitOver(minutes: number): number | null
  /** Chance that the house holds as many as are told apart: above 0.0001 the capacity is too small for what happens. */
  readonly pFull: number
}

/** What was reckoned of people who wait, to be handed on from one day to the next; whoever holds it lets go of it. */
export type WaitTables = Map<string, Float64Array>

const CAPACITY = 120
const MOST_CAPACITY = 5000

/**
 * The exact queue M(t)/M/s(t) with rates that change from period to period (Chapman-Kolmogorov forward equations). What a
 * period leaves behind stands at the beginning of the next: overload for an hour has an end and a price, where a formula per
 * period says "unstable" or forgets it. Where counters close, those served there go back to the head of the queue.
 */
export function playForward(forward: Forward): readonly PeriodEnd[] {
  return play(forward, new Map())
}

/** `tables`: what was reckoned of people who wait, by counters and minutes; days of one house share them. */
function play(
  { periods, capacity = CAPACITY, start = 0 }: Forward,
  tables: WaitTables,
): readonly PeriodEnd[] {
  demandWhole('capacity', capacity, 1, MOST_CAPACITY)
  const step = new ForwardStep(capacity)
  step.begin(typeof start === 'number' ? certainly(start, capacity) : asDistribution(start))
  let endMinute = 0
  return periods.map((period) => {
    demand(period, 'minutes', 'perMinute', 'serviceMinutes', 'servers')
    const { minutes, perMinute, serviceMinutes, servers, patienceMinutes } = period
    const perServer = 1 / serviceMinutes
    const perWaiting = patienceMinutes === undefined ? 0 : 1 / patienceMinutes
    step.advance({ perMinute, perServer, servers, perWaiting }, minutes)
    endMinute += minutes
    return endOf(step, servers, servers * perServer, perWaiting, endMinute, capacity, tables)
  })
}

/**
 * Many days, each from an empty house. Days that are the same are reckoned once and share their ends: a year has few
 * different days.
 */
export function playDaysForward(
  days: readonly (readonly Period[])[],
  capacity = CAPACITY,
  tables: WaitTables = new Map(),
): readonly (readonly PeriodEnd[])[] {
  const known = new Map<string, readonly PeriodEnd[]>()
  return days.map((periods) => {
    const key = periods
      .map((it) => `${it.minutes} ${it.perMinute} ${it.serviceMinutes} ${it.servers} ${it.patienceMinutes}`)
      .join('|')
    const found = known.get(key) ?? play({ periods, capacity }, tables)
    known.set(key, found)
    return found
  })
}

function endOf(
  { state, top }: ForwardStep,
  servers: number,
  servedPerMinute: number,
  perWaiting: number,
  endMinute: number,
  capacity: number,
  tables: WaitTables,
): PeriodEnd {
  let [meanInSystem, meanQueue] = [0, 0]
  for (let n = 1; n <= top; n += 1) meanInSystem += n * state[n]!
  for (let n = servers + 1; n <= top; n += 1) meanQueue += (n - servers) * state[n]!
  // Of somebody who comes with n in the house, n - servers wait before her.
  const ahead = state.slice(Math.min(servers, top + 1), top + 1)
  const tagged = { servedPerMinute, perWaiting }
  const isOpen = servers > 0
  return {
    ...{ endMinute, meanInSystem, meanQueue },
    pAllBusy: Math.min(1, sumOf(ahead)),
    meanVirtualWait: isOpen ? meanPatientWait(ahead, tagged) : null,
    waitOver: (minutes) =>
      !isOpen
        ? null
        : perWaiting === 0
          ? waitsLonger(ahead, servedPerMinute, minutes)
          : patientWaitOver(ahead, tagged, minutes, capacity, tables),
    pFull: top === capacity ? state[capacity]! : 0,
  }
}

/** One table for each number of counters and each number of minutes asked for. */
function patientWaitOver(
  ahead: ArrayLike<number>,
  tagged: { readonly servedPerMinute: number; readonly perWaiting: number },
  minutes: number,
  capacity: number,
  tables: WaitTables,
): number {
  const key = `${capacity} ${tagged.servedPerMinute} ${tagged.perWaiting} ${minutes}`
  const table = tables.get(key) ?? patientTable(capacity + 1, tagged, minutes)
  tables.set(key, table)
  let longer = 0
  for (let n = 0; n < ahead.length; n += 1) longer += ahead[n]! * table[n]!
  return longer
}

function certainly(visitors: number, capacity: number): Float64Array {
  demandWhole('start', visitors, 0, capacity)
  const state = new Float64Array(visitors + 1)
  state[visitors] = 1
  return state
}

function asDistribution(shares: ArrayLike<number>): ArrayLike<number> {
  for (let n = 0; n < shares.length; n += 1)
    if (!(shares[n]! >= 0)) throw new UnusableInput({ field: 'start', why: 'too-small', least: 0, most: 1 })
  if (Math.abs(sumOf(shares) - 1) > 1e-9) throw new UnusableInput({ field: 'start', why: 'not-a-number' })
  return shares
}
