import {
  erlangA,
  erlangB,
  erlangC,
  leastServers,
  peopleFor,
  serversFor,
  serversForBlocking,
  squareRoot,
  squareRootServers,
  betaFor,
  waitQuantile,
  type Abandoned,
  type StableQueue,
} from '#ground/queueing/index.ts'
import { count, figures, minutes, share, type Figures, type Solve, type Value } from './figures.ts'
import { Given, Unreadable } from './given.ts'
import { patienceOf, queueOf, serversOf, shrinkageOf, targetOf } from './queue-of.ts'

const P_WAIT = 'pWait pDelay pDelayed probWait waitingProbability probabilityOfWaiting pQueue erlangC'
const SERVICE_LEVEL = 'serviceLevel sl serviceLevelAtTarget'
const QUANTILE = /^p(\d{2}(?:\.\d+)?)(?:Wait|WaitingTime)?(Min|Sec)?$/i

/** Erlang C, with servers given or sought. */
export const solveErlangC: Solve = (input) => {
  const given = new Given(input)
  const queue = queueOf(given)
  const target = targetOf(given)
  const servers = openOf(given)
  if (servers === undefined) return solveErlangCMin(input, [])
  const found = erlangC({ ...queue, servers, ...(target !== undefined && { targetMinutes: target }) })
  if (!found.stable) return unstable(found.load, found.servers)
  return ofErlangC(found, servers, shrinkageOf(given), (minute) =>
    erlangC({ ...queue, servers, targetMinutes: minute }),
  )
}

/** Counters open; of people planned only those that are not elsewhere. */
function openOf(given: Given): number | undefined {
  const people = given.number('positions', 'people')
  if (given.has('servers', 'counters', 'agents') || people === undefined) return serversOf(given)
  return Math.floor(people * (1 - shrinkageOf(given)) * (1 + 1e-9))
}

const unstable = (load: number, servers: number): Figures =>
  figures([
    ['error', { text: `unstable (load ${load} >= ${servers} servers)` }],
    ['stable', { flag: false }],
    ['unstable', { flag: true }],
    ['offeredLoad load a', count(load)],
  ])

function ofErlangC(
  found: StableQueue,
  servers: number,
  shrinkage: number,
  at: (minute: number) => ReturnType<typeof erlangC>,
): Figures {
  const { load, occupancy, pWait, meanWait, meanWaitOfDelayed, meanQueue, serviceLevel } = found
  return figures(
    [
      ['offeredLoad load a', count(load)],
      ['occupancy utilisation utilization rho occupancyAtMin', share(occupancy)],
      [`${P_WAIT} pWaitAtMin waitingProbabilityAtMin`, share(pWait)],
      ['pNoWait pImmediate', share(1 - pWait)],
      ['meanWait wait wq averageWait asa meanWaitAtMin', minutes(meanWait)],
      ['meanWaitOfDelayed meanWaitDelayed', minutes(meanWaitOfDelayed)],
      ['meanQueue lq meanQueueLength queueLength', count(meanQueue)],
      ['meanInSystem l', count(meanQueue + load)],
      serviceLevel === undefined
        ? null
        : [`${SERVICE_LEVEL} serviceLevelAtMin achievedServiceLevel`, share(serviceLevel)],
      ['servers minServers rawPositions rawServers requiredServers serversNeeded counters', count(servers)],
      ['positions scheduledPositions staffed withShrinkage people', count(peopleFor(servers, shrinkage))],
      ['stable', { flag: true }],
    ],
    (name) =>
      levelIn(name, (minute) => levelOf(at(minute))) ??
      quantileIn(name, (q) => waitQuantile(found, q)) ??
      peopleIn(name, servers),
  )
}

/** `positionsAtShrinkage30`. */
function peopleIn(name: string, servers: number): Value | undefined {
  const found = /^(?:positions|people)\w*?(\d{1,2})(?:Pct|Percent)?$/i.exec(name)
  return found ? count(peopleFor(servers, Number(found[1]) / 100)) : undefined
}

const levelOf = (found: ReturnType<typeof erlangC>): number => (found.stable ? (found.serviceLevel ?? 0) : 0)

/** `serviceLevel20s`, `serviceLevel15min`. */
function levelIn(name: string, level: (minute: number) => number): Value | undefined {
  const found = /^(?:serviceLevel|sl)_?(\d+(?:\.\d+)?)_?(s|sec|min)$/i.exec(name)
  if (!found) return undefined
  return share(level(Number(found[1]) / (/^min/i.test(found[2]!) ? 1 : 60)))
}

/** `p90WaitSec`, `p50`. */
function quantileIn(name: string, quantile: (share: number) => number): Value | undefined {
  const found = QUANTILE.exec(name)
  if (!found) return undefined
  const value = quantile(Number(found[1]) / 100)
  return minutes(/sec/i.test(found[2] ?? '') ? value * 60 : value)
}

/** The fewest counters for what is asked. */
export const solveErlangCMin: Solve = (input) => {
  const given = new Given(input)
  const queue = queueOf(given)
  const wait = targetOf(given)
  const serviceLevel = given.share('targetServiceLevel', 'serviceLevel', 'minServiceLevel', 'targetSL', 'sl')
  const occupancyAtMost = given.share('maxOccupancy', 'occupancyCap', 'occupancyAtMost', 'maxUtilisation')
  const pWaitAtMost = given.share('maxPWait', 'maxDelayProbability', 'targetPWait', 'pWaitAtMost')
  const meanWaitAtMost = given.minutes('maxMeanWait', 'targetMeanWait', 'meanWaitAtMost')
  const target = {
    ...(serviceLevel !== undefined && { serviceLevel, targetMinutes: wait ?? 0 }),
    ...(serviceLevel === undefined && wait !== undefined && { targetMinutes: wait }),
    ...(occupancyAtMost !== undefined && { occupancyAtMost }),
    ...(pWaitAtMost !== undefined && { pWaitAtMost }),
    ...(meanWaitAtMost !== undefined && { meanWaitAtMost }),
  }
  const shrinkage = shrinkageOf(given)
  const { servers, ...found } = serversFor({ ...queue, target, shrinkage })
  return ofErlangC(found, servers, shrinkage, (minute) =>
    erlangC({ ...queue, servers, targetMinutes: minute }),
  )
}

