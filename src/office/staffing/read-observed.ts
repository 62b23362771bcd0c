import type { Outcome } from '#ground/act/refusal.ts'
import { meanInterval } from '#ground/queueing/index.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { observe, type Period, type PeriodRefusal } from './observe.ts'
import type { Observed } from './observed.ts'
import type { Figure } from './plan.ts'
import { readPlan, type ReadRefusal } from './read-plans.ts'
import type { Interval } from './reckoned.ts'
import type { StaffingRoom } from './room.ts'

/** What own visits of a period say of the tasks of a plan, before anything of it is taken over. */
export async function readObserved(
  room: StaffingRoom,
  actor: Actor,
  { site, plan, ...period }: { readonly site: number; readonly plan: string } & Period,
): Promise<Outcome<{ observed: readonly Observed[] }, ReadRefusal | PeriodRefusal>> {
  const found = await readPlan(room, actor, { site, plan })
  if (!found.ok) return found
  const seen = await observe(
    room.ground.db,
    { site, ...period, at: room.ground.clock.now() },
    found.plan.tasks,
  )
  return seen.ok ? { ok: true, observed: [...seen.observed.values()] } : seen
}

/** The 95 % interval of a figure: of the mean of its sample, else the one that came along; null where none is known. */
export function figureInterval({ value, sample, low, high }: Figure): Interval | null {
  const known = sample && meanInterval({ n: sample.n, mean: value, sd: sample.sd })
  if (known) return { low: Math.max(0, known.low), high: known.high }
  return low === undefined || high === undefined ? null : { low, high }
}
