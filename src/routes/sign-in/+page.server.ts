import { redirect, type RequestEvent } from '@sveltejs/kit'
import { cookieMarks, sessionCookieName } from '#ground/identity/cookie-name.ts'
import { formatClock } from '#ground/languages/index.ts'
import { textsIn } from '#texts/index.ts'
import { refuseForm, typed } from '#ui/forms.ts'
import { facesOf, firstFaceOf, localPath } from '../../web/faces.ts'
import { againAt } from './again-at.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { account, office } = locals
  return {
    back: localPath(url.searchParams.get('return')) ?? '',
    signedOut: url.searchParams.has('out'),
    who: account?.name,
    goOn: account && facesOf(account.roles).length > 0 ? firstFaceOf(account.roles) : undefined,
    needsSetUp: await office.staff.needsSetUp(),
  }
}

export const actions: Actions = {
  default: async (event) => {
    const { locals, request, url, cookies } = event
    const form = await request.formData()
    const { tr } = textsIn(locals.language)
    const login = typed(form, 'login')
    const password = passwordOf(form)
    const missing = {
      ...(login === '' && { login: tr('staff.signIn.loginMissing') }),
      ...(password === '' && { password: tr('staff.signIn.passwordMissing') }),
    }
    if (Object.keys(missing).length > 0) return refuseForm(form, missing, { secret: ['password'] })
    const outcome = await locals.office.staff.signIn({ login, password, address: event.getClientAddress() })
    if (!outcome.ok) return refused(event, form, outcome)
    const secure = url.protocol === 'https:'
    // ends with the browser; the server ends it after half an hour alone or ten hours
    cookies.set(sessionCookieName(secure), outcome.token, cookieMarks(secure))
    redirect(303, localPath(typed(form, 'return')) ?? firstFaceOf(outcome.actor.roles))
  },
}

/** Not trimmed: a blank may be part of it. */
function passwordOf(form: FormData): string {
  const value = form.get('password')
  return typeof value === 'string' ? value : ''
}

function refused(
  { locals }: RequestEvent,
  form: FormData,
  { refusal, detail }: { refusal: string; detail?: Readonly<Record<string, unknown>> },
) {
  const { tr } = textsIn(locals.language)
  if (refusal !== 'too-many-attempts')
    return refuseForm(form, { login: tr('staff.signIn.wrong') }, { status: 401, secret: ['password'] })
  const time = formatClock(locals.language, againAt(detail))
  return refuseForm(form, { '': tr('staff.signIn.tooMany', { time }) }, { status: 429, secret: ['password'] })
}
