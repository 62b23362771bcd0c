import { holidayOn } from '#law/holidays/index.ts'

/** The day so many working days after one: Monday to Friday, public holidays left out. */
export function workingDaysAfter(day: Temporal.PlainDate, days: number): Temporal.PlainDate {
  let [at, left] = [day, days]
  while (left > 0) {
    at = at.add({ days: 1 })
    if (isWorkingDay(at)) left -= 1
  }
  return at
}

function isWorkingDay(day: Temporal.PlainDate): boolean {
  if (day.dayOfWeek > 5) return false
  try {
    return holidayOn(day) === undefined
  } catch {
    // beyond the years the law of holidays is known for
    return true
  }
}
