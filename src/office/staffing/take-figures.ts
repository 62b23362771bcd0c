import { refuse, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { changePlan, type ChangeRefusal, type PlanCommand } from './change-plan.ts'
import { observe, sourcesOf, type Period, type PeriodRefusal } from './observe.ts'
import { figuresOf, type Observed } from './observed.ts'
import type { Task } from './plan.ts'
import type { StaffingRoom } from './room.ts'

export interface Taken {
  /** Tasks that got new cases, new minutes. */
  readonly cases: readonly string[]
  readonly minutes: readonly string[]
  /** Tasks that kept theirs: no concern, nothing told of it, or too few for minutes. */
  readonly kept: readonly string[]
}

/**
 * Cases that were counted and minutes that were measured, into the tasks that name a concern: mean minutes with size and
 * spread of the sample. Never from fewer than five cases or colleagues: what is told at all stands behind `learnedFigures`.
 */
export function takeFigures(
  room: StaffingRoom,
  actor: Actor,
  command: PlanCommand &
    Period & {
      readonly take: readonly ('cases' | 'minutes')[]
      /** Only these tasks; all unless told. */
      readonly tasks?: readonly string[]
    },
): Promise<Outcome<{ version: number; taken: Taken }, ChangeRefusal | PeriodRefusal>> {
  return changePlan<PeriodRefusal, { taken: Taken }>(
    room,
    actor,
    'staffing.take-figures',
    command,
    async (plan, { tx, now }) => {
      const { site, from, to, take, tasks: only = plan.tasks.map(({ id }) => id) } = command
      const seen = await observe(tx, { site, from, to, at: now }, plan.tasks)
      if (!seen.ok) return seen
      const sources = sourcesOf({ from, to })
      const taken = { cases: [] as string[], minutes: [] as string[], kept: [] as string[] }
      const tasks = plan.tasks.map((task) => {
        const observed = only.includes(task.id) ? seen.observed.get(task.id) : undefined
        if (!observed) {
          taken.kept.push(task.id)
          return task
        }
        const changed = withFigures(task, observed, { take, sources })
        if (changed.cases !== task.cases) taken.cases.push(task.id)
        if (changed.minutes === task.minutes) taken.kept.push(task.id)
        else taken.minutes.push(task.id)
        return changed
      })
      if (taken.cases.length + taken.minutes.length === 0)
        return refuse('nothing-observed', { field: 'tasks' })
      return { ok: true, body: { ...plan, tasks }, also: { taken } }
    },
  )
}

function withFigures(
  task: Task,
  observed: Observed,
  { take, sources }: { take: readonly ('cases' | 'minutes')[]; sources: ReturnType<typeof sourcesOf> },
): Task {
  const figures = figuresOf(observed, sources)
  const cases = take.includes('cases') ? figures.cases : null
  const minutes = take.includes('minutes') ? figures.minutes : null
  return {
    ...task,
    ...(cases && { cases }),
    // what was measured at a desk is Grundzeit: no Verteilzeit in it
    ...(minutes && { minutes, includesVerteilzeit: false }),
  }
}
