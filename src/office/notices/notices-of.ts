import { consult } from '#ground/act/act.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { byVisit } from '#office/appointments/index.ts'
import type { NoticesDesk } from './desk.ts'
import type { Notice } from './notice.ts'
import { noticesOfVisit } from './notice-store.ts'

/** What was sent to whom about a visit and what became of it. */
export async function noticesOf(
  desk: NoticesDesk,
  actor: Actor,
  visit: string,
): Promise<Outcome<{ notices: Notice[] }, 'not-permitted' | 'unknown-visit'>> {
  const appointment = await byVisit(desk.ground.db, visit)
  if (!appointment) return refuse('unknown-visit', { field: 'visit' })
  const deed = { act: 'notices.read', site: appointment.site, subject: `visit:${visit}` }
  const seen = await consult(desk.ground, actor, deed, (tx) => noticesOfVisit(tx, visit))
  return seen.ok ? { ok: true, notices: seen.found } : seen
}
