import { refuse, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { visitAtDesk } from '#office/visits/index.ts'
import { atDesk, type DeskRefusal } from './at-desk.ts'
import { endPrepared } from './prepare.ts'
import type { CallingRoom } from './room.ts'
import { leaveSeat } from './seat-store.ts'

/** Leaves the desk. Nobody leaves a visitor behind. */
export async function standUp(
  room: CallingRoom,
  actor: Actor,
  command: { site: number; desk: number; key?: string | undefined },
): Promise<Outcome<{ desk: number }, DeskRefusal | 'desk-busy'>> {
  return atDesk(room, actor, 'calling.stand-up', command, async (hand, { site, desk }) => {
    const { tx, about, tell } = hand
    if (await visitAtDesk(tx, site, desk)) return refuse('desk-busy')
    await endPrepared(hand, site, desk)
    await leaveSeat(tx, site, desk)
    about(`desk:${site}/${desk}`)
    tell('calling.desk-closed', { desk })
    return { ok: true as const, desk }
  })
}
