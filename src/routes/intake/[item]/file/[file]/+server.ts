import { error } from '@sveltejs/kit'
import type { RequestHandler } from './$types'

/** One file as it came, to be saved and never opened as a page. Only after the scan for viruses. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const seen = await locals.office.intake.openIntakeFile(locals.actor, { item: params.item, file: params.file })
  if (!seen.ok) error(seen.refusal === 'not-permitted' ? 403 : seen.refusal === 'not-checked' ? 409 : 404, seen.refusal)
  const name = encodeURIComponent(seen.file.name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  return new Response(Uint8Array.from(seen.bytes), {
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${name}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
}
