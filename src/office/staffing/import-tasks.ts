import { refuse, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { changePlan, type ChangeRefusal, type PlanCommand } from './change-plan.ts'
import { judgeImport, withIds, type Judged } from './import-judge.ts'
import type { HandedIn } from './import-table.ts'
import { readPlan } from './read-plans.ts'
import { reckon } from './reckon.ts'
import type { StaffingRoom } from './room.ts'

export type { Judged } from './import-judge.ts'

export interface ImportOrder {
  readonly handed: HandedIn
  /** Tasks the table does not know go; they stay unless this was asked. */
  readonly removeAbsent: boolean
  /** What areas are called, by their keys: a table may name a team as people do. */
  readonly areaNames?: Readonly<Record<string, string>>
}

export interface ImportPreview extends Omit<Judged, 'body'> {
  readonly version: number
  /** Posts before and after, full precision. */
  readonly before: number | null
  readonly after: number | null
}

/** What a file would change, task by task. Writes nothing. */
export async function previewImport(
  room: StaffingRoom,
  actor: Actor,
  { site, plan: id, ...order }: { readonly site: number; readonly plan: string } & ImportOrder,
): Promise<Outcome<{ preview: ImportPreview }, 'not-permitted' | 'unknown-plan' | 'plan-adopted'>> {
  const found = await readPlan(room, actor, { site, plan: id })
  if (!found.ok) return found
  const { plan, reckoned } = found
  if (plan.state === 'adopted') return refuse('plan-adopted')
  const { body, ...judged } = judgeImport(plan, order.handed, termsOf(room, order))
  return {
    ok: true,
    preview: {
      ...judged,
      ...{ version: plan.version, before: reckoned.total.posts, after: reckon(body).total.posts },
    },
  }
}

function termsOf({ concerns }: StaffingRoom, { removeAbsent, areaNames = {} }: ImportOrder) {
  const areas = new Map(Object.entries(areaNames).map(([key, name]) => [name.toLowerCase(), key]))
  return { removeAbsent, areas, concerns: concerns?.() ?? new Map<string, string>() }
}

export type ImportRefusal = ChangeRefusal | 'cells-faulty' | 'plan-refused' | 'not-as-shown'

/**
 * Takes a file in as it was shown: all of it in one change, or nothing. The version and the digest say what was shown;
 * one revision keeps it, so it is undone like any other change.
 */
export function importTasks(
  room: StaffingRoom,
  actor: Actor,
  command: PlanCommand & ImportOrder & { readonly digest: string },
): Promise<Outcome<{ version: number; added: number; changed: number; removed: number }, ImportRefusal>> {
  type Counts = { added: number; changed: number; removed: number }
  return changePlan<'cells-faulty' | 'plan-refused' | 'not-as-shown', Counts>(
    room,
    actor,
    'staffing.import',
    command,
    (plan) => {
      const judged = judgeImport(plan, command.handed, termsOf(room, command))
      const { body, fates, faults, refusal, digest } = judged
      if (faults.length > 0)
        return refuse('cells-faulty', { field: 'file', detail: { count: faults.length } })
      if (refusal) return refuse('plan-refused', { field: 'file', detail: { ...refusal } })
      if (digest !== command.digest) return refuse('not-as-shown', { field: 'file' })
      const count = (wanted: string): number => fates.filter(({ fate }) => fate === wanted).length
      const also = { added: count('new'), changed: count('changed'), removed: count('removed') }
      return { ok: true, body: withIds(body, () => room.ground.ids.uuid()), also }
    },
  )
}
