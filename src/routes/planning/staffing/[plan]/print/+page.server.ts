import { absencesAsked, builtOf } from '../../parts/build.ts'
import { moment } from '../../parts/plan.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, parent }) => {
  const { office } = locals
  const { plan } = await parent()
  const { absences } = absencesAsked(new URLSearchParams(), plan, office.staffing.usualLeave(plan.year))
  return {
    made: moment(office.ground.clock.now()),
    compared: office.staffing.compareConventions(plan).rows,
    tables: plan.annual.absences === null ? [] : builtOf(office, plan, absences).tables,
  }
}
