import { redirect } from '@sveltejs/kit'
import type { Actions, PageServerLoad } from './$types'
import { textsIn } from '#texts/index.ts'
import { keyOfForm, refuseForm, typed } from '#ui/forms.ts'
import { queryOf, readAsked } from '../../../parts/asked.ts'
import { readContact } from '../../../parts/contact.ts'
import { contactOf, dropDraft, readDraft, saveDraft } from '../../../parts/draft.ts'
import { placeInBooking } from '../../../parts/held-place.ts'
import { siteOf } from '../../../parts/office-today.ts'

/** Everything once more before it counts. Without readable details there is nothing to check yet. */
export const load: PageServerLoad = async (event) => {
  const { locals, cookies, url } = event
  const place = await placeInBooking(event, event.params.code)
  const query = queryOf(readAsked(url.searchParams))
  const contactPage = `/${locals.language}/buchung/${place.code}/kontakt${query}`
  const draft = readDraft(cookies, place.code)
  if (place.standing === 'lapsed' || !draft || !readContact(locals.office, draft).ok)
    redirect(303, contactPage)
  const { release } = locals.office
  // asked only while the site is under pressure, if at all: it ripens while the form is filled, or is solved by script
  const proof = await release.askProof({
    ...{ site: siteOf(locals.office), purpose: release.proofOf(place.code) },
    heldAt: Temporal.Instant.from(place.heldAt),
  })
  return {
    place,
    draft,
    proof,
    isTooEarly: url.searchParams.has('warten'),
    contactPage,
    answersPage: `/${locals.language}/termin/${place.concerns[0]?.key ?? ''}${query}`,
    otherTimes: `/${locals.language}/termin/${place.concerns[0]?.key ?? ''}/zeiten${queryOf(
      { ...readAsked(url.searchParams), persons: place.persons, needs: place.needs },
      { instead: place.code },
    )}`,
    requestKey: locals.office.ground.ids.uuid(),
  }
}

export const actions: Actions = {
  /** Books what this page showed (it comes back in hidden fields), not what another tab may have typed since. */
  default: async (event) => {
    const { locals, request, cookies, url } = event
    const form = await request.formData()
    const contact = contactOf((field) => form.get(field))
    const { code, standing } = await placeInBooking(event, event.params.code)
    const query = queryOf(readAsked(url.searchParams))
    const contactPage = `/${locals.language}/buchung/${code}/kontakt${query}`
    const read = readContact(locals.office, contact)
    saveDraft(cookies, url, code, contact)
    if (!read.ok || standing === 'lapsed') redirect(303, contactPage)
    const key = keyOfForm(form, 'book')
    const proof = {
      ...{ token: typed(form, 'proofToken'), solution: typed(form, 'proofSolution') },
      address: event.getClientAddress(),
    }
    const booked = await locals.office.release.bookFairly(locals.actor, { code, ...read.person, key, proof })
    const done = booked.ok || booked.refusal === 'already-booked' || booked.refusal === 'key-reused'
    if (!done) {
      if (booked.refusal === 'hold-expired') redirect(303, contactPage)
      // what was typed is kept: the page comes again by itself when the form has ripened
      if (booked.refusal === 'proof-too-early') redirect(303, `${url.pathname}${query === '' ? '?' : `${query}&`}warten`)
      const { tr, maybe } = textsIn(locals.language)
      return refuseForm(
        form,
        {
          '':
            maybe(`release.refusals.${booked.refusal}`) ??
            maybe(`public.refusals.${booked.refusal}`) ??
            tr('public.refusals.any'),
        },
        { status: 409, secret: ['proofToken', 'proofSolution'] },
      )
    }
    dropDraft(cookies, url, code)
    redirect(303, `/${locals.language}/termin-bestaetigt/${code}${query}`)
  },
}
