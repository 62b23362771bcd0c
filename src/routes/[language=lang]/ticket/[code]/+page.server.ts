import { redirect, type RequestEvent } from '@sveltejs/kit'
import type { Actions, PageServerLoad } from './$types'
import type { VisitState } from '#office/visits/index.ts'
import { keyOfForm, refuseForm, typed } from '#ui/forms.ts'
import { orErrorPage } from '../../parts/by-code.ts'
import { owedOf } from '../../parts/owed.ts'
import { ticketByCode, ticketPath } from '../../parts/ticket.ts'
import { refusalWords } from './words.ts'

/** Seconds between two looks; someone called should see it soon, someone waiting need not load the line. */
const again: Readonly<Partial<Record<VisitState, number>>> = {
  booked: 60,
  waiting: 30,
  parked: 30,
  called: 15,
}
const TO_SEE_PAID = 30

/**
 * The ticket now. With script it hears every change (static/ticket.js); without, the page asks again by itself as long
 * as there is something to wait for. Who finds that disturbing (WCAG 2.2.2) stops both.
 */
export const load: PageServerLoad = async (event) => {
  const ticket = orErrorPage(await ticketByCode(event, event.params.code))
  const { ids } = event.locals.office.ground
  const owed = await owedOf(event.locals, event.locals.language, ticket.visit)
  // whoever sits at the desk, or is done there, still waits to see that it is paid
  const owes = owed.some((claim) => claim.owed !== null)
  const seconds = again[ticket.state] ?? (owes ? TO_SEE_PAID : undefined)
  const reloads = seconds !== undefined && !event.url.searchParams.has('calm')
  const mayRing = reloads && ticket.state !== 'booked' && ticket.state in again
  return { ticket, seconds, reloads, mayRing, owed, code: event.params.code, requestKey: ids.uuid() }
}

export const actions: Actions = {
  later: async (event) => {
    const form = await event.request.formData()
    const minutes = typed(form, 'minutes')
    if (minutes === '') return refuseForm(form, { minutes: refusalWords(event.locals.language, 'missing') })
    return putOff(event, form, /^\d{1,3}$/.test(minutes) ? Number(minutes) : Number.NaN)
  },
  back: async (event) => putOff(event, await event.request.formData(), 0),
  survey: toQuestions,
}

/** From the ticket of a visit that is over to the questions, with its code. Which visit it was stays here. */
async function toQuestions(event: RequestEvent) {
  const { office, actor, language } = event.locals
  const ticket = orErrorPage(await ticketByCode(event, event.params['code']!))
  if (ticket.state !== 'finished') redirect(303, ticketPath(language, event.params['code']!))
  const { site, visit } = ticket
  const issued = await office.survey.issueCode(actor, {
    site,
    visit,
    day: Temporal.PlainDate.from(ticket.day),
  })
  if (issued.ok) redirect(303, `/${language}/befragung/${issued.code}`)
  redirect(
    303,
    issued.refusal === 'code-spent' ? `/${language}/befragung/danke` : `/${language}/befragung?why=late`,
  )
}

/** `minutes` 0: back again. Asked under the same guard as the look, for the address holds the code. */
async function putOff(event: RequestEvent, form: FormData, minutes: number) {
  const { office, actor, language } = event.locals
  const code = event.params['code']!
  orErrorPage(await ticketByCode(event, code))
  const put = await office.reception.defer(actor, { code, minutes, key: keyOfForm(form, 'defer') })
  if (put.ok) redirect(303, ticketPath(language, code))
  const field = put.refusal === 'not-waiting' ? '' : 'minutes'
  return refuseForm(form, { [field]: refusalWords(language, put.refusal) }, { status: 409 })
}
