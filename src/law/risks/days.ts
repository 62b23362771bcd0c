/** Days as whole numbers since 1 January 1970, so that a hundred thousand records cost no objects. No clock here. */

/** Day number of a civil date (proleptic Gregorian). */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yoe = y - era * 400
  const doy = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const doe = yoe * 365 + Math.floor(yoe / 4) - Math.floor(yoe / 100) + doy
  return era * 146_097 + doe - 719_468
}

export interface Civil {
  readonly year: number
  readonly month: number
  readonly day: number
}

export function civilOf(number: number): Civil {
  const z = number + 719_468
  const era = Math.floor(z / 146_097)
  const doe = z - era * 146_097
  const yoe = Math.floor(
    (doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365,
  )
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100))
  const mp = Math.floor((5 * doy + 2) / 153)
  const day = doy - Math.floor((153 * mp + 2) / 5) + 1
  const month = mp < 10 ? mp + 3 : mp - 9
  return { year: yoe + era * 400 + (month <= 2 ? 1 : 0), month, day }
}

export const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31

/** So many months later; where that month has no such day, its last (§ 188 Abs. 3 BGB). */
export function addMonths(number: number, months: number): number {
  const { year, month, day } = civilOf(number)
  const all = year * 12 + (month - 1) + months
  const y = Math.floor(all / 12)
  const m = all - y * 12 + 1
  return dayNumber(y, m, Math.min(day, daysInMonth(y, m)))
}

/** The first day somebody is so many years old: for 29 February the 1 March of a common year (§§ 187 Abs. 2, 188 BGB). */
export function birthday(birth: number, years: number): number {
  const { year, month, day } = civilOf(birth)
  const isLost = month === 2 && day === 29 && !isLeap(year + years)
  return isLost ? dayNumber(year + years, 3, 1) : dayNumber(year + years, month, day)
}

export function fullYears(birth: number, on: number): number {
  const years = civilOf(on).year - civilOf(birth).year
  return birthday(birth, years) > on ? years - 1 : years
}

/** Months from one day to another: the full ones, and the part of the running one. Negative backwards. */
export function monthsBetween(from: number, to: number): number {
  if (to < from) return -monthsBetween(to, from)
  const a = civilOf(from)
  const b = civilOf(to)
  let whole = (b.year - a.year) * 12 + (b.month - a.month)
  if (addMonths(from, whole) > to) whole -= 1
  const start = addMonths(from, whole)
  return start === to ? whole : whole + (to - start) / (addMonths(from, whole + 1) - start)
}

export interface DaySpan {
  readonly lo: number
  readonly hi: number
}

/**
 * `2027-05-31`, `2027-05-00`, `2027-00-00` as the days it may be; `unknown` for a day nobody knows anything of
 * (`0000-00-00`, empty), null for what is no day.
 */
export function readDay(text: string): DaySpan | 'unknown' | null {
  if (isUnknownDay(text)) return 'unknown'
  const into = { lo: 0, hi: 0 }
  return readDayInto(text, into) ? into : null
}

export const isUnknownDay = (text: string): boolean => text === '' || text === '0000-00-00'

/** The same for many, without an object for each: false for what is no day, or unknown. */
export function readDayInto(text: string, into: { lo: number; hi: number }): boolean {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return false
  const year = digits(text, 0, 4)
  const month = digits(text, 5, 7)
  const day = digits(text, 8, 10)
  if (!(year >= 1850 && year <= 2200) || !(month >= 0 && month <= 12) || !(day >= 0)) return false
  if (month === 0) {
    into.lo = dayNumber(year, 1, 1)
    into.hi = dayNumber(year, 12, 31)
    return day === 0
  }
  const last = daysInMonth(year, month)
  const first = dayNumber(year, month, 1)
  into.lo = day === 0 ? first : first + day - 1
  into.hi = day === 0 ? first + last - 1 : into.lo
  return day <= last
}

function digits(text: string, from: number, to: number): number {
  let value = 0
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) return Number.NaN
    value = value * 10 + digit
  }
  return value
}

/** The number of a full day; throws on anything else, for days of the program's own data. */
export function exactDay(text: string): number {
  const read = readDay(text)
  if (read === null || read === 'unknown' || read.lo !== read.hi) throw new Error(`no full day: ${text}`)
  return read.lo
}

const pad = (value: number, length: number): string => String(value).padStart(length, '0')

export function dayText(number: number): string {
  const { year, month, day } = civilOf(number)
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}
