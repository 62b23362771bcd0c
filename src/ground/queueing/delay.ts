import { findCrossing, normalQuantile } from './normal.ts'
import { demand, demandShare, demandWhole, UnusableInput } from './unusable-input.ts'

/** What somebody who takes a number could be told. */
export interface Estimate {
  readonly mean: number
  readonly sd: number
}

export interface QueueSeen {
  /** Waiting before the newcomer; who was called does not wait any more. */
  readonly waitingAhead: number
  readonly servers: number
  readonly serviceMinutes: number
  /** Some counter is free: nobody waits. */
  readonly isCounterFree?: boolean
}

/**
 * By the length of the queue (QL): she waits for one end of service more than people wait before her. To forget that one is
 * the common mistake (`delayOfNaive`).
 */
export function delayOfQueue({
  waitingAhead,
  servers,
  serviceMinutes,
  isCounterFree = false,
}: QueueSeen): Estimate {
  demandSeen(waitingAhead, servers, serviceMinutes)
  if (isCounterFree) return { mean: 0, sd: 0 }
  const slot = serviceMinutes / servers
  return { mean: (waitingAhead + 1) * slot, sd: Math.sqrt(waitingAhead + 1) * slot }
}

/** The wait a share of those who see this queue does not exceed (Erlang's distribution of n + 1 ends of service). */
export function delayQuantile(seen: QueueSeen, share: number): number {
  demandShare('share', share)
  const { mean } = delayOfQueue(seen)
  if (mean === 0 || share === 0) return 0
  const stages = seen.waitingAhead + 1
  const slot = seen.serviceMinutes / seen.servers
  const capped = Math.min(share, 1 - 1e-12)
  const high = stages + 40 + 10 * Math.sqrt(stages) * Math.max(1, normalQuantile(capped))
  return slot * findCrossing((events) => 1 - poissonUpTo(stages - 1, events), capped, 0, high)
}

/** Share of at most `most` events where `mean` are expected. */
export function poissonUpTo(most: number, mean: number): number {
  if (mean <= 0) return 1
  let [log, sum] = [-mean, Math.exp(-mean)]
  for (let k = 1; k <= most; k += 1) {
    log += Math.log(mean / k)
    sum += Math.exp(log)
  }
  return Math.min(1, sum)
}

/** People before her times minutes over counters: too short by one slot, and 0 with nobody waiting and every counter busy. */
export function delayOfNaive({ waitingAhead, servers, serviceMinutes }: QueueSeen): number {
  demandSeen(waitingAhead, servers, serviceMinutes)
  return (waitingAhead * serviceMinutes) / servers
}

/**
 * By the wait so far of whoever is next (HOL), refined: in her wait w about λw came behind her, and two ends of service are
 * between them (Ibrahim and Whitt 2009). `raw` is w itself.
 */
export function delayOfHead(given: {
  readonly waitedMinutes: number
  readonly perMinute: number
  readonly servers: number
  readonly serviceMinutes: number
}): Estimate & { readonly raw: number } {
  const { waitedMinutes, perMinute, servers, serviceMinutes } = given
  demandSeen(0, servers, serviceMinutes)
  demand({ perMinute, targetMinutes: waitedMinutes }, 'perMinute', 'targetMinutes')
  const slot = serviceMinutes / servers
  const came = perMinute * waitedMinutes
  return { mean: (came + 2) * slot, sd: Math.sqrt(2 * came + 2) * slot, raw: waitedMinutes }
}

/** The wait of whoever was called last (LES): needs no minutes of service, and lags when the day changes. */
export function delayOfLast(lastWaitMinutes: number | null): number {
  return lastWaitMinutes ?? 0
}

/**
 * With the appointments known: who waits before her, she herself, and who will have come with an appointment and priority
 * before it is her turn. `dueWithin(minutes)`: how many of these are expected so soon, no-shows taken off. 0 with a counter free.
 */
export function delayWithBookings(
  { waitingAhead, servers, serviceMinutes, isCounterFree = false }: QueueSeen,
  dueWithin: (minutes: number) => number,
): number {
  demandSeen(waitingAhead, servers, serviceMinutes)
  if (isCounterFree) return 0
  const slot = serviceMinutes / servers
  let wait = (waitingAhead + 1) * slot
  // Each round lets in who is due within the wait of the round before; it only grows, and ends with the day's bookings.
  for (let round = 0; round < 200; round += 1) {
    const longer = (waitingAhead + 1 + dueWithin(wait)) * slot
    if (longer - wait < 1e-9) return longer
    wait = longer
  }
  return wait
}

/** QL where a share of the counters' time goes to appointments with priority: as if that share of counters were away. */
export function delayBesideBookings(seen: QueueSeen, shareOfAppointments: number): number {
  demandShare('shareOfAppointments', shareOfAppointments)
  if (shareOfAppointments === 1)
    throw new UnusableInput({ field: 'shareOfAppointments', why: 'too-large', most: 1 })
  return delayOfQueue(seen).mean / (1 - shareOfAppointments)
}

function demandSeen(waitingAhead: number, servers: number, serviceMinutes: number): void {
  demandWhole('waitingAhead', waitingAhead, 0, 1_000_000)
  demandWhole('servers', servers, 1, 100_000)
  demand({ serviceMinutes }, 'serviceMinutes')
}
