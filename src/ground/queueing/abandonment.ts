import { keepsUp, type Queue } from './erlang.ts'
import { fateOf, meanPatientWait, sumOf, type Fate } from './pure-death.ts'
import { demand, demandShare, UnusableInput } from './unusable-input.ts'

export interface ImpatientQueue extends Queue {
  /** Mean patience of somebody waiting, in minutes (exponential). */
  readonly patienceMinutes: number
}

export interface Abandoned {
  /** Always: who does not want to wait goes. */
  readonly stable: true
  readonly load: number
  readonly occupancy: number
  /** Share of visitors who find every counter busy. */
  readonly pWait: number
  /** Share of visitors who go without having been served. Shown with every wait: who leaves makes waits look short. */
  readonly pAbandon: number
  /** Time in the queue of everybody, also of those who go. */
  readonly meanWait: number
  readonly meanQueue: number
  /** Wait of somebody who would stay however long it takes. */
  readonly meanPatientWait: number
  /** Share of all visitors who are served, and within the target. */
  readonly serviceLevel?: number
  /** Whether the counters would keep up if nobody gave up. */
  readonly keepsUpWithoutLeaving: boolean
  /** What became of visitors after some minutes; shares of all visitors. */
  after(minutes: number): Fate
  /** Time in the queue that a share of all visitors does not exceed, in minutes. */
  waitQuantile(share: number): number
}

/** States less likely than the likeliest by this factor are left out. */
const NOTHING = 1e-18

/** Erlang A (M/M/c+M), exact by the balance of births and deaths. */
export function erlangA(queue: ImpatientQueue): Abandoned {
  demand(queue, 'perMinute', 'serviceMinutes', 'servers', 'patienceMinutes')
  const { perMinute, serviceMinutes, servers, patienceMinutes, targetMinutes } = queue
  const [perServer, perWaiting] = [1 / serviceMinutes, 1 / patienceMinutes]
  const state = balanced({ perMinute, perServer, perWaiting, servers })
  const ahead = state.slice(Math.min(servers, state.length))
  let [meanQueue, busy] = [0, 0]
  for (const [n, share] of state.entries()) {
    meanQueue += Math.max(0, n - servers) * share
    busy += Math.min(n, servers) * share
  }
  const tagged = { servedPerMinute: servers * perServer, perWaiting }
  const after = (minutes: number): Fate => {
    demand({ targetMinutes: minutes })
    const fate = fateOf(ahead, tagged, minutes)
    return { ...fate, served: fate.served + 1 - sumOf(ahead) }
  }
  const load = perMinute * serviceMinutes
  return {
    ...{ stable: true, load, occupancy: servers === 0 ? 0 : busy / servers, pWait: sumOf(ahead), meanQueue },
    pAbandon: perMinute === 0 ? 0 : (perWaiting * meanQueue) / perMinute,
    meanWait: perMinute === 0 ? 0 : meanQueue / perMinute,
    meanPatientWait: meanPatientWait(ahead, tagged),
    ...(targetMinutes !== undefined && { serviceLevel: after(targetMinutes).served }),
    keepsUpWithoutLeaving: keepsUp(load, servers),
    after,
    waitQuantile: (share) => quantileOf((minutes) => after(minutes).waiting, share, serviceMinutes),
  }
}

interface Rates {
  readonly perMinute: number
  readonly perServer: number
  readonly perWaiting: number
  readonly servers: number
}

/** More visitors than any house holds: patience so long that the queue has no middle that could be reckoned. */
const MOST_STATES = 200_000

/** Shares of the states, from the likeliest outwards: no power and no factorial that could overflow. */
function balanced({ perMinute, perServer, perWaiting, servers }: Rates): Float64Array {
  const down = (n: number) => Math.min(n, servers) * perServer + Math.max(0, n - servers) * perWaiting
  let likeliest = 0
  while (perMinute > down(likeliest + 1)) {
    likeliest += 1
    if (likeliest > MOST_STATES) throw new UnusableInput({ field: 'patienceMinutes', why: 'too-large' })
  }
  const below: number[] = []
  for (let [n, share] = [likeliest, 1]; n > 0; n -= 1) {
    share *= down(n) / perMinute
    below.push(share)
  }
  const above: number[] = []
  for (let [n, share] = [likeliest + 1, 1]; share > NOTHING || n <= servers; n += 1) {
    share *= perMinute / down(n)
    above.push(share)
  }
  const shares = Float64Array.from([...below.toReversed(), 1, ...above])
  const total = sumOf(shares)
  return shares.map((share) => share / total)
}

/** The minutes after which no more than the rest is still waiting, by halving. */
function quantileOf(waitingAfter: (minutes: number) => number, share: number, scale: number): number {
  demandShare('share', share)
  const rest = Math.max(1 - share, 1e-12)
  if (waitingAfter(0) <= rest) return 0
  let [low, high] = [0, scale]
  while (waitingAfter(high) > rest) [low, high] = [high, high * 2]
  while (high - low > 1e-10 * high) {
    const middle = (low + high) / 2
    if (waitingAfter(middle) > rest) low = middle
    else high = middle
  }
  return high
}
