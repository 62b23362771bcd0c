import { officeDay } from '#ground/clock/clock.ts'
import type { Till } from '#office/claims/index.ts'
import type { Counted } from './denominations.ts'

/** One count of a till. Pure. */
export const CLOSING_KINDS = ['day', 'week', 'audit'] as const
export type ClosingKind = (typeof CLOSING_KINDS)[number]

export interface Closing {
  readonly id: string
  readonly site: number
  readonly till: string
  /** Rises by one per till. */
  readonly no: number
  readonly kind: ClosingKind
  /** The time it covers: after `fromAt` (null: from the beginning) up to and including `untilAt`. */
  readonly fromAt: Temporal.Instant | null
  readonly untilAt: Temporal.Instant
  readonly expectedCents: number
  readonly countedCents: number
  readonly counted: Counted
  /** Positive: a surplus. */
  readonly differenceCents: number
  readonly removedCents: number
  readonly cardExpectedCents: number
  readonly cardToldCents: number | null
  readonly remark: string
  readonly countedBy: string
  readonly countedAt: Temporal.Instant
  readonly confirmedBy: string | null
  readonly confirmedAt: Temporal.Instant | null
  readonly refusedAt: Temporal.Instant | null
  readonly refusedWhy: string | null
  readonly report: string | null
}

/** How long money may lie in a machine uncounted: KommHV-Doppik § 41 Abs. 3 asks for a settlement each week. */
export const AUTOMAT_DAYS = 7

/**
 * Whether a till waits too long to be counted, from the first money that moved in it uncounted: a machine after a week, also
 * one that never was counted; a drawer and a terminal on the day after.
 */
export function isOverdue(
  till: Pick<Till, 'kind' | 'closedUntil'>,
  moved: Temporal.Instant | undefined,
  now: Temporal.Instant,
): boolean {
  if (till.kind === 'kiosk') {
    const since = till.closedUntil ?? moved
    return since !== undefined && Temporal.Instant.compare(now, since.add({ hours: 24 * AUTOMAT_DAYS })) > 0
  }
  return moved !== undefined && Temporal.PlainDate.compare(officeDay(moved), officeDay(now)) < 0
}
