import { error } from '@sveltejs/kit'
import { personOf } from '../../../../parts/doors.ts'
import type { RequestHandler } from './$types'

/** A talk for the person's own calendar, under a name that says nothing. */
export const GET: RequestHandler = async (event) => {
  const { actor, caseId } = personOf(event)
  const { counselling, language } = event.locals
  const asked = { case: caseId, talk: event.params.talk ?? '', language }
  const made = await counselling.guidance.calendarOf(actor, asked)
  if (!made.ok) error(404, made.refusal)
  return new Response(made.file, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="termin.ics"',
      'cache-control': 'no-store',
    },
  })
}
