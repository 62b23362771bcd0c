import {
  conventionFor,
  CONVENTION_KEYS,
  type ConventionKey,
  type OutsideValidity,
} from '#law/staffing/index.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { changePlan, type ChangeRefusal, type PlanCommand } from './change-plan.ts'
import type { AnnualMinutes, Group, PlanBody } from './plan.ts'
import type { StaffingRoom } from './room.ts'
import { groupsRefusal, planRefusal, type TypedRefusal } from './typed.ts'

/** The groups of a plan with their posts and annual minutes, and how those minutes came about. */
export function saveGroups(
  room: StaffingRoom,
  actor: Actor,
  command: PlanCommand & { readonly groups: readonly Group[]; readonly annual?: AnnualMinutes },
): Promise<Outcome<{ version: number }, ChangeRefusal | TypedRefusal>> {
  return changePlan<TypedRefusal>(room, actor, 'staffing.save-groups', command, (plan) => {
    const { groups, annual = plan.annual } = command
    return groupsRefusal(groups) ?? { ok: true, body: { ...plan, groups, annual }, also: {} }
  })
}

/** Another convention, or another place for the Rüstzeit. Refused for a year it has no data for. */
export function chooseConvention(
  room: StaffingRoom,
  actor: Actor,
  command: PlanCommand & { readonly convention: ConventionKey; readonly setupIn?: PlanBody['setupIn'] },
): Promise<Outcome<{ version: number }, ChangeRefusal | 'unknown-convention' | OutsideValidity['refusal']>> {
  return changePlan<'unknown-convention' | OutsideValidity['refusal']>(
    room,
    actor,
    'staffing.choose-convention',
    command,
    (plan) => {
      const { convention, setupIn = plan.setupIn ?? 'case' } = command
      if (!CONVENTION_KEYS.includes(convention)) return refuse('unknown-convention', { field: 'convention' })
      const found = conventionFor(convention, plan.year)
      if (!found.ok)
        return refuse(found.refusal, { field: 'convention', detail: { year: found.year, ...found.known } })
      return { ok: true, body: { ...plan, convention, setupIn }, also: {} }
    },
  )
}

/** Another name or another year for a draft. */
export function renamePlan(
  room: StaffingRoom,
  actor: Actor,
  command: PlanCommand & { readonly name: string; readonly year: number },
): Promise<Outcome<{ version: number }, ChangeRefusal | TypedRefusal>> {
  return changePlan<TypedRefusal>(room, actor, 'staffing.rename', command, (plan) => {
    const named = { name: command.name.trim(), year: command.year }
    return planRefusal(named) ?? { ok: true, body: { ...plan, ...named }, also: {} }
  })
}
