import { meanInterval } from '#ground/queueing/index.ts'
import { explain } from './explain.ts'
import type { Observed } from './observed.ts'
import type { PlanBody, Task } from './plan.ts'
import { reckon } from './reckon.ts'
import type { Interval } from './reckoned.ts'

export interface TaskError {
  readonly id: string
  readonly area: string
  readonly name: string
  readonly planned: { readonly cases: number; readonly minutes: number }
  /** Null: nothing is known of it, e.g. work that is no visit. */
  readonly observed: {
    readonly cases: number | null
    readonly minutes: number | null
    readonly n: number | null
  } | null
  /** Posts that are missing or too many because of it; null where nothing was observed. */
  readonly effect: { readonly cases: number; readonly minutes: number } | null
  /** Whether the observed number lies in the interval the plan gave; null: it gave none. */
  readonly casesWithin: boolean | null
  readonly minutesWithin: boolean | null
}

export interface PlanError {
  readonly planned: number
  /** Posts with what was observed in place of what was planned; tasks without observation stay as planned. */
  readonly observed: number
  readonly difference: number
  /** Shown less shown: what somebody gets who subtracts the printed numbers. */
  readonly shownDifference: number
  readonly interval: Interval | null
  /** Ranked by effect; tasks without observation last. */
  readonly tasks: readonly TaskError[]
  /** Part of the planned posts that could be checked, 0 to 1. */
  readonly checked: number
  readonly missingMonths: readonly string[]
}

/**
 * A year later: what was planned beside what came, task by task, as posts. Cases of a year with missing months are not
 * held against the plan, nor minutes of visits against minutes that were estimated for the whole case. Null when the plan has no result.
 */
export function planError(plan: PlanBody, observed: readonly Observed[]): PlanError | null {
  const known = new Map(observed.map((it) => [it.task, it]))
  const tasks = plan.tasks.map((task) => asObserved(task, known.get(task.id)))
  const told = explain(plan, { ...plan, tasks })
  if (!told.ok) return null
  const { before, after, difference, shownDifference, effects } = told.explained
  const effectOf = (id: string, part: 'cases' | 'minutes') =>
    effects.find((it) => it.what === 'task' && it.of === id && it.part === part)?.effect ?? 0
  const { tasks: reckoned, total } = reckon(plan)
  const rows = plan.tasks.map((task): TaskError => {
    const seen = known.get(task.id)
    const { id, area, name, cases, minutes } = task
    return {
      ...{ id, area, name, planned: { cases: cases.value, minutes: minutes.value } },
      observed: seen
        ? { cases: seen.cases, minutes: seen.minutes?.mean ?? null, n: seen.minutes?.n ?? null }
        : null,
      effect: seen ? { cases: effectOf(id, 'cases'), minutes: effectOf(id, 'minutes') } : null,
      casesWithin: seen && isWhole(seen) ? isWithin(cases, seen.cases) : null,
      minutesWithin: seen?.minutes && isOfVisits(task) ? isWithin(minutes, seen.minutes.mean) : null,
    }
  })
  const counts = new Set(
    plan.tasks.filter((task) => isHeldAgainst(task, known.get(task.id))).map(({ id }) => id),
  )
  const checked = reckoned.reduce((sum, it) => sum + (counts.has(it.id) ? (it.posts ?? 0) : 0), 0)
  const size = ({ effect }: TaskError) => (effect ? Math.abs(effect.cases) + Math.abs(effect.minutes) : -1)
  return {
    ...{ planned: before, observed: after, difference, shownDifference, interval: total.interval },
    tasks: rows.toSorted((a, b) => size(b) - size(a) || a.name.localeCompare(b.name, 'de')),
    checked: before > 0 ? checked / before : 0,
    missingMonths: [...new Set(observed.flatMap((it) => it.missingMonths))].toSorted(),
  }
}

function asObserved(task: Task, seen: Observed | undefined): Task {
  if (!seen) return task
  const cases = isWhole(seen) ? { ...task.cases, value: seen.cases } : task.cases
  const minutes =
    seen.minutes && isOfVisits(task) ? { ...task.minutes, value: seen.minutes.mean } : task.minutes
  return { ...task, cases: withoutInterval(cases), minutes: withoutInterval(minutes) }
}

/** Every month of the year has its number. */
const isWhole = (seen: Observed): seen is Observed & { readonly cases: number } =>
  seen.cases !== null && seen.missingMonths.length === 0

/** Estimated minutes are of the whole case, those of a visit of the visit: only like is held against like. */
const isOfVisits = ({ minutes }: Task): boolean => minutes.from === 'measured'

const isHeldAgainst = (task: Task, seen: Observed | undefined): boolean =>
  seen !== undefined && (isWhole(seen) || (seen.minutes !== null && isOfVisits(task)))

/** The plan's interval belongs to the plan's value. */
const withoutInterval = ({ low: _low, high: _high, ...figure }: Task['cases']): Task['cases'] => figure

function isWithin({ low, high, sample, value }: Task['cases'], observed: number): boolean | null {
  if (low !== undefined && high !== undefined) return low <= observed && observed <= high
  const sure = sample && meanInterval({ ...sample, mean: value })
  return sure ? sure.low <= observed && observed <= sure.high : null
}
