import { redirect } from '@sveltejs/kit'
import { cookieMarks, memberCookieName } from '#ground/identity/cookie-name.ts'
import { formatClock } from '#ground/languages/index.ts'
import { textsIn } from '#texts/index.ts'
import { refuseForm, typed } from '#ui/forms.ts'
import { againAt } from '../../sign-in/again-at.ts'
import { secretTyped } from '../parts/secret-typed.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  if (locals.counsellor) redirect(303, '/counselling')
  const news = (['out', 'idle', 'joined'] as const).find((it) => url.searchParams.has(it)) ?? null
  return { news, needsLead: await locals.counselling.needsLead() }
}

export const actions: Actions = {
  default: async ({ locals, request, url, cookies, getClientAddress }) => {
    const form = await request.formData()
    const { tr } = textsIn(locals.language)
    const login = typed(form, 'login')
    const password = secretTyped(form, 'password')
    const missing = {
      ...(login === '' && { login: tr('counselling.signIn.loginMissing') }),
      ...(password === '' && { password: tr('counselling.signIn.passwordMissing') }),
    }
    const secret = ['password']
    if (Object.keys(missing).length > 0) return refuseForm(form, missing, { secret })
    const outcome = await locals.counselling.signIn({ login, password, address: getClientAddress() })
    if (!outcome.ok && outcome.refusal === 'too-many-attempts') {
      const time = formatClock(locals.language, againAt(outcome.detail))
      return refuseForm(form, { '': tr('counselling.signIn.tooMany', { time }) }, { status: 429, secret })
    }
    if (!outcome.ok)
      return refuseForm(form, { login: tr('counselling.signIn.wrong') }, { status: 401, secret })
    const secure = url.protocol === 'https:'
    cookies.set(memberCookieName(secure), outcome.token, cookieMarks(secure))
    redirect(303, '/counselling')
  },
}
