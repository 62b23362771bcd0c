import { redirect } from '@sveltejs/kit'
import { cookieMarks, deviceCookieName } from '#ground/identity/cookie-name.ts'
import { textsIn } from '#texts/index.ts'
import { refuseForm, typed } from '#ui/forms.ts'
import type { Actions, PageServerLoad } from './$types'

const YEAR_SECONDS = 365 * 24 * 3600

/** What a machine with these roles shows. */
function screenOf(roles: readonly string[]): 'terminal' | 'display' {
  return roles.includes('terminal') ? 'terminal' : 'display'
}

export const load: PageServerLoad = ({ locals }) => ({
  screen: locals.actor.kind === 'device' ? screenOf(locals.actor.roles) : undefined,
})

export const actions: Actions = {
  signOn: async ({ request, locals, cookies, url }) => {
    const form = await request.formData()
    const { tr } = textsIn(locals.language)
    const key = typed(form, 'key')
    if (key === '') return refuseForm(form, { key: tr('staff.device.missing') })
    const device = await locals.office.staff.identifyKey(key)
    if (device?.kind !== 'device') return refuseForm(form, { key: tr('staff.device.wrong') }, { status: 401 })
    const secure = url.protocol === 'https:'
    cookies.set(deviceCookieName(secure), key, { ...cookieMarks(secure), maxAge: YEAR_SECONDS })
    redirect(303, `/${screenOf(device.roles)}`)
  },
  signOff: ({ cookies, url }) => {
    const secure = url.protocol === 'https:'
    cookies.delete(deviceCookieName(secure), cookieMarks(secure))
    redirect(303, '/device')
  },
}
