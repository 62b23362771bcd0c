import { OFFICE_ZONE } from '#ground/clock/clock.ts'

/** Weeks after ISO 8601 and calendar years, in the time of the office: after `from`, up to and including `until`. Pure. */

export interface Span {
  readonly from: Temporal.Instant
  readonly until: Temporal.Instant
}

/** `2026-W48`; null when there is no such week. */
export function weekOf(text: string): Span | null {
  const [, year, week] = /^(\d{4})-W(\d{2})$/.exec(text) ?? []
  if (year === undefined || week === undefined) return null
  // The fourth of January always lies in the first week.
  const fourth = new Temporal.PlainDate(Number(year), 1, 4)
  const monday = fourth.subtract({ days: fourth.dayOfWeek - 1 }).add({ weeks: Number(week) - 1 })
  if (weekName(monday) !== text) return null
  return spanOf(monday, monday.add({ days: 7 }))
}

export function weekName(day: Temporal.PlainDate): string {
  return `${day.yearOfWeek}-W${String(day.weekOfYear).padStart(2, '0')}`
}

export function yearSpan(year: number): Span {
  return spanOf(new Temporal.PlainDate(year, 1, 1), new Temporal.PlainDate(year + 1, 1, 1))
}

/** Both ends are the last microsecond of a day: what the database keeps is no finer. */
function spanOf(first: Temporal.PlainDate, next: Temporal.PlainDate): Span {
  const start = (day: Temporal.PlainDate) =>
    day.toZonedDateTime(OFFICE_ZONE).toInstant().subtract({ microseconds: 1 })
  return { from: start(first), until: start(next) }
}
