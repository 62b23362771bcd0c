import { demand, demandShare, UnusableInput } from './unusable-input.ts'

/**
 * Relative room below the number of counters: 0.6 / (1 / 5) is 2.9999999999999996 in binary, and three counters
 * against a load of exactly three have no end of waiting.
 */
const EPSILON = 1e-9

/** Whether the counters keep up with the load for ever. */
export function keepsUp(load: number, servers: number): boolean {
  return load < servers * (1 - EPSILON)
}

export interface Load {
  /** Counters busy on average if there were as many as wanted: arrivals per minute times minutes of service. */
  readonly load: number
  readonly servers: number
}

/** Erlang B: share of visitors who find every counter taken where nobody may wait. By the recursion, never by factorials. */
export function erlangB({ load, servers }: Load): number {
  demand({ load, servers }, 'load', 'servers')
  let blocked = 1
  for (let counter = 1; counter <= servers; counter += 1)
    blocked = (load * blocked) / (counter + load * blocked)
  return blocked
}

export interface Queue {
  readonly perMinute: number
  readonly serviceMinutes: number
  readonly servers: number
  /** The wait a service level is asked for. */
  readonly targetMinutes?: number
}

export interface StableQueue {
  readonly stable: true
  readonly load: number
  /** Share of the time a counter is busy. */
  readonly occupancy: number
  /** Share of visitors who wait at all. */
  readonly pWait: number
  readonly meanWait: number
  /** Mean wait of those who wait at all. */
  readonly meanWaitOfDelayed: number
  /** Visitors waiting, on average over time. */
  readonly meanQueue: number
  /** Share of visitors who wait no longer than the target. */
  readonly serviceLevel?: number
}

/** The queue grows as long as it lasts; there is no mean wait, however large a number might be printed. */
export interface UnstableQueue {
  readonly stable: false
  readonly load: number
  readonly servers: number
}

/** Erlang C (M/M/c): everybody waits until served, arrivals and load the same for ever. Minutes. */
export function erlangC(queue: Queue): StableQueue | UnstableQueue {
  demand(queue, 'perMinute', 'serviceMinutes', 'servers')
  const { perMinute, serviceMinutes, servers, targetMinutes } = queue
  const load = perMinute * serviceMinutes
  if (!keepsUp(load, servers)) return { stable: false, load, servers }
  const pWait = probabilityOfWaiting({ load, servers })
  const meanWaitOfDelayed = serviceMinutes / (servers - load)
  const meanWait = pWait * meanWaitOfDelayed
  return {
    ...{ stable: true, load, occupancy: load / servers, pWait, meanWait, meanWaitOfDelayed },
    meanQueue: perMinute * meanWait,
    ...(targetMinutes !== undefined && {
      serviceLevel: 1 - pWait * Math.exp(-targetMinutes / meanWaitOfDelayed),
    }),
  }
}

/** Share of visitors who wait at all, Erlang's second formula, from the first. Only where the counters keep up. */
export function probabilityOfWaiting({ load, servers }: Load): number {
  const blocked = erlangB({ load, servers })
  return (servers * blocked) / (servers - load * (1 - blocked))
}

/** The wait that a share of visitors does not exceed, in minutes; 0.9 for nine of ten. */
export function waitQuantile(
  { pWait, meanWaitOfDelayed }: Pick<StableQueue, 'pWait' | 'meanWaitOfDelayed'>,
  share: number,
): number {
  demandShare('share', share)
  return pWait <= 1 - share ? 0 : meanWaitOfDelayed * Math.log(pWait / (1 - share))
}

/** What is asked of the counters; everything named holds. */
export interface StaffingTarget {
  /** At least this share waits no longer than `targetMinutes`. */
  readonly serviceLevel?: number
  readonly targetMinutes?: number
  readonly meanWaitAtMost?: number
  readonly pWaitAtMost?: number
  readonly occupancyAtMost?: number
}

export interface StaffingQuestion {
  readonly perMinute: number
  readonly serviceMinutes: number
  readonly target: StaffingTarget
  /** Share of paid time in which somebody planned for a counter is not at it: breaks, training, sickness. */
  readonly shrinkage?: number
}

