import { redirect } from '@sveltejs/kit'
import { typed } from '#ui/forms.ts'
import { refused } from '../parts/refused.ts'
import { secretTyped } from '../parts/secret-typed.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  if (!(await locals.counselling.needsLead())) redirect(303, '/counselling/sign-in?ready')
}

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData()
    const outcome = await event.locals.counselling.setUpFirstLead({
      ...{ token: typed(form, 'token'), name: typed(form, 'name'), login: typed(form, 'login') },
      password: secretTyped(form, 'password'),
    })
    if (!outcome.ok && outcome.refusal !== 'already-set-up')
      return refused(event, form, outcome, ['token', 'password'])
    redirect(303, '/counselling/sign-in?joined')
  },
}
