import { error } from '@sveltejs/kit'
import { caseIdOf, memberOf } from '../../../../../parts/case-view.ts'
import type { RequestHandler } from './$types'

/** The talk for a calendar of the counselling; it says no more than the person's own. */
export const GET: RequestHandler = async (event) => {
  const asked = { case: caseIdOf(event), talk: event.params.talk ?? '', language: 'de' }
  const made = await event.locals.counselling.guidance.calendarOf(memberOf(event), asked)
  if (!made.ok) error(404, made.refusal)
  return new Response(made.file, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="termin.ics"',
      'cache-control': 'no-store',
    },
  })
}
