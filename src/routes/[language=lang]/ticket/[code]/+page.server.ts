import type { PageServerLoad } from './$types'
import type { VisitState } from '#office/visits/index.ts'
import { orErrorPage } from '../../parts/by-code.ts'
import { ticketByCode } from '../../parts/ticket.ts'

/** Seconds between two looks; someone called should see it soon, someone waiting need not load the line. */
const again: Readonly<Partial<Record<VisitState, number>>> = {
  booked: 60,
  waiting: 30,
  parked: 30,
  called: 15,
}

/**
 * The ticket now. The page asks again by itself, without script, as long as there is something to wait for; who finds
 * that disturbing (WCAG 2.2.2) stops it.
 */
export const load: PageServerLoad = async (event) => {
  const ticket = orErrorPage(await ticketByCode(event, event.params.code))
  const seconds = again[ticket.state]
  const reloads = seconds !== undefined && !event.url.searchParams.has('calm')
  if (reloads) event.setHeaders({ refresh: String(seconds) })
  return { ticket, waits: seconds !== undefined, reloads }
}
