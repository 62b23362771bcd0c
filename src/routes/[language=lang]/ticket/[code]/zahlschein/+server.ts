import { redirect } from '@sveltejs/kit'
import { textsIn } from '#texts/index.ts'
import { orErrorPage } from '../../../parts/by-code.ts'
import { feeNamesIn } from '../../../parts/fee-name.ts'
import { letterResponse } from '../../../parts/letter.ts'
import { ticketByCode, ticketPath } from '../../../parts/ticket.ts'
import type { RequestHandler } from './$types'

/**
 * The slip of a claim of this visit, for whoever holds its code. `?claim=`: which one; without it the newest still owed. What
 * is paid needs no slip: the ticket says so.
 */
export const GET: RequestHandler = async (event) => {
  const { office, language } = event.locals
  const { code } = event.params
  const ticket = orErrorPage(await ticketByCode(event, code))
  const shown = await office.claims.claimsShownTo(ticket.visit)
  const owed = shown.map(({ claim }) => claim).filter(({ owedCents }) => owedCents > 0)
  const asked = event.url.searchParams.get('claim')
  const claim = owed.find(({ id }) => asked === null || id === asked)
  if (!claim) redirect(303, ticketPath(language, code))
  return letterResponse(event, {
    title: textsIn(language).t('payment.slip.title'),
    file: `zahlschein-${claim.kassenzeichen}`,
    blocks: await office.claims.slipBlocks(claim, language, feeNamesIn(office, language)),
  })
}
