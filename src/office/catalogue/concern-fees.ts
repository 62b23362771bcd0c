import { describeFee, feeByKey, type FeeDescription } from '#law/fees/index.ts'
import type { Catalogue } from './catalogue.ts'
import { concernOn, type ConcernRefusal } from './concern-dates.ts'
import { textOf, type LocalText } from './local-text.ts'

/** A fee that may fall due for a concern. Which of them does, and for whom less, the fee engine decides. */
export type FeeLine = Omit<FeeDescription, 'titleDe' | 'titleEn'> & { readonly name: LocalText }

export type ConcernFees =
  | {
      readonly ok: true
      readonly lines: readonly FeeLine[]
      /** Fees of this concern for which no amount is known on the day: say so, name no amount. */
      readonly unknown: readonly string[]
    }
  | ConcernRefusal

/** The fees of a concern on a day, each with paragraph. Without lines and unknown ones the concern is free. */
export function feesFor(catalogue: Catalogue, concernKey: string, date: Temporal.PlainDate): ConcernFees {
  const answer = concernOn(catalogue, concernKey, date)
  if (!answer.ok) return answer
  const lines: FeeLine[] = []
  const unknown: string[] = []
  for (const key of answer.concern.feeKeys) {
    const fee = feeByKey(key, date)
    if (!fee.ok) {
      unknown.push(key)
      continue
    }
    const { titleDe, titleEn, ...line } = describeFee(fee.row, date)
    lines.push({ ...line, name: textOf(titleDe, titleEn, catalogue.feeNames.get(key)) })
  }
  return { ok: true, lines, unknown }
}

/** A fee that was asked for, by the name it was asked for under; in other languages as the catalogue calls it. */
export function feeName(
  catalogue: Catalogue,
  fee: { readonly key: string; readonly title: string },
  date: Temporal.PlainDate,
): LocalText {
  const found = feeByKey(fee.key, date)
  return textOf(fee.title, found.ok ? found.row.titleEn : undefined, catalogue.feeNames.get(fee.key))
}
