import { error } from '@sveltejs/kit'
import type { RequestHandler } from './$types'

/** The small picture a screen drew of itself last. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const found = await locals.office.displays.pictureOf(locals.actor, params.display)
  if (!found) error(404, 'no picture')
  return new Response(Uint8Array.from(found.bytes), {
    headers: { 'content-type': found.type, 'cache-control': 'private, no-store' },
  })
}
