import { error } from '@sveltejs/kit'
import type { RequestHandler } from './$types'

/** What lies ready, as a PDF. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const { akte, inspection } = params
  const seen = await locals.office.inspection.fetchBundle(locals.actor, { akte, inspection })
  if (!seen.ok)
    error(seen.refusal === 'not-permitted' ? 403 : seen.refusal === 'no-bytes' ? 503 : 404, seen.refusal)
  return new Response(Uint8Array.from(seen.bytes), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(seen.name)}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}
