import { error } from '@sveltejs/kit'
import { formatDay } from '#ground/languages/index.ts'
import { siteOf } from '../../../../reception/parts/site.ts'
import { VERDICT_KIND } from '../../parts/judged.ts'
import { dayWords, differenceWords, lastMonth, monthWords, spanWords, valueWords } from '../../parts/words.ts'
import type { PageServerLoad } from './$types'

/** A frozen review; every number leads to its source. */
export const load: PageServerLoad = async ({ locals, url, params }) => {
  const { office, actor } = locals
  const { siteId: site } = siteOf(locals, url)
  const found = await office.review.readReport(actor, { site, report: params.report })
  if (!found.ok) error(found.refusal === 'not-permitted' ? 403 : 404, found.refusal)
  const { report } = found
  const figures = new Map(report.figures.map((it) => [it.number, it]))
  const { frame, lines } = report.body
  return {
    ...{
      site,
      id: report.id,
      name: report.name,
      at: dayWords(report.at),
      told: url.searchParams.get('told'),
    },
    ...{ closed: report.closed, off: report.body.off },
    frame: {
      change: formatDay('de', frame.changeDay, 'long'),
      baseline: `${monthWords(frame.baselineFrom)} – ${lastMonth(frame.baselineTo)}`,
      after: `${monthWords(frame.afterFrom)} – ${lastMonth(frame.afterTo)}`,
    },
    groups: office.review.groups.flatMap((group) => {
      const own = lines.filter((line) => line.group === group)
      return own.length === 0 ? [] : [{ group, lines: own.map(lineOf) }]
    }),
    counts: {
      findings: report.body.findings.length,
      rejected: report.body.hypotheses.filter(({ verdict }) => verdict === 'rejected').length,
      met: report.body.criteria.filter(({ state }) => state === 'met').length,
      criteria: report.body.criteria.length,
    },
  }

  function lineOf(line: (typeof lines)[number]) {
    const figure = (kind: 'before' | 'after' | 'difference') => {
      const it = figures.get(line.figures[kind] ?? 0)
      if (!it) return null
      const words = kind === 'difference' ? differenceWords(line, it.value) : valueWords(line, it.value)
      return { id: it.id, number: it.number, words, span: it.interval && spanWords(line, it.interval, true) }
    }
    return {
      ...{ kpi: line.kpi, name: line.name, verdict: line.verdict, kind: VERDICT_KIND[line.verdict] },
      ...{ before: figure('before'), after: figure('after'), difference: figure('difference') },
      gaps: line.gaps.map((period) => office.review.periodWords(period, line.grain)).join(', '),
    }
  }
}
