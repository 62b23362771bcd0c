import { redirect } from '@sveltejs/kit'
import { formatClock } from '#ground/languages/index.ts'
import { textsIn } from '#texts/index.ts'
import { refuseForm, typed } from '#ui/forms.ts'
import { againAt } from '../sign-in/again-at.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  if (!(await locals.office.staff.needsSetUp())) redirect(303, '/sign-in')
}

const secret = ['password', 'token']
const fields: Readonly<Record<string, string>> = {
  'wrong-token': 'token',
  'login-invalid': 'login',
  'login-taken': 'login',
  'name-missing': 'name',
}

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData()
    const password = form.get('password')
    const outcome = await locals.office.staff.setUpFirstAdmin({
      token: typed(form, 'token'),
      name: typed(form, 'name'),
      login: typed(form, 'login'),
      password: typeof password === 'string' ? password : '',
    })
    if (outcome.ok || outcome.refusal === 'already-set-up') redirect(303, '/sign-in')
    const { refusal, detail } = outcome
    const { tr, maybe } = textsIn(locals.language)
    const time = formatClock(locals.language, againAt(detail))
    const words = maybe(`staff.setUp.refusals.${refusal}`, { time }) ?? tr('staff.setUp.refusals.other')
    const field = fields[refusal] ?? (refusal.startsWith('password') ? 'password' : '')
    return refuseForm(
      form,
      { [field]: words },
      { secret, status: refusal === 'too-many-attempts' ? 429 : 400 },
    )
  },
}
