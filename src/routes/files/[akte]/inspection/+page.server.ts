import { error } from '@sveltejs/kit'
import { typed } from '#ui/forms.ts'
import { act } from './parts/acts.ts'
import { rowOf } from './parts/views.ts'
import type { Actions, PageServerLoad } from './$types'

/** Who asked to see this Akte, and how far each is. */
export const load: PageServerLoad = async ({ locals, params }) => {
  const seen = await locals.office.inspection.readInspections(locals.actor, { akte: params.akte })
  if (!seen.ok) error(seen.refusal === 'not-permitted' ? 403 : 404, seen.refusal)
  return {
    inspections: seen.found.inspections.map(rowOf),
    requestKey: locals.office.ground.ids.uuid(),
  }
}

export const actions: Actions = {
  open: (event) =>
    act(
      event,
      'open',
      (form, key) =>
        event.locals.office.inspection.openInspection(event.locals.actor, {
          akte: event.params.akte,
          audience: typed(form, 'audience') === 'court' ? 'court' : 'party',
          party: typed(form, 'party'),
          representative: typed(form, 'representative'),
          reason: typed(form, 'reason'),
          scope: typed(form, 'scope'),
          key,
        }),
      ({ inspection }) => ({ path: `/files/${event.params.akte}/inspection/${inspection}` }),
    ),
}
