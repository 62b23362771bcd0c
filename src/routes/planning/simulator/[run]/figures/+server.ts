import { error } from '@sveltejs/kit'
import { textsIn } from '#texts/index.ts'
import { offIn, offExport } from '#ui/evaluation-off.ts'
import { asTable } from '../../parts/as-table.ts'
import type { RequestHandler } from './$types'

/** The figures of each day played, as a table. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const { office, actor } = locals
  const seen = await office.simulator.readRun(actor, { run: params.run })
  const off = seen.ok ? null : offIn(seen)
  if (off) offExport(off)
  if (!seen.ok) error(403, seen.refusal)
  if (!seen.found?.result) error(404, 'no such run, or it is not done')
  const { t } = textsIn('de')
  const table = office.simulator.tableOfDays(seen.found.result, (column) => t(`simulator.csv.${column}`))
  return asTable(table, `simulator-${params.run.slice(0, 8)}`)
}
