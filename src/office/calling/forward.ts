import { refuse, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { advance } from '#office/visits/index.ts'
import { sure, withGuest, type DeskCommand, type GuestRefusal } from './at-desk.ts'
import { endCall } from './call-store.ts'
import { noteMinutes } from './minutes.ts'
import type { CallingRoom } from './room.ts'

/** Sends the visitor on to another team, and back, without a new number; the time already waited counts. */
export async function forward(
  room: CallingRoom,
  actor: Actor,
  command: DeskCommand & { team: string },
): Promise<Outcome<{ visit: string; number: string; team: string }, GuestRefusal | 'unknown-team'>> {
  return withGuest(room, actor, 'calling.forward', command, async (hand, visit, call, seat) => {
    const teams = await room.staff.teams(hand.tx, command.site)
    if (!teams.some(({ key }) => key === command.team)) return refuse('unknown-team', { field: 'team' })
    if (visit.state === 'serving') await noteMinutes(room, hand, visit)
    if (call) await endCall(hand.tx, call.id, 'forwarded', hand.now)
    sure(await advance(hand.tx, visit.id, 'forward', { desk: null, team: command.team }))
    const number = visit.number ?? ''
    const told = { visit: visit.id, number, desk: seat.desk, team: command.team, call: call?.id ?? null }
    hand.tell('calling.forwarded', { ...told, from: visit.team })
    return { ok: true as const, visit: visit.id, number, team: command.team }
  })
}
