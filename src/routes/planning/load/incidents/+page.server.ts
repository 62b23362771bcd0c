import { error } from '@sveltejs/kit'
import { typed, typedShort } from '#ui/forms.ts'
import { siteOf } from '../../../reception/parts/site.ts'
import { act } from '../parts/acting.ts'
import { instantDay, spanWords } from '../parts/shown.ts'
import type { Actions, PageServerLoad } from './$types'

const ZONE = 'Europe/Berlin'

/** What happened, open ones first. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { siteId: site } = siteOf(locals, url)
  const { workload, ground, staff } = locals.office
  const [seen, teams] = await Promise.all([workload.readIncidentsAt(locals.actor, site), staff.teams(site)])
  if (!seen.ok) error(403, 'not permitted')
  const names = Object.fromEntries(teams.map(({ key, name }) => [key, name]))
  return {
    requestKey: ground.ids.uuid(),
    told: url.searchParams.get('told'),
    incidents: seen.incidents.map((it) => ({
      ...{ id: it.id, area: names[it.area] ?? it.area, level: it.level, kind: it.kind, what: it.what },
      ...{ helped: it.helped, contactName: it.contactName, settledWords: it.settledWords },
      when: spanWords(it.at, it.at, ZONE),
      settled: instantDay(it.settledAt, ZONE),
    })),
  }
}

export const actions: Actions = {
  settle: (event) =>
    act(
      event,
      'settle',
      (form, at) =>
        event.locals.office.workload.settleIncident(event.locals.actor, {
          ...{ ...at, incident: typedShort(form, 'incident'), words: typed(form, 'words') },
        }),
      () => '/planning/load/incidents?told=settled',
    ),
}
