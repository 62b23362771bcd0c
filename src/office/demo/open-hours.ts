import { closedBecause, dayNumber, type Lane, type Plan } from '#office/appointments/index.ts'

export interface OpenSpan {
  readonly lane: Lane
  readonly opens: Temporal.ZonedDateTime
  readonly closes: Temporal.ZonedDateTime
}

/** When which lane takes bookings on a day, in the order of time. */
export function openSpans(plan: Plan, day: Temporal.PlainDate): OpenSpan[] {
  const spans = plan.lanes.flatMap((lane) => {
    if (closedBecause(plan, lane, dayNumber(day)) !== null) return []
    return hoursOf(plan, lane, day).map(({ opens, closes }) => ({
      lane,
      opens: day.toZonedDateTime({ timeZone: 'Europe/Berlin', plainTime: opens }),
      closes: day.toZonedDateTime({ timeZone: 'Europe/Berlin', plainTime: closes }),
    }))
  })
  return spans.sort((a, b) => a.opens.epochMilliseconds - b.opens.epochMilliseconds || a.lane.id - b.lane.id)
}

function hoursOf(plan: Plan, lane: Lane, day: Temporal.PlainDate): { opens: Temporal.PlainTime; closes: Temporal.PlainTime }[] {
  const differing = plan.exceptions.filter((it) => it.day.equals(day) && (it.team === null || it.team === lane.team))
  const special = differing.find((it) => it.team !== null) ?? differing[0]
  if (special?.opens && special.closes) return [{ opens: special.opens, closes: special.closes }]
  return plan.series.filter(
    (it) => it.team === lane.team && (it.lanes === null || it.lanes.includes(lane.id)) && it.weekdays.includes(day.dayOfWeek),
  )
}

/** When the house opens and closes its doors on a day; null: closed all day. */
export function doors(plan: Plan, day: Temporal.PlainDate): { opens: Temporal.Instant; closes: Temporal.Instant } | null {
  const spans = openSpans(plan, day)
  const first = spans[0]
  if (!first) return null
  const last = spans.reduce((a, b) => (b.closes.epochMilliseconds > a.closes.epochMilliseconds ? b : a))
  return { opens: first.opens.toInstant(), closes: last.closes.toInstant() }
}
