import { redirect } from '@sveltejs/kit'
import type { Actions, PageServerLoad } from './$types'
import { keyOfForm, typed } from '#ui/forms.ts'
import { siteOf } from '../../../parts/office-today.ts'
import { ownBooking } from '../../../parts/own-booking.ts'
import { readStart, readTimesAsked, timesView } from '../../../parts/places.ts'
import { refusedTime, unreadableTime } from '../../../parts/refused-time.ts'

/** The same days and times as for booking, for the same concern, people and wishes. */
export const load: PageServerLoad = async (event) => {
  const { office } = event.locals
  const it = await ownBooking(event, event.params.code)
  const found = office.appointments.wishFor({
    site: siteOf(office),
    concerns: it.concerns.map(({ key }) => key),
    persons: it.persons,
    needs: it.needs,
  })
  const times = found.ok ? timesView(office, found.wish, readTimesAsked(event.url.searchParams)) : null
  return { it, times, requestKey: office.ground.ids.uuid() }
}

export const actions: Actions = {
  default: async (event) => {
    const { office, actor, language } = event.locals
    const form = await event.request.formData()
    const text = typed(form, 'start')
    const start = readStart(text)
    if (!start) return unreadableTime(language, text)
    const { code } = await ownBooking(event, event.params.code)
    const key = keyOfForm(form, 'move', `:${start.toString()}`)
    const moved = await office.appointments.move(actor, {
      code,
      start,
      key,
      address: event.getClientAddress(),
    })
    if (!moved.ok) return refusedTime(language, start.toString(), moved)
    redirect(303, `/${language}/termin-bestaetigt/${code}?moved=1`)
  },
}
