import { notShown, shown } from '#ui/viewed.ts'
import type { RequestHandler } from './$types'

const USUAL_WIDTH = 1000

/** A page as a picture. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const seen = await locals.office.viewing.readPageImage(locals.actor, {
    document: params.document,
    file: url.searchParams.get('file') ?? undefined,
    page: Number(params.page),
    width: Number(url.searchParams.get('width')) || USUAL_WIDTH,
  })
  if (!seen.ok) return notShown(seen)
  return shown(Uint8Array.from(seen.found.bytes), seen.found.mime)
}
