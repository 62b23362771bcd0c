import { formatDay, formatTime } from '#ground/languages/index.ts'

/** "24.11.2026, 09:30 bis 11:00 Uhr" as parts of a sentence. */
export function spanWords(from: Temporal.Instant, until: Temporal.Instant, zone: string) {
  const [begin, end] = [from.toZonedDateTimeISO(zone), until.toZonedDateTimeISO(zone)]
  return {
    day: formatDay('de', begin.toPlainDate(), 'short'),
    from: formatTime(begin.toPlainTime()),
    until: formatTime(end.toPlainTime()),
  }
}

export const dayWords = (day: Temporal.PlainDate | null): string | null =>
  day && formatDay('de', day, 'short')
export const instantDay = (at: Temporal.Instant | null, zone: string): string | null =>
  at && formatDay('de', at.toZonedDateTimeISO(zone).toPlainDate(), 'short')

export const KINDS = {
  open: 'info',
  late: 'danger',
  running: 'info',
  due: 'danger',
  done: 'info',
  check: 'warning',
  again: 'danger',
  over: 'success',
} as const
