import { refuse, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { visitAtDesk } from '#office/visits/index.ts'
import { atDesk, type DeskRefusal } from './at-desk.ts'
import type { CallingRoom } from './room.ts'
import { setBreak } from './seat-store.ts'

type BreakCommand = { readonly site: number; readonly desk: number; readonly key?: string | undefined }

/** A break: the desk stays one's own and calls nobody. How long it was is nowhere kept; the trail only shows the act. */
export async function takeBreak(
  room: CallingRoom,
  actor: Actor,
  command: BreakCommand,
): Promise<Outcome<{ desk: number }, DeskRefusal | 'desk-busy'>> {
  return atDesk(room, actor, 'calling.take-break', command, async ({ tx, about, tell }, { site, desk }) => {
    if (await visitAtDesk(tx, site, desk)) return refuse('desk-busy')
    await setBreak(tx, site, desk, true)
    about(`desk:${site}/${desk}`)
    tell('calling.desk-paused', { desk })
    return { ok: true as const, desk }
  })
}

export async function endBreak(
  room: CallingRoom,
  actor: Actor,
  command: BreakCommand,
): Promise<Outcome<{ desk: number }, DeskRefusal>> {
  return atDesk(room, actor, 'calling.end-break', command, async ({ tx, about, tell }, { site, desk }) => {
    await setBreak(tx, site, desk, false)
    about(`desk:${site}/${desk}`)
    tell('calling.desk-opened', { desk })
    return { ok: true as const, desk }
  })
}