export const solveErlangB: Solve = (input) => {
  const given = new Given(input)
  const { perMinute, serviceMinutes } = queueOf(given)
  const load = perMinute * serviceMinutes
  const servers = serversOf(given)
  const most = given.share('maxBlocking', 'targetBlocking', 'blockedAtMost', 'maxPBlock')
  const least = most === undefined ? null : serversForBlocking(load, most)
  const at = servers ?? least?.servers
  const blocked = at === undefined ? undefined : erlangB({ load, servers: at })
  return figures(
    [
      ['offeredLoad load a', count(load)],
      blocked === undefined
        ? null
        : ['pBlock blocking blockingProbability pBlocked pBlockAtMin erlangB', share(blocked)],
      at === undefined ? null : ['minServers servers requiredServers rawPositions', count(at)],
      at === undefined ? null : ['positions', count(peopleFor(at, shrinkageOf(given)))],
      blocked === undefined ? null : ['carriedLoad', count(load * (1 - blocked))],
      blocked === undefined || !at ? null : ['occupancy utilisation', share((load * (1 - blocked)) / at)],
    ],
    (name) => {
      const found = /^(?:pBlock|blocking|pBlocked)At_?(\d+)$/i.exec(name)
      return found ? share(erlangB({ load, servers: Number(found[1]) })) : undefined
    },
  )
}

export const solveErlangA: Solve = (input) => {
  const given = new Given(input)
  const { perMinute, serviceMinutes } = queueOf(given)
  const patienceMinutes = given.need(patienceOf(given), 'meanPatienceMin')
  const targetMinutes = targetOf(given)
  const at = (servers: number): Abandoned =>
    erlangA({
      ...{ perMinute, serviceMinutes, servers, patienceMinutes },
      ...(targetMinutes !== undefined && { targetMinutes }),
    })
  const servers = openOf(given) ?? fewestWithPatience(given, at)
  const without = solveErlangC({ ...input, servers }, [])
  return ofErlangA(at(servers), without, perMinute, servers)
}

/** The fewest counters with which no more than a share gives up, or enough are served in time. */
function fewestWithPatience(given: Given, at: (servers: number) => Abandoned): number {
  const level = given.share('targetServiceLevel', 'serviceLevel', 'minServiceLevel')
  const most = given.share('maxAbandon', 'maxPAbandon', 'targetAbandon', 'maxAbandonment')
  if (level === undefined && most === undefined)
    throw new Unreadable('the field servers is missing, and no target is named')
  for (let servers = 1; servers <= 10_000; servers += 1) {
    const { serviceLevel = 0, pAbandon } = at(servers)
    if (serviceLevel >= (level ?? 0) && pAbandon <= (most ?? 1)) return servers
  }
  throw new Unreadable('no number of servers reaches the target')
}

function ofErlangA(found: Abandoned, without: Figures, perMinute: number, servers: number): Figures {
  const { load, occupancy, pWait, pAbandon, meanWait, meanQueue, meanPatientWait, serviceLevel } = found
  return figures(
    [
      ['offeredLoad load a', count(load)],
      [P_WAIT, share(pWait)],
      ['pAbandon abandon abandonment abandonRate pAbandonment', share(pAbandon)],
      ['pServed', share(1 - pAbandon)],
      ['pAbandonOfDelayed', share(pWait === 0 ? 0 : pAbandon / pWait)],
      ['occupancy utilisation utilization', share(occupancy)],
      ['meanWait asa averageWait wq', minutes(meanWait)],
      ['meanWaitOfDelayed', minutes(pWait === 0 ? 0 : meanWait / pWait)],
      ['meanVirtualWait meanPatientWait offeredWait', minutes(meanPatientWait)],
      ['meanQueue lq queueLength meanQueueLength', count(meanQueue)],
      ['servers minServers', count(servers)],
      ['abandonPerHour', count(pAbandon * perMinute * 60)],
      serviceLevel === undefined ? null : [SERVICE_LEVEL, share(serviceLevel)],
      ['erlangC', { figures: without }],
    ],
    (name) =>
      levelIn(name, (minute) => found.after(minute).served) ?? quantileIn(name, (q) => found.waitQuantile(q)),
  )
}

export const solveSquareRoot: Solve = (input) => {
  const given = new Given(input)
  const load = given.number('offeredLoad', 'load', 'm', 'a', 'R', 'erlangs')
  const asked = given.share('targetPDelay', 'alpha', 'pDelay', 'targetPWait', 'pWait')
  const beta = given.number('beta') ?? (asked === undefined ? undefined : betaFor(asked))
  const servers = serversOf(given)
  const used =
    beta ?? (load !== undefined && servers !== undefined ? (servers - load) / Math.sqrt(load) : undefined)
  const known = given.need(used, 'beta')
  const size = load === undefined ? null : squareRootServers(load, known)
  return figures([
    ['pDelay pWait alpha delayProbability', share(squareRoot(known))],
    ['beta', count(known)],
    size && ['servers minServers agents serversRoundedUp serversCeil ceil rounded', count(size.servers)],
    size && ['staffing serversExact exact s level staffingLevel squareRootStaffing', count(size.exact)],
    load === undefined ? null : ['leastServers stableFrom', count(leastServers(load))],
  ])
}
