import { error } from '@sveltejs/kit'
import { formatDay, formatDayOf, formatTime } from '#ground/languages/index.ts'
import { dialLabel } from './parts/dials.ts'
import { sitesHere, teamNames } from './parts/sites.ts'
import type { PageServerLoad } from './$types'

/** Every run of a site, with what was turned. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { office, actor } = locals
  const { site, sites } = await sitesHere(locals, url)
  const seen = await office.simulator.readRuns(actor, { site })
  if (!seen.ok) error(403, seen.refusal)
  const teams = await teamNames(locals, site)
  return {
    ...{ site, sites },
    told: url.searchParams.get('told'),
    runs: seen.runs.map((run) => ({
      ...{
        id: run.id,
        name: run.name,
        state: run.state,
        days: run.days,
        repeats: run.repeats,
        seed: run.seed,
      },
      changed: run.changed.map((field) => dialLabel(field, teams)),
      firstDay: formatDay('de', run.firstDay, 'short'),
      begun: `${formatDayOf('de', run.begunAt, 'short')} ${formatTime(run.begunAt)}`,
      percent: Math.floor((100 * run.played) / (run.days * run.repeats)),
    })),
  }
}
