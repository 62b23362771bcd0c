import { json } from '@sveltejs/kit'
import { readReplay } from '#ui/outage/read-replay.ts'
import { atTerminal } from '../../parts/at-terminal.ts'
import type { RequestHandler } from './$types'

/** What this machine noted while the server was away. */
export const POST: RequestHandler = async ({ locals, request }) => {
  const { actor, site } = atTerminal(locals)
  const told = await readReplay(request)
  if (!told) return json({ refusal: 'unreadable' }, { status: 400 })
  const done = await locals.office.outage.catchUp(actor, { site, source: 'terminal', ...told })
  if (!done.ok) return json({ refusal: done.refusal }, { status: done.refusal === 'too-many' ? 413 : 403 })
  return json({ results: done.results }, { headers: { 'cache-control': 'no-store' } })
}
