import type { Chance } from '#ground/identity/chance.ts'
import type { ReadWishes } from '#office/waitlist/index.ts'

/**
 * Who waits, and how they answer: invented, because no office publishes it. Every number of the assumption stands here and
 * is printed with the result.
 */
export const ASSUMED = {
  /** Of those who booked a place two days ahead or more: how many want an earlier one. Percent. */
  wantEarlier: 30,
  /** People a working day who join without any place. */
  joinWithoutPlace: 6,
  /** Days until the title ends: ended or up to 14, up to 42, up to 90, later or unknown. Percent. */
  titleEnds: [20, 25, 20, 35],
  /** Marked by staff. Percent. */
  hardship: 5,
  /** Told by mail, SMS, telephone. Percent. */
  reach: [60, 30, 10],
  /** Minutes of notice: 60, 180, a day, two days. Percent. */
  notice: [20, 20, 40, 20],
  /** Yes, no, silence. Percent. */
  answers: [65, 15, 20],
} as const

export const answerOf = (chance: Chance): 'yes' | 'no' | 'silent' =>
  (['yes', 'no', 'silent'] as const)[pick(ASSUMED.answers, chance)]!

export const isHardship = (chance: Chance): boolean => chance.below(100) < ASSUMED.hardship

export function wishesOf(chance: Chance, today: Temporal.PlainDate): ReadWishes {
  const spread: readonly (readonly [number, number] | null)[] = [[-10, 14], [15, 42], [43, 90], null]
  const span = spread[pick(ASSUMED.titleEnds, chance)]!
  const days = chance.below(10) < 7 ? [1, 2, 3, 4, 5] : [1, 2, 3, 4, 5].filter(() => chance.below(2) === 0)
  const parts = [['morning', 'afternoon'], ['morning'], ['afternoon']] as const
  return {
    weekdays: days.length > 0 ? days : [1],
    parts: parts[pick([60, 25, 15], chance)]!,
    noticeMinutes: [60, 180, 1440, 2880][pick(ASSUMED.notice, chance)]!,
    reach: (['mail', 'sms', 'call'] as const)[pick(ASSUMED.reach, chance)]!,
    titleEnds: span && today.add({ days: span[0] + chance.below(span[1] - span[0] + 1) }),
  }
}

/** Index of a share, drawn by its weight. */
function pick(shares: readonly number[], chance: Chance): number {
  let left = chance.below(shares.reduce((sum, share) => sum + share, 0))
  return shares.findIndex((share) => (left -= share) < 0)
}
