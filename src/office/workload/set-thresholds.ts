import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { readTeams } from '#office/staff/index.ts'
import { halfHourAfter, halfHourOf } from './half-hour.ts'
import type { WorkloadRoom } from './room.ts'
import { sayable } from './sayable.ts'
import { insertThreshold } from './threshold-store.ts'
import { faultsOfLimits, LIMITS, type LimitFault, type Limits } from './threshold.ts'

export type ThresholdRefusal =
  | CommonRefusal
  | 'unknown-area'
  | 'figures-wrong'
  | 'agreed-missing'
  | 'agreed-too-long'
  | 'from-past'
  | 'from-taken'

export interface ThresholdCommand {
  readonly site: number
  readonly area: string
  readonly limits: Limits
  readonly agreed: string
  /** Null: from the next half hour on. A half hour that has begun keeps what it began with. */
  readonly from: Temporal.Instant | null
  readonly key?: string | undefined
}

/** Something else was agreed for an area. What was reckoned stays as it is. */
export async function setThresholds(
  { ground }: WorkloadRoom,
  actor: Actor,
  command: ThresholdCommand,
): Promise<Outcome<{ from: Temporal.Instant }, ThresholdRefusal>> {
  const { site, area, limits, key } = command
  const agreed = sayable(command.agreed)
  const faults = faultsOfLimits(limits)
  if (faults.length > 0) return refuse('figures-wrong', { field: faults[0]!.field, detail: { faults } })
  if (agreed === '') return refuse('agreed-missing', { field: 'agreed' })
  if (agreed.length > 300) return refuse('agreed-too-long', { field: 'agreed' })
  const deed = {
    ...{ act: 'workload.set-thresholds', site },
    key: key === undefined ? undefined : { value: key, request: { area, limits, agreed } },
  }
  const done = await perform<{ from: string }, ThresholdRefusal>(ground, actor, deed, async (hand) => {
    const next = halfHourAfter(halfHourOf(hand.now))
    const from = command.from ?? next
    if (Temporal.Instant.compare(halfHourOf(from), next) < 0) return refuse('from-past', { field: 'from' })
    const teams = await readTeams(hand.tx, site)
    if (!teams.some((team) => team.key === area)) return refuse('unknown-area', { field: 'area' })
    const id = ground.ids.uuid()
    const only = Object.fromEntries(Object.keys(LIMITS).map((name) => [name, limits[name as keyof Limits]]))
    const row = { id, site, area, from: halfHourOf(from), agreed, createdAt: hand.now }
    if (!(await insertThreshold(hand.tx, { ...(only as unknown as Limits), ...row })))
      return refuse('from-taken', { field: 'from' })
    hand.about(`area:${site}/${area}`, { ...only, from: row.from.toString(), agreed })
    hand.tell('workload.thresholds', { area, from: row.from.toString() })
    return { ok: true, from: row.from.toString() }
  })
  return done.ok ? { ok: true, from: Temporal.Instant.from(done.from) } : done
}

/** Faults that came with a refusal. */
export function limitFaultsIn(refusal: { readonly detail?: object }): readonly LimitFault[] {
  return (refusal.detail as { faults?: readonly LimitFault[] } | undefined)?.faults ?? []
}
