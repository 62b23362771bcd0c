import type { LetterBlock, Said } from '#ground/pdf/index.ts'
import { formatEuro, type Language, type Spoken } from '#ground/languages/index.ts'
import { textsIn } from '#texts/index.ts'
import type { OwnFeesView, OwnFeeView } from './own-fees.ts'

/** What the concerns of a list cost, on paper: the same amounts as on the page. */
export function feeBlocks(
  concerns: readonly { readonly name: Spoken; readonly fees: OwnFeesView | null }[],
  language: Language,
): LetterBlock[] {
  const { tr } = textsIn(language)
  const priced = concerns.flatMap(({ name, fees }) => (fees ? [{ name, fees }] : []))
  if (priced.length === 0) return []
  return [
    { kind: 'heading', text: tr('fees.total') },
    ...priced.flatMap(({ name, fees }): LetterBlock[] => [
      ...(priced.length > 1 ? [{ kind: 'heading', text: name, level: 3 } as const] : []),
      fees.lines.length === 0
        ? { kind: 'text', text: tr(fees.unknown ? 'public.fees.unknown' : 'public.fees.free') }
        : {
            kind: 'facts',
            items: fees.lines.map((line) => ({ name: line.name, value: amountOf(line, language) })),
          },
    ]),
    { kind: 'text', text: tr('public.fees.mayChange') },
  ]
}

function amountOf({ own, everybody }: OwnFeeView, language: Language): Said {
  const { tr } = textsIn(language)
  const pays = own ?? everybody
  if (!pays) return tr('public.fees.depends')
  const [from, to] = [formatEuro(language, pays.from), formatEuro(language, pays.to)]
  return from === to ? from : tr('fees.own.between', { from, to })
}
