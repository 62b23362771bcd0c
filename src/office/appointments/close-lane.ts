import { officeDay } from '#ground/clock/clock.ts'
import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { lockPlan, raisePlan, readPlan, removeRule, saveException } from './capacity-store.ts'
import type { Room } from './room.ts'

export type CloseLaneRefusal =
  | CommonRefusal
  | 'unknown-site'
  | 'unknown-lane'
  | 'reason-missing'
  | 'in-the-past'
  | 'already-closed'

/**
 * Somebody falls ill: one counter offers nothing on one day. The bookings stay where they are until a person has settled
 * each (`replan.ts`). Repeating it changes nothing.
 */
export async function closeLane(
  room: Room,
  actor: Actor,
  command: { site: number; lane: number; day: Temporal.PlainDate; why: string; key?: string | undefined },
): Promise<Outcome<{ rule: string }, CloseLaneRefusal>> {
  const { site, lane, day, key } = command
  const why = command.why.trim()
  if (why === '') return refuse('reason-missing', { field: 'why' })
  const request = { site, lane, day: day.toString() }
  const deed = {
    ...{ act: 'appointments.close-lane', site, why },
    key: key === undefined ? undefined : { value: key, request },
  }
  const outcome = await perform(room.ground, actor, deed, async ({ tx, now, about, tell }) => {
    await lockPlan(tx, site)
    const plan = await readPlan(tx, site)
    if (!plan) return refuse('unknown-site', { field: 'site' })
    const it = plan.lanes.find(({ id }) => id === lane)
    if (!it) return refuse('unknown-lane', { field: 'lane' })
    if (Temporal.PlainDate.compare(day, officeDay(now)) < 0) return refuse('in-the-past', { field: 'day' })
    // hours of the day that the rota made shorter are no closure yet
    const before = plan.exceptions.find(
      (entry) => entry.lane === lane && entry.day.equals(day) && entry.opens === null,
    )
    if (before) return refuse('already-closed', { field: 'lane', detail: { rule: before.id } })
    const rule = room.ground.ids.uuid()
    await saveException(tx, {
      id: rule,
      site,
      team: it.team,
      lane,
      day,
      opens: null,
      closes: null,
      reason: why,
    })
    const version = await raisePlan(tx, site)
    about(`site:${site}`, { lane, day: day.toString() })
    tell('appointments.plan-changed', { version, opens: false })
    return { ok: true as const, rule }
  })
  if (outcome.ok) await room.reloadPlan(site)
  return outcome
}

/** The colleague comes after all: the counter is open again. */
export async function reopenLane(
  room: Room,
  actor: Actor,
  command: { site: number; rule: string; key?: string | undefined },
): Promise<Outcome<object, CommonRefusal | 'unknown-rule'>> {
  const { site, rule, key } = command
  const deed = {
    ...{ act: 'appointments.reopen-lane', site },
    key: key === undefined ? undefined : { value: key, request: { site, rule } },
  }
  const outcome = await perform(room.ground, actor, deed, async ({ tx, about, tell }) => {
    await lockPlan(tx, site)
    const plan = await readPlan(tx, site)
    const isLane = plan?.exceptions.some((entry) => entry.id === rule && typeof entry.lane === 'number')
    if (!isLane || !(await removeRule(tx, 'exception', site, rule))) return refuse('unknown-rule')
    const version = await raisePlan(tx, site)
    about(`site:${site}`, { rule })
    tell('appointments.plan-changed', { version })
    return { ok: true as const }
  })
  if (outcome.ok) await room.reloadPlan(site)
  return outcome
}
