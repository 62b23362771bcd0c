/**
 * The published order of the waiting list. Pure: the day comes in as an argument. It stands in plain words on
 * /warteliste/regel; who changes it here changes that page and the model in proofs/waitlist.
 */
export const HARDSHIPS = ['livelihood', 'family', 'health', 'protection'] as const
/** What a colleague may mark as hardship: work or income, family, illness or care, danger. No detail, no diagnosis. */
export type Hardship = (typeof HARDSHIPS)[number]

export const BANDS = ['hardship', 'within-14', 'within-42', 'within-90', 'later'] as const
/** Urgency, the most urgent first. `later`: more than 90 days, or no date known. */
export type Band = (typeof BANDS)[number]

export interface Urgency {
  /** Id of the entry: decides when everything else is equal, so that the order is total. */
  readonly id: string
  readonly hardship: Hardship | null
  readonly titleEnds: Temporal.PlainDate | null
  readonly joinedAt: Temporal.Instant
}

/** Whole days from `today` until the title ends; negative when it has ended, null when no date is known. */
export function daysLeft(titleEnds: Temporal.PlainDate | null, today: Temporal.PlainDate): number | null {
  return titleEnds && today.until(titleEnds, { largestUnit: 'day' }).days
}

/** Bands instead of days: who joined earlier must not be overtaken for one day's difference. */
export function bandOf(it: Pick<Urgency, 'hardship' | 'titleEnds'>, today: Temporal.PlainDate): Band {
  if (it.hardship) return 'hardship'
  const days = daysLeft(it.titleEnds, today)
  if (days === null || days > 90) return 'later'
  if (days <= 14) return 'within-14'
  return days <= 42 ? 'within-42' : 'within-90'
}

/** Hardship, then the band of days, then the time of joining, then the id. Below 0: `one` comes first. */
export function compareUrgency(one: Urgency, other: Urgency, today: Temporal.PlainDate): number {
  const rank = (it: Urgency) => BANDS.indexOf(bandOf(it, today))
  return (
    rank(one) - rank(other) ||
    Temporal.Instant.compare(one.joinedAt, other.joinedAt) ||
    (one.id < other.id ? -1 : one.id > other.id ? 1 : 0)
  )
}

export function inOrder<Entry extends Urgency>(
  entries: readonly Entry[],
  today: Temporal.PlainDate,
): Entry[] {
  return [...entries].sort((one, other) => compareUrgency(one, other, today))
}
