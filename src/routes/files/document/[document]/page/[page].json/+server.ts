import { notShown, told } from '#ui/viewed.ts'
import type { RequestHandler } from './$types'

/** The words of a page and where they stand, in points of the page as it is shown. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const seen = await locals.office.viewing.readPageText(locals.actor, {
    document: params.document,
    file: url.searchParams.get('file') ?? undefined,
    page: Number(params.page),
  })
  return seen.ok ? told(seen.found) : notShown(seen)
}
