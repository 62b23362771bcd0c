import { error } from '@sveltejs/kit'
import { formatDay, formatDayAndClock } from '#ground/languages/index.ts'
import { closeWhenIdle, personOf } from '../parts/doors.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { actor, caseId } = personOf(event)
  const { counselling, language } = event.locals
  const read = await counselling.readCase(actor, { case: caseId })
  if (!read.ok) error(404, read.refusal)
  closeWhenIdle(event)
  return {
    number: read.case.number,
    keptUntil: read.case.keepUntil && formatDay(language, read.case.keepUntil, 'date'),
    waits: read.case.waitingSince !== null,
    isSent: event.url.searchParams.has('gesendet'),
    messages: read.messages.map(({ id, fromPerson, at, text, readAt }) => ({
      ...{ id, fromPerson, text, at: formatDayAndClock(language, at), seen: readAt !== null },
    })),
  }
}
