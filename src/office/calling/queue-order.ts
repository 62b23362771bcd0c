import type { Visit } from '#office/visits/index.ts'

/** Who is next, and why. Pure: the same people at the same moment always stand in the same order. */
export type Waiting = Pick<Visit, 'id' | 'priority' | 'dueAt' | 'arrivedAt'>

/** Data an office may set. Minutes. */
export interface QueueRules {
  /** A walk-in who has waited so long counts like an appointment that was due then. */
  readonly walkInDueMinutes: number
  /** Who comes at most so late keeps the place of the appointment; later it counts from arrival. */
  readonly keepMinutes: number
  /** At a desk that speaks the visitor's language (and it is not German) the visitor counts as due so much earlier. */
  readonly languageMinutes: number
  /** At the desk, or with the colleague, a visitor is to come back to, so much earlier. */
  readonly knownMinutes: number
  /** All advantages of one visitor together, at most: nobody who is due is overtaken by whoever is due later than that. */
  readonly overtakeMinutes: number
  /** So long a visitor who is back from the cashier is kept for the desk that sent them; then any desk may call them. */
  readonly holdMinutes: number
}

export const QUEUE_RULES: QueueRules = {
  ...{ walkInDueMinutes: 45, keepMinutes: 10 },
  ...{ languageMinutes: 5, knownMinutes: 10, overtakeMinutes: 10, holdMinutes: 15 },
}

/** Why someone stands here. A code every face can put into words, and what the words need. */
export type OrderReason =
  | { readonly code: 'urgent'; readonly since: string }
  | { readonly code: 'preferred'; readonly since: string }
  | { readonly code: 'appointment-due'; readonly dueAt: string; readonly since: string }
  | { readonly code: 'appointment-late'; readonly dueAt: string; readonly since: string }
  | { readonly code: 'walk-in-due'; readonly since: string; readonly minutes: number }
  | { readonly code: 'walk-in'; readonly since: string; readonly minutes: number }
  | {
      readonly code: 'walk-in-before-appointment'
      readonly since: string
      readonly minutes: number
      readonly dueAt: string
    }
  | { readonly code: 'appointment-early'; readonly dueAt: string; readonly since: string }

export interface Placed<V extends Waiting> {
  readonly visit: V
  /** 1 is next. */
  readonly position: number
  readonly reason: OrderReason
}

/** First urgent cases, then whoever is due, then walk-ins, then appointments whose time has not come. */
const RANK = { urgent: 0, due: 1, walkIn: 2, early: 3 } as const

/** When someone counts as due (epoch ms): a fixed moment, so nobody who is due is overtaken by whoever comes later. */
export function dueFrom(visit: Omit<Waiting, 'id'>, rules: QueueRules): number {
  const arrived = arrival(visit)
  if (visit.priority > 0) return arrived
  if (!visit.dueAt) return arrived + rules.walkInDueMinutes * 60_000
  const due = visit.dueAt.epochMilliseconds
  return arrived > due + rules.keepMinutes * 60_000 ? arrived : due
}

export function orderQueue<V extends Waiting>(
  waiting: readonly V[],
  rules: QueueRules,
  now: Temporal.Instant,
): Placed<V>[] {
  const at = now.epochMilliseconds
  const sorted = waiting
    .map((visit) => keyOf(visit, rules, at))
    .sort(
      (a, b) =>
        a.rank - b.rank || a.time - b.time || a.arrived - b.arrived || (a.visit.id < b.visit.id ? -1 : 1),
    )
  const firstEarly = sorted.find((key) => key.rank === RANK.early)?.visit.dueAt ?? null
  return sorted.map(({ visit, rank }, index) => ({
    visit,
    position: index + 1,
    reason: reasonOf(visit, rank, rules, now, firstEarly),
  }))
}

function keyOf<V extends Waiting>(visit: V, rules: QueueRules, now: number) {
  const arrived = arrival(visit)
  const due = dueFrom(visit, rules)
  if (visit.priority >= 2) return { visit, rank: RANK.urgent, time: arrived, arrived }
  if (due <= now) return { visit, rank: RANK.due, time: due, arrived }
  return visit.dueAt
    ? { visit, rank: RANK.early, time: due, arrived }
    : { visit, rank: RANK.walkIn, time: arrived, arrived }
}

function reasonOf(
  visit: Waiting,
  rank: number,
  rules: QueueRules,
  now: Temporal.Instant,
  firstEarly: Temporal.Instant | null,
): OrderReason {
  const since = String(visit.arrivedAt ?? now)
  if (rank === RANK.urgent) return { code: 'urgent', since }
  if (rank === RANK.due && visit.priority === 1) return { code: 'preferred', since }
  if (visit.dueAt) {
    const late = arrival(visit) > visit.dueAt.epochMilliseconds + rules.keepMinutes * 60_000
    const when = rank === RANK.early ? 'appointment-early' : late ? 'appointment-late' : 'appointment-due'
    return { code: when, dueAt: String(visit.dueAt), since }
  }
  const minutes = Math.max(0, Math.floor((now.epochMilliseconds - arrival(visit)) / 60_000))
  if (rank === RANK.due) return { code: 'walk-in-due', since, minutes }
  if (!firstEarly) return { code: 'walk-in', since, minutes }
  return { code: 'walk-in-before-appointment', since, minutes, dueAt: String(firstEarly) }
}

function arrival(visit: Pick<Waiting, 'arrivedAt'>): number {
  return visit.arrivedAt?.epochMilliseconds ?? 0
}
