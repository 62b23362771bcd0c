import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { visitAtDesk } from '#office/visits/index.ts'
import { endPrepared } from './prepare.ts'
import type { CallingRoom } from './room.ts'
import { leaveSeat, lockSeats, takeSeat } from './seat-store.ts'

export interface SitDownCommand {
  readonly site: number
  readonly desk: number
  /** Only for the office's own program, which seats colleagues of the demo. */
  readonly account?: string
  readonly key?: string | undefined
}

export type SitDownRefusal = CommonRefusal | 'unknown-desk' | 'desk-taken' | 'desk-busy'

/** Takes a desk; the desk one had before is free again. A seat forgotten yesterday does not block today. */
export async function sitDown(
  room: CallingRoom,
  actor: Actor,
  command: SitDownCommand,
): Promise<Outcome<{ desk: number; room: string; team: string }, SitDownRefusal>> {
  const { site, key, ...request } = command
  const account = actor.kind === 'system' && command.account ? command.account : actor.id
  const deed = { act: 'calling.sit-down', site, key: key === undefined ? undefined : { value: key, request } }
  return perform(room.ground, actor, deed, async (hand) => {
    const { tx, now, about, tell } = hand
    const desk = (await room.staff.desks(tx, site)).find(({ id, active }) => id === command.desk && active)
    if (!desk) return refuse('unknown-desk', { field: 'desk' })
    const today = officeDay(now)
    for (const seat of await lockSeats(tx, account, site, desk.id)) {
      const here = seat.site === site && seat.desk === desk.id
      const stale = !officeDay(seat.since).equals(today)
      if (seat.account !== account && !stale) return refuse('desk-taken', { field: 'desk' })
      if (seat.account === account && !here && (await visitAtDesk(tx, seat.site, seat.desk)))
        return refuse('desk-busy', { detail: { desk: seat.desk } })
      if (!here) await endPrepared(hand, seat.site, seat.desk)
      await leaveSeat(tx, seat.site, seat.desk)
    }
    if (!(await takeSeat(tx, { site, desk: desk.id, account, since: now })))
      return refuse('desk-taken', { field: 'desk' })
    about(`desk:${site}/${desk.id}`)
    tell('calling.desk-opened', { desk: desk.id, team: desk.team })
    return { ok: true as const, desk: desk.id, room: desk.room, team: desk.team }
  })
}
