import { error } from '@sveltejs/kit'
import type { Figure } from '#office/review/index.ts'
import { textsIn } from '#texts/index.ts'
import { siteOf } from '../../../../reception/parts/site.ts'
import {
  dayWords,
  differenceWords,
  lastMonth,
  monthWords,
  number,
  spanWords,
  valueWords,
} from '../../parts/words.ts'
import type { PageServerLoad } from './$types'

const { t, tr } = textsIn('de')

/** A mean or a sum of its own side; only of a difference there is an interval. A mean of shares is not numerator by denominator. */
const methodOf = ({ kind, method, numerator }: Figure) =>
  kind === 'difference'
    ? (method ?? 'none')
    : method === 'newcombe'
      ? 'pooled'
      : numerator === null
        ? 'mean'
        : 'meanShares'

/** Where one number of a review comes from. */
export const load: PageServerLoad = async ({ locals, url, params }) => {
  const { office, actor } = locals
  const { siteId: site } = siteOf(locals, url)
  const found = await office.review.readFigure(actor, { site, figure: params.figure })
  if (!found.ok) {
    if (found.refusal !== 'evaluation-off')
      error(found.refusal === 'not-permitted' ? 403 : 404, found.refusal)
    return { site, off: office.evaluations.nameOf(String(found.detail?.['evaluation'])), figure: null }
  }
  const { figure: it, report } = found
  const isDifference = it.kind === 'difference'
  const words = isDifference ? differenceWords(it, it.value) : valueWords(it, it.value)
  return {
    ...{ site, off: null },
    figure: {
      ...{ number: it.number, name: it.name, kpi: it.kpi, kind: it.kind, words },
      report: { id: report.id, name: report.name, at: dayWords(report.at) },
      facts: [
        { name: tr('review.figure.what'), value: `${it.name}, ${t(`review.figure.kind.${it.kind}`)}` },
        { name: tr('review.kpi.definition'), value: it.definition },
        { name: tr('review.kpi.formula'), value: it.formula },
        { name: tr('review.kpi.source'), value: it.source },
        { name: tr('review.figure.period'), value: `${monthWords(it.from)} – ${lastMonth(it.to)}` },
        ...(it.numerator === null
          ? []
          : [{ name: tr('review.figure.numerator'), value: number(it.numerator) }]),
        ...(it.n === null
          ? []
          : [
              {
                name: tr(isDifference ? 'review.figure.pairs' : 'review.figure.denominator'),
                value: number(it.n),
              },
            ]),
        ...(it.interval
          ? [{ name: tr('review.kpi.interval'), value: spanWords(it, it.interval, isDifference) }]
          : []),
        { name: tr('review.figure.method'), value: t(`review.method.${methodOf(it)}`) },
      ],
      rows: it.rows.map((row) => ({
        ...{
          side: row.side,
          period: office.review.periodWords(row.period, it.grain),
          value: valueWords(it, row.value),
        },
        ...{
          numerator: row.numerator === null ? '–' : number(row.numerator),
          n: row.n === null ? '–' : number(row.n),
        },
        ...{ origin: row.origin as 'reckoned' | 'typed' | 'imported', source: row.source },
        ...{ at: dayWords(row.at), version: row.version },
      })),
    },
  }
}
