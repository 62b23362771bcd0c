import { redirect } from '@sveltejs/kit'
import type { Actions, PageServerLoad, RequestEvent } from './$types'
import { textsIn } from '#texts/index.ts'
import { refuseForm } from '#ui/forms.ts'
import { actionOf, queryOf, readAsked } from '../../../parts/asked.ts'
import { contactErrors, readContact } from '../../../parts/contact.ts'
import { contactOf, readDraft, saveDraft } from '../../../parts/draft.ts'
import { placeInBooking } from '../../../parts/held-place.ts'

/** Who comes. Shows how long the place is kept, and what was typed before. */
export const load: PageServerLoad = async (event) => {
  const place = await placeInBooking(event, event.params.code)
  const asked = readAsked(event.url.searchParams)
  const query = queryOf(asked)
  return {
    place,
    query,
    otherTimes: `/${event.locals.language}/termin/${place.concerns[0]?.key ?? ''}/zeiten${queryOf(
      { ...asked, persons: place.persons, needs: place.needs },
      { instead: place.code },
    )}`,
    actions: { next: actionOf(query, 'next'), extend: actionOf(query, 'extend') },
    draft: readDraft(event.cookies, place.code),
  }
}

export const actions: Actions = {
  next: async (event) => {
    const { form, contact, here } = await received(event)
    const read = readContact(event.locals.office, contact)
    if (!read.ok) return refuseForm(form, contactErrors(read, event.locals.language))
    redirect(303, here.replace('/kontakt', '/pruefen'))
  },
  extend: async (event) => {
    const { form, code, here } = await received(event)
    const extended = await event.locals.office.appointments.extend(event.locals.actor, {
      code,
      address: event.getClientAddress(),
    })
    if (extended.ok || (extended.refusal !== 'hold-too-long' && extended.refusal !== 'too-many-places'))
      redirect(303, here)
    return refuseForm(
      form,
      { '': textsIn(event.locals.language).tr(`public.refusals.${extended.refusal}`) },
      { status: 409 },
    )
  },
}

/** Whatever happens next, what was typed is kept first. A place no longer held shows so on the page itself. */
async function received(event: RequestEvent) {
  const form = await event.request.formData()
  const contact = contactOf((field) => form.get(field))
  const { code, standing } = await placeInBooking(event, event.params.code)
  saveDraft(event.cookies, event.url, code, contact)
  const here = `/${event.locals.language}/buchung/${code}/kontakt${queryOf(readAsked(event.url.searchParams))}`
  if (standing === 'lapsed') redirect(303, here)
  return { form, contact, code, here }
}
