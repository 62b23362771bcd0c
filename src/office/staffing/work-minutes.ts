import { countedOfCase, fractionOf, type Convention } from '#law/staffing/index.ts'
import type { PlanBody, Task } from './plan.ts'

/** What one typed minute of a task counts under a convention. Verteilzeit is never in it twice. */
export function factorOf(task: Pick<Task, 'includesVerteilzeit'>, convention: Convention): number {
  if (!task.includesVerteilzeit) return countedOfCase(convention)
  // the denominator has lost its Verteilzeit already: the minutes lose theirs as well
  return convention.sits === 'deducted' ? 1 - fractionOf(convention) : 1
}

/** Work minutes of a task in the year: cases × (Grundzeit + Rüstzeit) × factor. */
export const workMinutesOf = (task: Task, convention: Convention, setupIn: PlanBody['setupIn']): number =>
  task.cases.value * minutesPerCase(task, setupIn) * factorOf(task, convention)

export const minutesPerCase = (task: Task, setupIn: PlanBody['setupIn']): number =>
  task.minutes.value + (setupIn === 'verteilzeit' ? 0 : task.setupMinutes)

/** Sums in a fixed order of size, so that the order of tasks changes nothing, not even the last bit. */
export const sum = (values: readonly number[]): number =>
  values.toSorted((a, b) => Math.abs(a) - Math.abs(b) || a - b).reduce((total, value) => total + value, 0)
