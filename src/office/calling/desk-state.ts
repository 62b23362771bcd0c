import { consult, type Db, type Tx } from '#ground/act/act.ts'
import type { Outcome } from '#ground/act/refusal.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { findPersons, type Person } from '#office/people/index.ts'
import { visitAtDesk, type Visit } from '#office/visits/index.ts'
import { lastCallOf } from './call-store.ts'
import type { Call } from './call.ts'
import { askingDesk } from './asking.ts'
import { returnOf } from './desk-store.ts'
import { hallPicture, type HallPicture } from './hall-picture.ts'
import { orderQueue, type Placed } from './queue-order.ts'
import { mayServe } from './reach.ts'
import type { CallingRoom } from './room.ts'

export interface DeskState {
  readonly desk: number
  /** null: nobody has taken this desk. `mine`: the one who looks sits here. */
  readonly seat: {
    readonly mine: boolean
    readonly onBreak: boolean
    readonly breakUntil: Temporal.Instant | null
    readonly since: Temporal.Instant
  } | null
  readonly guest: {
    readonly visit: Visit
    readonly person: Person | null
    readonly call: Call | null
    /** The desk that sent this visitor here and waits for them. */
    readonly backTo: { readonly desk: number; readonly room: string } | null
  } | null
  /** Whom this desk has asked to come nearer. */
  readonly prepared: { readonly visit: string; readonly number: string; readonly at: Temporal.Instant } | null
  /** Whom this desk may call, in order, with the reason for each place. No names. */
  readonly queue: readonly Placed<Visit>[]
  readonly next: Placed<Visit> | null
  /** Visitors sent aside by this desk's teams. */
  readonly parked: readonly Visit[]
}

/**
 * Everything the screen of a desk shows. Only with a visitor at the desk is it a look at a person's data, and only
 * then does it leave a trail row.
 */
export async function deskState(
  room: CallingRoom,
  actor: Actor,
  { site, desk }: { site: number; desk: number },
): Promise<Outcome<DeskState, 'not-permitted'>> {
  const act = 'calling.look-at-desk'
  const { ground } = room
  const guest = isPermitted(ground.permissions, actor, act, site)
    ? await visitAtDesk(ground.db, site, desk)
    : null
  const look = (tx: Db | Tx) => lookAtDesk(room, tx, actor, site, desk)
  if (!guest?.person && isPermitted(ground.permissions, actor, act, site))
    return { ok: true, ...(await look(ground.db)) }
  const deed = { act, site, ...(guest && { subject: `visit:${guest.id}` }) }
  const looked = await consult(ground, actor, deed, async (tx) => {
    const state = await look(tx)
    // Someone else may have come to the desk meanwhile: then the trail row would name the wrong visit.
    if (!state.guest?.visit.person || state.guest.visit.id !== guest?.id) return state
    const persons = await findPersons(tx, [state.guest.visit.person])
    return { ...state, guest: { ...state.guest, person: persons.get(state.guest.visit.person) ?? null } }
  })
  return looked.ok ? { ok: true, ...looked.found } : looked
}

/** What stands at a desk now, without a name. */
export async function lookAtDesk(
  room: CallingRoom,
  db: Db | Tx,
  actor: Actor,
  site: number,
  desk: number,
): Promise<DeskState> {
  const picture = await hallPicture(room, db, site)
  const seat = picture.seats.find((one) => one.desk === desk)
  const reach = picture.reaches.get(desk)
  const visit = await visitAtDesk(db, site, desk)
  const call = visit && (await lastCallOf(db, visit.id))
  const mine = picture.waiting.filter((one) => reach && mayServe(reach, one))
  const asker = seat && reach
  const asking = asker && (await askingDesk(db, seat, reach, mine, picture.now))
  const view = { returning: picture.returning, ...(asking && { asking }) }
  const queue = orderQueue(mine, room.rules.of(site), picture.now, view)
  return {
    desk,
    seat: seat
      ? {
          ...{ mine: seat.account === actor.id, since: seat.since },
          ...{ onBreak: seat.onBreak, breakUntil: seat.breakUntil },
        }
      : null,
    guest: visit && { visit, person: null, call, backTo: await senderOf(db, picture, visit, desk) },
    prepared: preparedBy(picture, desk),
    queue,
    next: queue.find(({ reason }) => reason.code !== 'kept') ?? null,
    parked: picture.parked.filter((one) => reach && mayServe(reach, one)),
  }
}

async function senderOf(db: Db | Tx, { desks }: HallPicture, visit: Visit, desk: number) {
  const sender = await returnOf(db, visit.id)
  if (!sender || sender.backAt || sender.desk === desk) return null
  return { desk: sender.desk, room: desks.find(({ id }) => id === sender.desk)?.room ?? '' }
}

function preparedBy({ prepared, waiting }: HallPicture, desk: number): DeskState['prepared'] {
  const mine = prepared.find((one) => one.desk === desk)
  return mine && waiting.some(({ id }) => id === mine.visit) ? mine : null
}
