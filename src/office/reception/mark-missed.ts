import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { SYSTEM, type Actor } from '#ground/permission/permission.ts'
import { advance, overdueVisits } from '#office/visits/index.ts'
import { missedFrom, windowMissedFrom } from './arrival.ts'
import { windowOfVisit } from './overload-store.ts'
import { atVisit, type VisitCommand } from './at-visit.ts'
import { arrivalRules, type ReceptionRoom } from './room.ts'

export type MissedRefusal = CommonRefusal | 'unknown-visit' | 'not-booked' | 'not-yet-missed'

/** A booked visitor has not come. Called visitors who do not come are the desk's to note. */
export async function markMissed(
  room: ReceptionRoom,
  actor: Actor,
  command: VisitCommand,
): Promise<Outcome<{ visit: string }, MissedRefusal>> {
  return atVisit(room, actor, 'reception.mark-missed', command, async ({ tx, now, tell }, visit) => {
    if (visit.state !== 'booked' || !visit.dueAt)
      return refuse('not-booked', { detail: { state: visit.state } })
    const window = visit.origin === 'walk_in' ? await windowOfVisit(tx, visit.id) : null
    const from = window ? windowMissedFrom(window) : missedFrom(visit.dueAt, arrivalRules(room, visit.site))
    if (Temporal.Instant.compare(now, from) < 0)
      return refuse('not-yet-missed', { detail: { from: String(from) } })
    await advance(tx, visit.id, 'miss', { endedAt: now })
    tell('reception.missed', { visit: visit.id, team: visit.team, dueAt: String(visit.dueAt) })
    return { ok: true as const, visit: visit.id }
  })
}

/** Run by a job each few minutes: marks everyone who is overdue, one act each; returns how many. */
export async function missOverdue(room: ReceptionRoom, site: number): Promise<number> {
  const { db, clock } = room.ground
  const before = clock.now().subtract({ minutes: arrivalRules(room, site).missedMinutes })
  let missed = 0
  for (const visit of await overdueVisits(db, site, before)) {
    // Whoever checks in at this moment is no longer booked, and the act refuses.
    if ((await markMissed(room, SYSTEM, { site, visit: visit.id })).ok) missed += 1
  }
  return missed
}
