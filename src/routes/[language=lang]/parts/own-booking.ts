import { redirect, type RequestEvent } from '@sveltejs/kit'
import { appointmentView, type AppointmentView } from './appointment-view.ts'
import { appointmentByCode } from './by-code.ts'

/** A booking that may still be moved or cancelled; anything else is explained on its own page. */
export async function ownBooking(event: RequestEvent, code: string): Promise<AppointmentView> {
  const it = appointmentView(event.locals.office, await appointmentByCode(event, code), event.locals.language)
  if (it.standing !== 'booked') redirect(303, `/${event.locals.language}/mein-termin/${it.code}`)
  return it
}
