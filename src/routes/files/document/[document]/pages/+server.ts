import { notShown, told } from '#ui/viewed.ts'
import type { RequestHandler } from './$types'

/** How many pages and how large, or why it cannot be shown. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const seen = await locals.office.viewing.readPages(locals.actor, {
    document: params.document,
    file: url.searchParams.get('file') ?? undefined,
  })
  if (!seen.ok) return notShown(seen)
  const { kind, pages, sizes, xfa, signatures, encrypted, attachments } = seen.found
  return told({ file: seen.file.id, kind, pages, sizes, xfa, signatures, encrypted, attachments })
}
