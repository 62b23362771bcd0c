import { error, fail, type RequestEvent } from '@sveltejs/kit'
import { formatTime } from '#ground/languages/index.ts'
import { typed } from '#ui/forms.ts'
import { act, readPlace, refused } from './parts/acts.ts'
import { siteOf } from './parts/site.ts'
import { toldOf, toldTicket } from './parts/told.ts'
import { hallView, type LateOne } from './parts/views.ts'
import type { Actions, PageServerLoad } from './$types'

/** With names: a look at persons' data that leaves a row in the trail. Live pages follow with ./hall, without names. */
export const load: PageServerLoad = async ({ locals, url, depends }) => {
  depends('reception:hall')
  const { office, actor } = locals
  const seen = await office.reception.hall(actor, { site: siteOf(locals, url).siteId })
  if (!seen.ok) error(403, seen.refusal)
  return {
    hall: hallView(office, seen),
    requestKey: office.ground.ids.uuid(),
    told: toldOf(url),
    asked: url.searchParams.get('visit') ?? undefined,
  }
}

const acts = ({ locals }: RequestEvent) => locals.office.reception

export const actions: Actions = {
  arrived: async (event) => {
    const form = await event.request.formData()
    const { site, key } = readPlace(form, 'arrived')
    const code = typed(form, 'code').slice(0, 100)
    const outcome = await acts(event).checkIn(event.locals.actor, { code, site, key })
    if (outcome.ok) return act(event, outcome.again ? 'again' : 'arrived', async () => outcome, toldTicket)
    const answer = refused(event, form, outcome, outcome.refusal === 'unknown-code' ? 'code' : '')
    if (outcome.refusal !== 'too-late') return answer
    return fail(409, { ...answer.data, late: await lateOne(event, code) })
  },
  admitted: (event) =>
    act(event, 'admitted', (at) => acts(event).admitLate(event.locals.actor, at), toldTicket),
  priority: (event) =>
    act(
      event,
      'priority',
      ({ site, visit, key }, form) =>
        acts(event).setPriority(event.locals.actor, {
          ...{ site, visit, key, reason: typed(form, 'reason') },
          priority: Number(typed(form, 'priority') || -1),
        }),
      (_done, form) => ({ number: typed(form, 'number') }),
    ),
  transferred: (event) =>
    act(
      event,
      'transferred',
      ({ site, visit, key }, form) =>
        acts(event).transfer(event.locals.actor, {
          ...{ site, visit, key, team: typed(form, 'team'), reason: typed(form, 'transferReason') },
        }),
      ({ number, team }) => ({ number, area: team }),
    ),
  left: (event) =>
    act(
      event,
      'left',
      ({ site, visit, key }) => acts(event).leave(event.locals.actor, { site, visit, ...(key && { key }) }),
      ({ number }) => ({ number }),
    ),
}

/** Whom the reception may let in although it is too late. */
async function lateOne({ locals }: RequestEvent, code: string): Promise<LateOne | null> {
  const { office, actor } = locals
  const found = await office.appointments.find(actor, code.toUpperCase().replace(/[^0-9A-Z]/g, ''))
  if (!found.ok || !found.visit) return null
  const { visit, person } = found
  return {
    visit: visit.id,
    name: person ? office.people.fullName(person) : '',
    due: visit.dueAt ? formatTime(visit.dueAt) : '',
  }
}
