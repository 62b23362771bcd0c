/** What somebody owes the office for one visit or decision. Pure. Money is whole cents. */

export type ClaimState = 'open' | 'partly' | 'paid' | 'cancelled' | 'waived' | 'lapsed'
export type ClaimEnd = 'cancelled' | 'waived' | 'lapsed'

export interface ClaimLine {
  readonly no: number
  readonly feeKey: string
  readonly title: string
  readonly paragraph: string
  /** Before reductions; negative for a deduction. */
  readonly baseCents: number
  readonly cents: number
  /** How one became the other, as the fee engine explains it. */
  readonly steps: unknown
}

export interface Claim {
  readonly id: string
  readonly site: number
  readonly kassenzeichen: string
  readonly visit: string | null
  readonly person: string | null
  readonly akte: string | null
  readonly issuedAt: Temporal.Instant
  readonly dueOn: Temporal.PlainDate
  readonly totalCents: number
  readonly owedCents: number
  readonly overpaidCents: number
  /** Waived or lapsed. */
  readonly relievedCents: number
  readonly ended: ClaimEnd | null
  /** Paid before the document is handed out. */
  readonly beforeHandOut: boolean
  readonly state: ClaimState
  readonly lines: readonly ClaimLine[]
  readonly explanation: unknown
}

export function stateOf(it: Pick<Claim, 'ended' | 'owedCents' | 'totalCents'>): ClaimState {
  if (it.ended !== null) return it.ended
  if (it.owedCents === 0) return 'paid'
  return it.owedCents < it.totalCents ? 'partly' : 'open'
}

/** Why a claim ends unpaid or money goes back. Codes for figures by reason; never by person. */
export const REASON_CODES = {
  cancel: ['wrong-fee', 'wrong-person', 'duplicate', 'application-withdrawn', 'other'],
  waive: ['hardship', 'public-interest', 'benefits-proven-later', 'office-mistake', 'other'],
  refund: ['paid-twice', 'paid-too-much', 'claim-cancelled', 'benefits-proven-later', 'other'],
  lapse: ['limitation'],
} as const
export type ReliefKind = keyof typeof REASON_CODES

export const RELIEF_KINDS = Object.keys(REASON_CODES) as readonly ReliefKind[]

/** Signs: as many as stand beside a booking, so that the books have a reason whole. */
const REASON_MOST = 500

/** Which half of a reason is missing, or too long to be kept whole. */
export function missingIn(
  kind: ReliefKind,
  { reasonCode, reason }: { readonly reasonCode: string; readonly reason: string },
): 'reasonCode' | 'reason' | null {
  if (!(REASON_CODES[kind] as readonly string[]).includes(reasonCode)) return 'reasonCode'
  const { length } = reason.trim()
  return length < 3 || length > REASON_MOST ? 'reason' : null
}

/** Cents an order may be over at the most. Refund: what was paid too much. Waiver and limitation: what is owed. Cancellation: all that was asked. */
export function mostOf(kind: ReliefKind, claim: Claim): number {
  if (kind === 'refund') return claim.overpaidCents
  if (claim.ended !== null) return 0
  return kind === 'cancel' ? claim.totalCents : claim.owedCents
}
