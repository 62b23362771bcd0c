import { creditFor, isAboveHalf } from './credit-processing.ts'
import { decideLine, openFor } from './decide-line.ts'
import { bordersOf, isBelow, readAge, type AgeOf } from './fee-age.ts'
import {
  refuseCase,
  type AssessAnswer,
  type FeeCase,
  type FeeDecision,
  type FeeLine,
  type RefusedCase,
} from './fee-case.ts'
import { readGrounds, type NamedAct } from './fee-grounds.ts'
import { feeTableOfTheLaw } from './fee-table.ts'
import { paragraphOf } from './fees.ts'
import { isInForce } from './in-force.ts'
import { nameActs } from './name-acts.ts'
import { hinted, reckonByLaw, stepped, type Sum, type Whose } from './reckon-line.ts'

const { maxima } = feeTableOfTheLaw

/**
 * What a case costs, line by line, with the paragraph of every step. Amounts in cents. It decides nothing a person has to
 * decide: that is open, or refused until somebody says it. Outside the dates of the table the answer is a refusal.
 */
export function assessFees(asked: FeeCase): AssessAnswer {
  const { on, grounds: keys = [], decisions = [], paidElsewhere = false } = asked
  const age = readAge(asked)
  if ('refusal' in age) return age
  const named = nameActs(asked, age.applied)
  if (!named.ok) return named
  const grounds = readGrounds(keys, on)
  if ('refusal' in grounds) return grounds
  const lost = decisions.find((one) => !named.acts.some((act) => isAbout(one, act, named.acts)))
  if (lost) return refuseCase('decision-invalid', { key: lost.key, feeKey: lost.feeKey, why: 'which-line' })
  const whose: Whose = { day: on.toString(), age: age.applied, grounds, paidElsewhere }
  const sums = sumsOf(named.acts, decisions, whose)
  if ('refusal' in sums) return sums
  const ended = sums.map((sum) => warn(sum, age, whose.day))
  const credit = creditFor(ended, asked.creditCents ?? 0)
  if ('refusal' in credit) return credit
  const lines = ended.map((sum) => lineOf(sum, ended))
  const totalCents = lines.reduce((sum, { cents }) => sum + cents, 0)
  return {
    ok: true,
    assessment: {
      on: whose.day,
      lines,
      ...{ totalCents, creditCents: credit.used, dueCents: totalCents - credit.used },
      open: ended.flatMap((sum) => openFor(sum, whose)),
      hints: [...named.hints, ...ended.flatMap(({ hints }) => hints), ...credit.hints],
      unreviewedSince: lines.find((it) => it.unreviewedSince)?.unreviewedSince ?? null,
    },
  }
}

/** A decision names its fee as it was asked or as the age made it; the line only where the fee stands twice. */
function isAbout({ feeKey, line }: FeeDecision, act: NamedAct, all: readonly NamedAct[]): boolean {
  const isFee = (it: NamedAct) => it.row.key === feeKey || it.asked === feeKey
  if (line !== undefined) return act.no === line && isFee(act)
  return isFee(act) && all.filter(isFee).length === 1
}

/** Each line by law and by a person's decision; then what lines of one case do to each other. */
function sumsOf(
  acts: readonly NamedAct[],
  decisions: readonly FeeDecision[],
  whose: Whose,
): readonly Sum[] | RefusedCase {
  const sums: Sum[] = []
  for (const act of acts) {
    const byLaw = reckonByLaw(act, whose)
    if ('refusal' in byLaw) return byLaw
    const about = decisions.filter((one) => isAbout(one, act, acts))
    const decided = decideLine(byLaw, about, whose)
    if ('refusal' in decided) return decided
    sums.push(decided)
  }
  return sums.map((sum) => limitDiscount(creditPaper(sum, sums), sums))
}

/** A discount never exceeds its fee. */
function limitDiscount(sum: Sum, sums: readonly Sum[]): Sum {
  const host = sum.cents < 0 ? sums.find(({ act }) => act.no === sum.act.host) : undefined
  if (!host) return sum
  const most = Math.floor((host.cents * sum.act.quantity) / host.act.quantity)
  if (-sum.cents <= most) return sum
  // a fee of nothing less nothing is nothing, not minus nothing
  const cents = most === 0 ? 0 : -most
  return stepped(sum, {
    effect: 'limit',
    cents,
    paragraph: paragraphOf(sum.act.row),
    ground: host.act.row.key,
  })
}

/** What another paper of the case cost is taken off this one's fee (§ 48 Abs. 1 Satz 2). */
function creditPaper(sum: Sum, sums: readonly Sum[]): Sum {
  const other = sums.find(({ act }) => act.row.creditedOn?.key === sum.act.row.key)
  const credited = other?.act.row.creditedOn
  if (!other || !credited) return sum
  const pairs = Math.min(other.act.quantity, sum.act.quantity)
  const cents = Math.min(Math.floor((other.cents * pairs) / other.act.quantity), sum.cents)
  if (cents <= 0) return sum
  const paragraph = `${sum.act.row.law} ${credited.section}`
  return stepped(sum, { effect: 'credited', cents: sum.cents - cents, paragraph, ground: other.act.row.key })
}

/** What a person should look at. None of it changes an amount. */
function warn(sum: Sum, { applied: age, set }: AgeOf, day: string): Sum {
  const { row } = sum.act
  const hasAgeRule = sum.steps.some(({ effect }) => effect === 'replace')
  const borders = [...bordersOf(row), ...(hasAgeRule ? [24] : [])]
  const max = maxima.find((it) => it.feeKeys.includes(row.key) && isInForce(it, day))
  const unit = sum.baseCents / sum.act.quantity
  const found = [
    ...(age === null && borders.length > 0 ? [['age-unknown', null] as const] : []),
    ...(borders.some((border) => isBelow(age, border) !== isBelow(set, border))
      ? [['age-band-changes', null] as const]
      : []),
    ...(max && unit > max.amountCents ? [['above-maximum', `${max.law} ${max.section}`] as const] : []),
    ...(isAboveHalf(sum) ? [['above-maximum', 'AufenthG § 69 Abs. 7 Satz 2'] as const] : []),
    ...(row.minorReview && isBelow(age, 18) && sum.cents > 0
      ? [['minor-review', row.minorReview] as const]
      : []),
    ...(row.payableAt ? [['payable-elsewhere', null, row.payableAt] as const] : []),
    ...(row.payer ? [['other-payer', null, row.payer] as const] : []),
  ]
  return found.reduce((now, [code, paragraph, detail]) => hinted(now, code, paragraph, detail), sum)
}

function lineOf({ act, baseCents, cents, steps }: Sum, sums: readonly Sum[]): FeeLine {
  const { no, row, quantity, together: of, host } = act
  return {
    ...{ no, feeKey: row.key, titleDe: row.titleDe, titleEn: row.titleEn },
    ...{ paragraph: paragraphOf(row), kind: row.kind ?? 'fee', quantity },
    together: of?.key ?? sums.find((it) => it.act.no === host)?.act.row.key ?? null,
    ...{ baseCents, cents, steps },
    unreviewedSince: steps.find((step) => step.unreviewedSince)?.unreviewedSince ?? null,
  }
}
