import { error, redirect } from '@sveltejs/kit'
import { textsIn } from '#texts/index.ts'
import { keyOfForm, refuseForm, typed } from '#ui/forms.ts'
import { officeToday, siteOf } from '../parts/office-today.ts'
import type { Actions, PageServerLoad } from './$types'

/** What a complaint asks: little. Nobody has to say who they are. */
export const load: PageServerLoad = ({ locals }) => {
  const { complaints, ground } = locals.office
  const { firstDays, finalDays } = complaints.deadlinesOn(officeToday(locals.office))
  const { maybe } = textsIn(locals.language)
  return {
    topics: complaints.topics.map((value) => ({ value, label: maybe(`complaint.topics.${value}`) ?? value })),
    ...{ first: String(firstDays), final: String(finalDays) },
    ...{ wordsMax: complaints.wordsMax, requestKey: ground.ids.uuid() },
  }
}

export const actions: Actions = {
  default: async (event) => {
    const { locals, request } = event
    const { office, language, actor } = locals
    const form = await request.formData()
    const sent = await office.complaints.sendComplaint(actor, {
      ...{ site: siteOf(office), language, address: event.getClientAddress() },
      ...{ topic: typed(form, 'topic'), what: typed(form, 'what'), wish: typed(form, 'wish') },
      ...{ name: typed(form, 'name'), reach: typed(form, 'reach') },
      key: keyOfForm(form, 'complaint'),
    })
    if (sent.ok) redirect(303, `/${language}/beschwerde/stand/${sent.code}?neu=1`)
    if (sent.refusal === 'not-permitted') error(403, sent.refusal)
    const { tr, maybe } = textsIn(language)
    const said = maybe(`complaint.wrong.${sent.refusal}`) ?? tr('complaint.wrong.any')
    return refuseForm(form, { [sent.field ?? '']: said }, { status: sent.field ? 400 : 429 })
  },
}
