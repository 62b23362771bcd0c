import { redirect } from '@sveltejs/kit'
import { readCode } from '#ground/identity/ids.ts'
import { atTerminal } from '../../../parts/at-terminal.ts'
import type { PageServerLoad } from './$types'

/** The number just given, on the glass and on paper. Nothing about the person, nothing about the concern. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { counter } = atTerminal(locals)
  const { codes, reception } = locals.office
  const home = `/terminal/${locals.language}`
  const code = readCode(params.code)
  if (!code || (await codes.waitSeconds(counter)) > 0) redirect(303, home)
  const ticket = await reception.ticketState({ code })
  if (!ticket.ok) {
    await codes.failed(counter)
    redirect(303, home)
  }
  const { at, state, number, dueAt, waitingArea, forecast, call } = ticket
  return {
    ...{ at, state, number, dueAt, waitingArea, forecast, room: call?.room ?? null },
    again: url.searchParams.has('again'),
    phone: `${url.origin}/${locals.language}/ticket/${code}`,
  }
}
