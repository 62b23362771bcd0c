import { error } from '@sveltejs/kit'
import { officeDay } from '#ground/clock/clock.ts'
import { csvOf } from '../parts/csv.ts'
import { TABLES } from '../parts/tables.ts'
import { viewsOf } from '../parts/views.ts'
import type { RequestHandler } from './$types'

/** One table of the page as a file: the same figures, small groups hidden there as well. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const views = await viewsOf(locals, url)
  const name = url.searchParams.get('table') ?? 'income'
  const table = Object.hasOwn(TABLES, name) ? TABLES[name as keyof typeof TABLES] : null
  if (table === null) error(404, 'no such table')
  return new Response(csvOf(table.rowsOf(views)), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${table.file}-${officeDay(views.now).toString()}.csv"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
