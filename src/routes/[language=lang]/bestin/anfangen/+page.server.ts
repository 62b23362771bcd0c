import { redirect } from '@sveltejs/kit'
import { cookieMarks, formCookieName } from '#ground/identity/cookie-name.ts'
import { chosen, typed } from '#ui/forms.ts'
import { keepOpen } from '../parts/doors.ts'
import { refused } from '../parts/refused.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { locals, url, cookies, request } = event
  const { topics, limitsVersion, ground } = locals.counselling
  const limits = `/${locals.language}/bestin/grenzen`
  if (request.method === 'GET' && url.searchParams.get('fassung') !== limitsVersion) redirect(303, limits)
  const secure = url.protocol === 'https:'
  const mark = cookies.get(formCookieName(secure)) ?? ground.ids.uuid()
  cookies.set(formCookieName(secure), mark, cookieMarks(secure))
  const sent = request.method === 'POST' ? chosen(await request.formData(), 'topics') : []
  return { topics, version: limitsVersion, mark, requestKey: ground.ids.uuid(), chosen: sent }
}

export const actions: Actions = {
  /** No redirect: number and code stand in this one answer and in no address. */
  default: async (event) => {
    const { locals, request, cookies, url, getClientAddress } = event
    const form = await request.formData()
    const mark = cookies.get(formCookieName(url.protocol === 'https:'))
    // sent again from the history of a device on which somebody has left: it would show their code
    if (!mark || typed(form, 'mark') !== mark) redirect(303, `/${locals.language}/bestin/eintreten`)
    const opened = await locals.counselling.openFirstTalk({
      ...{ limitsVersion: typed(form, 'fassung'), language: locals.language },
      ...{ topics: chosen(form, 'topics'), question: typed(form, 'question') },
      ...{ key: `${mark} ${typed(form, 'requestKey')}`, address: getClientAddress() },
    })
    if (!opened.ok && opened.refusal === 'limits-changed')
      return refused(event, form, { refusal: 'limits-changed', field: 'limits' })
    if (!opened.ok) return refused(event, form, opened)
    const entered = await locals.counselling.enterCase({ code: opened.code, address: getClientAddress() })
    if (entered.ok) keepOpen(event, entered.token)
    return { opened: { number: opened.number, code: opened.code } }
  },
}
