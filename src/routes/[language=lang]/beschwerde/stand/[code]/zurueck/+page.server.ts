import { redirect } from '@sveltejs/kit'
import { textsIn } from '#texts/index.ts'
import { keyOfForm, refuseForm, typed } from '#ui/forms.ts'
import { complaintHere, ownPath, refuseOwn } from '../../../own.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { reference } = await complaintHere(event)
  return { reference, back: ownPath(event), requestKey: event.locals.office.ground.ids.uuid() }
}

export const actions: Actions = {
  default: async (event) => {
    const it = await complaintHere(event)
    const form = await event.request.formData()
    const { office, actor, language } = event.locals
    const { tr } = textsIn(language)
    if (typed(form, 'sure') !== 'yes') return refuseForm(form, { sure: tr('complaint.withdraw.sure') })
    const done = await office.complaints.withdrawComplaint(actor, {
      ...{ code: it.code, site: it.site, key: keyOfForm(form, 'withdraw') },
    })
    if (!done.ok) return refuseOwn(event, form, done, '')
    redirect(303, `/${language}/beschwerde/geloescht`)
  },
}
