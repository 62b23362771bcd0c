import { textsIn } from '#texts/index.ts'
import type { PageServerLoad } from './$types'
import { viewOfConcern } from './parts/concern.ts'
import { officeToday, siteOf } from './parts/office-today.ts'

/** What needs no appointment, so that nobody books one for it; and whether so many come today that it is different. */
export const load: PageServerLoad = async ({ locals }) => {
  const { office, language } = locals
  const walkIn = office.catalogue
    .receptionConcerns(officeToday(office))
    .filter((concern) => !office.catalogue.offers(concern, 'appointment'))
    .map(({ key }) => viewOfConcern(office, key, language))
  const overload = await office.reception.overloadOf(siteOf(office))
  const { tr } = textsIn(language)
  const busy = overload && {
    kind: overload.kind,
    title: tr('point.overload.title'),
    text: tr(`point.overload.${overload.kind}`),
  }
  return { walkIn, busy }
}
