import { error } from '@sveltejs/kit'
import { siteOf } from '../../../reception/parts/site.ts'
import { dayWords, instantDay } from '../parts/shown.ts'
import type { PageServerLoad } from './$types'

/** All overload notices of the site; that somebody looked stands in the trail. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { siteId: site } = siteOf(locals, url)
  const { workload, ground } = locals.office
  const seen = await workload.noticesAt(locals.actor, site)
  if (!seen.ok) error(403, 'not permitted')
  const today = ground.clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate()
  return {
    notices: seen.notices.map((it) => ({
      ...{ id: it.id, who: it.authorName, state: it.state, overdue: workload.overdueOf(it, today) },
      ...{
        day: instantDay(it.submittedAt, 'Europe/Berlin') ?? '',
        by: dayWords(it.answerBy),
        isEnded: it.endedAt !== null,
      },
    })),
  }
}
