import { error } from '@sveltejs/kit'
import { CLIP_NAME } from '#ground/speech/spoken.ts'
import type { RequestHandler } from './$types'

const YEAR_SECONDS = 365 * 24 * 3600

/** An office's own recording. The digest in the address makes it another file when it is recorded anew. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const { digest, language, clip } = params
  const isName = CLIP_NAME.test(clip) && /^[a-z]{2,10}$/u.test(language)
  const found = isName ? await locals.office.displays.ownClip(language, clip) : null
  if (found?.digest !== digest) error(404, 'no such recording')
  return new Response(Uint8Array.from(found.bytes), {
    headers: {
      'content-type': found.type,
      'cache-control': `public, max-age=${YEAR_SECONDS}, immutable`,
    },
  })
}
