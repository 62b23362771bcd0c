import { redirect, type RequestEvent } from '@sveltejs/kit'
import { showCode } from '#ground/identity/ids.ts'
import { textsIn } from '#texts/index.ts'
import { keyOfForm, typed } from '#ui/forms.ts'
import { officeToday } from '../../../parts/office-today.ts'
import { complaintHere, ownPath, refuseOwn } from '../../own.ts'
import type { Actions, PageServerLoad } from './$types'

/** What was written, what the office answered, and by when the next word comes. */
export const load: PageServerLoad = async (event) => {
  const it = await complaintHere(event)
  const { office, language } = event.locals
  const { maybe } = textsIn(language)
  return {
    ...{ reference: it.reference, code: showCode(it.code), address: it.code },
    ...{ topic: maybe(`complaint.topics.${it.topic}`) ?? it.topic, what: it.what, wish: it.wish },
    ...{ receivedOn: String(it.receivedOn), firstBy: String(it.firstBy), finalBy: String(it.finalBy) },
    ...{ firstOn: it.firstOn && String(it.firstOn), settledOn: it.settledOn && String(it.settledOn) },
    contestableUntil: it.contestableUntil && String(it.contestableUntil),
    isContested: it.contestedOn !== null && it.settledOn === null,
    messages: it.messages.map(({ saidOn, ...rest }) => ({ ...rest, saidOn: String(saidOn) })),
    appeal: office.complaints.appealOn(officeToday(office)),
    ...{ isNew: event.url.searchParams.has('neu'), wasAdded: event.url.searchParams.has('ergaenzt') },
    ...{ wordsMax: office.complaints.wordsMax, requestKey: office.ground.ids.uuid() },
  }
}

export const actions: Actions = {
  add: (event) =>
    say(event, 'more', (of) => event.locals.office.complaints.addToComplaint(event.locals.actor, of)),
  again: (event) =>
    say(event, 'again', (of) => event.locals.office.complaints.contestComplaint(event.locals.actor, of)),
}

type Of = Parameters<App.Locals['office']['complaints']['addToComplaint']>[1]
type Done = { readonly ok: true } | { readonly ok: false; readonly refusal: string; readonly field?: string }

async function say(event: RequestEvent, field: 'more' | 'again', act: (of: Of) => Promise<Done>) {
  const it = await complaintHere(event)
  const form = await event.request.formData()
  const done = await act({
    code: it.code,
    site: it.site,
    words: typed(form, field),
    key: keyOfForm(form, field),
  })
  if (!done.ok) return refuseOwn(event, form, done, field)
  redirect(303, `${ownPath(event)}${field === 'more' ? '?ergaenzt=1' : ''}`)
}
