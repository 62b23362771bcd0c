import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { amend } from '#office/visits/index.ts'
import { atVisit, type VisitCommand } from './at-visit.ts'
import type { ReceptionRoom } from './room.ts'

/** Why somebody goes to another team: another is responsible, knows the case, speaks the language, or has room. */
const TRANSFER_REASONS = ['responsible', 'known', 'language', 'relief'] as const
export type TransferReason = (typeof TRANSFER_REASONS)[number]

export type TransferRefusal =
  | CommonRefusal
  | 'unknown-visit'
  | 'unknown-team'
  | 'same-team'
  | 'reason-missing'
  | 'not-waiting'

/** Someone who waits goes to another team, with a reason; number, arrival and time of the appointment stay. */
export async function transfer(
  room: ReceptionRoom,
  actor: Actor,
  command: Omit<VisitCommand, 'why'> & { team: string; reason: string },
): Promise<Outcome<{ visit: string; number: string; team: string }, TransferRefusal>> {
  const { reason: typed, ...rest } = command
  const reason = TRANSFER_REASONS.find((one) => one === typed)
  if (!reason) return refuse('reason-missing', { field: 'reason' })
  const act = 'reception.transfer'
  return atVisit(room, actor, act, { ...rest, why: reason }, async ({ tx, tell }, visit) => {
    const teams = await room.calling.staff.teams(tx, command.site)
    if (!teams.some(({ key }) => key === command.team)) return refuse('unknown-team', { field: 'team' })
    if (visit.team === command.team) return refuse('same-team', { field: 'team' })
    const changed = await amend(tx, visit.id, ['waiting', 'parked'], { team: command.team })
    if (!changed) return refuse('not-waiting', { detail: { state: visit.state } })
    const number = changed.number ?? ''
    tell('reception.transferred', { visit: changed.id, number, team: changed.team, from: visit.team, reason })
    return { ok: true as const, visit: changed.id, number, team: changed.team }
  })
}
