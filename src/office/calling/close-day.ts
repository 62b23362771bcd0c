import { perform } from '#ground/act/act.ts'
import { refuse } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import { advance, leftOpen, lockVisit, type Visit, type VisitAct } from '#office/visits/index.ts'
import { endCall, openCallAt } from './call-store.ts'
import { tidyDesks } from './desk-store.ts'
import { startOf } from './hall-picture.ts'
import type { CallingRoom } from './room.ts'
import { leaveOldSeats, lockSeat } from './seat-store.ts'

/** How what was forgotten in the evening ends. No minutes are noted: nobody knows them. */
export const ENDS: Partial<Record<Visit['state'], VisitAct>> = {
  waiting: 'leave',
  parked: 'leave',
  called: 'miss',
  serving: 'finish',
}

/** Run by a job in the night: ends what was forgotten on earlier days, one act each, so that no desk stays blocked. */
export async function closeDay(room: CallingRoom, site: number): Promise<{ visits: number; seats: number }> {
  const { db, clock } = room.ground
  const today = officeDay(clock.now())
  let visits = 0
  for (const visit of await leftOpen(db, site, today)) if (await endForgotten(room, visit)) visits += 1
  const seats = await db.transaction().execute(async (tx) => {
    await tidyDesks(tx, site, today, startOf(today))
    return leaveOldSeats(tx, site, startOf(today))
  })
  return { visits, seats }
}

async function endForgotten(room: CallingRoom, { id, site, desk }: Visit): Promise<boolean> {
  const deed = { act: 'calling.close-day', site }
  const ended = await perform(room.ground, SYSTEM, deed, async ({ tx, now, about, tell }) => {
    if (desk !== null) await lockSeat(tx, site, desk)
    const call = desk === null ? null : await openCallAt(tx, site, desk)
    const visit = await lockVisit(tx, id)
    const act = visit && ENDS[visit.state]
    if (!act || visit.desk !== desk) return refuse('ended-meanwhile')
    if (call?.visit === id) await endCall(tx, call.id, 'no_show', now)
    await advance(tx, id, act, { desk: null, endedAt: now })
    about(`visit:${id}`)
    tell('calling.day-closed', { visit: id, number: visit.number, team: visit.team, as: act })
    return { ok: true as const }
  })
  return ended.ok
}
