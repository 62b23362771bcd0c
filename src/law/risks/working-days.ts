import type { WorkWeek } from './facts.ts'
import { civilOf, exactDay } from './days.ts'

/** A week in which § 16b Abs. 3 may count two and a half days, whatever its days were. */
const WEEK_DAYS = 2.5
/** Hours a week up to which that holds while lectures are given. */
const WEEK_HOURS = 20
/** Up to so many hours a day counts half. */
const HALF_DAY_HOURS = 4

/**
 * What a student has used of the 140 days of a calendar year (§ 16b Abs. 3 AufenthG): a day up to four hours counts half, a longer
 * one whole; a week may instead count two and a half days, while lectures are given only up to twenty hours, else always.
 * Each week the way that costs less. Of a week over the turn of the year only its days in this year count.
 */
export function usedWorkingDays(weeks: readonly WorkWeek[], on: number): number {
  const { year } = civilOf(on)
  let used = 0
  for (const { monday, lectures, hours } of weeks) {
    const first = exactDay(monday)
    let [days, sum] = [0, 0]
    for (const [at, worked] of hours.entries()) {
      sum += worked
      if (worked > 0 && civilOf(first + at).year === year) days += worked <= HALF_DAY_HOURS ? 0.5 : 1
    }
    const asWeek = !lectures || sum <= WEEK_HOURS
    used += asWeek ? Math.min(days, WEEK_DAYS) : days
  }
  return used
}
