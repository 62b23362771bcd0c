import { SMALLEST } from './told-together.ts'

/**
 * Which groups a figure may be told of when it is known how many belong to each: the colleagues of an area, say. What is
 * protected is the figure, not the size. (`told-together.ts` protects the sizes themselves.) Pure.
 */
export interface SizedGroups {
  /** Five unless told; a larger one is allowed, a smaller one never (FFAW/COPSOQ). */
  readonly min?: number
  /** How many belong to each group; nobody has neither a figure nor anything to hide. */
  readonly groups: Readonly<Record<string, number>>
}

export interface Suppressed {
  /** Told each by itself, in the order of their names. */
  readonly show: readonly string[]
  /** Told at most as one, together: see `showTotal`. */
  readonly suppress: readonly string[]
  /** Whether a figure of all may stand beside: all less the shown is a figure of the suppressed ones. */
  readonly showTotal: boolean
  /** Of how many people the suppressed ones are together. */
  readonly hidden: number
}

/**
 * Primary suppression of what is too small, and complementary suppression (Willenborg and de Waal 2001, chapter 5) of the
 * next smallest until those that are hidden are as many as a group has to be: then the total says nothing of fewer. When
 * nothing would be left to show, the total stays away instead.
 */
export function suppressSmall({ min = SMALLEST, groups }: SizedGroups): Suppressed {
  const least = Math.max(min, SMALLEST)
  const sized = Object.entries(groups)
    .filter(([, n]) => n > 0)
    .toSorted(([a, n], [b, m]) => n - m || (a < b ? -1 : 1))
  const small = sized.filter(([, n]) => n < least)
  const large = sized.filter(([, n]) => n >= least)
  const hiding = [...small]
  while (sum(hiding) > 0 && sum(hiding) < least && large.length > 1) hiding.push(large.shift()!)
  const hidden = sum(hiding)
  return {
    show: large.map(([name]) => name).toSorted(),
    suppress: hiding.map(([name]) => name).toSorted(),
    showTotal: sized.length > 0 && (hidden === 0 || hidden >= least),
    hidden,
  }
}

const sum = (groups: readonly (readonly [string, number])[]): number =>
  groups.reduce((all, [, n]) => all + n, 0)
