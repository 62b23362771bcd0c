import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { advance, visitAtDesk } from '#office/visits/index.ts'
import { sure } from './at-desk.ts'
import { endCall, openCallAt } from './call-store.ts'
import { toldOf } from './call.ts'
import { endPrepared } from './prepare.ts'
import type { CallingRoom } from './room.ts'
import { leaveSeat, lockSeat } from './seat-store.ts'

export interface ReleaseDeskCommand {
  readonly site: number
  readonly desk: number
  readonly why: string
  readonly key?: string | undefined
}

/**
 * A desk nobody answers from (gone home, browser closed and not come back) is freed by the reception. Its visitor waits
 * again on the same place; minutes are not noted, nobody knows them.
 */
export async function releaseDesk(
  room: CallingRoom,
  actor: Actor,
  command: ReleaseDeskCommand,
): Promise<Outcome<{ desk: number; number: string | null }, CommonRefusal | 'reason-missing' | 'desk-free'>> {
  const { key, ...request } = command
  const { site, desk } = command
  if (!isPermitted(room.ground.permissions, actor, 'calling.release-desk', site))
    return refuse('not-permitted')
  const why = command.why.trim()
  if (why === '') return refuse('reason-missing', { field: 'why' })
  const deed = {
    act: 'calling.release-desk',
    site,
    why,
    key: key === undefined ? undefined : { value: key, request },
  }
  return perform(room.ground, actor, deed, async (hand) => {
    const { tx, now, tell } = hand
    if (!(await lockSeat(tx, site, desk))) return refuse('desk-free', { field: 'desk' })
    const call = await openCallAt(tx, site, desk)
    const visit = await visitAtDesk(tx, site, desk)
    await endPrepared(hand, site, desk)
    if (visit) {
      const act = visit.state === 'called' ? 'withdraw' : 'forward'
      sure(await advance(tx, visit.id, act, { desk: null, calledAt: null, servedAt: null }))
      if (call) tell('calling.withdrawn', toldOf(await endCall(tx, call.id, 'withdrawn', now)))
    }
    await leaveSeat(tx, site, desk)
    hand.about(visit ? `visit:${visit.id}` : `desk:${site}/${desk}`)
    tell('calling.desk-closed', { desk, released: true })
    return { ok: true as const, desk, number: visit?.number ?? null }
  })
}
