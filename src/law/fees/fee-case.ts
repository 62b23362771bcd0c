import type { FeeRow } from './fee-table.ts'

type Day = Temporal.PlainDate

/** One act somebody pays for. */
export interface FeeAct {
  /** A key of the fee table. */
  readonly key: string
  /** How often, 1 to 500; 1 when not said. */
  readonly quantity?: number
  /** Why the act is necessary, where the row has causes. */
  readonly cause?: string
  /**
   * The fee this act belongs to: what is applied for (processing fee), what was refused (objection), which document is changed
   * or transferred, or the act of the same case a surcharge or discount goes with.
   */
  readonly together?: string
}

/** What a person decided within discretion, or within the range the law gives. */
export interface FeeDecision {
  /** The reduction it rests on; `range` where the law names a least and a most amount. */
  readonly key: string
  readonly feeKey: string
  /** Number of the line, where the fee stands on several. */
  readonly line?: number
  /** What the whole line costs after the decision, in cents; what is credited (§ 48 Abs. 1 Satz 2) is taken off after it. */
  readonly cents: number
  readonly reason: string
  /** Who decided, as the caller names them. */
  readonly by?: string
}

/** A case: who pays for what on which day. Proof of the grounds was seen by a person. */
export interface FeeCase {
  /** The day the fee is set. */
  readonly on: Day
  /** The day of the application, on which ages count; `on` when not said. */
  readonly appliedOn?: Day
  readonly acts: readonly FeeAct[]
  readonly birthDate?: Day
  /** Full years on the day of the application, where the birth date is not fully known. */
  readonly age?: number
  /** Keys of reductions the person is entitled to; never concluded from a passport. */
  readonly grounds?: readonly string[]
  readonly decisions?: readonly FeeDecision[]
  /** A processing fee paid before for what is set now (§ 69 Abs. 7 AufenthG), in cents. */
  readonly creditCents?: number
  /** Another office took the processing fee before it lost its responsibility (§ 49 Abs. 4 AufenthV). */
  readonly paidElsewhere?: boolean
}

/** What a step did, in the order in which the law is applied. The words for it stand in the texts. */
export type FeeEffect =
  | 'base'
  | 'cause'
  | 'range'
  | 'share'
  | 'replace'
  | 'half'
  | 'free'
  | 'free-act'
  | 'elsewhere'
  | 'decision'
  | 'limit'
  | 'credited'

/** One step of the reckoning. The changes of all steps of a line add up to its amount. */
export interface FeeStep {
  readonly effect: FeeEffect
  /** Law, section, sentence. */
  readonly paragraph: string
  /** What the line cost before, in cents; 0 before the first step. */
  readonly beforeCents: number
  /** 0.5 for a half, the share of another fee; null where an amount takes the place of another. */
  readonly factor: number | null
  /** What the line costs after this step, in cents. */
  readonly cents: number
  /** `cents` less `beforeCents`. */
  readonly changeCents: number
  /** The reduction it rests on, or the cause of the act. */
  readonly ground: string | null
  /** Why a person decided so. */
  readonly reason: string | null
  readonly by: string | null
  readonly unreviewedSince: string | null
}

export interface FeeLine {
  readonly no: number
  readonly feeKey: string
  readonly titleDe: string
  readonly titleEn: string
  readonly paragraph: string
  readonly kind: NonNullable<FeeRow['kind']> | 'fee'
  readonly quantity: number
  /** The fee the line belongs to. */
  readonly together: string | null
  /** What everybody pays, for the whole quantity, in cents. */
  readonly baseCents: number
  /** What this person pays, in cents; negative only for a discount. */
  readonly cents: number
  readonly steps: readonly FeeStep[]
  /** Day from which a later law is not compared with an amount or a favour used here; staff must see it. */
  readonly unreviewedSince: string | null
}

/** What a person may still decide. */
export interface OpenDecision {
  readonly reduction: string
  readonly feeKey: string
  readonly line: number
  readonly paragraph: string
  readonly question: 'reduce-or-waive' | 'agreement'
}

export interface FeeHint {
  readonly code:
    | 'age-unknown'
    | 'age-band-changes'
    | 'row-by-age'
    | 'above-maximum'
    | 'minor-review'
    | 'half-is-less'
    | 'rule-not-applied'
    | 'processing-of-free-act'
    | 'source-conflict'
    | 'payable-elsewhere'
    | 'other-payer'
    | 'credit-kept'
  readonly feeKey: string | null
  readonly paragraph: string | null
  readonly detail: string | null
}

export interface FeeAssessment {
  readonly on: string
  readonly lines: readonly FeeLine[]
  readonly totalCents: number
  /** What is taken off because it was paid before. */
  readonly creditCents: number
  readonly dueCents: number
  readonly open: readonly OpenDecision[]
  readonly hints: readonly FeeHint[]
  readonly unreviewedSince: string | null
}

export type AssessRefusal =
  | 'nothing-asked'
  | 'unknown-fee'
  | 'outside-validity'
  | 'unknown-reduction'
  | 'quantity-invalid'
  | 'age-invalid'
  | 'age-missing'
  | 'age-contradicts'
  | 'unknown-cause'
  | 'cause-missing'
  | 'together-missing'
  | 'together-invalid'
  | 'named-twice'
  | 'amount-to-be-named'
  | 'decision-invalid'
  | 'credit-invalid'

export type RefusedCase = {
  readonly ok: false
  readonly refusal: AssessRefusal
  /** What it is about: the fee or reduction, what was said, what is allowed. */
  readonly detail: Readonly<Record<string, string | number | readonly string[]>>
}

export type AssessAnswer = { readonly ok: true; readonly assessment: FeeAssessment } | RefusedCase

export function refuseCase(refusal: AssessRefusal, detail: RefusedCase['detail']): RefusedCase {
  return { ok: false, refusal, detail }
}
