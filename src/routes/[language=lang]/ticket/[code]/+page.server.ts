import { error } from '@sveltejs/kit'
import type { PageServerLoad } from './$types'
import { ticketByCode } from '../../parts/ticket.ts'

/** The ticket now. The page asks again by itself as long as there is something to wait for. */
export const load: PageServerLoad = async (event) => {
  const ticket = await ticketByCode(event, event.params.code)
  if (ticket === 'unknown') error(404, 'unknown-code')
  if (ticket === 'too-many') error(429, 'too-many-attempts')
  return { ticket, asOf: event.locals.office.ground.clock.now().toString() }
}
