import type { Db } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { byCode } from '#office/appointments/index.ts'
import { firstActorKind } from '#ground/trail/trail-store.ts'
import { findPersons } from '#office/people/index.ts'
import { issueReceipt } from './issue-receipt.ts'
import type { Channel } from './receipt.ts'
import type { ReceiptsRoom } from './room.ts'

/** The receipt for a booking, issued when it is first asked for; whoever holds the code of the booking may. */
export async function receiptOfBooking(
  room: ReceiptsRoom,
  actor: Actor,
  code: string,
): Promise<Outcome<{ readonly code: string }, CommonRefusal | 'unknown-code'>> {
  const { db } = room.ground
  const it = await byCode(db, code)
  const person = it?.person ? (await findPersons(db, [it.person])).get(it.person) : undefined
  if (!it || !person) return refuse('unknown-code', { field: 'code' })
  return issueReceipt(room, actor, {
    ...{ kind: 'booking', subject: `visit:${it.visit}`, site: it.site, concerns: it.concerns, person },
    ...{ askedAt: it.heldAt, language: it.language, appointment: it.start },
    channel: await channelOf(db, it.visit),
  })
}

/** By whose hand the booking was made; places found in other ways say nothing about it. */
async function channelOf(db: Db, visit: string): Promise<Channel | null> {
  const kind = await firstActorKind(db, `visit:${visit}`, ['appointments.book', 'appointments.override'])
  return kind === 'visitor' ? 'internet' : kind === 'staff' ? 'office' : null
}
