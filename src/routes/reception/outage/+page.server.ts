import { siteOf } from '../parts/site.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { siteId } = siteOf(locals, url)
  const written = await locals.office.outage.dayListWrittenAt(siteId)
  return { written: written && String(written) }
}
