import { error, json } from '@sveltejs/kit'
import { siteOf } from '../../parts/site.ts'
import type { RequestHandler } from './$types'

/** Hall and list of the day for this computer, with numbers of its own. A look at names: a row in the trail. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const { siteId: site } = siteOf(locals, url)
  const asked = url.searchParams.get('browser') ?? ''
  const browser = /^[0-9a-f-]{36}$/.test(asked) ? asked : undefined
  const seen = await locals.office.outage.snapshot(locals.actor, { site })
  if (!seen.ok) error(403, seen.refusal)
  const kept = await locals.office.outage.reserveNumbers(locals.actor, { site, browser })
  if (!kept.ok) error(403, kept.refusal)
  const { ok: _, ...snapshot } = seen
  return json({ snapshot, numbers: kept.numbers }, { headers: { 'cache-control': 'no-store' } })
}
