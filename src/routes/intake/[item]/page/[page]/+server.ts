import { error } from '@sveltejs/kit'
import type { RequestHandler } from './$types'

/** A page of an item, drawn. A look at somebody's papers: a row in the trail. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const asked = Number(url.searchParams.get('w') ?? '300')
  const width = Number.isFinite(asked) ? asked : 300
  const page = /^\d{1,5}$/.test(params.page) ? Number(params.page) : 0
  const seen = await locals.office.intake.pageOfItem(locals.actor, { item: params.item, page, width })
  if (!seen.ok) error(seen.refusal === 'not-permitted' ? 403 : 404, seen.refusal)
  return new Response(Uint8Array.from(seen.image.bytes), {
    headers: { 'content-type': seen.image.mime, 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' },
  })
}
