import { consult } from '#ground/act/act.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { byVisit } from '#office/appointments/index.ts'
import type { Notice } from './notice.ts'
import { noticesOfVisit } from './notice-store.ts'
import type { NoticesRoom } from './room.ts'

/** What was sent to whom about a visit and whether the mail server took it. */
export async function noticesOf(
  room: NoticesRoom,
  actor: Actor,
  visit: string,
): Promise<Outcome<{ notices: Notice[] }, 'not-permitted' | 'unknown-visit'>> {
  const appointment = await byVisit(room.ground.db, visit)
  if (!appointment) return refuse('unknown-visit', { field: 'visit' })
  const deed = { act: 'notices.read', site: appointment.site, subject: `visit:${visit}` }
  const seen = await consult(room.ground, actor, deed, (tx) => noticesOfVisit(tx, visit))
  return seen.ok ? { ok: true, notices: seen.found } : seen
}
