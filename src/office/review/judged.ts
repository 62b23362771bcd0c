import { officeDay } from '#ground/clock/clock.ts'
import { compareSeason, verdictOf, type Comparison, type Frame } from './compare.ts'
import { boundsOf, type Kpi } from './kpi.ts'
import { runChart, type RunChart } from './run-chart.ts'
import type { Target } from './setting-store.ts'
import type { KpiValue } from './value.ts'

/** One figure with everything that is said of it. Pure. */
export interface Judged {
  readonly kpi: Kpi
  readonly values: readonly KpiValue[]
  readonly latest: KpiValue | null
  /** Null: nobody chose baseline and year yet. */
  readonly comparison: Comparison | null
  readonly verdict: ReturnType<typeof verdictOf>
  readonly chart: RunChart
  readonly target: JudgedTarget | null
}

export interface JudgedTarget {
  readonly value: number
  readonly why: string
  readonly at: Temporal.Instant
  /** Registered before the year after began; else it says nothing. */
  readonly isBefore: boolean
  /** Of the year after; null: no figure, or nothing that should rise or fall. */
  readonly isMet: boolean | null
}

export function judge(
  kpi: Kpi,
  {
    values,
    targets,
    frame,
  }: {
    readonly values: readonly KpiValue[]
    readonly targets: readonly Target[]
    readonly frame: Frame | null
  },
): Judged {
  const comparison =
    frame && compareSeason(values, frame, { grain: kpi.grain, isShare: kpi.unit === 'share' })
  const isBaseline = (period: string): boolean =>
    frame === null || (period >= frame.baselineFrom && period < frame.baselineTo)
  return {
    ...{ kpi, values, comparison, latest: values.at(-1) ?? null },
    verdict: comparison ? verdictOf(comparison, kpi.direction) : 'unknown',
    chart: runChart(values, { grain: kpi.grain, baseline: isBaseline, bounds: boundsOf(kpi.unit) }),
    target: targetOf(kpi, targets, frame, comparison),
  }
}

/** The last target that was registered before the year after began; without one, the latest, said to be late. */
function targetOf(
  kpi: Kpi,
  targets: readonly Target[],
  frame: Frame | null,
  comparison: Comparison | null,
): JudgedTarget | null {
  const own = targets.filter((it) => it.kpi === kpi.key)
  const begin = frame ? `${frame.afterFrom}-01` : null
  const isEarly = ({ at }: Target): boolean => begin === null || officeDay(at).toString() < begin
  const chosen = own.find(isEarly) ?? own[0]
  if (!chosen) return null
  const after = comparison?.after ?? null
  const isMet =
    after === null || kpi.direction === 'none'
      ? null
      : kpi.direction === 'up'
        ? after >= chosen.value
        : after <= chosen.value
  return { value: chosen.value, why: chosen.why, at: chosen.at, isBefore: isEarly(chosen), isMet }
}
