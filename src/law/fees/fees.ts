import { feeTableOfTheLaw, type FeeReduction, type FeeRow } from './fee-table.ts'
import { isInForce, unreviewedOn } from './in-force.ts'

export type FeeRefusal =
  | { readonly ok: false; readonly refusal: 'unknown-fee'; readonly key: string }
  | { readonly ok: false; readonly refusal: 'outside-validity'; readonly key: string; readonly on: string }

export type FeeAnswer = { readonly ok: true; readonly row: FeeRow } | FeeRefusal

/** How a fee is named and justified. Amounts in cents; `null` where the amount depends on another fee. */
export type FeeDescription = {
  readonly key: string
  readonly titleDe: string
  readonly titleEn: string
  /** Law, section and number, e.g. `AufenthV § 45 Abs. 1 Nr. 2 b`. */
  readonly paragraph: string
  readonly amountCents: number | null
  readonly amountMaxCents: number | null
  readonly minorAmountCents: number | null
  readonly kind: NonNullable<FeeRow['kind']> | 'fee'
  /**
   * Day from which the law changed in a way nobody has checked this amount against, when the asked day is not
   * before it; otherwise `null`. Staff must see this.
   */
  readonly unreviewedSince: string | null
}

const rowsByKey: ReadonlyMap<string, readonly FeeRow[]> = Map.groupBy(feeTableOfTheLaw.rows, (row) => row.key)

/** The fee row in force on a day. Outside the dates of the data the answer is a refusal, never a guess. */
export function feeByKey(key: string, on: Temporal.PlainDate): FeeAnswer {
  const rows = rowsByKey.get(key)
  if (rows === undefined) return { ok: false, refusal: 'unknown-fee', key }
  const day = on.toString()
  const row = rows.find((it) => isInForce(it, day))
  return row === undefined ? { ok: false, refusal: 'outside-validity', key, on: day } : { ok: true, row }
}

export function describeFee(row: FeeRow, on: Temporal.PlainDate): FeeDescription {
  return {
    key: row.key,
    titleDe: row.titleDe,
    titleEn: row.titleEn,
    paragraph: paragraphOf(row),
    amountCents: row.amountCents,
    amountMaxCents: row.amountMaxCents ?? null,
    minorAmountCents: row.minor?.amountCents ?? null,
    kind: row.kind ?? 'fee',
    unreviewedSince: unreviewedOn(row, on.toString()),
  }
}

export function feeKeys(): readonly string[] {
  return [...rowsByKey.keys()]
}

/** The 15 reductions and exemptions of AufenthV §§ 47 to 54 and StAG § 38; applied by the fee engine, not here. */
export const feeReductions: readonly FeeReduction[] = feeTableOfTheLaw.reductions

/** Law, section and number. */
export function paragraphOf({ law, section, number }: FeeRow): string {
  if (number === null) return `${law} ${section}`
  return number.startsWith('Satz') ? `${law} ${section} ${number}` : `${law} ${section} Nr. ${number}`
}
