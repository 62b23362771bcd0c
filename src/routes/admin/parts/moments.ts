import { typed } from '#ui/forms.ts'

/** A day from three fields `<name>-day`, `-month`, `-year`; null when it is none. */
export function readDay(form: FormData, name: string): Temporal.PlainDate | null {
  const [day, month, year] = ['day', 'month', 'year'].map((part) => Number(typed(form, `${name}-${part}`)))
  try {
    return Temporal.PlainDate.from({ year: year!, month: month!, day: day! }, { overflow: 'reject' })
  } catch {
    return null
  }
}

/** The same with `<name>-time` on the office's clock. */
export function readMoment(form: FormData, name: string): Temporal.Instant | null {
  const day = readDay(form, name)
  const time = typed(form, `${name}-time`)
  if (!day || !/^([01]?\d|2[0-3]):[0-5]\d$/.test(time)) return null
  const wall = day.toPlainDateTime(Temporal.PlainTime.from(time.padStart(5, '0')))
  return wall.toZonedDateTime('Europe/Berlin').toInstant()
}
