import type { PageServerLoad } from './$types'
import { appointmentView } from '../../parts/appointment-view.ts'
import { appointmentByCode } from '../../parts/by-code.ts'

/** One appointment and what its holder may do with it now. */
export const load: PageServerLoad = async (event) => {
  const found = await appointmentByCode(event, event.params.code)
  return {
    it: appointmentView(event.locals.office, found, event.locals.language),
    done: event.url.searchParams.has('done'),
  }
}
