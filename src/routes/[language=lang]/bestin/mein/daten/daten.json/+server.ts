import { error } from '@sveltejs/kit'
import { personOf } from '../../../parts/doors.ts'
import type { RequestHandler } from './$types'

/** Art. 15 DSGVO, for machines: the same as the page, with the log. Its name says nothing of where it comes from. */
export const GET: RequestHandler = async (event) => {
  const { actor, caseId } = personOf(event)
  const { counselling } = event.locals
  const read = await counselling.readOwnData(actor, { case: caseId })
  if (!read.ok) error(404, read.refusal)
  const held = Object.fromEntries(read.sections.map(({ key, rows }) => [key, rows]))
  const body = JSON.stringify({ at: counselling.ground.clock.now().toString(), ...held }, null, 2)
  return new Response(body, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="daten.json"',
      'cache-control': 'no-store',
    },
  })
}
