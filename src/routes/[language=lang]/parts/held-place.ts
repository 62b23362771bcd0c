import { redirect, type RequestEvent } from '@sveltejs/kit'
import { appointmentView, type AppointmentView } from './appointment-view.ts'
import { queryOf, readAsked } from './asked.ts'
import { appointmentByCode } from './by-code.ts'

/** A place on its way to a booking. What is booked already, or cancelled, has its own page: Back after booking ends there. */
export async function placeInBooking(event: RequestEvent, code: string): Promise<AppointmentView> {
  const { locals, url } = event
  const it = appointmentView(locals.office, await appointmentByCode(event, code), locals.language)
  if (it.standing === 'held' || it.standing === 'lapsed') return it
  const query = queryOf(readAsked(url.searchParams))
  if (it.standing === 'cancelled') redirect(303, `/${locals.language}/mein-termin/${it.code}`)
  redirect(303, `/${locals.language}/termin-bestaetigt/${it.code}${query}`)
}
