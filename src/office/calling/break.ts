import { refuse, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { visitAtDesk } from '#office/visits/index.ts'
import { atDesk, type DeskRefusal } from './at-desk.ts'
import { endPrepared } from './prepare.ts'
import type { CallingRoom } from './room.ts'
import { setBreak } from './seat-store.ts'

type BreakCommand = { readonly site: number; readonly desk: number; readonly key?: string | undefined }

/** Minutes. Longer is no break but the end of work at this desk. */
export const BREAK_MINUTES_MAX = 120

/**
 * A break: the desk stays one's own and calls nobody. `minutes`: when it is meant to end, so that the hall can plan; it
 * ends nothing by itself. How long it was is nowhere kept; the trail only shows the act.
 */
export async function takeBreak(
  room: CallingRoom,
  actor: Actor,
  command: BreakCommand & { readonly minutes?: number },
): Promise<Outcome<{ desk: number; until: string | null }, DeskRefusal | 'desk-busy' | 'break-too-long'>> {
  return atDesk(room, actor, 'calling.take-break', command, async (hand, seat) => {
    const { tx, about, tell, now } = hand
    const { site, desk } = seat
    const { minutes } = command
    if (minutes !== undefined && (!Number.isInteger(minutes) || minutes < 1 || minutes > BREAK_MINUTES_MAX))
      return refuse('break-too-long', { field: 'minutes', detail: { most: BREAK_MINUTES_MAX } })
    if (await visitAtDesk(tx, site, desk)) return refuse('desk-busy')
    const until = minutes === undefined ? null : now.add({ minutes })
    await setBreak(tx, seat, true, until)
    about(`desk:${site}/${desk}`)
    await endPrepared(hand, site, desk)
    tell('calling.desk-paused', { desk, until: until && String(until) })
    return { ok: true as const, desk, until: until && String(until) }
  })
}

export async function endBreak(
  room: CallingRoom,
  actor: Actor,
  command: BreakCommand,
): Promise<Outcome<{ desk: number }, DeskRefusal>> {
  return atDesk(room, actor, 'calling.end-break', command, async ({ tx, about, tell }, seat) => {
    const { site, desk } = seat
    await setBreak(tx, seat, false)
    about(`desk:${site}/${desk}`)
    tell('calling.desk-opened', { desk })
    return { ok: true as const, desk }
  })
}
