import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { amend } from '#office/visits/index.ts'
import { atVisit, type VisitCommand } from './at-visit.ts'
import type { ReceptionRoom } from './room.ts'

export type PriorityRefusal =
  | CommonRefusal
  | 'unknown-visit'
  | 'not-waiting'
  | 'reason-missing'
  | 'unknown-priority'

/** 0 as usual, 1 preferred (counts as due from arrival), 2 urgent (before everybody). Never without a reason. */
export async function setPriority(
  room: ReceptionRoom,
  actor: Actor,
  command: VisitCommand & { priority: number },
): Promise<Outcome<{ visit: string; priority: number }, PriorityRefusal>> {
  const why = command.why?.trim() ?? ''
  if (why === '') return refuse('reason-missing', { field: 'why' })
  if (![0, 1, 2].includes(command.priority)) return refuse('unknown-priority', { field: 'priority' })
  return atVisit(room, actor, 'reception.set-priority', command, async ({ tx, tell }, visit) => {
    const change = { priority: command.priority, priorityReason: why }
    const changed = await amend(tx, visit.id, ['booked', 'waiting', 'parked'], change)
    if (!changed) return refuse('not-waiting', { detail: { state: visit.state } })
    const { id, number, team, priority } = changed
    tell('reception.priority-set', { visit: id, number, team, priority })
    return { ok: true as const, visit: id, priority }
  })
}
