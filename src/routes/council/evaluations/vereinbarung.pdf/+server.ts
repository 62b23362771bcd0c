import { onlyHere } from '#ui/staff-page.ts'
import { templateAt } from '../../../planning/evaluations/parts/reading.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = (event) => {
  onlyHere(event)
  return templateAt(event.locals, event.url)
}
