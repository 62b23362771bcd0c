import { error } from '@sveltejs/kit'
import { demoOf } from '../../face.server.ts'
import type { RequestHandler } from './$types'

/** One slip as it came out, dot by dot. */
export const GET: RequestHandler = ({ locals, params }) => {
  const picture = demoOf(locals).printer.picture(Number(params.slip)) ?? error(404, 'no such slip')
  return new Response(new Uint8Array(picture), {
    headers: { 'content-type': 'image/png', 'cache-control': 'no-store' },
  })
}
