import type { Hand } from '#ground/act/act.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { advance, type Visit } from '#office/visits/index.ts'
import { sure, withGuest, type DeskCommand, type GuestRefusal } from './at-desk.ts'
import { endCall } from './call-store.ts'
import { noteMinutes } from './minutes.ts'
import { saveReturn } from './desk-store.ts'
import { reachOf } from './reach.ts'
import type { CallingRoom } from './room.ts'
import type { Seat } from './seat-store.ts'

/**
 * Sends the visitor on to another team without a new number; the time already waited counts. `comesBack`: when that team
 * (the cashier) is done, the visitor stands first for the desk that sent them.
 */
export async function forward(
  room: CallingRoom,
  actor: Actor,
  command: DeskCommand & { team: string; comesBack?: boolean },
): Promise<
  Outcome<{ visit: string; number: string; team: string; comesBack: boolean }, GuestRefusal | 'unknown-team'>
> {
  return withGuest(room, actor, 'calling.forward', command, async (hand, visit, call, seat) => {
    const teams = await room.staff.teams(hand.tx, command.site)
    if (!teams.some(({ key }) => key === command.team)) return refuse('unknown-team', { field: 'team' })
    if (visit.state === 'serving') await noteMinutes(room, hand, visit)
    if (call) await endCall(hand.tx, call.id, 'forwarded', hand.now)
    sure(await advance(hand.tx, visit.id, 'forward', { desk: null, team: command.team }))
    const comesBack = command.comesBack === true
    if (comesBack)
      await saveReturn(hand.tx, { ...(await senderOf(room, hand, visit, seat)), visit: visit.id })
    const number = visit.number ?? ''
    const told = { visit: visit.id, number, desk: seat.desk, team: command.team, call: call?.id ?? null }
    hand.tell('calling.forwarded', { ...told, from: visit.team, comesBack })
    return { ok: true as const, visit: visit.id, number, team: command.team, comesBack }
  })
}

/** Back into the queue the visitor came from, or into one this desk calls from, had it been picked out of another. */
async function senderOf(room: CallingRoom, { tx, now }: Hand, { team }: Visit, seat: Seat) {
  const { site, desk, account } = seat
  const reach = (await reachOf(room, tx, site, [seat])).get(desk)
  const home = !reach || reach.teams.includes(team) ? team : reach.desk.team
  return { site, desk, account, team: home, sentAt: now, backAt: null }
}
