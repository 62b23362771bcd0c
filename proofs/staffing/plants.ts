import { erlangC, leastServers, playForward, type Period, type PeriodEnd } from '#ground/queueing/index.ts'
import { count, figures, minutes, share, type Solve } from '../../scripts/staffing/figures.ts'
import { Given } from '../../scripts/staffing/given.ts'
import { KINDS } from '../../scripts/staffing/kinds.ts'
import { queueOf, serversOf } from '../../scripts/staffing/queue-of.ts'
import type { PlayForward } from './random-days.ts'

const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1))

/** Erlang C as it stands in textbooks: powers over factorials, which overflow. */
const byFactorials: Solve = (input) => {
  const given = new Given(input)
  const { perMinute, serviceMinutes } = queueOf(given)
  const [load, servers] = [perMinute * serviceMinutes, serversOf(given) ?? 1]
  if (load >= servers) return figures([['error', { text: 'unstable' }]])
  const last = (load ** servers / factorial(servers)) * (servers / (servers - load))
  const before = Array.from({ length: servers }, (_, n) => load ** n / factorial(n)).reduce(
    (a, b) => a + b,
    0,
  )
  return figures([['pWait', share(last / (before + last))]])
}

/** `load >= servers` on binary fractions, the load as rate over rate; right everywhere else. */
const withoutRoom: Solve = (input, asked) => {
  const given = new Given(input)
  const { perMinute, serviceMinutes } = queueOf(given)
  const [load, servers] = [perMinute / (1 / serviceMinutes), serversOf(given) ?? 1]
  const isStable = erlangC({ perMinute, serviceMinutes, servers }).stable
  if (isStable || load >= servers) return KINDS['erlangC']!(input, asked)
  return figures([['error meanWait', minutes(serviceMinutes / (servers - load))]])
}

/** A search that begins at the load rounded up and one more. */
const startsTooHigh: Solve = (input) => {
  const given = new Given(input)
  const queue = queueOf(given)
  const target = given.number('targetServiceLevel') ?? 0
  let servers = Math.max(leastServers(0), Math.round(queue.perMinute * queue.serviceMinutes + 1))
  for (;;) {
    const found = erlangC({ ...queue, servers, targetMinutes: given.minutes('targetWait') ?? 0 })
    if (found.stable && (found.serviceLevel ?? 0) >= target)
      return figures([
        ['minServers rawPositions', count(servers)],
        ['serviceLevelAtMin serviceLevel', share(found.serviceLevel!)],
      ])
    servers += 1
  }
}

/** People before her times minutes over counters: the end of service she herself waits for is forgotten. */
const forgetsDeparture: Solve = (input) => {
  const given = new Given(input)
  const n = given.number('waitingAhead') ?? 0
  const slot = (given.minutes('aht') ?? 0) / (serversOf(given) ?? 1)
  return figures([
    ['mean', minutes(n * slot)],
    ['sd', minutes(Math.sqrt(n) * slot)],
    ['naive_n_times_aht_over_c', minutes(n * slot)],
  ])
}

/** KGSt's percentage put on the case instead of taken off the year. */
const onTheCase: Solve = (input, asked) => {
  const { deductionPct, ...rest } = input as { readonly deductionPct?: number }
  return KINDS['personnel']!(
    { ...rest, surchargePct: deductionPct ?? (rest as { surchargePct?: number }).surchargePct ?? 0 },
    asked,
  )
}

/** Minors pay half of everything. */
const halvesAll: Solve = (input, asked) => {
  const { minor, ...rest } = input
  const told = KINDS['fee']!(rest, asked)
  return {
    find: (name) => {
      const value = told.find(name)
      return minor === true && value && 'value' in value ? count((value.value ?? 0) / 2) : value
    },
  }
}

/** A sum over all groups shown beside the groups that may be shown. */
const showsTotal: Solve = (input, asked) => {
  const told = KINDS['smallGroup']!(input, asked)
  return { find: (name) => (name === 'showTotal' ? { flag: true } : told.find(name)) }
}

/** Programs that go wrong as programs for counters do; some vector must find each. */
export const WRONG_ANSWERS: Readonly<Record<string, Readonly<Record<string, Solve>>>> = {
  'factorials that overflow': { erlangC: byFactorials },
  'load compared without room for binary fractions': { erlangC: withoutRoom },
  'the search begins one counter too high': { 'erlangC-min': startsTooHigh },
  'the departure one waits for oneself is forgotten': { delayEstimate: forgetsDeparture },
  'a percentage of the year put on the case': { personnel: onTheCase },
  'every fee halved for minors': { fee: halvesAll },
  'the total gives the small group away': { smallGroup: showsTotal },
}

/** Each period on its own, as a queue that begins with its own balance. */
const forgetful: PlayForward = ({ periods, ...rest }) =>
  periods.flatMap((period, index): PeriodEnd[] =>
    playForward({ ...rest, periods: [period], ...(index > 0 && { start: 0 }) }).slice(),
  )

const changed =
  (change: (period: Period) => Period): PlayForward =>
  ({ periods, ...rest }) =>
    playForward({ ...rest, periods: periods.map(change) })

/** Queues that go wrong a little; random days must find each. */
export const WRONG_QUEUES: Readonly<Record<string, PlayForward>> = {
  'what a period leaves behind is forgotten': forgetful,
  'nobody ever gives up': changed(({ patienceMinutes: _, ...period }) => period),
  'services three in a hundred too short': changed((period) => ({
    ...period,
    serviceMinutes: period.serviceMinutes * 0.97,
  })),
  'at most eight in the house': (day) =>
    playForward({ ...day, start: Math.min(8, Number(day.start ?? 0)), capacity: 8 }),
  'counters stay open in breaks': changed((period) => ({ ...period, servers: Math.max(1, period.servers) })),
}
