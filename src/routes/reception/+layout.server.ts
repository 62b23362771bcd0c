import { staffFrame } from '#ui/staff-page.ts'
import { siteOf } from './parts/site.ts'
import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = async (event) => {
  event.depends('reception:calls')
  const frame = staffFrame(event)
  const where = siteOf(event.locals, event.url)
  return { ...frame, ...where, calls: await event.locals.office.waitlist.callsDue(where.siteId) }
}
