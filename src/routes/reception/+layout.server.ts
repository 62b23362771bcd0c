import { staffFrame } from '#ui/staff-page.ts'
import { notesOf } from './parts/notes.ts'
import { siteOf } from './parts/site.ts'
import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = async (event) => {
  event.depends('reception:calls')
  const frame = staffFrame(event)
  const where = siteOf(event.locals, event.url)
  const { actor, office } = event.locals
  const drills = await office.outage.drills(actor, { site: where.siteId })
  const [calls, notes] = [
    await office.waitlist.callsDue(where.siteId),
    await notesOf(event.locals, where.siteId),
  ]
  return {
    ...frame,
    ...where,
    calls,
    notes,
    drillDue: drills.ok && drills.overdue,
    overload: await office.reception.overloadOf(where.siteId),
  }
}
