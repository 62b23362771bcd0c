/** Seconds by which a machine's clock may differ before somebody is told. */
export const CLOCK_TOLERANCE_SECONDS = 120

/** The moment a machine says it is; null when nobody can read it. It is kept beside ours, never instead of it. */
export function readToldAt(told: string | null | undefined): Temporal.Instant | null {
  if (told === null || told === undefined || told.length > 40) return null
  try {
    const at = Temporal.Instant.from(told)
    const year = at.toZonedDateTimeISO('UTC').year
    return year >= 1970 && year < 2300 ? at : null
  } catch {
    return null
  }
}

/** Seconds the machine is ahead of us. */
export function secondsOff(told: Temporal.Instant, now: Temporal.Instant): number {
  return Math.round((told.epochMilliseconds - now.epochMilliseconds) / 1000)
}
