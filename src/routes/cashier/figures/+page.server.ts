import { error } from '@sveltejs/kit'
import { formatDay } from '#ground/languages/index.ts'
import { textsIn } from '#texts/index.ts'
import { dayText, euro, siteOf } from '../bank/parts/bank-acts.ts'
import type { PageServerLoad } from './$types'

const SPANS = ['month', 'quarter', 'year'] as const

/** Sums of the site; what they are made of stays in the books. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { office, actor } = locals
  const { t, maybe } = textsIn('de')
  const span = SPANS.find((it) => it === url.searchParams.get('span')) ?? 'month'
  const seen = await office.bankbook.readFigures(actor, { site: siteOf(locals), span })
  if (!seen.ok) error(403, seen.refusal)
  const { from, to, unit, takings, owed, differences, relief } = seen.figures
  const sum = (it: { cashCents: number; cardCents: number; bankCents: number }) =>
    it.cashCents + it.cardCents + it.bankCents
  const total = takings.reduce(
    (so, it) => ({
      ...{ cashCents: so.cashCents + it.cashCents, cardCents: so.cardCents + it.cardCents },
      bankCents: so.bankCents + it.bankCents,
    }),
    { cashCents: 0, cardCents: 0, bankCents: 0 },
  )
  return {
    ...{ span, spans: SPANS, unit, from: dayText(from), to: dayText(to) },
    chart: takings.map((it) => ({
      ...labelOf(it.from, unit),
      cash: it.cashCents,
      card: it.cardCents,
      bank: it.bankCents,
    })),
    rows: takings
      .filter((it) => sum(it) !== 0 || it.cashCents !== 0 || it.cardCents !== 0)
      .map((it) => ({
        ...{ label: labelOf(it.from, unit).long, cash: euro(it.cashCents), card: euro(it.cardCents) },
        ...{ bank: euro(it.bankCents), sum: euro(sum(it)) },
      })),
    total: {
      cash: euro(total.cashCents),
      card: euro(total.cardCents),
      bank: euro(total.bankCents),
      sum: euro(sum(total)),
    },
    owed: AGES.flatMap((age) => owed.filter((it) => it.age === age)).map(({ age, claims, cents }) => ({
      age,
      claims,
      amount: euro(cents),
    })),
    differences: differences.map(({ till, surplusCents, shortageCents }) => ({
      till,
      surplus: euro(surplusCents),
      shortage: euro(shortageCents),
    })),
    unclear: euro(seen.figures.unclearCents),
    relief: relief.map(({ kind, reasonCode, orders, cents }) => ({
      ...{
        key: `${kind} ${reasonCode}`,
        kind: maybe(`bank.figures.kinds.${kind}`)?.text ?? kind,
        orders,
        amount: euro(cents),
      },
      reason: maybe(`bank.figures.reasons.${reasonCode}`)?.text ?? t('bank.figures.reasons.other'),
    })),
  }
}

const AGES = ['not-due', 'to-30', 'to-90', 'over-90'] as const

/** Short below a bar, whole in the table. */
function labelOf(day: Temporal.PlainDate, unit: 'day' | 'week' | 'month'): { short: string; long: string } {
  const two = (it: number) => String(it).padStart(2, '0')
  if (unit === 'month')
    return { short: `${two(day.month)}/${String(day.year).slice(2)}`, long: `${two(day.month)}.${day.year}` }
  return { short: `${two(day.day)}.${two(day.month)}.`, long: formatDay('de', day, 'short') }
}
