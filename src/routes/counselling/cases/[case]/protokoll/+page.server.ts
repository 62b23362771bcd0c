import { error } from '@sveltejs/kit'
import { formatDayAndClock } from '#ground/languages/index.ts'
import { caseIdOf, memberOf } from '../../../parts/case-view.ts'
import type { PageServerLoad } from './$types'

/** The same lines the person sees. */
export const load: PageServerLoad = async (event) => {
  const read = await event.locals.counselling.readLog(memberOf(event), { case: caseIdOf(event) })
  if (!read.ok) error(403, read.refusal)
  return {
    lines: read.lines.map(({ at, who, name, act }, n) => ({
      ...{ n, who, name, act, at: formatDayAndClock('de', at) },
    })),
  }
}
