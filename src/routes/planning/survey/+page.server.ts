import { error } from '@sveltejs/kit'
import { officeDay } from '#ground/clock/clock.ts'
import { formatDay } from '#ground/languages/index.ts'
import { siteOf } from '../../reception/parts/site.ts'
import type { PageServerLoad } from './$types'
import { periodOf } from './parts/period.ts'
import { bars, groupRows, monthRows, questionRows } from './parts/shown.ts'

/** What visitors said: sums of groups, no row in the trail. Off without the Personalrat. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { office, actor } = locals
  const { siteId, sites } = siteOf(locals, url)
  const { name, from, to } = periodOf(url.searchParams.get('period'), officeDay(office.ground.clock.now()))
  const frame = { siteId, sites, period: name }
  const view = await office.survey.readSurvey(actor, { site: siteId, from, to })
  if (!view.ok) {
    if (view.refusal === 'evaluation-off') return { ...frame, off: view.name, told: null }
    error(403, view.refusal)
  }
  const { questions, poster } = view
  const told = {
    running: `${view.running.slice(5)}/${view.running.slice(0, 4)}`,
    isEmpty: questions.length === 0 && poster.length === 0,
    bars: bars(questions),
    table: questionRows(questions),
    languages: groupRows(questions, 'languages'),
    channels: groupRows(questions, 'channels'),
    months: monthRows(questions),
    poster: questionRows(poster),
    floods: view.floods.map((day) => formatDay('de', day, 'short')),
  }
  return { ...frame, off: null, told }
}
