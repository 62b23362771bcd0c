import { redirect } from '@sveltejs/kit'
import type { PageServerLoad } from './$types'
import { appointmentView } from '../../parts/appointment-view.ts'
import { queryOf, readAsked } from '../../parts/asked.ts'
import { appointmentByCode } from '../../parts/by-code.ts'
import { needApplication } from '../../parts/concern.ts'
import { documentsFor } from '../../parts/documents.ts'

/** The booked appointment. Names nobody: who holds the code knows who they are, and the page may be shown around. */
export const load: PageServerLoad = async (event) => {
  const { locals, url } = event
  const it = appointmentView(
    locals.office,
    await appointmentByCode(event, event.params.code),
    locals.language,
  )
  const asked = readAsked(url.searchParams)
  if (it.standing === 'held' || it.standing === 'lapsed') {
    redirect(303, `/${locals.language}/buchung/${it.code}/kontakt${queryOf(asked)}`)
  }
  if (it.standing === 'cancelled') redirect(303, `/${locals.language}/mein-termin/${it.code}`)
  const keys = it.concerns.map(({ key }) => key)
  return {
    it,
    query: queryOf(asked),
    moved: url.searchParams.has('moved'),
    list: asked.list ?? null,
    needsApplication: needApplication(locals.office, keys),
    documents: documentsFor(locals.office, keys, asked.answers, locals.language),
  }
}
