/** When the next attempt is allowed. Attempts are counted on the wall's clock, not on that of a played office day. */
export function againAt(detail: Readonly<Record<string, unknown>> | undefined): Temporal.Instant {
  const seconds = Number(detail?.['retryAfterSeconds'] ?? 900)
  return Temporal.Now.instant().add({ seconds: seconds + 59 })
}
