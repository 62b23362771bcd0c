/**
 * Dates, times and numbers for readers. Everything passes through here, because `Intl` alone would print an
 * appointment in the Persian calendar for `fa` or with AM/PM for `en`: a wrong date on a letter is the worst bug we
 * can have. Forced: Gregorian calendar, Latin digits, 24 hours, the office's time zone.
 *
 * Accepts plain strings too ('2026-12-01', '08:20', ISO instants), since data crosses to the browser as text.
 */
import { directionOf, traitsOf, type Language } from './languages.ts'

export const officeTimeZone = 'Europe/Berlin'

/** Temporal.PlainDate or 'YYYY-MM-DD'. */
export type DayLike = string | { toString(): string }
/** Temporal.Instant, ZonedDateTime, or an ISO instant with offset. */
export type InstantLike = string | { readonly epochMilliseconds: number }

/** A time of day ('08:20', Temporal.PlainTime) or an instant, read on the office's clock. */
export type TimeLike = InstantLike | { readonly hour: number; readonly minute: number }

const dayStyles = {
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  middle: { weekday: 'short', day: 'numeric', month: 'long' },
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: '2-digit', month: '2-digit', year: 'numeric' },
  weekday: { weekday: 'long' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>
export type DayStyle = keyof typeof dayStyles

const known = new Map<string, Intl.DateTimeFormat>()

function formatter(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${language} ${JSON.stringify(options)}`
  const found = known.get(name)
  if (found) return found
  const made = new Intl.DateTimeFormat(`${traitsOf(language).locale}-u-ca-gregory-nu-latn`, options)
  known.set(name, made)
  return made
}

/** A calendar day: "Dienstag, 1. Dezember 2026" (long), "Di., 1. Dezember" (middle), "01.12.2026" (short). */
export function formatDay(language: Language, day: DayLike, style: DayStyle = 'long'): string {
  const [year = 0, month = 1, date = 1] = day.toString().slice(0, 10).split('-').map(Number)
  const noon = Date.UTC(year, month - 1, date, 12)
  return withoutYearSign(formatter(language, { ...dayStyles[style], timeZone: 'UTC' }).format(noon))
}

/** "1 декабря 2026 г." without its sign for "year": its point would meet the point of our sentences. */
function withoutYearSign(day: string): string {
  return day.replace(/[\s\u00a0][гр]\.$/, '')
}

/** The day of an instant, as the office's wall calendar has it. */
export function formatDayOf(language: Language, instant: InstantLike, style: DayStyle = 'long'): string {
  const made = formatter(language, { ...dayStyles[style], timeZone: officeTimeZone })
  return withoutYearSign(made.format(epochOf(instant)))
}

/** "08:20", always two digits and 24 hours; for tables and where {@link formatClock} would be too long. */
export function formatTime(time: TimeLike): string {
  if (typeof time === 'object' && 'hour' in time) return `${two(time.hour)}:${two(time.minute)}`
  if (typeof time === 'string' && /^\d\d:\d\d/.test(time)) return time.slice(0, 5)
  const options = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: officeTimeZone } as const
  return formatter('de', options).format(epochOf(time))
}

/** "08:20 Uhr", "الساعة 08:20": a time inside a sentence. */
export function formatClock(language: Language, time: TimeLike): string {
  return traitsOf(language).clock.replace('{{time}}', formatTime(time))
}

/** "Dienstag, 1. Dezember 2026, 08:20 Uhr". */
export function formatDayAndClock(language: Language, instant: InstantLike): string {
  return `${formatDayOf(language, instant)}${traitsOf(language).comma}${formatClock(language, instant)}`
}

/** "08:00 bis 12:00 Uhr": a span of one day, in the order of the sentence. */
export function formatRangeOfTimes(language: Language, from: TimeLike, to: TimeLike): string {
  const range = `${formatTime(from)} ${traitsOf(language).to} ${formatTime(to)}`
  return traitsOf(language).clock.replace('{{time}}', range)
}

/** "Karte, Foto": things of one kind in a sentence, with the comma of the language. */
export function formatList(language: Language, things: readonly string[]): string {
  return things.join(traitsOf(language).comma)
}

/** "5 bis 12": from the smaller to the larger, said once when equal. */
export function formatRange(language: Language, from: number, to: number): string {
  if (from === to) return formatNumber(language, from)
  return `${formatNumber(language, from)} ${traitsOf(language).to} ${formatNumber(language, to)}`
}

/** `digits`: so many behind the comma, always, for figures that stand below each other. */
export function formatNumber(language: Language, value: number, digits?: number): string {
  const fixed = digits === undefined ? {} : { minimumFractionDigits: digits, maximumFractionDigits: digits }
  return new Intl.NumberFormat(`${traitsOf(language).locale}-u-nu-latn`, fixed).format(value)
}

/**
 * Cents to "93,00 €". Money is counted in whole cents everywhere. From right to left it stands between two marks, so that
 * number and sign keep their order whatever is around them: the same amount reads the same everywhere.
 */
export function formatEuro(language: Language, cents: number): string {
  const options = { style: 'currency', currency: 'EUR' } as const
  const made = new Intl.NumberFormat(`${traitsOf(language).locale}-u-nu-latn`, options).format(cents / 100)
  return directionOf(language) === 'ltr' ? made : `\u200e${made.replace(/[\u200e\u200f]/g, '')}\u200e`
}

function epochOf(instant: InstantLike): number {
  return typeof instant === 'string' ? Date.parse(instant) : instant.epochMilliseconds
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
