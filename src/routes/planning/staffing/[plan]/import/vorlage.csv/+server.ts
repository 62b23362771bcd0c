import { download } from '#ui/download.ts'
import { siteOfPlan } from '../../../parts/plan.ts'
import type { RequestHandler } from './$types'

/** The empty table to fill in. */
export const GET: RequestHandler = async ({ locals, params }) => {
  // whoever may not see the plan gets nothing below its address
  await siteOfPlan(locals, params.plan)
  return download(await locals.office.staffing.importTemplate('csv'))
}
