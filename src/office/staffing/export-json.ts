import { compareConventions } from './compare.ts'
import { PLAN_FILE } from './import-plan-file.ts'
import type { Plan, PlanBody } from './plan.ts'
import { reckon } from './reckon.ts'

/** The whole plan, so that reading it again gives the same result to the last bit; the result stands beside, for people. */
export function planAsJson(plan: Plan, at: Temporal.Instant): string {
  const { total, denominator } = reckon(plan)
  const { workMinutes, posts, interval, shown, byPolicy, complete } = total
  const about = {
    ...PLAN_FILE,
    written: at.toString({ smallestUnit: 'second' }),
    units: { minutes: 'Minuten', posts: 'Vollzeitäquivalente', cases: 'Fälle im Jahr' },
    plan: bodyOf(plan),
    result: {
      ...{
        workMinutes,
        posts,
        interval,
        shown,
        byPolicy,
        complete,
        minutesOfOnePost: denominator?.net ?? null,
      },
      conventions: compareConventions(plan).rows.map((row) => ({ convention: row.key, posts: row.posts })),
    },
  }
  return `${JSON.stringify(about, null, 2)}\n`
}

/** What belongs to the plan itself and not to its place in this office. */
export function bodyOf({ name, year, convention, annual, groups, tasks, setupIn }: PlanBody): PlanBody {
  return { name, year, convention, annual, groups, tasks, ...(setupIn && { setupIn }) }
}
