import { error } from '@sveltejs/kit'
import { documentResponse } from '../../../parts/documents-view.ts'
import { personOf } from '../../../parts/doors.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) => {
  const { actor, caseId } = personOf(event)
  const asked = { case: caseId, document: event.params.document ?? '' }
  const opened = await event.locals.counselling.guidance.openDocument(actor, asked)
  if (!opened.ok) error(404, opened.refusal)
  return documentResponse(opened)
}
