import { headOf, scenarioAt, weekdayOf } from '../parts/reading.ts'
import type { PageServerLoad } from './$types'

/** What a scenario means: waits over the day, the week, the year. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const found = await scenarioAt(locals, params.scenario)
  const { counters } = locals.office
  const answer = await counters.reckon(found.setting)
  return {
    scenario: headOf(found),
    answer,
    weekday: weekdayOf(url.searchParams.get('day'), answer.days),
    target: found.setting.target.minutes,
    isPatient: found.setting.patience === null,
    assumptions: counters.assumptionsOf(found.setting),
    origins: found.setting.origins,
    told: url.searchParams.get('told'),
  }
}
