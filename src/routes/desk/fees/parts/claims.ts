import { formatDay, formatDayAndClock, formatEuro } from '#ground/languages/index.ts'
import type { FeeAssessment, FeeStep } from '#law/fees/index.ts'
import type { ClaimState, SeenClaim, SeenProof } from '#office/claims/index.ts'
import type { Office } from '#office/office.ts'
import { textsIn } from '#texts/index.ts'
import { stepView, type LineView } from './reckoning.ts'

/** A claim as the desk and the file show it: plain values. */
export interface ClaimView {
  readonly id: string
  readonly kassenzeichen: string
  readonly state: ClaimState
  readonly total: string
  readonly owed: string | null
  readonly overpaid: string | null
  readonly issued: string
  readonly due: string
  readonly beforeHandOut: boolean
  readonly lines: readonly LineView[]
  /** What was seen for an entitlement. */
  readonly seen: readonly { readonly ground: string; readonly proof: string }[]
  readonly payments: readonly PaymentView[]
  readonly orders: readonly OrderView[]
  /** How it may end: nothing paid, cancelled by one; else an order for a second person. Null: it cannot. */
  readonly end: 'cancel' | 'order' | null
  readonly refund: boolean
}

export interface PaymentView {
  readonly id: string
  readonly amount: string
  readonly method: 'cash' | 'card' | 'transfer'
  readonly receipt: number | null
  readonly at: string
  readonly reversed: boolean
}

export interface OrderView {
  readonly id: string
  readonly kind: 'cancel' | 'waive' | 'refund' | 'lapse'
  readonly amount: string
  readonly reason: string
  readonly state: 'waiting' | 'released' | 'refused' | 'done'
}

const { maybe } = textsIn('de')
const money = (cents: number): string => formatEuro('de', cents)

export function claimView(office: Office, { claim, payments, relief }: SeenClaim): ClaimView {
  const { seen = [] } = (claim.explanation ?? {}) as Partial<FeeAssessment> & { seen?: readonly SeenProof[] }
  const isUntouched = claim.owedCents + claim.relievedCents >= claim.totalCents
  return {
    ...{
      id: claim.id,
      kassenzeichen: office.claims.formatKassenzeichen(claim.kassenzeichen),
      state: claim.state,
    },
    ...{ total: money(claim.totalCents), owed: claim.owedCents > 0 ? money(claim.owedCents) : null },
    overpaid: claim.overpaidCents > 0 ? money(claim.overpaidCents) : null,
    issued: formatDayAndClock('de', claim.issuedAt),
    due: formatDay('de', claim.dueOn, 'date'),
    beforeHandOut: claim.beforeHandOut,
    lines: claim.lines.map((line) => ({
      ...{
        no: line.no,
        title: line.title,
        paragraph: line.paragraph,
        quantity: 1,
        amount: money(line.cents),
      },
      steps: stepsOf(line.steps).map(stepView),
      unreviewed: null,
    })),
    seen: seen.map(({ ground, proof }) => ({
      ground: maybe(`charging.grounds.${ground}`)?.text ?? ground,
      proof,
    })),
    payments: payments.map((it) => ({
      ...{ id: it.id, amount: money(it.cents), method: it.method, receipt: it.receipt },
      ...{ at: formatDayAndClock('de', it.at), reversed: it.reversedAt !== null },
    })),
    orders: relief.map((it) => ({
      ...{ id: it.id, kind: it.kind, amount: money(it.cents), reason: it.reason },
      state: it.paidAt ? 'done' : it.refusedAt ? 'refused' : it.releasedAt ? 'released' : 'waiting',
    })),
    end: claim.ended !== null ? null : isUntouched ? 'cancel' : 'order',
    refund: claim.overpaidCents > 0,
  }
}

const stepsOf = (steps: unknown): readonly FeeStep[] => (Array.isArray(steps) ? (steps as FeeStep[]) : [])
