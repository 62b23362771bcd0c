import { normalQuantile, studentQuantile } from '#ground/queueing/index.ts'
import type { Figure, Task } from './plan.ts'
import type { Interval } from './reckoned.ts'

const NORMAL = normalQuantile(0.975)

/** Parts of a variance, each with its degrees of freedom; empty: nothing is known about how sure a number is. */
export type Spread = readonly {
  readonly variance: number
  readonly freedom: number
  readonly of: 'cases' | 'minutes'
}[]

/** Variance of the mean a figure is: from its sample, else from the interval that came along. */
function meanVariance({ sample, low, high }: Figure): { variance: number; freedom: number } | null {
  if (sample && sample.n > 1) return { variance: sample.sd ** 2 / sample.n, freedom: sample.n - 1 }
  if (low === undefined || high === undefined || high <= low) return null
  return { variance: ((high - low) / (2 * NORMAL)) ** 2, freedom: Infinity }
}

/**
 * Variance of a task's posts by the delta method: derivative times variance, for minutes and for cases, taken as
 * independent. `unit` is posts per minute (factor over denominator).
 */
export function varianceOf(task: Task, unit: number, perCase: number): Spread {
  const parts: { variance: number; freedom: number; of: 'cases' | 'minutes' }[] = []
  const minutes = meanVariance(task.minutes)
  if (minutes)
    parts.push({ ...minutes, of: 'minutes', variance: (task.cases.value * unit) ** 2 * minutes.variance })
  // a count is no mean of a sample: of cases only an interval that came along counts
  const cases = meanVariance({ ...task.cases, sample: null })
  if (cases) parts.push({ ...cases, of: 'cases', variance: (perCase * unit) ** 2 * cases.variance })
  return parts
}

export const totalVariance = (spreads: readonly Spread[]): number =>
  spreads
    .flat()
    .map((part) => part.variance)
    .toSorted((a, b) => a - b)
    .reduce((total, part) => total + part, 0)

/**
 * The 95 % interval around a sum: variances added, degrees of freedom by Welch and Satterthwaite, never below zero.
 * Null when no part of it says how sure it is. Says nothing about numbers that came without a sample.
 */
export function intervalOf(value: number, spreads: readonly Spread[]): Interval | null {
  const parts = spreads.flat()
  if (parts.length === 0) return null
  const variance = totalVariance(spreads)
  const squares = parts.map((part) => part.variance ** 2 / part.freedom).toSorted((a, b) => a - b)
  const below = squares.reduce((total, part) => total + part, 0)
  const half = Math.sqrt(variance) * (below > 0 ? studentQuantile(0.975, variance ** 2 / below) : NORMAL)
  return { low: Math.max(0, value - half), high: value + half }
}
