import { publicHolidays, type Holiday } from '#law/holidays/index.ts'
import { annualMinutesFor, type PublishedMinutes } from '#law/staffing/index.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { BOUNDS, type Absences } from './plan.ts'

export type BuildUpLine =
  | 'year'
  | 'weekends'
  | 'holidays'
  | 'eves'
  | 'leave'
  | 'sick'
  | 'training'
  | 'special'

export interface BuildUp {
  readonly year: number
  readonly weeklyHours: number
  /** Line by line from the days of the year; what is taken off is negative. */
  readonly lines: readonly { readonly what: BuildUpLine; readonly days: number }[]
  /** The holidays that fall on working days, in the order of the calendar. */
  readonly holidays: readonly Holiday[]
  /** Days that are neither weekend nor holiday. */
  readonly workingDays: number
  /** Days a post is there. */
  readonly days: number
  readonly minutesPerDay: number
  /** Full precision. */
  readonly minutes: number
  /** The published value beside it, in minutes and in days of this week; null where none is published for these hours. */
  readonly published: {
    readonly row: PublishedMinutes
    readonly days: number
    readonly difference: number
  } | null
}

export type BuildUpRefusal = 'holidays-unknown' | 'not-a-number' | 'negative' | 'absurd' | 'nothing-left'

const WEEK = 5
const DAY_KEYS = ['leave', 'sick', 'training', 'special'] as const

/**
 * The annual minutes of a post, built up in the open: days of the year less weekends, Bavarian holidays on working days,
 * leave, sickness, training and special leave, times the minutes of a day in a week of five days.
 */
export function buildUp(
  asked: Absences & { readonly year: number; readonly weeklyHours: number },
): Outcome<{ built: BuildUp }, BuildUpRefusal> {
  const { year, weeklyHours, eves, assumptionDay } = asked
  const wrong = faultIn(asked)
  if (wrong) return wrong
  const holidays = holidaysOf(year, assumptionDay)
  if (!holidays) return refuse('holidays-unknown', { field: 'year', detail: { year } })
  const daysOfYear = Temporal.PlainDate.from({ year, month: 1, day: 1 }).daysInYear
  const weekends = weekendsOf(year, daysOfYear)
  const free = eves ? evesOf(year) : 0
  const lines = [
    { what: 'year' as const, days: daysOfYear },
    { what: 'weekends' as const, days: -weekends },
    { what: 'holidays' as const, days: -holidays.length },
    ...(eves ? [{ what: 'eves' as const, days: -free }] : []),
    ...DAY_KEYS.map((what) => ({ what, days: asked[what] === 0 ? 0 : -asked[what] })),
  ]
  const days = lines.reduce((total, line) => total + line.days, 0)
  if (days <= 0) return refuse('nothing-left', { field: 'leave', detail: { days } })
  const minutesPerDay = (weeklyHours * 60) / WEEK
  const minutes = days * minutesPerDay
  const found = annualMinutesFor({ publisher: 'KGSt', weeklyHours, year })
  const published = found.ok
    ? {
        row: found.row,
        days: found.row.minutes / minutesPerDay,
        difference: minutes - found.row.minutes,
      }
    : null
  const workingDays = daysOfYear - weekends - holidays.length
  return {
    ok: true,
    built: {
      ...{ year, weeklyHours, lines, holidays, workingDays, days },
      minutesPerDay,
      minutes,
      published,
    },
  }
}

function faultIn(asked: Absences & { readonly weeklyHours: number; readonly year: number }) {
  const { weeklyHours } = asked
  const { least, most } = BOUNDS.weeklyHours
  if (!Number.isFinite(weeklyHours)) return refuse('not-a-number', { field: 'weeklyHours' })
  if (weeklyHours < least || weeklyHours > most)
    return refuse('absurd', { field: 'weeklyHours', detail: { value: weeklyHours, least, most } })
  for (const field of DAY_KEYS) {
    const value = asked[field]
    if (!Number.isFinite(value)) return refuse('not-a-number', { field })
    if (value < 0) return refuse('negative', { field, detail: { value } })
    if (value > 260) return refuse('absurd', { field, detail: { value, least: 0, most: 260 } })
  }
  return null
}

/** Null when the law on holidays was not read for that year. */
function holidaysOf(year: number, assumptionDay: boolean): Holiday[] | null {
  if (!Number.isInteger(year)) return null
  try {
    return publicHolidays(year, { assumptionDay }).filter(({ date }) => date.dayOfWeek <= WEEK)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function weekendsOf(year: number, daysOfYear: number): number {
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 })
  return Array.from({ length: daysOfYear }, (_, days) => first.add({ days })).filter(
    ({ dayOfWeek }) => dayOfWeek > WEEK,
  ).length
}

const evesOf = (year: number): number =>
  [24, 31].filter((day) => Temporal.PlainDate.from({ year, month: 12, day }).dayOfWeek <= WEEK).length
