import { notShown, told } from '#ui/viewed.ts'
import type { RequestHandler } from './$types'

const LONGEST = 200

/** Where the document says what stands in `q`. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const seen = await locals.office.viewing.findInDocument(locals.actor, {
    document: params.document,
    file: url.searchParams.get('file') ?? undefined,
    text: (url.searchParams.get('q') ?? '').slice(0, LONGEST),
  })
  return seen.ok ? told({ hits: seen.found }) : notShown(seen)
}
