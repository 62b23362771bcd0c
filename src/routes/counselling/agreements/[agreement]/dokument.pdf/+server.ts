import { error } from '@sveltejs/kit'
import { isId } from '../../../partners/parts/say.ts'
import type { RequestHandler } from './$types'

/** The signed paper. Downloaded, never shown in the page: what somebody sent in runs nothing here. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const found = isId(params.agreement)
    ? await locals.counselling.partners.readDocument(params.agreement)
    : null
  if (!found) error(404, 'no document')
  return new Response(Uint8Array.from(found.bytes), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(found.name)}`,
      'content-security-policy': 'sandbox',
      'x-content-type-options': 'nosniff',
    },
  })
}
