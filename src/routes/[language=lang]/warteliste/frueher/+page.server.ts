import { redirect, type RequestEvent } from '@sveltejs/kit'
import type { Actions, PageServerLoad } from './$types'
import { textsIn } from '#texts/index.ts'
import { keyOfForm, refuseForm } from '#ui/forms.ts'
import { appointmentView } from '../../parts/appointment-view.ts'
import { findByCode, orErrorPage } from '../../parts/by-code.ts'
import { FIRST_VALUES, refusalWords, wishesOf } from '../parts/wishes.ts'

/** For whoever has a place and wants an earlier one: who it is and what for stands in the booking. */
export const load: PageServerLoad = async (event) => {
  const { locals, url } = event
  const typedCode = (url.searchParams.get('code') ?? '').slice(0, 100)
  const requestKey = locals.office.ground.ids.uuid()
  const empty = { typedCode, it: null, values: FIRST_VALUES, requestKey }
  if (!url.searchParams.has('code')) return { ...empty, wrong: null }
  const it = await booking(event, typedCode)
  const { tr } = textsIn(locals.language)
  if (it === 'unknown') return { ...empty, wrong: tr('waitlist.wrong.unknown-code') }
  if (it.standing !== 'booked') return { ...empty, wrong: tr('waitlist.wrong.not-booked') }
  const values: Record<string, string> = { ...FIRST_VALUES, reach: it.hasMail ? 'mail' : 'call' }
  return { typedCode: it.code, it, values, requestKey, wrong: null }
}

async function booking(event: RequestEvent, code: string) {
  const seen = await findByCode(event, code)
  if (seen === 'unknown') return seen
  const found = orErrorPage(seen)
  const view = appointmentView(event.locals.office, found, event.locals.language)
  return { ...view, hasMail: !!found.person?.mail, phone: found.person?.phone ?? null }
}

export const actions: Actions = {
  default: async (event) => {
    const { office, actor, language } = event.locals
    const form = await event.request.formData()
    const it = await booking(event, (event.url.searchParams.get('code') ?? '').slice(0, 100))
    if (it === 'unknown') return refuseForm(form, { '': refusalWords(language, 'unknown-code') })
    const wishes = wishesOf(office, form, { mail: it.hasMail, phone: it.phone }, language)
    if (!wishes.ok) return refuseForm(form, wishes.errors)
    const joined = await office.waitlist.joinWithBooking(actor, {
      code: it.code,
      language,
      wishes: wishes.wishes,
      key: keyOfForm(form, 'join'),
    })
    if (joined.ok) redirect(303, `/${language}/warteliste/${joined.code}?told=joined`)
    return refuseForm(form, { '': refusalWords(language, joined.refusal) }, { status: 409 })
  },
}
