import { refuse, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { advance } from '#office/visits/index.ts'
import { sure, withGuest, type DeskCommand, type GuestRefusal } from './at-desk.ts'
import { endCall } from './call-store.ts'
import { toldOf } from './call.ts'
import type { CallingRoom } from './room.ts'

/** The visitor is at the desk: the call ends, the time of service begins. */
export async function serve(
  room: CallingRoom,
  actor: Actor,
  command: DeskCommand,
): Promise<Outcome<{ visit: string; number: string; since: string }, GuestRefusal | 'already-serving'>> {
  return withGuest(room, actor, 'calling.serve', command, async ({ tx, now, tell }, visit, call) => {
    if (!call) return refuse('already-serving')
    sure(await advance(tx, visit.id, 'serve', { servedAt: now }))
    tell('calling.served', toldOf(await endCall(tx, call.id, 'served', now)))
    return { ok: true as const, visit: visit.id, number: call.number, since: String(now) }
  })
}
