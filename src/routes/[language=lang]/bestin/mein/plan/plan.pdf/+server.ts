import { error } from '@sveltejs/kit'
import { headOf, pdfResponse } from '../../../../parts/letter.ts'
import { personOf } from '../../../parts/doors.ts'
import type { RequestHandler } from './$types'

/** The plan on paper, in the language the person reads in. */
export const GET: RequestHandler = async (event) => {
  const { actor, caseId } = personOf(event)
  const { counselling, language, site } = event.locals
  const printed = await counselling.guidance.printPlan(actor, { case: caseId, language, head: headOf(site) })
  if (!printed.ok) error(404, printed.refusal)
  return pdfResponse(printed.pdf, 'plan')
}
