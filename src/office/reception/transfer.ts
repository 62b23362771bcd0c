import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { amend } from '#office/visits/index.ts'
import { atVisit, type VisitCommand } from './at-visit.ts'
import type { ReceptionRoom } from './room.ts'

export type TransferRefusal = CommonRefusal | 'unknown-visit' | 'unknown-team' | 'not-waiting'

/** Someone who waits goes to another team; number, arrival and time of the appointment stay. */
export async function transfer(
  room: ReceptionRoom,
  actor: Actor,
  command: VisitCommand & { team: string },
): Promise<Outcome<{ visit: string; number: string; team: string }, TransferRefusal>> {
  return atVisit(room, actor, 'reception.transfer', command, async ({ tx, tell }, visit) => {
    const teams = await room.calling.staff.teams(tx, command.site)
    if (!teams.some(({ key }) => key === command.team)) return refuse('unknown-team', { field: 'team' })
    const changed = await amend(tx, visit.id, ['waiting', 'parked'], { team: command.team })
    if (!changed) return refuse('not-waiting', { detail: { state: visit.state } })
    const number = changed.number ?? ''
    tell('reception.transferred', { visit: changed.id, number, team: changed.team, from: visit.team })
    return { ok: true as const, visit: changed.id, number, team: changed.team }
  })
}
