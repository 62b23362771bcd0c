import { refuse, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { observe, type Period, type PeriodRefusal } from './observe.ts'
import { planError, type PlanError } from './plan-error.ts'
import { readPlan, type ReadRefusal } from './read-plans.ts'
import type { StaffingRoom } from './room.ts'

/** How far a plan was off, by the visits of its own year or of another period of up to a year. */
export async function readPlanError(
  room: StaffingRoom,
  actor: Actor,
  command: { readonly site: number; readonly plan: string } & Partial<Period>,
): Promise<Outcome<{ error: PlanError; period: Period }, ReadRefusal | PeriodRefusal | 'not-reckonable'>> {
  const { site, plan: id } = command
  const found = await readPlan(room, actor, { site, plan: id })
  if (!found.ok) return found
  const { plan } = found
  const period = {
    from: command.from ?? `${plan.year}-01-01`,
    to: command.to ?? `${plan.year + 1}-01-01`,
  }
  const seen = await observe(room.ground.db, { site, ...period, at: room.ground.clock.now() }, plan.tasks)
  if (!seen.ok) return seen
  const error = planError(plan, [...seen.observed.values()])
  return error ? { ok: true, error, period } : refuse('not-reckonable')
}
