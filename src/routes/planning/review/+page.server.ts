import { error } from '@sveltejs/kit'
import { formatDay } from '#ground/languages/index.ts'
import { siteOf } from '../../reception/parts/site.ts'
import { act, told } from './parts/acting.ts'
import { rowOf, VERDICT_KIND } from './parts/judged.ts'
import { lastMonth, monthWords } from './parts/words.ts'
import type { Actions, PageServerLoad } from './$types'

/** Everything the review knows now, by groups. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { office, actor } = locals
  const { siteId: site, sites } = siteOf(locals, url)
  const found = await office.review.readReview(actor, { site })
  if (!found.ok) error(403, found.refusal)
  const { frame, judged, off, findings, shocks } = found.view
  const rows = judged
    .filter(({ values }) => values.length > 0)
    .map((it) => ({ ...rowOf(it, office), kind: VERDICT_KIND[it.verdict] }))
  return {
    ...{
      site,
      sites,
      told: url.searchParams.get('told'),
      values: Number(url.searchParams.get('values')) || 0,
    },
    requestKey: office.ground.ids.uuid(),
    frame: frame && {
      change: formatDay('de', frame.changeDay, 'long'),
      baseline: `${monthWords(frame.baselineFrom)} – ${lastMonth(frame.baselineTo)}`,
      after: `${monthWords(frame.afterFrom)} – ${lastMonth(frame.afterTo)}`,
    },
    isEmpty: judged.every(({ values }) => values.length === 0),
    groups: office.review.groups.flatMap((group) => {
      const own = rows.filter((row) => row.group === group)
      return own.length === 0 ? [] : [{ group, rows: own }]
    }),
    without: judged.flatMap(({ kpi, values }) =>
      values.length === 0 ? [{ key: kpi.key, name: kpi.name }] : [],
    ),
    off: [...new Set(off.map(({ evaluation }) => evaluation))].map((key) => office.evaluations.nameOf(key)),
    counts: {
      better: rows.filter(({ verdict }) => verdict === 'better').length,
      worse: rows.filter(({ verdict }) => verdict === 'worse').length,
      unclear: rows.filter(({ verdict }) => verdict === 'unclear').length,
      findings: findings.filter(({ body }) => !body.isDone || body.effect === null).length,
      shocks: shocks.length,
    },
  }
}

export const actions: Actions = {
  reckon: (event) =>
    act(
      event,
      'reckon',
      (_, command) => event.locals.office.review.reckonValues(event.locals.actor, command),
      ({ values }, site) => told('', site, 'reckoned', { values: String(values) }),
    ),
}
