import { SMALLEST } from '#ground/smallgroups/index.ts'
import { putInto, type Bucket } from './buckets.ts'
import type { Kind, Tally } from './tally.ts'

/**
 * Counts are gathered until five came together and are then told once, as one batch. A correction of a day that was told already
 * goes into the next batch, as a shop books what it gives back. Whatever is shown is a sum of whole batches; no two figures differ
 * by less than one. Pure.
 */
export interface Gathering extends Tally {
  /** The first day it speaks of: after the batch before it. */
  readonly from: string
}

export const nameOf = ({ kind, team, key }: Pick<Tally, 'kind' | 'team' | 'key'>): string =>
  `${kind} ${team} ${key}`

/** Adds tallies (`sign` −1 takes them away) to what is gathered. `first`: since when is counted at all. */
export function gather(
  gathered: Map<string, Gathering>,
  first: string,
  tallies: readonly Tally[],
  sign: 1 | -1 = 1,
): void {
  for (const tally of tallies) {
    const name = nameOf(tally)
    const before = gathered.get(name)
    const histogram = new Map<number, Bucket>(before?.histogram)
    for (const [bucket, it] of tally.histogram)
      putInto(histogram, bucket, { n: sign * it.n, sum: sign * it.sum, squares: sign * it.squares })
    gathered.set(name, {
      ...{ kind: tally.kind, team: tally.team, key: tally.key },
      from: before?.from ?? first,
      n: (before?.n ?? 0) + sign * tally.n,
      part: (before?.part ?? 0) + sign * tally.part,
      histogram: new Map([...histogram].filter(([, it]) => it.n !== 0 || Math.abs(it.sum) > 1e-9)),
    })
  }
}

/** What is told in two numbers, and of which both sides have to be five. */
const SPLIT: readonly Kind[] = ['missed', 'left']

/** Whether five came together: on both sides where a share is told. */
export function isTellable({ kind, n, part }: Tally): boolean {
  return n >= SMALLEST && (!SPLIT.includes(kind) || (part >= SMALLEST && n - part >= SMALLEST))
}

/** Splits what is gathered by a closing day into what is told now and what waits; what was told begins anew the day after. */
export function settle(
  gathered: ReadonlyMap<string, Gathering>,
  dayAfter: string,
): { readonly told: readonly Gathering[]; readonly waiting: readonly Gathering[] } {
  const told = [...gathered.values()].filter(isTellable)
  const begun = (it: Gathering): Gathering =>
    isTellable(it) ? { ...it, from: dayAfter, n: 0, part: 0, histogram: new Map() } : it
  return { told, waiting: [...gathered.values()].map(begun) }
}

/** Days at whose end something may be told: Sundays and the last of a month, so that weeks and months are whole. */
export const isClosingDay = (day: Temporal.PlainDate): boolean =>
  day.dayOfWeek === 7 || day.day === day.daysInMonth

/** The last closing day up to and with this one. */
export function closingDayBefore(day: Temporal.PlainDate): Temporal.PlainDate {
  let at = day
  while (!isClosingDay(at)) at = at.subtract({ days: 1 })
  return at
}
