import type { Visit } from '#office/visits/index.ts'
import { dueMoment, inOrder, keyOf, RANK, type Standing } from './queue-key.ts'

/** Who is next, and why. Pure: the same people at the same moment always stand in the same order. */
export type Waiting = Pick<Visit, 'id' | 'priority' | 'dueAt' | 'arrivedAt'> & { readonly language?: string }

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

/** Minutes: the greatest overtaking that advantages of one visitor can bring, whatever else an office sets. */
export function mostOvertaking({ overtakeMinutes, languageMinutes, knownMinutes }: QueueRules): number {
  return Math.min(overtakeMinutes, languageMinutes + knownMinutes)
}

/** Who is back from the cashier, and for which desk or colleague. */
export interface Returning {
  readonly visit: string
  readonly desk: number
  readonly account: string
  /** Until when only that desk calls; null: nobody sits there, so any desk may. Epoch ms. */
  readonly heldUntil: number | null
}

/** The desk that asks who is next; without one the order is that of the whole team. */
export interface Asking {
  readonly desk: number
  readonly account: string
  /** Codes of languages spoken here beside German. */
  readonly languages: readonly string[]
  /** Visits that are to come back to this desk or colleague. */
  readonly known: ReadonlySet<string>
}

export interface QueueView {
  readonly asking?: Asking
  readonly returning?: readonly Returning[]
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
  /** Back from the cashier: what was begun goes on. `kept`: for another desk than the one that asks. */
  | { readonly code: 'back' | 'kept'; readonly since: string }

/** Counts as due a little earlier at this desk. `passed`: how many of those who wait are overtaken by it. */
export interface Advantage {
  readonly code: 'known' | 'language'
  readonly minutes: number
  readonly passed: number
}

export interface Placed<V extends Waiting> {
  readonly visit: V
  /** 1 is next. */
  readonly position: number
  readonly reason: OrderReason
  readonly advantage?: Advantage
}

/** When someone counts as due (epoch ms): a fixed moment, so nobody who is due is overtaken by whoever comes later. */
export function dueFrom(visit: Omit<Waiting, 'id'>, rules: QueueRules): number {
  return dueMoment(inNumbers(visit), rules)
}

export function orderQueue<V extends Waiting>(
  waiting: readonly V[],
  rules: QueueRules,
  now: Temporal.Instant,
  view: QueueView = {},
): Placed<V>[] {
  const at = now.epochMilliseconds
  const sorted = waiting
    .map((visit) => ({ visit, ...keyOf({ id: visit.id, ...inNumbers(visit) }, rules, at, view) }))
    .sort(inOrder)
  const firstEarly = sorted.find((key) => key.rank === RANK.early)?.visit.dueAt ?? null
  return sorted.map((key, index) => {
    const { visit, rank, lead } = key
    const reason = reasonOf(visit, rank, rules, now, firstEarly)
    const placed = { visit, position: index + 1, reason }
    if (!lead) return placed
    const passed = sorted.slice(index + 1).filter((one) => one.rank === rank && one.fair < key.fair).length
    return { ...placed, advantage: { ...lead, passed } }
  })
}

function inNumbers({ priority, dueAt, arrivedAt, language }: Omit<Waiting, 'id'>): Omit<Standing, 'id'> {
  const times = {
    dueAt: dueAt ? dueAt.epochMilliseconds : null,
    arrivedAt: arrivedAt?.epochMilliseconds ?? 0,
  }
  return { priority, ...times, ...(language !== undefined && { language }) }
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
  if (rank === RANK.back) return { code: 'back', since }
  if (rank === RANK.kept) return { code: 'kept', since }
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
