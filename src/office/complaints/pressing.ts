import { officeDay } from '#ground/clock/clock.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { isOverdue } from './complaint.ts'
import { complaintsAt } from './complaint-store.ts'
import type { ComplaintsRoom } from './room.ts'

/**
 * How many are over their day: for the head at the sites, for anybody else of those given to them. Said where somebody begins, so that
 * a reminder is seen without looking for it. A number of one's own work; no row in the trail.
 */
export async function overdueComplaints(
  { ground }: ComplaintsRoom,
  actor: Actor,
  sites: readonly number[],
): Promise<number> {
  const today = officeDay(ground.clock.now())
  const owner = actor.roles.includes('head') ? null : actor.id
  let overdue = 0
  for (const site of sites) {
    if (!isPermitted(ground.permissions, actor, 'complaints.read', site)) continue
    const open = await complaintsAt(ground.db, { site, owner, mostSettled: 0 })
    overdue += open.filter((it) => isOverdue(it, today)).length
  }
  return overdue
}
