/** Two areas with desks of their own, or all desks for both: the same people and desks, one queue less. Pure. */
import { reckon, type Answer } from './reckon.ts'
import type { DayPlan, Scenario } from './scenario.ts'

export interface PoolAnswer {
  readonly first: Answer
  readonly second: Answer
  readonly pooled: Answer
  /** Minutes per visitor over both, with desks apart. */
  readonly splitWait: number
  readonly pooledScenario: Scenario
}

export function poolOrSplit(first: Scenario, second: Scenario): PoolAnswer {
  const [a, b] = [reckon(first), reckon(second)]
  const pooledScenario = pooledOf(first, second, a.year.visitors, b.year.visitors)
  const visitors = a.year.visitors + b.year.visitors
  const minutes = a.year.meanWait * a.year.visitors + b.year.meanWait * b.year.visitors
  return {
    ...{ first: a, second: b, pooled: reckon(pooledScenario), pooledScenario },
    splitWait: visitors > 0 ? minutes / visitors : 0,
  }
}

/** Means by the number of visits; the rest (calendar, breaks, target) is the first one's. */
export function pooledOf(
  first: Scenario,
  second: Scenario,
  visitsFirst: number,
  visitsSecond: number,
): Scenario {
  const all = visitsFirst + visitsSecond
  const weight = all > 0 ? visitsFirst / all : 0.5
  const mix = (a: number, b: number): number => weight * a + (1 - weight) * b
  const mean = mix(first.service.mean, second.service.mean)
  // The spread of a mixture: the spreads within, and the distance of the two means.
  const square = ({ mean: one, cv }: Scenario['service']): number => one ** 2 * (1 + cv ** 2)
  const cv = Math.sqrt(Math.max(0, mix(square(first.service), square(second.service)) - mean ** 2)) / mean
  const patience =
    first.patience === null || second.patience === null ? null : mix(first.patience, second.patience)
  return {
    ...first,
    ...{
      service: { mean, cv },
      patience,
      noShow: { share: mix(first.noShow.share, second.noShow.share), leads: [] },
    },
    days: first.days.map((day) =>
      added(
        day,
        second.days.find(({ weekday }) => weekday === day.weekday),
      ),
    ),
  }
}

function added(day: DayPlan, other: DayPlan | undefined): DayPlan {
  if (!other) return day
  const sum = (a: readonly number[], b: readonly number[]): number[] =>
    a.map((value, n) => value + (b[n] ?? 0))
  const longer = day.open.length === 0 ? other.open : unionOf([...day.open, ...other.open])
  return {
    ...{ weekday: day.weekday, open: longer },
    ...{
      walkIns: sum(day.walkIns, other.walkIns),
      booked: sum(day.booked, other.booked),
      desks: sum(day.desks, other.desks),
    },
  }
}

function unionOf(spans: readonly { from: number; to: number }[]): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = []
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = found.at(-1)
    if (last && span.from <= last.to)
      found[found.length - 1] = { from: last.from, to: Math.max(last.to, span.to) }
    else found.push({ ...span })
  }
  return found
}
