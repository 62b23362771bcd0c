import { createHmac } from 'node:crypto'
import { SMALLEST } from '#ground/smallgroups/index.ts'
import type { Step } from './reckon.ts'

/** What can be tapped without a name. */
export const TAPS = ['too-much', 'fine', 'break-kept', 'break-missed'] as const
export type TapKind = (typeof TAPS)[number]
export type TapAbout = 'load' | 'break'

export const aboutOf = (kind: TapKind): TapAbout =>
  kind === 'too-much' || kind === 'fine' ? 'load' : 'break'
/** Which of the two sums grows. */
export const isYes = (kind: TapKind): boolean => kind === 'too-much' || kind === 'break-kept'

export interface TapSum {
  readonly area: string
  readonly yes: number
  readonly no: number
  /** Different people. */
  readonly persons: number
}

/** A share in words. All and all but one read the same, so that nobody's answer is known because everybody's is. */
export type Share = 'few' | 'half' | 'most'

/**
 * What may be told of areas together; null for fewer than five people. Three words in place of numbers: with five who tapped, none
 * and one are `few`, all and four are `most`.
 */
export function shareOfTaps(sums: readonly TapSum[], areas: readonly string[]): Share | null {
  const own = sums.filter(({ area }) => areas.includes(area))
  const add = (of: (it: TapSum) => number): number => own.reduce((all, it) => all + of(it), 0)
  const [yes, n] = [add((it) => it.yes), add((it) => it.yes + it.no)]
  if (add((it) => it.persons) < SMALLEST || n < SMALLEST) return null
  // the first and last answer of a side never decide, however many there are
  if (yes <= Math.max(1, n / 4)) return 'few'
  return n - yes <= Math.max(1, n / 4) ? 'most' : 'half'
}

export const stepOfShare = (share: Share | null): Step | null =>
  share === null ? null : share === 'few' ? 0 : share === 'half' ? 1 : 2

/** Says that somebody tapped already, for as long as the secret exists, and nothing to whoever has no secret. */
export function tokenOf(secret: Uint8Array, ...of: readonly string[]): Uint8Array {
  return createHmac('sha256', secret).update(JSON.stringify(of)).digest()
}

/** The Monday whose week a day lies in. */
export const mondayOf = (day: Temporal.PlainDate): Temporal.PlainDate =>
  day.subtract({ days: day.dayOfWeek - 1 })
