import { siteOf } from '../../reception/parts/site.ts'
import { mondayAsked } from './parts/reading.ts'
import type { LayoutServerLoad } from './$types'

/** Of which site and which week the pages speak; what is none of one's own, or no day, is passed over. */
export const load: LayoutServerLoad = ({ locals, url }) => {
  const at = siteOf(locals, url)
  const thisMonday = locals.office.rota.thisMonday()
  return { ...at, thisMonday, monday: mondayAsked(url, thisMonday) }
}
