import { error } from '@sveltejs/kit'
import type { RequestHandler } from './$types'

/** Whatever is in it: no script, no frame, no other address. */
const CAGE = "default-src 'none'; sandbox"

/**
 * One file as it came, to be saved; with `?look` a photograph is shown as a picture. Nothing has looked for malware in it
 * yet, so a browser never opens it as a page.
 */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const seen = await locals.office.handin.openFile(locals.actor, params.file)
  if (!seen.ok) error(seen.refusal === 'not-permitted' ? 403 : 404, seen.refusal)
  const { file, bytes } = seen
  const isPicture = (file.kind === 'jpeg' || file.kind === 'png') && url.searchParams.has('look')
  return new Response(Uint8Array.from(bytes), {
    headers: {
      'content-type': isPicture ? locals.office.handin.mimeOf(file.kind) : 'application/octet-stream',
      'content-disposition': `${isPicture ? 'inline' : 'attachment'}; filename*=UTF-8''${encoded(file.name)}`,
      'content-security-policy': CAGE,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
}

const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
