import { redirect } from '@sveltejs/kit'
import type { Actions, PageServerLoad } from './$types'
import { textsIn } from '#texts/index.ts'
import { keyOfForm, refuseForm } from '#ui/forms.ts'
import { ownBooking } from '../../../parts/own-booking.ts'

/** Asks once more: it cannot be undone. */
export const load: PageServerLoad = async (event) => ({
  it: await ownBooking(event, event.params.code),
  requestKey: event.locals.office.ground.ids.uuid(),
})

export const actions: Actions = {
  default: async (event) => {
    const { office, actor, language } = event.locals
    const form = await event.request.formData()
    const { code } = await ownBooking(event, event.params.code)
    const cancelled = await office.appointments.cancel(actor, {
      code,
      key: keyOfForm(form, 'cancel'),
    })
    if (cancelled.ok || cancelled.refusal === 'already-cancelled')
      redirect(303, `/${language}/mein-termin/${code}?done=1`)
    const { tr, maybe } = textsIn(language)
    return refuseForm(
      form,
      { '': maybe(`public.refusals.${cancelled.refusal}`) ?? tr('public.refusals.any') },
      { status: 409 },
    )
  },
}
