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
 * missing on average of the year over all posts of the same weekly hours. No group of one person comes of it. Pure.
 */
export function countOnboarding(groups: readonly Group[], missing: readonly Missing[]): CountedOnboarding {
  const unmatched: Unmatched[] = []
  const shares = new Map<number, { proposed: number; taught: number }>()
  for (const { weeklyHours, posts, taught } of missing) {
    const all = groups
      .filter((group) => group.weeklyHours === weeklyHours)
      .reduce((sum, { share }) => sum + share, 0)
    if (all === 0 || posts > all)
      unmatched.push({ weeklyHours, posts, kind: all === 0 ? 'no-group' : 'exceeds' })
    else shares.set(weeklyHours, { proposed: rounded(1 - posts / all), taught })
  }
  const counted = groups.map(({ key, name, share, weeklyHours, productivity = 1 }) => {
    const { proposed = 1, taught = 0 } = shares.get(weeklyHours) ?? {}
    return { key, name, posts: share, taught, now: productivity, proposed }
  })
  const open = new Set(unmatched.map(({ weeklyHours }) => weeklyHours))
  const isTold = (it: CountedGroup, n: number) =>
    !open.has(groups[n]!.weeklyHours) && (it.taught > 0 || it.now !== 1)
  return { groups: counted.filter(isTold), unmatched }
}

/** As it is shown and typed: four places. */
const rounded = (value: number): number => Math.round(value * 10_000) / 10_000
