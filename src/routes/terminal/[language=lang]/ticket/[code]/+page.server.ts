import { redirect, type RequestEvent } from '@sveltejs/kit'
import { readCode } from '#ground/identity/ids.ts'
import { keyOfForm } from '#ui/forms.ts'
import { atTerminal } from '../../../parts/at-terminal.ts'
import type { Actions, PageServerLoad } from './$types'

const PAPER = ['done', 'failed', 'none'] as const

/** The number just given, on the glass and on paper. Nothing about the person, nothing about the concern. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { site, counter } = atTerminal(locals)
  const { codes, reception, printing, ground } = locals.office
  const home = `/terminal/${locals.language}`
  const code = readCode(params.code)
  if (!code || (await codes.waitSeconds(counter)) > 0) redirect(303, home)
  const ticket = await reception.ticketState({ code })
  if (!ticket.ok) {
    await codes.failed(counter)
    redirect(303, home)
  }
  const { at, state, number, dueAt, waitingArea, forecast, call, window } = ticket
  const ways = await printing.waysOf(site)
  const paper = url.searchParams.get('paper')
  return {
    ...{ at, state, number, dueAt, waitingArea, forecast, window, room: call?.room ?? null },
    way: ways.find(({ letter }) => letter === waitingArea.letter) ?? null,
    again: url.searchParams.has('again'),
    paper: PAPER.find((it) => it === paper) ?? null,
    phone: `${url.origin}/${locals.language}/ticket/${code}`,
    requestKey: ground.ids.uuid(),
  }
}

export const actions: Actions = { print: (event) => printNumber(event) }

/** On paper at the printer of this terminal, if one stands there. Whatever happens, the number on the glass is valid. */
async function printNumber({ request, locals, params, url }: RequestEvent) {
  const form = await request.formData()
  const { actor, site } = atTerminal(locals)
  const code = readCode(params['code'] ?? '') ?? ''
  const printed = await locals.office.printing.printTicket(actor, {
    ...{ site, code, language: locals.language, origin: url.origin },
    key: keyOfForm(form, 'print', `:${code}`),
  })
  const paper =
    printed.ok || printed.refusal === 'being-printed'
      ? 'done'
      : printed.refusal === 'no-printer'
        ? 'none'
        : 'failed'
  redirect(303, `/terminal/${locals.language}/ticket/${code}?paper=${paper}`)
}
