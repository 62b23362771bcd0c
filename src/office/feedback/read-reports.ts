import { consult } from '#ground/act/act.ts'
import type { Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import type { BarrierReport } from './report.ts'
import { reportsOf } from './report-store.ts'
import type { FeedbackRoom } from './room.ts'

const MOST = 200

/** The queue of barriers, the most urgent first. It may hold addresses: a look leaves a row. */
export async function readReports(
  room: FeedbackRoom,
  actor: Actor,
  site: number,
): Promise<Outcome<{ reports: readonly BarrierReport[] }, 'not-permitted'>> {
  const deed = { act: 'feedback.read', site, subject: `site:${site}` }
  const seen = await consult(room.ground, actor, deed, (tx) => reportsOf(tx, site, MOST))
  return seen.ok ? { ok: true, reports: seen.found } : seen
}
