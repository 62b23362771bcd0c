import { publicHolidays } from '#law/holidays/index.ts'

/** Months as `2026-03`; their working days are Monday to Friday without the public holidays of Bavaria. Pure. */

export const monthOf = (day: Temporal.PlainDate): string => day.toString().slice(0, 7)
/** Months since the year 0: reckoned with by the thousand. */
export const indexOf = (month: string): number =>
  Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1
const monthAt = (index: number): string =>
  `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
export const addMonths = (month: string, count: number): string => monthAt(indexOf(month) + count)
/** How many months from one to the other; 0 for the same. */
export const monthsBetween = (from: string, to: string): number => indexOf(to) - indexOf(from)
export const monthsFrom = (from: string, to: string): string[] =>
  Array.from({ length: Math.max(0, monthsBetween(from, to) + 1) }, (_, n) => addMonths(from, n))

const known = new Map<string, WorkingDays>()

export interface WorkingDays {
  readonly days: number
  /** False: the holidays of that year are not known, and their usual share was taken off. */
  readonly isExact: boolean
}

/** Of 261 weekdays of a year some 10 are holidays, where the calendar of the year is missing. */
const USUAL_SHARE = 251 / 261

export function workingDays(month: string): WorkingDays {
  return known.getOrInsertComputed(month, () => {
    const { year, daysInMonth } = Temporal.PlainYearMonth.from(month)
    const first = Temporal.PlainDate.from(`${month}-01`)
    const days = Array.from({ length: daysInMonth }, (_, n) => first.add({ days: n })).filter(
      ({ dayOfWeek }) => dayOfWeek <= 5,
    )
    const holidays = holidaysOf(year)
    if (!holidays) return { days: days.length * USUAL_SHARE, isExact: false }
    return { days: days.filter((day) => !holidays.has(day.toString())).length, isExact: true }
  })
}

/** Null: the law was not read for that year. */
function holidaysOf(year: number): ReadonlySet<string> | null {
  try {
    return new Set(publicHolidays(year).map(({ date }) => date.toString()))
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
