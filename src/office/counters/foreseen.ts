/**
 * How long somebody who comes now and stays will wait, with the desks as they will really be open: who comes during a break
 * knows that a desk opens again, and who comes before one that a desk goes. Pure; minutes.
 */
import type { PeriodEnd } from '#ground/queueing/index.ts'
import type { Stretch } from './flow.ts'

/** Where somebody comes in: a moment within a stretch, minutes after its beginning. */
export interface Moment {
  readonly stretches: readonly Stretch[]
  readonly n: number
  readonly offset: number
}

/**
 * Ends of service it takes until her turn, if every desk is busy. Where people give up, as many as would take the same time
 * with the desks of now.
 */
function turnsBefore(at: PeriodEnd, { servers, serviceMinutes }: Stretch): number {
  if (at.pAllBusy <= 0) return 0
  if (at.meanVirtualWait === null) return (at.meanQueue + at.pAllBusy) / at.pAllBusy
  return ((at.meanVirtualWait / at.pAllBusy) * servers) / serviceMinutes
}

/** Mean wait: the mean number of turns, passed as fast as the open desks end services; a desk that opens takes one at once. */
export function waitForeseen(at: PeriodEnd, { stretches, n, offset }: Moment): number {
  const turns = turnsBefore(at, stretches[n]!)
  if (turns === 0) return 0
  const now = stretches[n]!.servers
  let [from, passed] = [0, 0]
  for (let i = n; i < stretches.length; i += 1) {
    const { servers, serviceMinutes, minutes: whole } = stretches[i]!
    const minutes = i === n ? whole - offset : whole
    const missing = turns - passed - (servers - now)
    if (missing <= 0) return at.pAllBusy * from
    const perMinute = servers / serviceMinutes
    if (missing <= perMinute * minutes) return at.pAllBusy * (from + missing / perMinute)
    from += minutes
    passed += perMinute * minutes
  }
  const { servers, serviceMinutes } = stretches.at(-1)!
  return at.pAllBusy * (from + ((turns - passed) * serviceMinutes) / Math.max(1, servers))
}

/**
 * Chance to wait longer than the target: the time in which the desks of now would end as many services as those really open
 * until then. Null where no desk is open now.
 */
export function overForeseen(at: PeriodEnd, { stretches, n, offset }: Moment, target: number): number | null {
  const now = stretches[n]!
  if (now.servers === 0) return null
  let [from, passed, most] = [0, 0, 0]
  for (let i = n; i < stretches.length && from <= target; i += 1) {
    const { servers, serviceMinutes, minutes: whole } = stretches[i]!
    const minutes = i === n ? whole - offset : whole
    const within = (servers / serviceMinutes) * Math.min(minutes, target - from)
    most = Math.max(most, passed + servers - now.servers + within)
    from += minutes
    passed += (servers / serviceMinutes) * minutes
  }
  return at.waitOver((most * now.serviceMinutes) / now.servers)
}

/**
 * Minutes the exact queue counts as waiting although the visit had begun: it sends whoever sits at a desk that closes back to
 * the head of the line, where in the office a desk ends its visit first. `before`, `after`: people in the line just before
 * and after. They are taken off what people wait.
 */
export function interruptedMinutes(
  stretches: readonly Stretch[],
  n: number,
  before: number,
  after: number,
): number {
  const interrupted = after - before
  const [was, now] = [stretches[n - 1], stretches[n]]
  if (!was || !now || now.servers >= was.servers || interrupted <= 0) return 0
  const back = stretches.slice(n).findIndex(({ servers }) => servers >= was.servers)
  const closed = (back < 0 ? stretches.slice(n) : stretches.slice(n, n + back)).reduce(
    (sum, { minutes }) => sum + minutes,
    0,
  )
  if (now.servers === 0) return interrupted * closed
  const turn = (now.serviceMinutes / now.servers) * (1 + Math.max(0, interrupted - 1) / 2)
  return interrupted * turn * (1 - Math.exp(-closed / turn))
}
