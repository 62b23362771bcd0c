import type { Reckoned, ReckonedItem, Sum, Totals } from '#office/costs/index.ts'
import { textsIn } from '#texts/index.ts'
import { change, euro, share } from './words.ts'

const shown = (cents: number | null): string => (cents === null ? '–' : euro(cents))
const changed = (cents: number | null): string => (cents === null ? '–' : change(cents))

/** Bars beyond these say nothing to the eye; the table has them all. */
const MOST_BARS = 12

/** Everything a statement comes to, as the page says it. */
export function statementView({ items, total, byArea, byFinancing, byYear }: Reckoned) {
  const { t } = textsIn('de')
  const varied = items.filter(({ variance }) => variance !== null)
  return {
    facts: factsOf(total),
    sums: totalsView(total),
    areas: byArea.map(({ area, total: own }) => ({
      ...{ area, sums: totalsView(own) },
      items: items.filter(({ item }) => item.area === area).map(itemView),
    })),
    years: byYear.map(({ year, ...of }) => ({
      ...{ year, planned: shown(of.planned), approved: shown(of.approved), spent: shown(of.spent) },
      running: shown(of.running),
    })),
    bars: {
      amounts: (['planned', 'approved', 'spent', 'unfunded', 'running'] as const)
        .filter((of) => total[of].unknown < total.items)
        .map((of) => ({ name: t(`costs.sum.${of}`), value: total[of].cents / 100 })),
      financing: byFinancing.map(({ financing, total: own }) => ({
        ...{ name: t(`costs.financing.${financing}`), value: own.planned.cents / 100 },
      })),
      variance: varied
        .toSorted((a, b) => Math.abs(b.variance!) - Math.abs(a.variance!))
        .slice(0, MOST_BARS)
        .map(({ item, variance }) => ({
          ...{
            name: t('costs.chart.of', { name: item.name, year: String(item.year) }),
            value: variance! / 100,
          },
        })),
    },
  }
}

function factsOf(total: Totals) {
  const { t } = textsIn('de')
  const said = ({ cents, unknown }: Sum): string =>
    unknown === total.items
      ? t('costs.sum.none')
      : unknown === 0
        ? euro(cents)
        : t('costs.sum.unknown', { amount: euro(cents), count: unknown })
  const { variance, varianceShare } = total
  const varied =
    variance.unknown === total.items || varianceShare === null
      ? t('costs.sum.none')
      : t('costs.sum.varianceShare', { amount: change(variance.cents), share: share(varianceShare) })
  return [
    ...(['planned', 'approved', 'spent', 'left', 'running', 'unfunded'] as const).map((of) => ({
      ...{ name: t(`costs.sum.${of}`), value: said(total[of]) },
    })),
    { name: t('costs.sum.variance'), value: varied },
  ]
}

/** A sum of which nothing is known is no zero. */
function totalsView(total: Totals) {
  const said = (of: 'planned' | 'approved' | 'spent' | 'running' | 'left'): string =>
    total[of].unknown === total.items ? '–' : euro(total[of].cents)
  return {
    ...{
      planned: said('planned'),
      approved: said('approved'),
      spent: said('spent'),
      running: said('running'),
    },
    ...{
      variance: total.variance.unknown === total.items ? '–' : change(total.variance.cents),
      left: said('left'),
    },
  }
}

function itemView({ item, variance, left, marks }: ReckonedItem) {
  const { id, name, year, financing, vat, runningUntil, source, note } = item
  return {
    ...{ id, name, year, financing, vat, source, note, marks, runningUntil },
    ...{ planned: shown(item.planned), approved: shown(item.approved), spent: shown(item.spent) },
    ...{ running: shown(item.running), variance: changed(variance), left: shown(left) },
  }
}
