import { error, redirect } from '@sveltejs/kit'
import { typed } from '#ui/forms.ts'
import { belongings, choicesOf } from '../../parts/choices.ts'
import { refused } from '../../parts/refused.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  if (!locals.actor.roles.includes('admin')) error(403, 'not-permitted')
  return { choices: await choicesOf(locals) }
}

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData()
    const password = form.get('password')
    const made = await locals.office.staff.createAccount(locals.actor, {
      ...{ login: typed(form, 'login'), name: typed(form, 'name') },
      password: typeof password === 'string' ? password : '',
      ...belongings(form),
    })
    if (!made.ok) return refused(locals, form, made)
    redirect(303, '/admin/accounts?done=created')
  },
}
