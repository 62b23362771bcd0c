/** What was agreed for an area: from when on a half hour is amber or red. */
export interface Limits {
  /** Waiting on average of the half hour. */
  readonly queueAmber: number
  readonly queueRed: number
  /** Longer than so many minutes is too long. */
  readonly waitMinutes: number
  /** Of a hundred who waited, so many too long. */
  readonly lateAmber: number
  readonly lateRed: number
  /** Went without being called. */
  readonly leftAmber: number
  readonly leftRed: number
  /** Points of ten from which the half hour as a whole is amber or red. */
  readonly amberPoints: number
  readonly redPoints: number
}

export interface Threshold extends Limits {
  readonly id: string
  readonly site: number
  readonly area: string
  /** From this half hour on, until the next one of the area. */
  readonly from: Temporal.Instant
  /** With whom, when, and where it is written down. */
  readonly agreed: string
  readonly createdAt: Temporal.Instant
}

/** A proposal to begin the talk with; nothing is reckoned before something was agreed. */
export const PROPOSED_LIMITS: Limits = {
  ...{ queueAmber: 6, queueRed: 10, waitMinutes: 30, lateAmber: 20, lateRed: 40 },
  ...{ leftAmber: 2, leftRed: 5, amberPoints: 2, redPoints: 4 },
}

/** Lowest and highest of each, as whole numbers. */
export const LIMITS: Readonly<Record<keyof Limits, readonly [number, number]>> = {
  queueAmber: [1, 500],
  queueRed: [1, 500],
  waitMinutes: [5, 240],
  lateAmber: [1, 100],
  lateRed: [1, 100],
  leftAmber: [1, 500],
  leftRed: [1, 500],
  amberPoints: [1, 10],
  redPoints: [1, 10],
}

export interface LimitFault {
  readonly field: keyof Limits
  readonly why: 'not-a-number' | 'out-of-range' | 'red-below-amber'
}

const PAIRS = [
  ['queueAmber', 'queueRed'],
  ['lateAmber', 'lateRed'],
  ['leftAmber', 'leftRed'],
  ['amberPoints', 'redPoints'],
] as const

/** Each field that is wrong, with the reason; the first reason of a field only. */
export function faultsOfLimits(it: Limits): LimitFault[] {
  const fields = Object.keys(LIMITS) as (keyof Limits)[]
  const faults = fields.flatMap((field): LimitFault[] => {
    const [least, most] = LIMITS[field]
    if (!Number.isInteger(it[field])) return [{ field, why: 'not-a-number' }]
    return it[field] < least || it[field] > most ? [{ field, why: 'out-of-range' }] : []
  })
  const isFine = (field: keyof Limits): boolean => faults.every((fault) => fault.field !== field)
  const pairs = PAIRS.filter(([amber, red]) => isFine(amber) && isFine(red) && it[red] < it[amber])
  return [...faults, ...pairs.map(([, field]): LimitFault => ({ field, why: 'red-below-amber' }))]
}

/** What holds for an area at an instant: the latest that has begun. `all` in any order. */
export function thresholdAt(
  all: readonly Threshold[],
  area: string,
  at: Temporal.Instant,
): Threshold | undefined {
  return all
    .filter((it) => it.area === area && Temporal.Instant.compare(it.from, at) <= 0)
    .toSorted((a, b) => Temporal.Instant.compare(b.from, a.from))[0]
}

/** For areas told together: queues and walk-offs add up; of points the lowest counts, so that no area's agreement is watered down. */
export function limitsTogether(limits: readonly Limits[]): Limits {
  const sum = (of: (it: Limits) => number): number => limits.reduce((all, it) => all + of(it), 0)
  const least = (of: (it: Limits) => number): number => Math.min(...limits.map(of))
  return {
    ...{ queueAmber: sum((it) => it.queueAmber), queueRed: sum((it) => it.queueRed) },
    ...{ leftAmber: sum((it) => it.leftAmber), leftRed: sum((it) => it.leftRed) },
    waitMinutes: least((it) => it.waitMinutes),
    ...{ lateAmber: least((it) => it.lateAmber), lateRed: least((it) => it.lateRed) },
    ...{ amberPoints: least((it) => it.amberPoints), redPoints: least((it) => it.redPoints) },
  }
}
