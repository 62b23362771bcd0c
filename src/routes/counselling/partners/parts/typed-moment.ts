/** A day and a time as typed (`14:30`, `14.30`, `9`), in the office's time; null when there is none. */
export function instantOf(day: Temporal.PlainDate | null, time: string): Temporal.Instant | null {
  const read = /^(\d{1,2})(?:[:.](\d{2}))?(?:\s*uhr)?$/i.exec(time.trim())
  if (!day || !read) return null
  const [hour, minute] = [Number(read[1]), Number(read[2] ?? '0')]
  if (hour > 23 || minute > 59) return null
  return day.toZonedDateTime({ timeZone: 'Europe/Berlin', plainTime: { hour, minute } }).toInstant()
}
