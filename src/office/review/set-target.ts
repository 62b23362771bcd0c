import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { boundsOf } from './kpi.ts'
import { kpiOf } from './kpis.ts'
import type { ReviewRoom } from './room.ts'
import { insertTarget, targetsOf } from './setting-store.ts'
import { lockValues } from './value-store.ts'

export type TargetRefusal = 'unknown-kpi' | 'out-of-bounds' | 'why-missing' | 'too-long'

const WHY_MOST = 500

/** Registers what is aimed at, with the moment: a target that was set after the year began says so wherever it is shown. */
export function setTarget(
  room: ReviewRoom,
  actor: Actor,
  command: {
    readonly site: number
    readonly kpi: string
    readonly value: number
    readonly why: string
    readonly key?: string | undefined
  },
): Promise<Outcome<{ version: number }, TargetRefusal | CommonRefusal>> {
  const { site, key, ...request } = command
  const deed = {
    act: 'review.set-target',
    site,
    key: key === undefined ? undefined : { value: key, request },
  }
  return perform(room.ground, actor, deed, async ({ tx, now, about, tell }) => {
    const kpi = kpiOf(request.kpi)
    if (!kpi) return refuse('unknown-kpi', { field: 'kpi' })
    const { low, high } = boundsOf(kpi.unit)
    const most = high ?? 1e9
    if (!(request.value >= low && request.value <= most))
      return refuse('out-of-bounds', { field: 'target', detail: { least: low, most, unit: kpi.unit } })
    const why = request.why.trim()
    if (why === '') return refuse('why-missing', { field: 'why' })
    if (why.length > WHY_MOST) return refuse('too-long', { field: 'why', detail: { most: WHY_MOST } })
    await lockValues(tx, site)
    const last = (await targetsOf(tx, site)).find((it) => it.kpi === kpi.key)
    const version = (last?.version ?? 0) + 1
    await insertTarget(tx, { site, kpi: kpi.key, version, value: request.value, why }, now)
    about(`kpi:${kpi.key}`, { target: request.value, version })
    tell('review.target-set', { kpi: kpi.key, version })
    return { ok: true, version }
  })
}
