import type { Missing } from '#office/training/index.ts'
import type { Group } from './plan.ts'

/** A group of the plan and which share of the work it does, now and with what onboarding takes. */
export interface CountedGroup {
  readonly key: string
  readonly name: string
  readonly posts: number
  /** Posts of those who are being taught at some time of the year, in all groups of the same weekly hours. */
  readonly taught: number
  readonly now: number
  readonly proposed: number
}

/** Onboarding for which the plan has no posts, or fewer than are missing. */
export interface Unmatched {
  readonly weeklyHours: number
  readonly posts: number
  readonly kind: 'no-group' | 'exceeds'
}

export interface CountedOnboarding {
  readonly groups: readonly CountedGroup[]
  readonly unmatched: readonly Unmatched[]
}

/**
 * Who is new holds a post of the plan already, so posts stay as they are and the share of the work sinks: by the posts that are
 * missing on average of the year over the posts of the same weekly hours. Where the head keeps a group for who is new (its share
 * is below 1 already, and it has posts enough) that one alone takes it. Pure.
 */
export function countOnboarding(groups: readonly Group[], missing: readonly Missing[]): CountedOnboarding {
  const unmatched: Unmatched[] = []
  const counted = new Map<string, { proposed: number; taught: number }>()
  const closed = new Set<number>()
  for (const { weeklyHours, posts, taught } of missing) {
    const bearing = bearers(groups, weeklyHours, taught)
    const all = postsOf(bearing)
    if (all === 0 || posts > all) {
      closed.add(weeklyHours)
      unmatched.push({ weeklyHours, posts, kind: all === 0 ? 'no-group' : 'exceeds' })
    } else for (const { key } of bearing) counted.set(key, { proposed: rounded(1 - posts / all), taught })
  }
  const rows = groups
    .filter(({ weeklyHours }) => !closed.has(weeklyHours))
    .map(({ key, name, share, productivity = 1 }): CountedGroup => {
      const { proposed = 1, taught = 0 } = counted.get(key) ?? {}
      return { key, name, posts: share, taught, now: productivity, proposed }
    })
  return { groups: rows.filter((it) => it.taught > 0 || it.now !== 1), unmatched }
}

const postsOf = (groups: readonly Group[]): number => groups.reduce((sum, { share }) => sum + share, 0)

function bearers(groups: readonly Group[], weeklyHours: number, taught: number): readonly Group[] {
  const same = groups.filter((group) => group.weeklyHours === weeklyHours)
  const kept = same.filter(({ productivity = 1 }) => productivity < 1)
  return kept.length > 0 && postsOf(kept) >= taught ? kept : same
}

/** As it is shown and typed: four places. */
const rounded = (value: number): number => Math.round(value * 10_000) / 10_000
