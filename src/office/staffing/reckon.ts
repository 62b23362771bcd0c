import { conventionFor, type Convention } from '#law/staffing/index.ts'
import { denominatorOf } from './denominator.ts'
import { keepsOut, planFaults, groupFaults, taskFaults } from './faults.ts'
import type { PlanBody, Task } from './plan.ts'
import type { Denominator, Reckoned, ReckonedArea, ReckonedTask } from './reckoned.ts'
import { POLICY_STEP, policyPosts, shownHundredths } from './rounding.ts'
import { sensitivityOf } from './sensitivity.ts'
import { intervalOf, varianceOf, type Spread } from './spread.ts'
import { planWarnings } from './warnings.ts'
import { factorOf, minutesPerCase, sum, workMinutesOf } from './work-minutes.ts'

/**
 * How many posts the tasks need: full precision, rounded once at the very end. A plan with faults still shows what can
 * be reckoned; `faults` names what cannot, field by field. Formulas: docs/formulas.md, "Personalbedarf".
 */
export function reckon(plan: PlanBody): Reckoned {
  const found = conventionFor(plan.convention, plan.year)
  const convention = found.ok ? found.convention : null
  const denominator = convention && denominatorOf(plan.groups, convention)
  const faultsOf = plan.tasks.map((task) => taskFaults(task, plan.setupIn))
  const spreads: Spread[] = []
  const tasks = plan.tasks.map((task, at) => {
    const reckoned = reckonTask(task, faultsOf[at]!.some(keepsOut), { plan, convention, denominator })
    spreads.push(reckoned.spread)
    return reckoned.task
  })
  const workMinutes = sum(tasks.map((task) => task.workMinutes ?? 0))
  const complete = tasks.length > 0 && tasks.every((task) => task.workMinutes !== null)
  const posts = denominator && tasks.length > 0 ? workMinutes / denominator.net : null
  const reckonable = plan.tasks.filter((_, at) => tasks[at]!.posts !== null)
  const minutes = denominator && sum(denominator.groups.map((group) => group.capacity))
  return {
    ...{ convention, denominator, tasks },
    areas: areasOf(tasks, spreads, denominator),
    total: {
      ...{ workMinutes, posts, complete },
      interval: posts === null ? null : intervalOf(posts, spreads),
      shown: posts === null ? null : shownHundredths(posts),
      byPolicy: posts === null ? null : { step: POLICY_STEP, posts: policyPosts(posts) },
    },
    capacity: denominator && {
      ...{ minutes: minutes ?? 0, posts: (minutes ?? 0) / denominator.net },
      share: sum(denominator.groups.map((group) => group.share)),
    },
    gap: posts === null || !denominator ? null : posts - (minutes ?? 0) / denominator.net,
    sensitivity:
      posts === null || !denominator || !convention
        ? []
        : sensitivityOf(reckonable, { convention, denominator, posts, setupIn: plan.setupIn }),
    warnings: planWarnings(plan),
    faults: [...planFaults(plan), ...plan.groups.flatMap(groupFaults), ...faultsOf.flat()],
  }
}

interface Terms {
  readonly plan: PlanBody
  readonly convention: Convention | null
  readonly denominator: Denominator | null
}

function reckonTask(
  task: Task,
  isOut: boolean,
  { plan, convention, denominator }: Terms,
): { task: ReckonedTask; spread: Spread } {
  const { id, area, name } = task
  const perCase = minutesPerCase(task, plan.setupIn)
  const same = { id, area, name, cases: task.cases.value, minutesPerCase: perCase }
  if (isOut || !convention)
    return {
      task: {
        ...{ ...same, factor: convention ? factorOf(task, convention) : 1 },
        ...{ workMinutes: null, posts: null, interval: null },
      },
      spread: [],
    }
  const factor = factorOf(task, convention)
  const workMinutes = workMinutesOf(task, convention, plan.setupIn)
  const spread = denominator ? varianceOf(task, factor / denominator.net, perCase) : []
  const posts = denominator && workMinutes / denominator.net
  const interval = posts === null ? null : intervalOf(posts, [spread])
  return { task: { ...same, factor, workMinutes, posts, interval }, spread }
}

function areasOf(
  tasks: readonly ReckonedTask[],
  spreads: readonly Spread[],
  denominator: Denominator | null,
): ReckonedArea[] {
  return [...new Set(tasks.map((task) => task.area))].map((area) => {
    const rows = tasks.flatMap((task, at) => (task.area === area ? [{ task, spread: spreads[at]! }] : []))
    const workMinutes = sum(rows.map(({ task }) => task.workMinutes ?? 0))
    const posts = denominator && workMinutes / denominator.net
    return {
      ...{ area, tasks: rows.length, workMinutes, posts },
      interval:
        posts === null
          ? null
          : intervalOf(
              posts,
              rows.map(({ spread }) => spread),
            ),
      missing: rows.filter(({ task }) => task.workMinutes === null).length,
    }
  })
}
