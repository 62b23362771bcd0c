import { redirect } from '@sveltejs/kit'
import { textsIn } from '#texts/index.ts'
import { refuseForm, typed } from '#ui/forms.ts'
import { keepOpen } from '../parts/doors.ts'
import { refused } from '../parts/refused.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ url }) => ({
  isEnded: url.searchParams.has('ende') || url.searchParams.has('aus'),
})

export const actions: Actions = {
  default: async (event) => {
    const { locals, request, getClientAddress } = event
    const form = await request.formData()
    const code = typed(form, 'code').slice(0, 100)
    const { tr } = textsIn(locals.language)
    if (code === '') return refuseForm(form, { code: tr('bestin.enter.missing') })
    const entered = await locals.counselling.enterCase({ code, address: getClientAddress() })
    if (!entered.ok) return refused(event, form, entered)
    keepOpen(event, entered.token)
    redirect(303, `/${locals.language}/bestin/mein`)
  },
}
