import type { RequestEvent } from '@sveltejs/kit'
import type { FoundAppointment } from '#office/appointments/index.ts'

/** The .ics file of an appointment. A cancelled one takes its entry out of the calendar again. */
export function calendarFileOf({ locals, url }: RequestEvent, { appointment }: FoundAppointment): string {
  const { officeName, address } = locals.site
  const site = { name: officeName, street: address.street, city: `${address.postalCode} ${address.city}` }
  const cancelled = appointment.state === 'cancelled' || appointment.state === 'expired'
  return locals.office.calendarFile(appointment, site, locals.language, {
    publicUrl: url.origin,
    officeName,
    cancelled,
  })
}
