import { error } from '@sveltejs/kit'
import { formatDay } from '#ground/languages/index.ts'
import { memberOf } from '../parts/case-view.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const read = await event.locals.counselling.guidance.readFollowUps(memberOf(event))
  if (!read.ok) error(403, read.refusal)
  const { compare } = Temporal.PlainDate
  return {
    due: read.due.map(({ id, case: of, number, due }) => ({
      ...{ id, case: of, number, day: formatDay('de', due, 'short'), isLate: compare(due, read.today) < 0 },
    })),
  }
}
