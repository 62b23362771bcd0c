import type { FeeEffect, FeeStep } from '#law/fees/index.ts'
import { formatEuro, type Language } from '#ground/languages/index.ts'

export interface FeeStepView {
  readonly effect: FeeEffect
  readonly paragraph: string
  /** What the fee came to after this step. */
  readonly amount: string
}

/**
 * How a fee came about, as its claim keeps it: the rule and its paragraph. Neither whom a favour is for nor what somebody wrote
 * as a reason: a phone is looked at by others.
 */
export function feeSteps(kept: unknown, language: Language): FeeStepView[] {
  if (!Array.isArray(kept)) return []
  return (kept as readonly FeeStep[]).map(({ effect, paragraph, cents }) => ({
    ...{ effect, paragraph },
    amount: formatEuro(language, cents),
  }))
}
