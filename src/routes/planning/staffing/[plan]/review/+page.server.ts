import { offIn, offPage } from '#ui/evaluation-off.ts'
import { wordsOf } from '../../parts/acting.ts'
import { monthName } from '../../parts/months.ts'
import type { PageServerLoad } from './$types'

/** What the plan expected beside what came: the whole year, or its full months so far. */
export const load: PageServerLoad = async ({ locals, parent }) => {
  const { office, actor } = locals
  const { plan, site } = await parent()
  const today = office.ground.clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate()
  const isOver = today.year > plan.year
  const to = isOver ? `${plan.year + 1}-01-01` : today.toPlainYearMonth().toString() + '-01'
  const until = isOver ? null : today.with({ day: 1 }).subtract({ days: 1 })
  if (plan.year > today.year || (!isOver && today.month === 1))
    return { until: null, refused: null, error: null }
  const found = await office.staffing.readPlanError(actor, {
    site,
    plan: plan.id,
    from: `${plan.year}-01-01`,
    to,
  })
  const off = found.ok ? null : offIn(found)
  if (off) offPage(off)
  return {
    until: until === null ? null : monthName(until.toString()),
    refused: found.ok ? null : wordsOf(found),
    error: found.ok ? { ...found.error, missingMonths: found.error.missingMonths.map(monthName) } : null,
  }
}
