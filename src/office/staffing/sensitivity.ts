import type { Convention } from '#law/staffing/index.ts'
import type { PlanBody, Task } from './plan.ts'
import type { Denominator, Sensitivity } from './reckoned.ts'
import { totalVariance, varianceOf } from './spread.ts'
import { factorOf, minutesPerCase } from './work-minutes.ts'

const SWING = 0.1

interface Around {
  readonly convention: Convention
  readonly denominator: Denominator
  readonly posts: number
  readonly setupIn: PlanBody['setupIn']
}

/**
 * What 10 % less or more of each single number would change, ranked: which estimate decides. One flat percentage on the
 * whole would hide that.
 */
export function sensitivityOf(
  tasks: readonly Task[],
  { convention, denominator, posts, setupIn }: Around,
): Sensitivity[] {
  const spreads = tasks.map((task) =>
    varianceOf(task, factorOf(task, convention) / denominator.net, minutesPerCase(task, setupIn)),
  )
  const whole = totalVariance(spreads)
  const rows = tasks.flatMap((task, at) => {
    const unit = factorOf(task, convention) / denominator.net
    const cases = task.cases.value * minutesPerCase(task, setupIn) * unit * SWING
    const minutes = task.cases.value * task.minutes.value * unit * SWING
    const share = (of: 'cases' | 'minutes'): number | null => {
      const part = spreads[at]!.find((it) => it.of === of)
      return part && whole > 0 ? part.variance / whole : null
    }
    const row = (of: 'cases' | 'minutes', value: number, effect: number): Sensitivity => ({
      ...{ task: task.id, name: task.name, of, value, effect },
      ...{ low: posts - effect, high: posts + effect, ofVariance: share(of) },
    })
    return [row('cases', task.cases.value, cases), row('minutes', task.minutes.value, minutes)]
  })
  return rows.toSorted(
    (a, b) =>
      b.effect - a.effect ||
      a.name.localeCompare(b.name, 'de') ||
      a.task.localeCompare(b.task) ||
      (a.of < b.of ? -1 : 1),
  )
}
