import { SMALLEST } from '#ground/smallgroups/index.ts'
import { orderQueue, type QueueRules, type Waiting } from './queue-order.ts'

/**
 * A past day played again under other rules: the same people come at the same moments, the same desks work as long as
 * they worked, each visit takes as long as it took. Only the order is another. Pure; times in epoch ms. Who sat at which
 * desk is not kept, so languages and who comes back to whom stay out of it.
 */
export interface ReplayVisit extends Waiting {
  readonly team: string
  readonly arrivedAt: Temporal.Instant
  /** From the call until the desk was free again. */
  readonly busyMs: number
}

export interface ReplayDesk {
  readonly desk: number
  readonly opens: number
  readonly closes: number
  readonly teams: ReadonlySet<string>
}

export interface ReplayDay {
  readonly visits: readonly ReplayVisit[]
  readonly desks: readonly ReplayDesk[]
}

/** One visit after the other in the order of the calls. */
export interface Played {
  readonly visit: ReplayVisit
  readonly at: number
}

export function replay({ visits, desks }: ReplayDay, rules: QueueRules): Played[] {
  const waiting = new Set(visits)
  const free = new Map(desks.map((desk) => [desk, desk.opens]))
  const played: Played[] = []
  while (waiting.size > 0 && free.size > 0) {
    const [desk, at] = earliest(free)
    const mine = [...waiting].filter(({ team }) => desk.teams.has(team))
    const next = mine.length === 0 ? undefined : firstOf(mine, rules, at)
    if (!next) {
      const later = Math.min(...mine.map(({ arrivedAt }) => arrivedAt.epochMilliseconds), Infinity)
      // Nobody more comes for this desk, or it has closed and others work on.
      if (later === Infinity || (later > desk.closes && free.size > 1)) free.delete(desk)
      else free.set(desk, later)
      continue
    }
    waiting.delete(next)
    played.push({ visit: next, at })
    free.set(desk, at + next.busyMs)
  }
  return played
}

function earliest(free: ReadonlyMap<ReplayDesk, number>): [ReplayDesk, number] {
  return [...free].reduce((one, other) => (other[1] < one[1] ? other : one))
}

function firstOf(mine: readonly ReplayVisit[], rules: QueueRules, at: number): ReplayVisit | undefined {
  const here = mine.filter(({ arrivedAt }) => arrivedAt.epochMilliseconds <= at)
  return orderQueue(here, rules, Temporal.Instant.fromEpochMilliseconds(at))[0]?.visit
}

export interface GroupWait {
  /** Minutes; null: the group is smaller than five. */
  readonly mean: number | null
  readonly p90: number | null
  readonly count: number
}

export interface ReplayFigures {
  readonly appointments: GroupWait
  readonly walkIns: GroupWait
  /** The most visitors of the same team who came later and were called before one; null: fewer than five visits. */
  readonly mostPassed: number | null
}

export interface ReplayResult {
  readonly now: ReplayFigures
  readonly then: ReplayFigures
  /** Visits whose place in the order of the calls is another; null: fewer than five visits. */
  readonly moved: number | null
  readonly visits: number
}

export function compareRules(day: ReplayDay, now: QueueRules, then: QueueRules): ReplayResult {
  const [one, other] = [replay(day, now), replay(day, then)]
  const enough = one.length >= SMALLEST
  const place = new Map(one.map(({ visit }, index) => [visit.id, index]))
  const moved = other.filter(({ visit }, index) => place.get(visit.id) !== index).length
  return { now: figuresOf(one), then: figuresOf(other), moved: enough ? moved : null, visits: one.length }
}

function figuresOf(played: readonly Played[]): ReplayFigures {
  const passed = played.map((one, index) => passedBy(one, played.slice(0, index)))
  return {
    appointments: groupOf(played.filter(({ visit }) => visit.dueAt !== null)),
    walkIns: groupOf(played.filter(({ visit }) => visit.dueAt === null)),
    mostPassed: played.length >= SMALLEST ? Math.max(...passed) : null,
  }
}

function passedBy({ visit }: Played, before: readonly Played[]): number {
  const { team, arrivedAt } = visit
  return before.filter(
    (one) => one.visit.team === team && Temporal.Instant.compare(one.visit.arrivedAt, arrivedAt) > 0,
  ).length
}

/** Nobody waits because of coming early: an appointment's wait begins with its time. */
function groupOf(played: readonly Played[]): GroupWait {
  const count = played.length
  if (count < SMALLEST) return { mean: null, p90: null, count }
  const waits = played
    .map(({ visit, at }) => {
      const from = Math.max(visit.arrivedAt.epochMilliseconds, visit.dueAt?.epochMilliseconds ?? 0)
      return Math.max(0, at - from) / 60_000
    })
    .toSorted((a, b) => a - b)
  const mean = waits.reduce((sum, wait) => sum + wait, 0) / count
  return { mean: Math.round(mean), p90: Math.round(waits[Math.ceil(count * 0.9) - 1]!), count }
}

/**
 * The desks of a day whose calls are not kept (any more): as many of each team as were busy at once. Whoever is called
 * takes a desk of the team that is free, or opens another one. Epoch milliseconds.
 */
export function desksNeeded(
  served: readonly { readonly team: string; readonly at: number; readonly busyMs: number }[],
): ReplayDesk[] {
  const desks: { team: string; opens: number; closes: number; freeAt: number }[] = []
  for (const { team, at, busyMs } of served.toSorted((a, b) => a.at - b.at)) {
    const desk = desks.find((one) => one.team === team && one.freeAt <= at)
    if (desk) {
      desk.closes = at
      desk.freeAt = at + busyMs
    } else desks.push({ team, opens: at, closes: at, freeAt: at + busyMs })
  }
  return desks.map(({ team, opens, closes }, n) => ({ desk: n + 1, opens, closes, teams: new Set([team]) }))
}
