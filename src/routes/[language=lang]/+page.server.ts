import type { PageServerLoad } from './$types'
import { viewOfConcern } from './parts/concern.ts'
import { officeToday } from './parts/office-today.ts'

/** What needs no appointment, so that nobody books one for it. */
export const load: PageServerLoad = ({ locals }) => {
  const { office, language } = locals
  const walkIn = office.catalogue
    .receptionConcerns(officeToday(office))
    .filter((concern) => !office.catalogue.offers(concern, 'appointment'))
    .map(({ key }) => viewOfConcern(office, key, language))
  return { walkIn }
}
