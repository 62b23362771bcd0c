import { officeDay } from '#ground/clock/clock.ts'
import type { PageServerLoad } from './$types'

/** The day the rules are asked for is the office's, not that of a phone. Nothing is read from the request. */
export const load: PageServerLoad = ({ locals }) => ({
  today: String(officeDay(locals.office.ground.clock.now())),
})
