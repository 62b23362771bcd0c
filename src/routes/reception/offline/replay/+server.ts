import { json } from '@sveltejs/kit'
import { staffFrame } from '#ui/staff-page.ts'
import { readReplay } from '#ui/outage/read-replay.ts'
import { siteOf } from '../../parts/site.ts'
import type { RequestHandler } from './$types'

/** What this computer noted while the server was away. */
export const POST: RequestHandler = async (event) => {
  staffFrame(event)
  const { locals, request, url } = event
  const { siteId: site } = siteOf(locals, url)
  const told = await readReplay(request)
  if (!told) return json({ refusal: 'unreadable' }, { status: 400 })
  const done = await locals.office.outage.catchUp(locals.actor, { site, source: 'console', ...told })
  if (!done.ok) return json({ refusal: done.refusal }, { status: done.refusal === 'too-many' ? 413 : 403 })
  return json({ results: done.results }, { headers: { 'cache-control': 'no-store' } })
}
