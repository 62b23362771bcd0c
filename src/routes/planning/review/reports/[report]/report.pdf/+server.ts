import { error } from '@sveltejs/kit'
import { siteOf } from '../../../../../reception/parts/site.ts'
import type { RequestHandler } from './$types'

/** The review on paper; its numbers are links back to where they come from. */
export const GET: RequestHandler = async ({ locals, url, params }) => {
  const { office, actor } = locals
  const { siteId: site } = siteOf(locals, url)
  const sites = await office.staff.sites()
  const made = await office.review.reviewPaper(actor, {
    ...{ site, report: params.report, officeName: locals.site.officeName, address: url.origin },
    siteName: sites.find(({ id }) => id === site)?.name ?? '',
  })
  if (!made.ok) error(made.refusal === 'not-permitted' ? 403 : 404, made.refusal)
  return new Response(Uint8Array.from(made.bytes), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${made.file}"`,
      'cache-control': 'no-store',
    },
  })
}
