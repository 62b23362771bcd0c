import { error } from '@sveltejs/kit'
import { formatDayAndClock } from '#ground/languages/index.ts'
import { closeWhenIdle, personOf } from '../../parts/doors.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { actor, caseId } = personOf(event)
  const { counselling, language } = event.locals
  const read = await counselling.readLog(actor, { case: caseId })
  if (!read.ok) error(403, read.refusal)
  closeWhenIdle(event)
  return {
    lines: read.lines.map(({ at, who, name, act }, n) => ({
      ...{ n, who, name, act, at: formatDayAndClock(language, at) },
    })),
  }
}
