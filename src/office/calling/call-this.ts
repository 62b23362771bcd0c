import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { advance, lockVisit, visitAtDesk } from '#office/visits/index.ts'
import { atDesk, type DeskRefusal } from './at-desk.ts'
import { ring, type Called } from './call-visit.ts'
import { reachOf } from './reach.ts'
import type { CallingRoom } from './room.ts'

export interface CallThisCommand {
  readonly site: number
  readonly desk: number
  readonly visit: string
  /** Why out of turn; goes to the trail. */
  readonly why?: string
  readonly key?: string | undefined
}

export type CallThisRefusal =
  | DeskRefusal
  | 'unknown-visit'
  | 'already-called'
  | 'not-waiting'
  | 'desk-busy'
  | 'on-break'
  | 'unknown-desk'

/** Calls one visitor by choice, out of turn or back from the side. */
export async function callThis(
  room: CallingRoom,
  actor: Actor,
  command: CallThisCommand,
): Promise<Outcome<Called, CallThisRefusal>> {
  return atDesk<Called, CallThisRefusal>(room, actor, 'calling.call-this', command, async (hand, seat) => {
    const { tx, now } = hand
    if (seat.onBreak) return refuse('on-break')
    const guest = await visitAtDesk(tx, seat.site, seat.desk)
    if (guest && guest.id !== command.visit)
      return refuse('desk-busy', { detail: { visit: guest.id, number: guest.number } })
    const desk = (await reachOf(room, tx, seat.site, [seat])).get(seat.desk)?.desk
    if (!desk) return refuse('unknown-desk', { field: 'desk' })
    const visit = await lockVisit(tx, command.visit)
    if (!visit || visit.site !== command.site || !visit.day.equals(officeDay(now)))
      return refuse('unknown-visit', { field: 'visit' })
    if (visit.state === 'called' || visit.state === 'serving')
      return refuse('already-called', { detail: { desk: visit.desk } })
    if (visit.state === 'parked') await advance(tx, visit.id, 'unpark', {})
    const taken = await advance(tx, visit.id, 'call', { desk: desk.id, calledAt: now, servedAt: null })
    if (!taken) return refuse('not-waiting', { detail: { state: visit.state } })
    return ring(room, hand, taken, desk, { code: 'picked' })
  })
}
