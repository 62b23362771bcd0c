import rhythm from './rhythm.json' with { type: 'json' }
import type { Dice } from './dice.ts'

const WEEK = 7
const DAY_MS = 86_400_000
const measured = rhythm.takenShareByDaysAhead
const secondWeek = measured.slice(WEEK).reduce((sum, share) => sum + share, 0) / (measured.length - WEEK)

/** Share of a day's time that is booked so many days before. Measured for 14 days, then thinning out week by week. */
export function takenShare(daysAhead: number): number {
  if (daysAhead < 0) return measured[0]!
  const seen = measured[daysAhead]
  if (seen !== undefined) return seen
  return secondWeek * rhythm.beyond ** ((daysAhead - measured.length) / WEEK + 1)
}

/** Chance that a booked visit had a forerunner who gave the place back: taken = kept + given back. */
export const FORERUNNERS = rhythm.cancelledPerTaken / (1 - rhythm.cancelledPerTaken)

const hours = rhythm.takingsByHour.map((weight, value) => ({ value, weight }))

/** When a place was taken: as long before as others do, at an hour at which others do; always before `now` and `start`. */
export function takenAt(dice: Dice, start: Temporal.Instant, now: Temporal.Instant): Temporal.Instant {
  const leadMs = dice.oneOf(rhythm.leadDays) * DAY_MS
  const latest = Math.min(start.epochMilliseconds - 3_600_000, now.epochMilliseconds - 60_000)
  // A place further ahead than people usually look was taken within the last days.
  const about =
    start.epochMilliseconds - leadMs <= latest ? start.epochMilliseconds - leadMs : latest - leadMs / 2
  const at = Temporal.Instant.fromEpochMilliseconds(Math.round(about))
    .toZonedDateTimeISO('Europe/Berlin')
    .with({ hour: dice.byWeight(hours), minute: dice.below(60), second: dice.below(60), millisecond: 0 })
  const before = at.epochMilliseconds <= latest ? at : at.subtract({ days: 1 })
  return before.toInstant()
}
