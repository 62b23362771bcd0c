import { perform } from '#ground/act/act.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { bodyOf, changePlan, draftOf, type ChangeRefusal, type PlanCommand } from './change-plan.ts'
import { removePlan, updateAdopted } from './plan-store.ts'
import { reckon } from './reckon.ts'
import { resultOf } from './result.ts'
import { bodyAt, insertRevision } from './revision-store.ts'
import type { StaffingRoom } from './room.ts'

/** The plan is decided: from now on it stays as it is. A plan with faults is not adopted; `detail.faults` names them. */
export function adoptPlan(
  room: StaffingRoom,
  actor: Actor,
  command: PlanCommand,
): Promise<Outcome<{ version: number }, ChangeRefusal | 'plan-faulty'>> {
  const deed = deedOf('staffing.adopt', command)
  return perform<{ version: number }, ChangeRefusal | 'plan-faulty'>(
    room.ground,
    actor,
    deed,
    async (hand) => {
      const found = await draftOf(hand, command)
      if (!found.ok) return found
      const { plan } = found
      const { faults } = reckon(plan)
      if (faults.length > 0) return refuse('plan-faulty', { detail: { faults } })
      const version = plan.version + 1
      const body = bodyOf(plan)
      const revision = { plan: plan.id, version, act: 'staffing.adopt', body, result: resultOf(body) }
      await insertRevision(hand.tx, revision, hand.now)
      await updateAdopted(hand.tx, plan.id, version, hand.now)
      hand.about(`plan:${plan.id}`, { year: plan.year, posts: revision.result.shown })
      hand.tell('staffing.adopt', { year: plan.year })
      return { ok: true, version }
    },
  )
}

/** A draft goes, with all its versions. */
export function deletePlan(
  room: StaffingRoom,
  actor: Actor,
  command: PlanCommand,
): Promise<Outcome<object, ChangeRefusal>> {
  const deed = deedOf('staffing.delete', command)
  return perform<object, ChangeRefusal>(room.ground, actor, deed, async (hand) => {
    const found = await draftOf(hand, command)
    if (!found.ok) return found
    await removePlan(hand.tx, found.plan.id)
    hand.about(`plan:${found.plan.id}`, { year: found.plan.year, version: found.plan.version })
    hand.tell('staffing.delete', { year: found.plan.year })
    return { ok: true }
  })
}

/** Back to how it was in an earlier version, as a new version: the last change is undone so, and nothing is lost. */
export function restoreRevision(
  room: StaffingRoom,
  actor: Actor,
  command: PlanCommand & { readonly restore: number },
): Promise<Outcome<{ version: number }, ChangeRefusal | 'unknown-revision'>> {
  return changePlan<'unknown-revision'>(
    room,
    actor,
    'staffing.restore-revision',
    command,
    async (plan, { tx }) => {
      const body = await bodyAt(tx, plan.id, command.restore)
      return body ? { ok: true, body, also: {} } : refuse('unknown-revision', { field: 'restore' })
    },
  )
}

const deedOf = (act: 'staffing.adopt' | 'staffing.delete', { site, plan, version, key }: PlanCommand) => ({
  ...{ act, site },
  key: key === undefined ? undefined : { value: key, request: { plan, version } },
})
