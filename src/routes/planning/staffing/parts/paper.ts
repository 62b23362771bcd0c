import { error, type RequestEvent } from '@sveltejs/kit'
import type { PaperKind } from '#office/staffing/index.ts'
import { download } from '#ui/download.ts'
import { areaNamesOf, siteOfPlan } from './plan.ts'

/** A plan as a file to keep. */
export async function paperOf(
  { locals, params }: Pick<RequestEvent, 'locals'> & { readonly params: { readonly plan: string } },
  kind: PaperKind,
): Promise<Response> {
  const { office, actor } = locals
  const site = await siteOfPlan(locals, params.plan)
  const [areaNames, sites] = await Promise.all([areaNamesOf(locals, site), office.staff.sites()])
  const made = await office.staffing.planPaper(actor, {
    ...{ site, plan: params.plan, kind, areaNames, officeName: locals.site.officeName },
    siteName: sites.find(({ id }) => id === site)?.name ?? '',
  })
  if (!made.ok) error(made.refusal === 'not-permitted' ? 403 : 404, made.refusal)
  return download(made.paper)
}
