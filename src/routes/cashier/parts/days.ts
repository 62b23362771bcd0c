/** Days in the time of the office, for pages. */
const ZONE = 'Europe/Berlin'

export const officeDay = (at: Temporal.Instant): Temporal.PlainDate =>
  at.toZonedDateTimeISO(ZONE).toPlainDate()

export const officeStart = (day: Temporal.PlainDate): Temporal.Instant =>
  day.toZonedDateTime(ZONE).toInstant()
