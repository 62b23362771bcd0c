import { refuse, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { advance } from '#office/visits/index.ts'
import { sure, withGuest, type DeskCommand, type GuestRefusal } from './at-desk.ts'
import { endCall } from './call-store.ts'
import { toldOf } from './call.ts'
import { dropReturn } from './desk-store.ts'
import type { CallingRoom } from './room.ts'

/** The visitor was called and did not come. The reception may let them in again when they turn up. */
export async function noShow(
  room: CallingRoom,
  actor: Actor,
  command: DeskCommand,
): Promise<Outcome<{ visit: string; number: string }, GuestRefusal | 'already-serving'>> {
  return withGuest(room, actor, 'calling.no-show', command, async ({ tx, now, tell }, visit, call) => {
    if (!call) return refuse('already-serving')
    sure(await advance(tx, visit.id, 'miss', { desk: null, endedAt: now }))
    await dropReturn(tx, visit.id)
    tell('calling.missed', toldOf(await endCall(tx, call.id, 'no_show', now)))
    return { ok: true as const, visit: visit.id, number: call.number }
  })
}
