import type { Convention } from '#law/staffing/index.ts'
import type { PlanBody } from './plan.ts'
import { reckon } from './reckon.ts'
import type { Denominator, Interval } from './reckoned.ts'

/** What a version came to, kept with it: the convention as it was read then, with its year and source. */
export interface Result {
  readonly convention: Convention | null
  readonly denominator: Denominator | null
  readonly workMinutes: number
  /** Full precision. */
  readonly posts: number | null
  readonly shown: number | null
  readonly byPolicy: number | null
  readonly interval: Interval | null
  readonly gap: number | null
  readonly complete: boolean
  readonly faults: number
  readonly warnings: number
}

export function resultOf(body: PlanBody): Result {
  const { convention, denominator, total, gap, faults, warnings } = reckon(body)
  const { workMinutes, posts, shown, byPolicy, interval, complete } = total
  return {
    ...{ convention, denominator, workMinutes, posts, shown, interval, gap, complete },
    ...{ byPolicy: byPolicy?.posts ?? null, faults: faults.length, warnings: warnings.length },
  }
}
