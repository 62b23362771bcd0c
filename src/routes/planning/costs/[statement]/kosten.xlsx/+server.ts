import { error } from '@sveltejs/kit'
import { download } from '#ui/download.ts'
import { siteOfStatement } from '../../parts/where.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ locals, params }) => {
  const site = await siteOfStatement(locals, params.statement)
  const made = await locals.office.costs.statementWorkbook(locals.actor, {
    ...{ site, statement: params.statement, officeName: locals.site.officeName },
  })
  if (!made.ok) error(made.refusal === 'not-permitted' ? 403 : 404, made.refusal)
  return download(made.paper)
}
