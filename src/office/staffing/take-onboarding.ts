import type { Tx } from '#ground/act/act.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { missingPosts } from '#office/training/index.ts'
import { changePlan, type ChangeRefusal, type PlanCommand } from './change-plan.ts'
import { countOnboarding, type CountedOnboarding } from './count-onboarding.ts'
import type { Plan } from './plan.ts'
import { readPlan, type ReadRefusal } from './read-plans.ts'
import type { StaffingRoom } from './room.ts'

/** What the agreed shares of who is new make of the groups of a plan; nothing is taken over by looking. */
export async function readOnboarding(
  room: StaffingRoom,
  actor: Actor,
  { site, plan }: { readonly site: number; readonly plan: string },
): Promise<Outcome<CountedOnboarding, ReadRefusal>> {
  const found = await readPlan(room, actor, { site, plan })
  if (!found.ok) return found
  const counted = await room.ground.db.transaction().execute((tx) => countedFor(tx, site, found.plan))
  return { ok: true, ...counted }
}

/** The share of the work as it is with onboarding, into the groups that were chosen. */
export function takeOnboarding(
  room: StaffingRoom,
  actor: Actor,
  command: PlanCommand & { readonly groups: readonly string[] },
): Promise<Outcome<{ version: number; taken: readonly string[] }, ChangeRefusal | 'nothing-chosen'>> {
  return changePlan<'nothing-chosen', { taken: readonly string[] }>(
    room,
    actor,
    'staffing.take-onboarding',
    command,
    async (plan, { tx }) => {
      const counted = await countedFor(tx, command.site, plan)
      const chosen = new Map(
        counted.groups
          .filter(({ key }) => command.groups.includes(key))
          .map(({ key, proposed }) => [key, proposed]),
      )
      if (chosen.size === 0) return refuse('nothing-chosen', { field: 'groups' })
      const groups = plan.groups.map((group) => {
        const productivity = chosen.get(group.key)
        return productivity === undefined ? group : { ...group, productivity }
      })
      return { ok: true, body: { ...plan, groups }, also: { taken: [...chosen.keys()] } }
    },
  )
}

async function countedFor(tx: Tx, site: number, plan: Plan): Promise<CountedOnboarding> {
  const from = new Temporal.PlainDate(plan.year, 1, 1)
  return countOnboarding(plan.groups, await missingPosts(tx, { site, from, to: from.add({ years: 1 }) }))
}
