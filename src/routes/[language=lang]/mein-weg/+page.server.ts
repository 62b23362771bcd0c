import { officeDay } from '#ground/clock/clock.ts'
import type { PageServerLoad } from './$types'

/**
 * The day the rules are asked for is the office's, not that of a phone; with it goes what the office changed of the rules,
 * the same for everybody. Nothing is read from the request.
 */
export const load: PageServerLoad = async ({ locals }) => {
  const today = officeDay(locals.office.ground.clock.now())
  const { changed, off } = (await locals.ruleChanges?.(today)) ?? { changed: [], off: [] }
  return { today: String(today), changed, off }
}
