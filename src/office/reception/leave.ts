import type { Hand } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { readCode } from '#ground/identity/ids.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { advance, type Visit } from '#office/visits/index.ts'
import { atVisit, type VisitCommand } from './at-visit.ts'
import { givePlaceBack } from './overload-store.ts'
import { visitOfCode } from './ticket-state.ts'
import type { ReceptionRoom } from './room.ts'

type Left = { readonly visit: string; readonly number: string }
export type LeaveRefusal = CommonRefusal | 'unknown-visit' | 'not-waiting'

/** Someone who waited has gone. */
export async function leave(
  room: ReceptionRoom,
  actor: Actor,
  command: VisitCommand,
): Promise<Outcome<Left, LeaveRefusal>> {
  return atVisit(room, actor, 'reception.leave', command, gone)
}

/** "I cannot wait any longer": the holder of a ticket gives the place up, by its code. */
export async function giveUp(
  room: ReceptionRoom,
  actor: Actor,
  command: { code: string; key?: string | undefined },
): Promise<Outcome<Left, LeaveRefusal | 'unknown-ticket'>> {
  const code = readCode(command.code)
  const visit = code && (await visitOfCode(room, code))
  if (!visit) return refuse('unknown-ticket', { field: 'code' })
  const { id, site } = visit
  return atVisit(room, actor, 'reception.give-up', { site, visit: id, key: command.key }, gone)
}

async function gone({ tx, now, tell }: Hand, visit: Visit): Promise<Outcome<Left, 'not-waiting'>> {
  const promised = visit.state === 'booked' && visit.origin === 'walk_in'
  const left = await advance(tx, visit.id, promised ? 'cancel' : 'leave', { endedAt: now })
  if (promised) await givePlaceBack(tx, visit.id)
  if (!left) return refuse('not-waiting', { detail: { state: visit.state } })
  const number = left.number ?? ''
  tell('reception.left', { visit: left.id, number, team: left.team })
  return { ok: true, visit: left.id, number }
}
