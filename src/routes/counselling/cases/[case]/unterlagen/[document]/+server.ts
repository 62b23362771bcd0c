import { error } from '@sveltejs/kit'
import { documentResponse } from '../../../../../[language=lang]/bestin/parts/documents-view.ts'
import { caseIdOf, memberOf } from '../../../../parts/case-view.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) => {
  const asked = { case: caseIdOf(event), document: event.params.document ?? '' }
  const opened = await event.locals.counselling.guidance.openDocument(memberOf(event), asked)
  if (!opened.ok) error(404, opened.refusal)
  return documentResponse(opened)
}
