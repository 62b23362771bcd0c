import type { CodeDrawing } from '#ground/barcodes/index.ts'
import { formatDay, formatEuro, type Language } from '#ground/languages/index.ts'
import type { TextIn } from '#office/catalogue/index.ts'
import type { ClaimState } from '#office/claims/index.ts'
import { feeSteps, type FeeStepView } from './fee-steps.ts'
import { feeNamesIn } from './fee-name.ts'

/** What a visit owes, as its holder sees it: plain values. */
export interface OwedView {
  readonly id: string
  readonly kassenzeichen: string
  readonly state: ClaimState
  readonly lines: readonly {
    /** In the reader's language, where there is one. */
    readonly name: TextIn
    readonly amount: string
    readonly steps: readonly FeeStepView[]
  }[]
  readonly total: string
  /** Null when nothing is owed. */
  readonly owed: string | null
  readonly overpaid: string | null
  readonly due: string
  readonly square: CodeDrawing | null
  readonly bars: CodeDrawing | null
  readonly transfer: {
    readonly square: CodeDrawing
    readonly name: string
    readonly iban: string
    readonly reference: string
  } | null
  readonly receipts: readonly number[]
}

/** The claims of a visit whose code the face has checked; newest first. Codes only while something is owed. */
export async function owedOf({ office }: App.Locals, language: Language, visit: string): Promise<OwedView[]> {
  const claims = await office.claims.claimsShownTo(visit)
  const nameOf = feeNamesIn(office, language)
  return Promise.all(
    claims.map(async ({ claim, receipts }) => {
      const slip = await office.claims.slip(claim)
      const open = claim.owedCents > 0
      const money = (cents: number) => (cents > 0 ? formatEuro(language, cents) : null)
      return {
        ...{ id: claim.id, kassenzeichen: slip.kassenzeichen, state: claim.state, receipts },
        lines: claim.lines.map((line) => ({
          ...{ name: nameOf(line), amount: formatEuro(language, line.cents) },
          steps: feeSteps(line.steps, language),
        })),
        total: formatEuro(language, claim.totalCents),
        ...{ owed: money(claim.owedCents), overpaid: money(claim.overpaidCents) },
        due: formatDay(language, claim.dueOn, 'date'),
        ...{ square: open ? slip.square : null, bars: open ? slip.bars : null },
        transfer: open && slip.transfer ? { ...slip.transfer } : null,
      }
    }),
  )
}
