import { refuse, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { takeFirstWaiting, visitAtDesk } from '#office/visits/index.ts'
import { atDesk, type DeskRefusal } from './at-desk.ts'
import { ring, type Called } from './call-visit.ts'
import { queueOf } from './queue-of.ts'
import { reachOf } from './reach.ts'
import type { CallingRoom } from './room.ts'

export interface CallNextCommand {
  readonly site: number
  readonly desk: number
  readonly key?: string | undefined
}

export type CallNextRefusal = DeskRefusal | 'nobody-waiting' | 'desk-busy' | 'on-break' | 'unknown-desk'

/** Everyone on the list was taken by others between reading and taking: look again, but not for ever. */
const LOOKS = 4

/**
 * Calls whoever is next for this desk. The order is computed, then the first who still waits is taken by one
 * conditional update: if another desk was faster, the next one is taken.
 */
export async function callNext(
  room: CallingRoom,
  actor: Actor,
  command: CallNextCommand,
): Promise<Outcome<Called, CallNextRefusal>> {
  return atDesk<Called, CallNextRefusal>(room, actor, 'calling.call-next', command, async (hand, seat) => {
    const { tx, now } = hand
    if (seat.onBreak) return refuse('on-break')
    const guest = await visitAtDesk(tx, seat.site, seat.desk)
    if (guest) return refuse('desk-busy', { detail: { visit: guest.id, number: guest.number } })
    const reach = (await reachOf(room, tx, seat.site, [seat])).get(seat.desk)
    if (!reach) return refuse('unknown-desk', { field: 'desk' })
    for (let look = 0; look < LOOKS; look++) {
      const queue = await queueOf(room, tx, seat, reach, now)
      if (queue.length === 0) break
      const inOrder = queue.map(({ visit }) => visit.id)
      const taken = await takeFirstWaiting(tx, inOrder, seat.desk, now)
      if (!taken) continue
      const { reason, advantage } = queue[inOrder.indexOf(taken.id)]!
      return ring(room, hand, taken, reach.desk, reason, advantage)
    }
    return refuse('nobody-waiting')
  })
}
