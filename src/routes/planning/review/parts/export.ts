import { error, type RequestEvent } from '@sveltejs/kit'
import { siteOf } from '../../../reception/parts/site.ts'

/** Every value that may be looked at as a file; it can be read in again. */
export async function exportOf({ locals, url }: RequestEvent, kind: 'csv' | 'xlsx'): Promise<Response> {
  const { siteId: site } = siteOf(locals, url)
  const made = await locals.office.review.reviewTable(locals.actor, {
    ...{ site, kind, officeName: locals.site.officeName },
  })
  if (!made.ok) error(403, made.refusal)
  return new Response(Uint8Array.from(made.bytes), {
    headers: {
      'content-type': made.type,
      'content-disposition': `attachment; filename="${made.file}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
