import { refuseCase, type FeeHint, type RefusedCase } from './fee-case.ts'
import { feeTableOfTheLaw } from './fee-table.ts'
import type { Sum } from './reckon-line.ts'

/** Fees for what can be applied for: on these a processing fee is credited. */
const applied: ReadonlySet<string> = new Set(
  feeTableOfTheLaw.rows.flatMap(({ kind, share }) => (kind === 'processing' ? (share?.of ?? []) : [])),
)

/**
 * § 69 Abs. 7 AufenthG: a processing fee is credited on the fee of what was applied for, set in the same case or paid before.
 * What is left is kept.
 */
export function creditFor(
  sums: readonly Sum[],
  before: number,
): { readonly used: number; readonly hints: readonly FeeHint[] } | RefusedCase {
  if (!Number.isSafeInteger(before) || before < 0)
    return refuseCase('credit-invalid', { creditCents: before })
  const owed = sums.filter(({ act }) => applied.has(act.row.key)).reduce((sum, it) => sum + net(it, sums), 0)
  const processing = sums.filter(({ act }) => act.row.kind === 'processing')
  const now = Math.min(
    processing.reduce((sum, it) => sum + creditNow(it, sums), 0),
    owed,
  )
  const used = now + Math.min(before, owed - now)
  const kept = before + now - used
  const paragraph = 'AufenthG § 69 Abs. 7'
  const hint = { code: 'credit-kept', feeKey: null, paragraph, detail: String(kept) } as const
  return { used, hints: kept > 0 ? [hint] : [] }
}

/** What a processing fee of the case is credited with: at most the fee of its act, whoever's slip was credited on that. */
function creditNow({ act, cents }: Sum, sums: readonly Sum[]): number {
  const of = sums.filter((it) => it.act.row.key === act.together?.key)
  const fee = of.reduce((sum, it) => sum + net(it, sums) + slipOf(it), 0)
  return Math.min(cents, fee)
}

function slipOf({ steps }: Sum): number {
  return steps.filter(({ effect }) => effect === 'credited').reduce((sum, it) => sum - it.changeCents, 0)
}

/** A fee less its discount. */
function net({ act, cents }: Sum, sums: readonly Sum[]): number {
  const less = sums.filter((it) => it.act.host === act.no && it.act.row.kind === 'discount')
  return less.reduce((sum, it) => sum + it.cents, cents)
}

/** Half of a settlement permit is the most (§ 69 Abs. 7 Satz 2 AufenthG); for minors of § 35 the ordinance says a little more. */
export function isAboveHalf({ act, cents }: Sum): boolean {
  const { row, together, whole, quantity } = act
  if (row.kind !== 'processing' || whole === together) return false
  return 2 * cents > (together?.amountCents ?? 0) * quantity
}
