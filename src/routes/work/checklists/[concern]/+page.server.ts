import { error } from '@sveltejs/kit'
import { formatDayOf } from '#ground/languages/index.ts'
import { siteOf } from '../../../reception/parts/site.ts'
import { dayOf } from '../parts/lists.ts'
import { changeViews } from '../parts/changes.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { office, actor } = locals
  const { siteId: site } = siteOf(locals, url)
  const found = await office.procedures.readProcedure(actor, { site, concern: params.concern })
  if (!found.ok) error(found.refusal === 'not-permitted' ? 403 : 404, found.refusal)
  const { procedure, versions } = found
  const { name, concern, steps, version } = procedure
  const before = versions[1]?.steps ?? versions[0]?.basis ?? steps
  return {
    ...{ site, name, concern, steps, version, day: dayOf(procedure) },
    today: formatDayOf('de', office.ground.clock.now(), 'short'),
    mayEdit: actor.roles.includes('head'),
    latest: { why: versions[0]?.why ?? '', changes: changeViews(office.procedures.diffSteps(before, steps)) },
  }
}
