import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { SYSTEM, type Actor } from '#ground/permission/permission.ts'
import { amend, forgetPriorityReasons } from '#office/visits/index.ts'
import { atVisit, type VisitCommand } from './at-visit.ts'
import type { ReceptionRoom } from './room.ts'

/**
 * Why somebody is served before others. Codes, never free text: what somebody has or expects is nobody's business, so all
 * that (pregnant, disabled, ill, old, small children) is one word, `protection`, and which of them is written nowhere.
 */
const PRIORITY_REASONS = ['protection', 'deadline', 'emergency', 'connection', 'our-mistake'] as const
export type PriorityReason = (typeof PRIORITY_REASONS)[number]

export type PriorityRefusal =
  | CommonRefusal
  | 'unknown-visit'
  | 'not-waiting'
  | 'reason-missing'
  | 'unknown-priority'

/**
 * 0 as usual, 1 preferred (counts as due from arrival), 2 urgent (before everybody). Not without a reason, which only
 * colleagues see, which the trail does not keep, and which is forgotten when the day is over.
 */
export async function setPriority(
  room: ReceptionRoom,
  actor: Actor,
  command: Omit<VisitCommand, 'why'> & { priority: number; reason?: string },
): Promise<Outcome<{ visit: string; priority: number }, PriorityRefusal>> {
  const { reason: typed, ...rest } = command
  if (![0, 1, 2].includes(command.priority)) return refuse('unknown-priority', { field: 'priority' })
  const reason = command.priority === 0 ? null : (PRIORITY_REASONS.find((one) => one === typed) ?? null)
  if (command.priority > 0 && reason === null) return refuse('reason-missing', { field: 'reason' })
  return atVisit(room, actor, 'reception.set-priority', rest, async ({ tx, tell }, visit) => {
    const change = { priority: command.priority, priorityReason: reason }
    const changed = await amend(tx, visit.id, ['booked', 'waiting', 'parked'], change)
    if (!changed) return refuse('not-waiting', { detail: { state: visit.state } })
    const { id, number, team, priority } = changed
    tell('reception.priority-set', { visit: id, number, team, priority })
    return { ok: true as const, visit: id, priority }
  })
}

/** Reasons of days that are over are forgotten; run at night. Answers how many. */
export async function forgetReasons(room: ReceptionRoom): Promise<number> {
  const deed = { act: 'reception.forget-reasons', site: null }
  const done = await perform(room.ground, SYSTEM, deed, async ({ tx, now, about }) => {
    const forgotten = await forgetPriorityReasons(tx, officeDay(now))
    if (forgotten === 0) return refuse('nothing-to-forget')
    about('visits:old', { forgotten })
    return { ok: true as const, forgotten }
  })
  return done.ok ? done.forgotten : 0
}
