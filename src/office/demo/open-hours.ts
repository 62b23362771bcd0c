import { closedBecause, dayNumber, hoursOf, type Lane, type Plan } from '#office/appointments/index.ts'

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

export interface DoorSpan {
  readonly opens: Temporal.Instant
  readonly closes: Temporal.Instant
}

/** When the doors of the house are open on a day: the hours of all lanes together, in the order of time. */
export function doorSpans(plan: Plan, day: Temporal.PlainDate): DoorSpan[] {
  const merged: DoorSpan[] = []
  for (const span of openSpans(plan, day)) {
    const [opens, closes] = [span.opens.toInstant(), span.closes.toInstant()]
    const last = merged.at(-1)
    if (!last || Temporal.Instant.compare(opens, last.closes) > 0) merged.push({ opens, closes })
    else if (Temporal.Instant.compare(closes, last.closes) > 0)
      merged[merged.length - 1] = { opens: last.opens, closes }
  }
  return merged
}

/** The last minutes before closing nobody draws a ticket any more. */
const LAST_TICKET_MINUTES = 30

/** A moment at which a walk-in may come: more in the first hours than later. */
export function walkInTime(spans: readonly DoorSpan[], share: number): Temporal.Instant {
  const lengths = spans.map(
    (it) => it.opens.until(it.closes).total('millisecond') - LAST_TICKET_MINUTES * 60_000,
  )
  let left = share ** 1.5 * lengths.reduce((sum, ms) => sum + ms, 0)
  for (const [n, span] of spans.entries()) {
    if (left < lengths[n]!) return span.opens.add({ milliseconds: Math.round(left) })
    left -= lengths[n]!
  }
  return spans.at(-1)!.opens
}
