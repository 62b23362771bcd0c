import { redirect } from '@sveltejs/kit'
import { textsIn } from '#texts/index.ts'
import { refuseForm, typed } from '#ui/forms.ts'
import { siteOf } from '../../parts/office-today.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals: { office }, url }) => ({
  requestKey: office.ground.ids.uuid(),
  /** Where somebody came from, when the link said so. */
  page: (url.searchParams.get('page') ?? '').slice(0, 300),
})

export const actions: Actions = {
  default: async (event) => {
    const { locals, request } = event
    const { office, language } = locals
    const form = await request.formData()
    const key = typed(form, 'requestKey')
    const sent = await office.feedback.sendReport(locals.actor, {
      ...{ site: siteOf(office), language, address: event.getClientAddress() },
      ...{ what: typed(form, 'what'), page: typed(form, 'page'), reach: typed(form, 'reach') },
      key: key === '' ? undefined : `feedback:${key}`,
    })
    if (!sent.ok) {
      const { tr, maybe } = textsIn(language)
      const said = maybe(`accessibility.form.wrong.${sent.refusal}`) ?? tr('accessibility.form.wrong.any')
      return refuseForm(form, { [sent.field ?? '']: said }, { status: sent.field ? 400 : 429 })
    }
    const told = new URLSearchParams({ nummer: sent.number, bis: sent.answerBy })
    redirect(303, `/${language}/barrierefreiheit/gemeldet?${told}`)
  },
}
