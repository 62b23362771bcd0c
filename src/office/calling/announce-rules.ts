import { ANNOUNCE_RULES } from './announce.ts'
import { KEPT_DAYS } from './announced-for.ts'
import { LEAST_GROUP, LEAST_REVIEWED } from './forecast-review.ts'

/** The figures that are published: on the page of the rule and on the page of the comparison. */
export const announceRules = {
  ...ANNOUNCE_RULES,
  keptDays: KEPT_DAYS,
  leastGroup: LEAST_GROUP,
  leastReviewed: LEAST_REVIEWED,
} as const
