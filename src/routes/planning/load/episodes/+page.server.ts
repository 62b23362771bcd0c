import { error } from '@sveltejs/kit'
import { siteOf } from '../../../reception/parts/site.ts'
import { namesOf } from '../parts/acting.ts'
import { chosenEpisodes, decideAct } from '../parts/decision.ts'
import { instantDay, spanWords } from '../parts/shown.ts'
import type { Actions, PageServerLoad } from './$types'

/** Red episodes of twelve weeks, and older ones that were never brought to an end. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { siteId: site } = siteOf(locals, url)
  const { workload, ground } = locals.office
  const tomorrow = ground.clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate().add({ days: 1 })
  const [seen, owners] = await Promise.all([
    workload.readLoad(locals.actor, { site, from: tomorrow.subtract({ days: 1 }), to: tomorrow }),
    workload.ownersAt(locals.actor, site),
  ])
  const more = { owners, requestKey: ground.ids.uuid(), told: url.searchParams.get('told') }
  if (!seen.ok) {
    if (seen.refusal === 'not-permitted') error(403, 'not permitted')
    return { off: seen.name, episodes: [], ...more }
  }
  return {
    off: null,
    ...more,
    episodes: seen.episodes.map((it) => ({
      ...{ id: it.id, when: spanWords(it.from, it.until, seen.zone), unit: namesOf(it.areas, seen.names) },
      ...{ worst: it.worst, standing: it.standing, isPressing: workload.isPressing(it.standing) },
      mayDecide: it.standing !== 'over',
      reminded: instantDay(it.remindedAt, seen.zone),
    })),
  }
}

export const actions: Actions = {
  decide: (event) => decideAct(event, chosenEpisodes, () => '/planning/load/episodes?told=decided'),
}
