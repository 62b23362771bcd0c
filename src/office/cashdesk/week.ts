/** Weeks after ISO 8601, in the time of the office. Pure. */
const ZONE = 'Europe/Berlin'

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

/** Up to and including `until`: the last moment before the next span begins. */
function spanOf(first: Temporal.PlainDate, next: Temporal.PlainDate): Span {
  const start = (day: Temporal.PlainDate) =>
    day.toZonedDateTime(ZONE).toInstant().subtract({ microseconds: 1 })
  return { from: start(first), until: start(next) }
}
