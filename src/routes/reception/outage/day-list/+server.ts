import { error } from '@sveltejs/kit'
import { siteOf } from '../../parts/site.ts'
import type { RequestHandler } from './$types'

/** The list of the day to print. A look at names: a row in the trail. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const { siteId: site } = siteOf(locals, url)
  const made = await locals.office.outage.dayListPdf(locals.actor, {
    site,
    officeName: locals.site.officeName,
  })
  if (!made.ok) error(403, made.refusal)
  return new Response(Uint8Array.from(made.pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="tagesliste-${made.day.toString()}.pdf"`,
      'cache-control': 'no-store',
    },
  })
}
