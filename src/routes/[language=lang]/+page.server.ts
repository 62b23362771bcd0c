import { isDatabaseSilent } from '#ground/database/silent.ts'
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
  const overload = await inTime(office.reception.overloadOf(siteOf(office)))
  const { tr } = textsIn(language)
  const busy = overload && {
    kind: overload.kind,
    title: tr('point.overload.title'),
    text: tr(`point.overload.${overload.kind}`),
  }
  return { walkIn, busy }
}

/** Milliseconds the first page waits for a line that is only of use; it is read also while the database is away. */
const AT_MOST_MS = 1000

async function inTime<T>(asked: Promise<T>): Promise<T | null> {
  const { promise: late, resolve: goOn } = Promise.withResolvers<null>()
  const timer = setTimeout(() => goOn(null), AT_MOST_MS)
  const answered = asked.catch((error: unknown) => {
    if (isDatabaseSilent(error)) return null
    throw error
  })
  try {
    return await Promise.race([answered, late])
  } finally {
    clearTimeout(timer)
  }
}
