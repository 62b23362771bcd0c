import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { changesBetween, type Change } from './changes.ts'
import { explain, type Explained } from './explain.ts'
import type { Plan, PlanBody } from './plan.ts'
import { planById, plansOf, type StoredPlan } from './plan-store.ts'
import { reckon } from './reckon.ts'
import type { Reckoned } from './reckoned.ts'
import { bodyAt, revisionsOf, type Revision } from './revision-store.ts'
import type { Result } from './result.ts'
import type { StaffingRoom } from './room.ts'

/** A plan in a list: what it came to, without its tasks. */
export interface PlanRow extends Pick<
  Plan,
  'id' | 'site' | 'year' | 'name' | 'state' | 'basedOn' | 'version'
> {
  readonly convention: Plan['convention']
  readonly tasks: number
  readonly changedAt: Temporal.Instant
  readonly adoptedAt: Temporal.Instant | null
  readonly result: Result
}

export type ReadRefusal = 'not-permitted' | 'unknown-plan'
// plans name no person: reading them leaves no row in the trail
const mayRead = ({ ground }: StaffingRoom, actor: Actor, site: number): boolean =>
  isPermitted(ground.permissions, actor, 'staffing.read', site)

/** All plans of a site, the latest year first. */
export async function readPlans(
  room: StaffingRoom,
  actor: Actor,
  { site }: { readonly site: number },
): Promise<Outcome<{ plans: readonly PlanRow[] }, 'not-permitted'>> {
  if (!mayRead(room, actor, site)) return refuse('not-permitted')
  const found = await plansOf(room.ground.db, site)
  const plans = found.map(({ plan, changedAt, adoptedAt, result }): PlanRow => {
    const { id, year, name, state, basedOn, version, convention, tasks } = plan
    return {
      ...{ id, site, year, name, state, basedOn, version, convention, tasks: tasks.length },
      ...{ changedAt, adoptedAt, result },
    }
  })
  return { ok: true, plans }
}

/** One plan, or an earlier version of it, with what it comes to. */
export async function readPlan(
  room: StaffingRoom,
  actor: Actor,
  { site, plan, version }: { readonly site: number; readonly plan: string; readonly version?: number },
): Promise<Outcome<StoredPlan & { reckoned: Reckoned }, ReadRefusal>> {
  if (!mayRead(room, actor, site)) return refuse('not-permitted')
  const stored = await planById(room.ground.db, site, plan)
  if (!stored) return refuse('unknown-plan')
  if (version === undefined || version === stored.plan.version)
    return { ok: true, ...stored, reckoned: reckon(stored.plan) }
  const body = await bodyAt(room.ground.db, plan, version)
  if (!body) return refuse('unknown-plan')
  return { ok: true, ...stored, plan: { ...stored.plan, ...body, version }, reckoned: reckon(body) }
}

/** All versions of a plan, the latest first, each with what it came to. */
export async function readRevisions(
  room: StaffingRoom,
  actor: Actor,
  { site, plan }: { readonly site: number; readonly plan: string },
): Promise<Outcome<{ revisions: readonly Revision[] }, ReadRefusal>> {
  if (!mayRead(room, actor, site)) return refuse('not-permitted')
  if (!(await planById(room.ground.db, site, plan))) return refuse('unknown-plan')
  return { ok: true, revisions: await revisionsOf(room.ground.db, plan) }
}

export interface Side {
  readonly plan: string
  /** The newest unless told. */
  readonly version?: number
}

/** What changed between two versions or two plans, and why the result is another: last year and this, plan and scenario. */
export async function readDifference(
  room: StaffingRoom,
  actor: Actor,
  { site, before, after }: { readonly site: number; readonly before: Side; readonly after: Side },
): Promise<
  Outcome<
    { changes: readonly Change[]; explained: Explained | null; before: PlanBody; after: PlanBody },
    ReadRefusal
  >
> {
  const [old, now] = await Promise.all([
    readPlan(room, actor, { site, ...before }),
    readPlan(room, actor, { site, ...after }),
  ])
  if (!old.ok) return old
  if (!now.ok) return now
  const told = explain(old.plan, now.plan)
  return {
    ...{ ok: true, changes: changesBetween(old.plan, now.plan), explained: told.ok ? told.explained : null },
    ...{ before: old.plan, after: now.plan },
  }
}

/** Several plans side by side: scenarios of one year, or years. At most eight. */
export async function readScenarios(
  room: StaffingRoom,
  actor: Actor,
  { site, plans }: { readonly site: number; readonly plans: readonly string[] },
): Promise<
  Outcome<
    {
      scenarios: readonly { readonly plan: Plan; readonly reckoned: Reckoned }[]
      /** They stand under different conventions: their results must not be compared. */
      isComparable: boolean
    },
    ReadRefusal | 'too-many-plans'
  >
> {
  if (plans.length > 8) return refuse('too-many-plans', { field: 'plans', detail: { most: 8 } })
  const scenarios: { plan: Plan; reckoned: Reckoned }[] = []
  for (const id of new Set(plans)) {
    const found = await readPlan(room, actor, { site, plan: id })
    if (!found.ok) return found
    scenarios.push({ plan: found.plan, reckoned: found.reckoned })
  }
  return {
    ...{ ok: true, scenarios },
    isComparable: new Set(scenarios.map(({ plan }) => plan.convention)).size <= 1,
  }
}
