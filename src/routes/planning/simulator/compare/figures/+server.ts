import { error } from '@sveltejs/kit'
import { textsIn } from '#texts/index.ts'
import { offExport, offIn } from '#ui/evaluation-off.ts'
import { asTable } from '../../parts/as-table.ts'
import { unitName } from '../../parts/figures.ts'
import type { RequestHandler } from './$types'

/** A comparison as a table. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const { office, actor } = locals
  const asked = { before: url.searchParams.get('before') ?? '', after: url.searchParams.get('after') ?? '' }
  const pair = await office.simulator.readPair(actor, asked)
  const off = pair.ok ? null : offIn(pair)
  if (off) offExport(off)
  if (!pair.ok) error(pair.refusal === 'not-permitted' ? 403 : 404, pair.refusal)
  const { t } = textsIn('de')
  const heads = [
    t('simulator.figures.name'),
    ...(['before', 'after', 'difference'] as const).map((name) => t(`simulator.compare.${name}`)),
    ...(['low', 'high'] as const).map((name) => t(`simulator.csv.${name}`)),
    t('simulator.compare.days'),
    t('simulator.compare.says'),
  ]
  const table = office.simulator.tableOfPair(pair.compared, heads, ({ measure, verdict }) => ({
    name: `${t(`simulator.measures.${measure}`)} (${unitName(measure)})`,
    verdict: t(`simulator.compare.verdict.${verdict}`),
  }))
  return asTable(table, 'simulator-vergleich')
}
