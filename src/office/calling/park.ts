import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { advance, lockVisit } from '#office/visits/index.ts'
import { sure, withGuest, type DeskCommand, type GuestRefusal } from './at-desk.ts'
import { endCall } from './call-store.ts'
import { noteAside, type ComesBackWish } from './comes-back.ts'
import { noteMinutes } from './minutes.ts'
import type { CallingRoom } from './room.ts'

type Parked = { readonly visit: string; readonly number: string }

/** Sends the visitor aside for a while (a form, a copy); the number stays. `comesBack`: to me, or to this desk. */
export async function park(
  room: CallingRoom,
  actor: Actor,
  command: DeskCommand & { readonly comesBack?: ComesBackWish['to'] },
): Promise<Outcome<Parked, GuestRefusal>> {
  return withGuest(room, actor, 'calling.park', command, async (hand, visit, call, seat) => {
    if (visit.state === 'serving') await noteMinutes(room, hand, visit)
    if (call) await endCall(hand.tx, call.id, 'parked', hand.now)
    sure(await advance(hand.tx, visit.id, 'park', { desk: null }))
    if (command.comesBack) await noteAside(room, hand, visit, seat, command.comesBack)
    const number = visit.number ?? ''
    hand.tell('calling.parked', {
      visit: visit.id,
      number,
      desk: seat.desk,
      team: visit.team,
      call: call?.id ?? null,
    })
    return { ok: true as const, visit: visit.id, number }
  })
}

/** The visitor is back and waits again, from the arrival on. */
export async function unpark(
  room: CallingRoom,
  actor: Actor,
  command: { site: number; visit: string; key?: string | undefined },
): Promise<Outcome<Parked, CommonRefusal | 'unknown-visit' | 'not-parked'>> {
  const { site, visit: id, key } = command
  const deed = {
    act: 'calling.unpark',
    site,
    key: key === undefined ? undefined : { value: key, request: { id } },
  }
  return perform(room.ground, actor, deed, async ({ tx, about, tell }) => {
    const visit = await lockVisit(tx, id)
    if (!visit || visit.site !== site) return refuse('unknown-visit', { field: 'visit' })
    if (!(await advance(tx, id, 'unpark', {})))
      return refuse('not-parked', { detail: { state: visit.state } })
    const number = visit.number ?? ''
    about(`visit:${id}`)
    tell('calling.unparked', { visit: id, number, team: visit.team })
    return { ok: true as const, visit: id, number }
  })
}
