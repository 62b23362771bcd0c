import { OFFICE_ZONE } from '#ground/clock/clock.ts'
import { holidayOn } from '#law/holidays/index.ts'
import data from './quiet-hours.json' with { type: 'json' }

/** The hours in which nobody is disturbed by what can wait: evenings, nights, Sundays, Bavarian holidays. Pure. */

const begin = Temporal.PlainTime.from(data.from)
const end = Temporal.PlainTime.from(data.to)

export function isQuietDay(day: Temporal.PlainDate): boolean {
  return data.quietWeekdays.includes(day.dayOfWeek) || holidayOn(day, data.holidays) !== undefined
}

export function isQuiet(at: Temporal.Instant): boolean {
  return isQuietWall(at.toZonedDateTimeISO(OFFICE_ZONE).toPlainDateTime())
}

function isQuietWall(wall: Temporal.PlainDateTime): boolean {
  const time = wall.toPlainTime()
  const early = Temporal.PlainTime.compare(time, end) < 0
  const late = Temporal.PlainTime.compare(time, begin) >= 0
  return early || late || isQuietDay(wall.toPlainDate())
}

/** `at` itself, or the first minute after it that is not quiet. */
export function nextAllowed(at: Temporal.Instant): Temporal.Instant {
  const wall = at.toZonedDateTimeISO(OFFICE_ZONE).toPlainDateTime()
  if (!isQuietWall(wall)) return at
  let day = wall.toPlainDate()
  if (Temporal.PlainTime.compare(wall.toPlainTime(), end) >= 0) day = day.add({ days: 1 })
  while (isQuietDay(day)) day = day.add({ days: 1 })
  return inOffice(day, end)
}

/** `at` itself, or the same time of the last day before it that is not quiet, held within the allowed hours. */
export function lastAllowed(at: Temporal.Instant): Temporal.Instant {
  const wall = at.toZonedDateTimeISO(OFFICE_ZONE).toPlainDateTime()
  if (!isQuietWall(wall)) return at
  const early = Temporal.PlainTime.compare(wall.toPlainTime(), end) < 0
  let day = early ? wall.toPlainDate().subtract({ days: 1 }) : wall.toPlainDate()
  while (isQuietDay(day)) day = day.subtract({ days: 1 })
  const late = early || Temporal.PlainTime.compare(wall.toPlainTime(), begin) >= 0
  return inOffice(day, late ? begin.subtract({ minutes: 1 }) : wall.toPlainTime())
}

function inOffice(day: Temporal.PlainDate, time: Temporal.PlainTime): Temporal.Instant {
  return day.toZonedDateTime({ timeZone: OFFICE_ZONE, plainTime: time }).toInstant()
}
