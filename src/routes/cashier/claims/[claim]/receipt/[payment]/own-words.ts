import { formatDayAndClock, formatEuro, sourceLanguage, type Language } from '#ground/languages/index.ts'
import type { Letter } from '#ground/pdf/index.ts'
import type { Claim, Payment } from '#office/claims/index.ts'
import { textsIn } from '#texts/index.ts'

type Name = (line: Claim['lines'][number]) => { readonly text: string; readonly language: Language }

/** The receipt once more in the language of whoever paid; nothing for readers of German. */
export function ownWords(
  language: Language | null,
  { claim, payment, kassenzeichen, nameOf }: Receipt,
): Letter['blocks'] {
  if (language === null || language === sourceLanguage) return []
  const { tr } = textsIn(language)
  const money = (cents: number) => formatEuro(language, cents)
  const no = payment.receipt ?? 0
  const items = [
    { name: tr('payment.receipt.received'), value: money(payment.cents), ltr: true },
    { name: tr('payment.receipt.at'), value: formatDayAndClock(language, payment.at) },
    { name: tr('payment.facts.kassenzeichen'), value: kassenzeichen, ltr: true },
    ...claim.lines.map((line) => {
      const { text, language: spoken } = nameOf(line)
      const value = { text: `${text}: ${formatEuro(spoken, line.cents)}`, language: spoken }
      return { name: tr('payment.facts.for'), value }
    }),
    ...(claim.owedCents > 0
      ? [{ name: tr('payment.facts.amount'), value: money(claim.owedCents), ltr: true }]
      : []),
  ]
  const notes = [
    ...(payment.reversedAt ? [tr('payment.receipt.reversed')] : []),
    ...(claim.overpaidCents > 0 ? [tr('payment.overpaid', { amount: money(claim.overpaidCents) })] : []),
  ]
  return [
    { kind: 'heading', text: tr('payment.receipt.title', { no }), language },
    { kind: 'facts', items, language },
    ...(notes.length > 0 ? [{ kind: 'note' as const, lines: notes, language }] : []),
  ]
}

interface Receipt {
  readonly claim: Claim
  readonly payment: Payment
  readonly kassenzeichen: string
  readonly nameOf: Name
}
