import { error } from '@sveltejs/kit'
import { consentPdf } from '../../../../../../counselling/parts/consent-pdf.ts'
import { personOf } from '../../../../parts/doors.ts'
import type { RequestHandler } from './$types'

/** The same words on paper. */
export const GET: RequestHandler = (event) => {
  const { actor, caseId } = personOf(event)
  const { consent } = event.params
  if (!consent) error(404, 'unknown-consent')
  return consentPdf(event, { actor, case: caseId, consent })
}
