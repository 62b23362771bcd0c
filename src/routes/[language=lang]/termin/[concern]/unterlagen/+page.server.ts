import { redirect } from '@sveltejs/kit'
import type { PageServerLoad } from './$types'
import { queryOf, readAsked } from '../../../parts/asked.ts'
import { bookable, teamOf, viewOfConcern } from '../../../parts/concern.ts'
import { documentsFor } from '../../../parts/documents.ts'
import { officeToday, siteOf } from '../../../parts/office-today.ts'
import { ownFeesView } from '../../../parts/own-fees.ts'

/** The personal list: what to bring, what it costs, how long it takes, who is responsible. */
export const load: PageServerLoad = ({ locals, params, url }) => {
  const { office, language } = locals
  const concern = bookable(office, params.concern)
  const asked = readAsked(url.searchParams)
  const back = `/${language}/termin/${params.concern}`
  if (!concern) redirect(307, back)
  if (asked.persons === null) redirect(307, back + url.search)
  const wish = office.appointments.wishFor({
    site: siteOf(office),
    concerns: [concern.key],
    persons: asked.persons,
    needs: asked.needs,
  })
  const { team } = office.catalogue.responsibleFor({ concernKey: concern.key }, officeToday(office))
  return {
    concern: viewOfConcern(office, concern.key, language),
    query: queryOf(asked),
    persons: asked.persons,
    needs: asked.needs,
    documents: documentsFor(office, [concern.key], asked.answers, language),
    fees: ownFeesView(office, concern.key, { answers: asked.answers }, language),
    minutes: wish.ok ? wish.wish.minutes : null,
    team: teamOf(office, team, language),
  }
}
