import { perform, type Hand } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { findVisit, visitAtDesk, type Visit } from '#office/visits/index.ts'
import { openCallAt } from './call-store.ts'
import type { Call } from './call.ts'
import type { CallingRoom } from './room.ts'
import { lockSeat, type Seat } from './seat-store.ts'

/**
 * Every act at a desk takes its locks in one order: the seat, the open call, the visit, the trail. One desk therefore
 * does one thing at a time, and two desks can only meet at a visit, where the conditional update decides and
 * "call next" does not wait. So there is no circle in which two could wait for each other.
 */
export interface DeskCommand {
  readonly site: number
  /** Either may be left out: the desk where a visitor is, or the visitor at a desk. Both guard a stale screen. */
  readonly desk?: number
  readonly visit?: string
  readonly why?: string
  readonly key?: string | undefined
}

export type DeskRefusal = CommonRefusal | 'not-seated'
export type GuestRefusal = DeskRefusal | 'nobody-at-desk' | 'other-visitor'

/** An act of whoever sits at a desk. */
export function atDesk<T extends object, Name extends string>(
  room: CallingRoom,
  actor: Actor,
  act: string,
  command: DeskCommand,
  work: (hand: Hand, seat: Seat) => Promise<Outcome<T, Name>>,
): Promise<Outcome<T, Name | DeskRefusal>> {
  const { key, why, ...request } = command
  const deed = {
    act,
    site: command.site,
    ...(why && { why }),
    key: key === undefined ? undefined : { value: key, request },
  }
  return perform<T, Name | DeskRefusal>(room.ground, actor, deed, async (hand) => {
    const desk = command.desk ?? (await deskOf(hand, command))
    const seat = desk === null ? null : await lockSeat(hand.tx, command.site, desk)
    // A program calls for whoever sits there; a colleague only for the own desk.
    if (!seat || (actor.kind === 'staff' && seat.account !== actor.id)) return refuse('not-seated')
    return work(hand, seat)
  }) as Promise<Outcome<T, Name | DeskRefusal>>
}

async function deskOf({ tx }: Hand, command: DeskCommand): Promise<number | null> {
  const visit = command.visit === undefined ? null : await findVisit(tx, command.visit)
  return visit?.site === command.site ? visit.desk : null
}

/** An act with the visitor who is called to the desk or sits at it. `call` is null once service has begun. */
export function withGuest<T extends object, Name extends string>(
  room: CallingRoom,
  actor: Actor,
  act: string,
  command: DeskCommand,
  work: (hand: Hand, visit: Visit, call: Call | null, seat: Seat) => Promise<Outcome<T, Name>>,
): Promise<Outcome<T, Name | GuestRefusal>> {
  return atDesk<T, Name | GuestRefusal>(room, actor, act, command, async (hand, seat) => {
    const call = await openCallAt(hand.tx, seat.site, seat.desk)
    const visit = await visitAtDesk(hand.tx, seat.site, seat.desk)
    if (!visit) return refuse('nobody-at-desk')
    if (command.visit !== undefined && command.visit !== visit.id)
      return refuse('other-visitor', { field: 'visit' })
    hand.about(`visit:${visit.id}`)
    return work(hand, visit, call, seat)
  }) as Promise<Outcome<T, Name | GuestRefusal>>
}

/** The seat's lock holds every other act at this desk back, so what was seen a moment ago is still so. */
export function sure<T>(found: T | null): T {
  if (found === null) throw new Error('a visit at a locked desk changed its state')
  return found
}
