import { error, redirect } from '@sveltejs/kit'
import type { Actions, PageServerLoad } from './$types'
import { refuseForm } from '#ui/forms.ts'
import { orErrorPage } from '../../../parts/by-code.ts'
import { ticketByCode, ticketPath } from '../../../parts/ticket.ts'
import { refusalWords } from '../words.ts'

/** Asks once more: a number that was given up cannot be had back. */
export const load: PageServerLoad = async (event) => {
  const ticket = orErrorPage(await ticketByCode(event, event.params.code))
  if (ticket.state !== 'waiting' && ticket.window === null)
    redirect(303, ticketPath(event.locals.language, event.params.code))
  return { code: event.params.code, number: ticket.number }
}

export const actions: Actions = {
  default: async (event) => {
    const { office, actor, language } = event.locals
    const { code } = event.params
    orErrorPage(await ticketByCode(event, code))
    const left = await office.reception.giveUp(actor, { code })
    if (left.ok || left.refusal === 'not-waiting') redirect(303, ticketPath(language, code))
    // somebody who is signed in holds no ticket here: said as it is, not led on as if it were done
    if (left.refusal === 'not-permitted') error(403, left.refusal)
    return refuseForm(
      await event.request.formData(),
      { '': refusalWords(language, left.refusal) },
      { status: 409 },
    )
  },
}
