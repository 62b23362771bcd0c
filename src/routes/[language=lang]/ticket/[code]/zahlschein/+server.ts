import { redirect } from '@sveltejs/kit'
import { textsIn } from '#texts/index.ts'
import { orErrorPage } from '../../../parts/by-code.ts'
import { letterResponse } from '../../../parts/letter.ts'
import { ticketByCode, ticketPath } from '../../../parts/ticket.ts'
import type { RequestHandler } from './$types'

/** The slip of a claim of this visit, for whoever holds its code. `?claim=`: which one; without it the newest still owed. */
export const GET: RequestHandler = async (event) => {
  const { office, language } = event.locals
  const { code } = event.params
  const ticket = orErrorPage(await ticketByCode(event, code))
  const claims = (await office.claims.claimsShownTo(ticket.visit)).map(({ claim }) => claim)
  const asked = event.url.searchParams.get('claim')
  const claim = claims.find(({ id, owedCents }) => (asked === null ? owedCents > 0 : id === asked))
  if (!claim) redirect(303, ticketPath(language, code))
  return letterResponse(event, {
    title: textsIn(language).t('payment.slip.title'),
    file: `zahlschein-${claim.kassenzeichen}`,
    blocks: await office.claims.slipBlocks(claim, language),
  })
}
