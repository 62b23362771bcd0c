import { REASON_CODES, RELIEF_KINDS, type ReliefKind } from './claim.ts'

/** Why debts ended unpaid or money went back, without showing a single case. Pure. */

/** Fewer than this are not counted out: four people at a counter are known to their clerks. */
export const SMALLEST_GROUP = 5

export interface ReasonGroup {
  readonly kind: ReliefKind
  /** `unknown`: of claims taken back before the reason was kept. */
  readonly reasonCode: string
  readonly cases: number
  readonly cents: number
}

export interface ShownReason {
  readonly reasonCode: string
  /** null: one to four. Neither count nor amount is told. */
  readonly shown: { readonly cases: number; readonly cents: number } | null
}

export interface ShownKind {
  readonly kind: ReliefKind
  readonly reasons: readonly ShownReason[]
  /** Of the shown groups only. Never of all: all less the shown would be the hidden. */
  readonly sum: { readonly cases: number; readonly cents: number } | null
  readonly hasHidden: boolean
}

/**
 * What may be told. A group below five says only that it is there; no other figure depends on it, so nothing can be
 * reckoned back: not from a sum (it adds up the shown groups alone), not from the choice of a second group that is hidden
 * to cover the first (there is none). Whatever stands in a small group, the answer is the same.
 */
export function withoutSingleCases(groups: readonly ReasonGroup[]): ShownKind[] {
  return RELIEF_KINDS.flatMap((kind) => {
    const reasons = [...REASON_CODES[kind], 'unknown'].flatMap((reasonCode): ShownReason[] => {
      const group = groups.find((it) => it.kind === kind && it.reasonCode === reasonCode)
      if (!group || group.cases === 0) return []
      const { cases, cents } = group
      return [{ reasonCode, shown: cases < SMALLEST_GROUP ? null : { cases, cents } }]
    })
    const told = reasons.flatMap(({ shown }) => shown ?? [])
    return reasons.length === 0
      ? []
      : [
          {
            kind,
            reasons,
            sum: told.length === 0 ? null : sumOf(told),
            hasHidden: told.length < reasons.length,
          },
        ]
  })
}

const sumOf = (all: readonly { readonly cases: number; readonly cents: number }[]) => ({
  cases: all.reduce((sum, { cases }) => sum + cases, 0),
  cents: all.reduce((sum, { cents }) => sum + cents, 0),
})

/**
 * The quarters that are over, newest first. Only whole quarters that do not overlap, and never the running one: the
 * difference between two overlapping spans, or between today and yesterday, is a single case again.
 */
export function finishedQuarters(today: Temporal.PlainDate, count: number): Quarter[] {
  const running = today.with({ month: Math.trunc((today.month - 1) / 3) * 3 + 1, day: 1 })
  return Array.from({ length: count }, (_, n) => quarterFrom(running.subtract({ months: 3 * (n + 1) })))
}

export interface Quarter {
  /** `2026-Q3`. */
  readonly name: string
  readonly from: Temporal.PlainDate
  /** The first day after it. */
  readonly until: Temporal.PlainDate
}

const quarterFrom = (from: Temporal.PlainDate): Quarter => ({
  name: `${from.year}-Q${Math.ceil(from.month / 3)}`,
  from,
  until: from.add({ months: 3 }),
})
