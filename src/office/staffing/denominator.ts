import { keptOfYear, type Convention } from '#law/staffing/index.ts'
import { groupFaults } from './faults.ts'
import type { Group } from './plan.ts'
import type { Denominator } from './reckoned.ts'

/**
 * What one post works in a year, weighted by the posts of each group: an office with 39 and 40 hours has no single value.
 * Minutes of several groups without anybody cannot be weighed: null. A single empty group speaks for itself.
 */
export function denominatorOf(groups: readonly Group[], convention: Convention): Denominator | null {
  const usable = groups.filter((it) => groupFaults(it).length === 0)
  const posts = usable.reduce((sum, { share }) => sum + share, 0)
  if (usable.length === 0 || (posts === 0 && usable.length > 1)) return null
  const kept = keptOfYear(convention)
  const rows = usable.map((group) => {
    const { key, name, share, annualMinutes: annual, productivity = 1 } = group
    const weight = posts === 0 ? 1 : share / posts
    return {
      key,
      name,
      share,
      weight,
      annual,
      net: annual * kept,
      capacity: share * productivity * annual * kept,
    }
  })
  const annual = rows.reduce((sum, row) => sum + row.weight * row.annual, 0)
  return { annual, net: annual * kept, groups: rows }
}
