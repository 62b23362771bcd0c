import type { ConcernFigures, Measured } from '#office/observation/index.ts'
import type { Figure, Task } from './plan.ts'

/** What own visits say of a task. Minutes are null where fewer than five cases or five colleagues stand behind them. */
export interface Observed {
  readonly task: string
  /** Visits with the task's concern that were served. */
  readonly cases: number
  readonly minutes: { readonly n: number; readonly mean: number; readonly sd: number } | null
  /** Months of the span nothing is known of. */
  readonly missingMonths: readonly string[]
}

/**
 * The visits of a task: those with its concern in its area, or in all areas where its area is no team of the office.
 * Null when the task has no concern, or nothing was told of it.
 */
export function observedOf(
  task: Task,
  concerns: readonly ConcernFigures[],
  missingMonths: readonly string[],
): Observed | null {
  const all = concerns.filter(({ concern }) => concern === task.concern)
  const own = all.filter(({ area }) => area === task.area)
  const found = own.length > 0 ? own : all
  if (task.concern === null || found.length === 0) return null
  const measured = found.map(({ minutes }) => minutes).filter((it) => it !== null)
  return {
    ...{ task: task.id, missingMonths },
    cases: found.reduce((sum, { n }) => sum + n, 0),
    // minutes of some areas only would speak for all of them
    minutes: measured.length === found.length ? pooled(measured) : null,
  }
}

/** Several samples as one: means weighted by size, spread within and between them. */
export function pooled(
  samples: readonly Pick<Measured, 'n' | 'mean' | 'sd' | 'outliers'>[],
): Observed['minutes'] {
  const sizes = samples.map(({ n, outliers }) => n - outliers)
  const n = sizes.reduce((sum, size) => sum + size, 0)
  if (n < 2) return null
  const mean = samples.reduce((sum, it, at) => sum + sizes[at]! * it.mean, 0) / n
  const squares = samples.reduce(
    (sum, it, at) => sum + (sizes[at]! - 1) * it.sd ** 2 + sizes[at]! * (it.mean - mean) ** 2,
    0,
  )
  return { n, mean, sd: Math.sqrt(squares / (n - 1)) }
}

/** The figures a plan takes over, with where they come from and how sure they are. */
export function figuresOf(
  { cases, minutes, missingMonths }: Observed,
  source: string,
): { cases: Figure; minutes: Figure | null } {
  const months = missingMonths.length > 0 ? { missingMonths } : {}
  return {
    cases: { value: cases, from: 'measured', source, ...months },
    minutes: minutes && {
      ...{ value: minutes.mean, from: 'measured', source },
      sample: { n: minutes.n, sd: minutes.sd },
    },
  }
}
