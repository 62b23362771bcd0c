import { refuse, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { withGuest, type DeskCommand, type GuestRefusal } from './at-desk.ts'
import { ringAgain } from './call-store.ts'
import { ringPause, toldOf } from './call.ts'
import type { CallingRoom } from './room.ts'

/** Rings again for the visitor who was called: same number, same desk, one more ring. */
export async function recall(
  room: CallingRoom,
  actor: Actor,
  command: DeskCommand,
): Promise<
  Outcome<{ call: string; number: string; rings: number }, GuestRefusal | 'already-serving' | 'rang-just-now'>
> {
  return withGuest(room, actor, 'calling.recall', command, async ({ tx, now, tell }, _visit, call) => {
    if (!call) return refuse('already-serving')
    const seconds = ringPause(call, now)
    if (seconds > 0) return refuse('rang-just-now', { detail: { seconds } })
    const rung = await ringAgain(tx, call.id, now)
    tell('calling.recalled', toldOf(rung))
    return { ok: true as const, call: rung.id, number: rung.number, rings: rung.rings }
  })
}
