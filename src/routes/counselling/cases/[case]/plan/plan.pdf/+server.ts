import { error } from '@sveltejs/kit'
import { headOf, pdfResponse } from '../../../../../[language=lang]/parts/letter.ts'
import { caseIdOf, memberOf } from '../../../../parts/case-view.ts'
import type { RequestHandler } from './$types'

/** In the language of the person; in German when asked. */
export const GET: RequestHandler = async (event) => {
  const { counselling, site } = event.locals
  const printed = await counselling.guidance.printPlan(memberOf(event), {
    ...{ case: caseIdOf(event), head: headOf(site) },
    ...(event.url.searchParams.has('de') && { language: 'de' }),
  })
  if (!printed.ok) error(404, printed.refusal)
  return pdfResponse(printed.pdf, 'plan')
}
