import { download } from '#ui/download.ts'
import { siteOfStatement } from '../../../parts/where.ts'
import type { RequestHandler } from './$types'

/** The empty table to fill in. */
export const GET: RequestHandler = async ({ locals, params }) => {
  // whoever may not see the statement gets nothing below its address
  await siteOfStatement(locals, params.statement)
  return download(await locals.office.costs.importTemplate('xlsx'))
}
