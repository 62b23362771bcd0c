/** A till: whatever money lies in. Pure. */
export const TILL_KINDS = ['kiosk', 'drawer', 'card', 'bank'] as const
export type TillKind = (typeof TILL_KINDS)[number]

export interface Till {
  readonly id: string
  readonly site: number
  readonly kind: TillKind
  readonly name: string
  /** The key with which the machine speaks; kiosks only. */
  readonly device: string | null
  readonly cashCents: number
  readonly cardCents: number
  readonly bankCents: number
  readonly receipts: number
  /** Up to here it is counted and signed. */
  readonly closedUntil: Temporal.Instant | null
  readonly active: boolean
  readonly createdAt: Temporal.Instant
}

/**
 * When a booking stands in the books: now, and never inside the time that was closed while it waited for its turn.
 */
export function bookedAt(now: Temporal.Instant, till: Pick<Till, 'closedUntil'>): Temporal.Instant {
  const { closedUntil } = till
  if (closedUntil === null || Temporal.Instant.compare(now, closedUntil) > 0) return now
  return closedUntil.add({ microseconds: 1 })
}
