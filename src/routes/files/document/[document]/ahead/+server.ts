import { notShown } from '#ui/viewed.ts'
import type { RequestHandler } from './$types'

const USUAL_WIDTH = 1000

/** Draws the first page of a document that is likely to be opened next, and answers nothing of it. */
export const POST: RequestHandler = async ({ locals, params, url }) => {
  const drawn = await locals.office.viewing.drawAhead(locals.actor, {
    ...{ document: params.document, page: 1, width: Number(url.searchParams.get('width')) || USUAL_WIDTH },
  })
  return drawn.ok ? new Response(null, { status: 204 }) : notShown(drawn)
}
