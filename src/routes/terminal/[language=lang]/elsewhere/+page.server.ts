import { elsewhereOf } from '../../parts/elsewhere.ts'
import type { PageServerLoad } from './$types'

/** What other offices do; `?office=` shows one of them. */
export const load: PageServerLoad = ({ locals, url }) => {
  const offices = elsewhereOf(locals)
  return { offices, shown: offices.find(({ key }) => key === url.searchParams.get('office')) ?? null }
}
