import { error, json } from '@sveltejs/kit'
import { hallView } from '../parts/views.ts'
import { siteOf } from '../parts/site.ts'
import type { RequestHandler } from './$types'

/** The hall without names, for screens that follow: no look at a person, so no row in the trail. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const { siteId: site } = siteOf(locals, url)
  const seen = await locals.office.reception.hall(locals.actor, { site, names: false })
  if (!seen.ok) error(403, seen.refusal)
  return json(hallView(locals.office, seen), { headers: { 'cache-control': 'no-store' } })
}
