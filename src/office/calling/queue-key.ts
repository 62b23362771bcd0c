import type { Asking, QueueRules, QueueView, Returning } from './queue-order.ts'

/** The order of the queue in plain numbers: where somebody stands, and who comes first. Pure. */

/** Somebody who waits. Epoch ms. */
export interface Standing {
  readonly id: string
  /** 0, 1 preferred, 2 urgent. */
  readonly priority: number
  readonly dueAt: number | null
  readonly arrivedAt: number
  readonly language?: string
}

/**
 * First urgent cases, then who is back from the cashier, then whoever is due, then walk-ins, then appointments whose
 * time has not come; last who is kept for another desk. An advantage never lifts anybody into another rank.
 */
export const RANK = { urgent: 0, back: 1, due: 2, walkIn: 3, early: 4, kept: 5 } as const

export interface QueueKey {
  readonly id: string
  readonly rank: number
  /** What counts within the rank; `fair`: without any advantage. */
  readonly time: number
  readonly fair: number
  readonly arrived: number
  readonly lead: { readonly code: 'known' | 'language'; readonly minutes: number } | null
}

/** When someone counts as due: a fixed moment, so nobody who is due is overtaken by whoever comes later. */
export function dueMoment(it: Omit<Standing, 'id'>, rules: QueueRules): number {
  if (it.priority > 0) return it.arrivedAt
  if (it.dueAt === null) return it.arrivedAt + rules.walkInDueMinutes * 60_000
  return it.arrivedAt > it.dueAt + rules.keepMinutes * 60_000 ? it.arrivedAt : it.dueAt
}

export function keyOf(it: Standing, rules: QueueRules, now: number, view: QueueView): QueueKey {
  const lead = leadOf(it, rules, view.asking)
  const due = dueMoment(it, rules)
  if (it.priority >= 2) return place(it, RANK.urgent, it.arrivedAt, lead)
  const returning = view.returning?.find((one) => one.visit === it.id)
  if (returning && isFor(returning, view.asking, now)) return place(it, RANK.back, due, lead)
  if (returning && isHeld(returning, now)) return place(it, RANK.kept, due, lead)
  if (due <= now) return place(it, RANK.due, due, lead)
  return it.dueAt === null ? place(it, RANK.walkIn, it.arrivedAt, lead) : place(it, RANK.early, due, lead)
}

function place(it: Standing, rank: number, fair: number, lead: QueueKey['lead']): QueueKey {
  const time = fair - (rank === RANK.due || rank === RANK.walkIn ? (lead?.minutes ?? 0) * 60_000 : 0)
  return { id: it.id, rank, time, fair, arrived: it.arrivedAt, lead: time < fair ? lead : null }
}

export function inOrder(a: QueueKey, b: QueueKey): number {
  return a.rank - b.rank || a.time - b.time || a.arrived - b.arrived || (a.id < b.id ? -1 : 1)
}

/** Whom a desk calls with "next": the first of those who are not kept for another desk. */
export function firstInQueue<S extends Standing>(
  waiting: readonly S[],
  rules: QueueRules,
  now: number,
  view: QueueView,
): S | null {
  let first: { readonly it: S; readonly key: QueueKey } | null = null
  for (const it of waiting) {
    const key = keyOf(it, rules, now, view)
    if (key.rank !== RANK.kept && (!first || inOrder(key, first.key) < 0)) first = { it, key }
  }
  return first && first.it
}

export function isHeld({ heldUntil }: Returning, now: number): boolean {
  return heldUntil !== null && heldUntil > now
}

/** Without a desk that asks: in the order of the team, as long as it is kept. */
function isFor(returning: Returning, asking: Asking | undefined, now: number): boolean {
  if (!asking) return isHeld(returning, now)
  return returning.account === asking.account || returning.desk === asking.desk
}

const GERMAN: readonly string[] = ['de', 'einfach']

function leadOf(it: Standing, rules: QueueRules, asking: Asking | undefined): QueueKey['lead'] {
  if (!asking) return null
  const { language = 'de' } = it
  const known = asking.known.has(it.id) ? rules.knownMinutes : 0
  const spoken = asking.languages.includes(language) && !GERMAN.includes(language) ? rules.languageMinutes : 0
  const minutes = Math.min(known + spoken, rules.overtakeMinutes)
  if (minutes <= 0) return null
  return { code: known > 0 ? 'known' : 'language', minutes }
}
