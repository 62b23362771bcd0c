import { HOLIDAY_YEARS, holidayOn } from './holidays.ts'

/** Monday to Friday without the public holidays of Bavaria; beyond the years the law was read for, every weekday. */
export function isWorkingDay(day: Temporal.PlainDate): boolean {
  if (day.dayOfWeek > 5) return false
  const { firstYear, lastYear } = HOLIDAY_YEARS
  return day.year < firstYear || day.year > lastYear || holidayOn(day) === undefined
}

/** The day so many working days later (negative: earlier); the day itself does not count (§ 187 Abs. 1 BGB). None: the day itself. */
export function workingDaysFrom(day: Temporal.PlainDate, count: number): Temporal.PlainDate {
  const step = count < 0 ? -1 : 1
  let at = day
  for (let left = Math.abs(count); left > 0;) {
    at = at.add({ days: step })
    if (isWorkingDay(at)) left--
  }
  return at
}
