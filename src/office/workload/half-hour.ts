/** Half hours of the clock: the grain in which load is told. All zones of the world begin theirs at the same moments. */
export const HALF_HOUR_MINUTES = 30
const MS = HALF_HOUR_MINUTES * 60_000

/** The beginning of the half hour an instant lies in. */
export const halfHourOf = (at: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(Math.floor(at.epochMilliseconds / MS) * MS)

export const halfHourAfter = (from: Temporal.Instant): Temporal.Instant =>
  from.add({ minutes: HALF_HOUR_MINUTES })

/** The beginnings from `from` to, not including, `until`. */
export function halfHoursBetween(from: Temporal.Instant, until: Temporal.Instant): Temporal.Instant[] {
  const found: Temporal.Instant[] = []
  for (let at = halfHourOf(from); Temporal.Instant.compare(at, until) < 0; at = halfHourAfter(at))
    found.push(at)
  return found
}

/** Minutes of the epoch, as visits are told in. */
export const minuteOf = (at: Temporal.Instant): number => at.epochMilliseconds / 60_000
