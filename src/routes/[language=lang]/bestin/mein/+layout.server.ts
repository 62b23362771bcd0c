import { personOf } from '../parts/doors.ts'
import type { LayoutServerLoad } from './$types'

/** Whoever has no open case shows the code first. A form sent too late is answered by its page, which keeps what was typed. */
export const load: LayoutServerLoad = (event) => {
  if (event.request.method === 'GET') personOf(event)
  return { isOpen: event.locals.person !== undefined }
}
