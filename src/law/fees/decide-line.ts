import { refuseCase, type FeeDecision, type OpenDecision, type RefusedCase } from './fee-case.ts'
import { names, namesAll, reductionOn, type NamedAct } from './fee-grounds.ts'
import type { FeeReduction } from './fee-table.ts'
import { paragraphOf } from './fees.ts'
import { groundOf, stepped, type Sum, type Whose } from './reckon-line.ts'

/** The key of a decision within the range the law gives, as for a certificate of nationality. */
export const RANGE = 'range'
/** Letters a reason has at least. */
const LEAST_REASON = 3

/** The decisions of people about a line: first the amount of a range, then what discretion allows. Never more than before. */
export function decideLine(sum: Sum, decisions: readonly FeeDecision[], whose: Whose): Sum | RefusedCase {
  const twice = decisions.find(({ key }, index) => decisions.findIndex((it) => it.key === key) !== index)
  if (twice) return invalid(twice, 'twice')
  const ranged = nameRange(
    sum,
    decisions.find(({ key }) => key === RANGE),
  )
  if ('refusal' in ranged) return ranged
  let now = ranged
  for (const decision of decisions.filter(({ key }) => key !== RANGE)) {
    const decided = applyDecision(now, decision, whose)
    if ('refusal' in decided) return decided
    now = decided
  }
  return now
}

function nameRange(sum: Sum, decision: FeeDecision | undefined): Sum | RefusedCase {
  const { row, quantity } = sum.act
  const { amountMaxCents } = row
  if (amountMaxCents === undefined) return decision ? invalid(decision, 'no-range') : sum
  if (sum.cents === 0) return sum
  const range = { from: sum.cents, to: amountMaxCents * quantity }
  if (!decision) return refuseCase('amount-to-be-named', { key: row.key, ...range })
  const wrong = faultOf(decision)
  if (wrong) return invalid(decision, wrong)
  const { cents, reason, by = null } = decision
  if (cents < range.from || cents > range.to) return invalid(decision, 'outside-range', range)
  const paragraph = paragraphOf(row)
  return {
    ...stepped(sum, { effect: 'range', paragraph, cents, reason: reason.trim(), by }),
    baseCents: cents,
  }
}

function applyDecision(sum: Sum, decision: FeeDecision, whose: Whose): Sum | RefusedCase {
  const one = reductionOn(decision.key, Temporal.PlainDate.from(whose.day))
  if ('refusal' in one) return one
  const wrong = faultOf(decision)
  if (wrong) return invalid(decision, wrong)
  const section = discretionFor(one, sum.act, whose)
  if (section === null) return invalid(decision, 'not-open')
  if (sum.act.row.kind === 'discount' || sum.cents <= 0) return invalid(decision, 'nothing-to-reduce')
  const { cents, reason, by = null } = decision
  if (cents > sum.cents) return invalid(decision, 'above-fee', { most: sum.cents })
  return stepped(sum, {
    ...groundOf(one, whose.day, section),
    ...{ effect: 'decision', cents, reason: reason.trim(), by },
  })
}

function faultOf({ cents, reason }: FeeDecision): 'cents' | 'reason' | null {
  if (!Number.isSafeInteger(cents) || cents < 0) return 'cents'
  return reason.trim().length < LEAST_REASON ? 'reason' : null
}

function invalid(
  { key, feeKey, cents }: FeeDecision,
  why: string,
  more: Readonly<Record<string, number>> = {},
): RefusedCase {
  return refuseCase('decision-invalid', { key, feeKey, why, cents, ...more })
}

/** The section that leaves a fee to the discretion of a person under this reduction; null: it does not. */
function discretionFor(one: FeeReduction, act: NamedAct, { grounds }: Whose): string | null {
  const isClaimed = grounds.includes(one)
  if (one.effect === 'discretion') return names(one, act) || namesAll(one, act) ? one.section : null
  if (one.effect === 'depends') return isClaimed && namesAll(one, act) ? one.section : null
  const { otherFees } = one
  return otherFees && isClaimed && one.law === act.row.law && !names(one, act) ? otherFees.section : null
}

/** What a person may still decide about a line, for the grounds that were named. */
export function openFor(sum: Sum, whose: Whose): OpenDecision[] {
  const { row, no } = sum.act
  const decided = sum.steps.filter(({ effect }) => effect === 'decision').map(({ ground }) => ground)
  if (sum.cents <= 0) return []
  return whose.grounds.flatMap((one) => {
    const section = decided.includes(one.key) ? null : discretionFor(one, sum.act, whose)
    if (section === null) return []
    const question = one.effect === 'depends' ? 'agreement' : 'reduce-or-waive'
    return [
      {
        reduction: one.key,
        feeKey: row.key,
        line: no,
        paragraph: `${one.law} ${section}`,
        question,
      } as const,
    ]
  })
}
