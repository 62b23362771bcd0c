import { error } from '@sveltejs/kit'
import { offExport } from '#ui/evaluation-off.ts'
import { figuresOf } from '../parts/figures.ts'
import { EVALUATION, TABLES, type TableName } from '../parts/tables.ts'
import { wordsOf } from '../parts/words.ts'
import type { RequestHandler } from './$types'

/** One table of the page as a file: the same figures, the same groups hidden. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const asked = await figuresOf(locals, url)
  const name = url.searchParams.get('table') ?? 'arrivals'
  if (!Object.hasOwn(TABLES, name)) error(404, 'no such table')
  const off = asked.view.learned.off.find((key) => key === `past.${EVALUATION[name as TableName]}`)
  if (off) offExport({ evaluation: off, name: locals.office.evaluations.nameOf(off) })
  const table = TABLES[name as TableName](asked)
  const head = table.columns.map((column) => wordsOf(`observed.column.${column}`, column))
  return new Response(locals.office.observation.csvOf([head, ...table.rows]), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${table.file}-${asked.period.name}.csv"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
