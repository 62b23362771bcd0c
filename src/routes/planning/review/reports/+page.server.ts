import { error } from '@sveltejs/kit'
import { typed } from '#ui/forms.ts'
import { siteOf } from '../../../reception/parts/site.ts'
import { act } from '../parts/acting.ts'
import { dayWords } from '../parts/words.ts'
import type { Actions, PageServerLoad } from './$types'

/** Reviews that were frozen. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { office, actor } = locals
  const { siteId: site } = siteOf(locals, url)
  const [found, now] = await Promise.all([
    office.review.readReports(actor, { site }),
    office.review.readReview(actor, { site }),
  ])
  if (!found.ok) error(403, found.refusal)
  if (!now.ok) error(403, now.refusal)
  return {
    ...{ site, requestKey: office.ground.ids.uuid(), hasFrame: now.view.frame !== null },
    reports: found.reports.map(({ id, name, at }) => ({ id, name, at: dayWords(at) })),
  }
}

export const actions: Actions = {
  default: (event) =>
    act(
      event,
      'freeze',
      (form, command) =>
        event.locals.office.review.freezeReview(event.locals.actor, {
          ...command,
          name: typed(form, 'name'),
        }),
      ({ report }, site) => `/planning/review/reports/${report}?site=${site}&told=frozen`,
    ),
}
