import { areaNamesOf, planOf } from '../parts/plan.ts'
import type { LayoutServerLoad } from './$types'

const ZONE = 'Europe/Berlin'

/** The plan every page below speaks of, reckoned anew from what is stored. */
export const load: LayoutServerLoad = async ({ locals, params }) => {
  const { office } = locals
  const { site, plan, reckoned } = await planOf(locals, params.plan)
  const year = office.ground.clock.now().toZonedDateTimeISO(ZONE).year
  return {
    ...{ site, plan, reckoned },
    areaNames: await areaNamesOf(locals, site),
    conventionName:
      office.staffing.conventions.find(({ key }) => key === plan.convention)?.nameDe ?? plan.convention,
    /** The plan's year has begun: what came can be laid beside what was expected. */
    hasReview: plan.year <= year,
    /** 95 % interval of each figure, by task. */
    spans: Object.fromEntries(
      plan.tasks.map(({ id, cases, minutes }) => [
        id,
        { cases: office.staffing.figureInterval(cases), minutes: office.staffing.figureInterval(minutes) },
      ]),
    ),
    requestKey: office.ground.ids.uuid(),
  }
}
