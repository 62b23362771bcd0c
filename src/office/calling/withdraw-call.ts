import { refuse, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { advance } from '#office/visits/index.ts'
import { sure, withGuest, type DeskCommand, type GuestRefusal } from './at-desk.ts'
import { endCall } from './call-store.ts'
import { toldOf } from './call.ts'
import type { CallingRoom } from './room.ts'

/** Takes a call back: the visitor waits again, on the same place as before. */
export async function withdrawCall(
  room: CallingRoom,
  actor: Actor,
  command: DeskCommand,
): Promise<Outcome<{ visit: string; number: string }, GuestRefusal | 'already-serving'>> {
  return withGuest(room, actor, 'calling.withdraw', command, async ({ tx, now, tell }, visit, call) => {
    if (!call) return refuse('already-serving')
    sure(await advance(tx, visit.id, 'withdraw', { desk: null, calledAt: null }))
    tell('calling.withdrawn', toldOf(await endCall(tx, call.id, 'withdrawn', now)))
    return { ok: true as const, visit: visit.id, number: call.number }
  })
}
