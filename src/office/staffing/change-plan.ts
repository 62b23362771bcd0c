import { perform, type Hand } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { changesBetween } from './changes.ts'
import type { staffingPermissions } from './permissions.ts'
import type { Plan, PlanBody } from './plan.ts'
import { planForUpdate, updateBody } from './plan-store.ts'
import { resultOf } from './result.ts'
import { bodyAt, insertRevision } from './revision-store.ts'
import type { StaffingRoom } from './room.ts'

export type StaffingAct = keyof typeof staffingPermissions

/** Which plan, in which version it was looked at; `key` makes a repeated request the same one. */
export interface PlanCommand {
  readonly site: number
  readonly plan: string
  readonly version: number
  readonly key?: string | undefined
}

export type ChangeRefusal = CommonRefusal | 'unknown-plan' | 'plan-adopted' | 'changed-meanwhile'

/** The part of a plan that is changed as one value. */
export const bodyOf = ({ name, year, convention, annual, groups, tasks, setupIn }: PlanBody): PlanBody => ({
  ...{ name, year, convention, annual, groups, tasks },
  ...(setupIn && { setupIn }),
})

/** The draft as it shall be, and what else the act answers with. */
type Changed<Also extends object> = { readonly body: PlanBody; readonly also: Also }

/**
 * One change of a draft: locked, compared with the version that was looked at, kept as the next version. Who looked at an
 * older one is refused and told what changed since (`detail.changes`). What changes nothing makes no version.
 */
export function changePlan<Name extends string, Also extends object = object>(
  room: StaffingRoom,
  actor: Actor,
  act: StaffingAct,
  command: PlanCommand,
  change: (plan: Plan, hand: Hand) => Outcome<Changed<Also>, Name> | Promise<Outcome<Changed<Also>, Name>>,
): Promise<Outcome<{ version: number } & Also, ChangeRefusal | Name>> {
  const { site, key, ...request } = command
  const deed = { act, site, key: key === undefined ? undefined : { value: key, request } }
  type Done = { version: number } & Also
  return perform<Done, ChangeRefusal | Name>(room.ground, actor, deed, async (hand) => {
    const found = await draftOf(hand, command)
    if (!found.ok) return found
    const { plan } = found
    const changed = await change(plan, hand)
    if (!changed.ok) return changed
    hand.about(`plan:${plan.id}`)
    const changes = changesBetween(plan, changed.body)
    if (changes.length === 0) return { ok: true, version: plan.version, ...changed.also }
    const version = plan.version + 1
    await keep(hand, act, { plan: plan.id, version, body: bodyOf(changed.body) })
    hand.about(`plan:${plan.id}`, { version, changes: changes.length })
    hand.tell(act, { version })
    return { ok: true, version, ...changed.also }
  })
}

/** A draft in the version that was looked at, locked. */
export async function draftOf(
  { tx }: Hand,
  { site, plan: id, version }: PlanCommand,
): Promise<Outcome<{ plan: Plan }, 'unknown-plan' | 'plan-adopted' | 'changed-meanwhile'>> {
  const plan = await planForUpdate(tx, site, id)
  if (!plan) return refuse('unknown-plan')
  if (plan.state === 'adopted') return refuse('plan-adopted')
  if (plan.version === version) return { ok: true, plan }
  const seen = await bodyAt(tx, id, version)
  const changes = seen ? changesBetween(seen, plan) : []
  return refuse('changed-meanwhile', { field: 'version', detail: { version: plan.version, changes } })
}

async function keep(
  { tx, now }: Hand,
  act: StaffingAct,
  { plan, version, body }: { plan: string; version: number; body: PlanBody },
): Promise<void> {
  await insertRevision(tx, { plan, version, act, body, result: resultOf(body) }, now)
  await updateBody(tx, { id: plan, version, body }, now)
}
