import { error } from '@sveltejs/kit'
import type { RequestHandler } from './$types'
import { showCode } from '#ground/identity/ids.ts'
import { appointmentByCode } from '../../../parts/by-code.ts'
import { calendarFileOf } from '../../../parts/calendar.ts'

/** The appointment for the visitor's own calendar. */
export const GET: RequestHandler = async (event) => {
  const found = await appointmentByCode(event, event.params.code)
  if (found.appointment.state === 'held') error(404, 'unknown-code')
  return new Response(calendarFileOf(event, found), {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="termin-${showCode(found.appointment.code)}.ics"`,
      'cache-control': 'no-store',
    },
  })
}
