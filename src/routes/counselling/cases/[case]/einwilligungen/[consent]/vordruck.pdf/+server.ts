import { error } from '@sveltejs/kit'
import { consentPdf } from '../../../../../parts/consent-pdf.ts'
import { caseIdOf, memberOf } from '../../../../../parts/case-view.ts'
import type { RequestHandler } from './$types'

/** To read at home or to sign in the talk. */
export const GET: RequestHandler = (event) => {
  const { consent } = event.params
  if (!consent) error(404, 'unknown-consent')
  return consentPdf(event, { actor: memberOf(event), case: caseIdOf(event), consent })
}
