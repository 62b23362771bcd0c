import { pooledSample } from '#ground/queueing/index.ts'
import type { ConcernFigures, History, Measured } from '#office/observation/index.ts'
import type { Figure, Task } from './plan.ts'

/** What was counted and measured of a task. Minutes are null where fewer than five cases or five colleagues stand behind them. */
export interface Observed {
  readonly task: string
  /** Cases of the months that have data: brought along, else visits that were served; null: no month has. */
  readonly cases: number | null
  readonly minutes: { readonly n: number; readonly mean: number; readonly sd: number } | null
  /** Months of the year nothing is known of. */
  readonly missingMonths: readonly string[]
}

/** What `observation` tells of a span: figures of its concerns, case numbers month by month, and the months asked for. */
export interface Seen {
  readonly concerns: readonly ConcernFigures[]
  /** By `concern:…`. */
  readonly histories: ReadonlyMap<string, History>
  /** The twelve months from the first on, and those of them within the span. */
  readonly year: readonly string[]
  readonly span: ReadonlySet<string>
}

/**
 * What is known of a task: its concern in its area, or everywhere where its area is no team of the office. Null when the
 * task has no concern, or nothing was told of it.
 */
export function observedOf(task: Task, seen: Seen): Observed | null {
  if (task.concern === null) return null
  const all = seen.concerns.filter(({ concern }) => concern === task.concern)
  const own = all.filter(({ area }) => area === task.area)
  const found = own.length > 0 ? own : all
  const measured = found.map(({ minutes }) => minutes).filter((it) => it !== null)
  // minutes of some areas only would speak for all of them
  const minutes = found.length > 0 && measured.length === found.length ? pooled(measured) : null
  const counted = countedOf(task.concern, seen)
  // several areas serve the concern: of the case numbers this one has its visits alone
  const isShared = own.length > 0 && all.length > own.length
  const cases = isShared ? own.reduce((sum, { n }) => sum + n, 0) : counted.cases
  return cases === null && minutes === null
    ? null
    : { task: task.id, cases, minutes, missingMonths: counted.missingMonths }
}

function countedOf(
  concern: string,
  { histories, year, span }: Seen,
): Pick<Observed, 'cases' | 'missingMonths'> {
  const months = new Map(
    (histories.get(`concern:${concern}`)?.months ?? []).map(({ month, cases }) => [month, cases]),
  )
  const known = year.flatMap((month) => (span.has(month) ? (months.get(month) ?? []) : []))
  return {
    cases: known.length === 0 ? null : known.reduce((sum, n) => sum + n, 0),
    missingMonths: year.filter((month) => !span.has(month) || (months.get(month) ?? null) === null),
  }
}

/** Several areas as one; what was left out as forgotten counts in none of them. Null for fewer than two. */
export function pooled(
  samples: readonly Pick<Measured, 'n' | 'mean' | 'sd' | 'outliers'>[],
): Observed['minutes'] {
  const found = pooledSample(samples.map(({ n, mean, sd, outliers }) => ({ n: n - outliers, mean, sd })))
  return found && found.n >= 2 ? found : null
}

/** The figures a plan takes over, with where they come from and how sure they are. */
export function figuresOf(
  { cases, minutes, missingMonths }: Observed,
  { counted, measured }: { readonly counted: string; readonly measured: string },
): { cases: Figure | null; minutes: Figure | null } {
  const months = missingMonths.length > 0 ? { missingMonths } : {}
  return {
    cases: cases === null ? null : { value: cases, from: 'measured', source: counted, ...months },
    minutes: minutes && {
      ...{ value: minutes.mean, from: 'measured', source: measured },
      sample: { n: minutes.n, sd: minutes.sd },
    },
  }
}