export interface Staffed extends StableQueue {
  readonly servers: number
  /** People to plan so that `servers` counters are open, with `shrinkage`. */
  readonly positions: number
}

const MOST_SERVERS = 100_000

/**
 * The fewest counters that reach the target. It begins at the first number that keeps up, not at a rounded load: beginning
 * one higher staffs one too many.
 */
export function serversFor({ perMinute, serviceMinutes, target, shrinkage = 0 }: StaffingQuestion): Staffed {
  demand({ perMinute, serviceMinutes }, 'perMinute', 'serviceMinutes')
  demandShare('shrinkage', shrinkage)
  if (shrinkage === 1) throw new UnusableInput({ field: 'shrinkage', why: 'too-large', least: 0, most: 1 })
  const { targetMinutes } = target
  const queue = { perMinute, serviceMinutes, ...(targetMinutes !== undefined && { targetMinutes }) }
  demandTarget(target)
  const load = perMinute * serviceMinutes
  const wide = Math.floor(load / (target.occupancyAtMost ?? 1))
  for (let servers = Math.max(leastServers(load), wide); servers <= MOST_SERVERS; servers += 1) {
    const found = erlangC({ ...queue, servers })
    if (found.stable && reaches(found, target))
      return { ...found, servers, positions: peopleFor(servers, shrinkage) }
  }
  throw new UnusableInput({ field: 'target', why: 'too-small' })
}

/** The fewest counters that keep up with a load, at least one. */
export function leastServers(load: number): number {
  demand({ load }, 'load')
  let servers = Math.max(1, Math.floor(load))
  while (!keepsUp(load, servers)) servers += 1
  return servers
}

/** The fewest counters at which no more than a share of visitors finds all of them taken (nobody waits). */
export function serversForBlocking(
  load: number,
  blockedAtMost: number,
): { servers: number; blocked: number } {
  demand({ load }, 'load')
  demandShare('blockedAtMost', blockedAtMost)
  if (blockedAtMost === 0)
    throw new UnusableInput({ field: 'blockedAtMost', why: 'too-small', least: 0, most: 1 })
  let blocked = 1
  for (let servers = 0; servers <= MOST_SERVERS; servers += 1) {
    if (servers > 0) blocked = (load * blocked) / (servers + load * blocked)
    if (blocked <= blockedAtMost) return { servers, blocked }
  }
  throw new UnusableInput({ field: 'blockedAtMost', why: 'too-small' })
}

/** People to plan so that a number of counters is open although a share of their time is spent elsewhere. */
export function peopleFor(servers: number, shrinkage: number): number {
  const people = servers / (1 - shrinkage)
  const whole = Math.round(people)
  return Math.abs(people - whole) < EPSILON * Math.max(1, people) ? whole : Math.ceil(people)
}

function demandTarget({
  serviceLevel,
  targetMinutes,
  meanWaitAtMost,
  pWaitAtMost,
  occupancyAtMost,
}: StaffingTarget) {
  if (serviceLevel !== undefined) demandShare('serviceLevel', serviceLevel)
  if (serviceLevel === 1)
    throw new UnusableInput({ field: 'serviceLevel', why: 'too-large', least: 0, most: 1 })
  if (serviceLevel !== undefined)
    demand({ ...(targetMinutes !== undefined && { targetMinutes }) }, 'targetMinutes')
  for (const [field, value] of Object.entries({ pWaitAtMost, occupancyAtMost, meanWaitAtMost })) {
    if (value === undefined) continue
    if (!(value > 0)) throw new UnusableInput({ field, why: 'too-small', least: 0 })
  }
}

function reaches(
  found: StableQueue,
  { serviceLevel, meanWaitAtMost, pWaitAtMost, occupancyAtMost }: StaffingTarget,
): boolean {
  return (
    (serviceLevel === undefined || (found.serviceLevel ?? 0) >= serviceLevel) &&
    (meanWaitAtMost === undefined || found.meanWait <= meanWaitAtMost) &&
    (pWaitAtMost === undefined || found.pWait <= pWaitAtMost) &&
    (occupancyAtMost === undefined || found.occupancy <= occupancyAtMost * (1 + EPSILON))
  )
}
