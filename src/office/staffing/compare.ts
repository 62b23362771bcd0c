import {
  conventionFor,
  CONVENTION_KEYS,
  isSuperseded,
  type Convention,
  type ConventionKey,
} from '#law/staffing/index.ts'
import type { PlanBody } from './plan.ts'
import { reckon } from './reckon.ts'
import type { Interval } from './reckoned.ts'

export interface Compared {
  readonly key: ConventionKey
  /** Null when the convention does not hold in the year of the plan. */
  readonly convention: Convention | null
  readonly isChosen: boolean
  readonly isSuperseded: boolean
  readonly workMinutes: number | null
  /** What one post works under it. */
  readonly netMinutes: number | null
  readonly posts: number | null
  readonly shown: number | null
  readonly interval: Interval | null
  readonly byPolicy: number | null
  /** Less the posts under the chosen convention. */
  readonly difference: number | null
  readonly why: 'deducted' | 'surcharge' | 'outside-validity'
}

/**
 * The same tasks under every convention, side by side. Always with a warning: a result under one convention cannot be
 * compared with a result under another, and none of them may be picked because its number is nicer.
 */
export function compareConventions(plan: PlanBody): {
  readonly rows: readonly Compared[]
  readonly warning: 'not-comparable'
} {
  const chosen = reckon(plan).total.posts
  const rows = CONVENTION_KEYS.map((key): Compared => {
    const found = conventionFor(key, plan.year)
    const isChosen = key === plan.convention
    if (!found.ok)
      return {
        ...{ key, convention: null, isChosen, isSuperseded: false, workMinutes: null, netMinutes: null },
        ...{
          posts: null,
          shown: null,
          interval: null,
          byPolicy: null,
          difference: null,
          why: 'outside-validity',
        },
      }
    const { total, denominator } = reckon({ ...plan, convention: key })
    const { posts, shown, interval, workMinutes } = total
    return {
      ...{
        key,
        convention: found.convention,
        isChosen,
        isSuperseded: isSuperseded(found.convention, plan.year),
      },
      ...{ workMinutes, netMinutes: denominator?.net ?? null, posts, shown, interval },
      byPolicy: total.byPolicy?.posts ?? null,
      difference: posts === null || chosen === null ? null : posts - chosen,
      why: found.convention.sits,
    }
  })
  return { rows, warning: 'not-comparable' }
}
