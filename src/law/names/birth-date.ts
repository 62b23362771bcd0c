/** A date of birth as papers know it: the day, or day and month, or all of it may be unknown (`null`). */
export type BirthDate = {
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
}

export type TypedBirthDate = { readonly day: string; readonly month: string; readonly year: string }

export type BirthDateRefusal =
  /** A field is empty or holds something other than digits; a year needs four of them. */
  | 'birth-date-incomplete'
  /** 00.00.0000: without a year nobody can be found by birth date. */
  | 'birth-year-unknown'
  /** 05.00.1990: a day without its month says nothing. */
  | 'birth-month-missing'
  /** 31.02. or month 13. */
  | 'no-such-date'
  | 'birth-date-in-future'
  /** More than 130 years ago. */
  | 'birth-date-too-long-ago'

export type BirthDateAnswer =
  | { readonly ok: true; readonly birthDate: BirthDate }
  | { readonly ok: false; readonly refusal: BirthDateRefusal }

const longestLifeInYears = 130

/**
 * Reads a date of birth from three typed fields. `00` stands for an unknown day or month, as in the registers.
 * Arabic and Persian digits are understood. `today` is the day in the time zone of the office.
 */
export function parseBirthDate(typed: TypedBirthDate, today: Temporal.PlainDate): BirthDateAnswer {
  const day = digits(typed.day, /^\d{1,2}$/)
  const month = digits(typed.month, /^\d{1,2}$/)
  const year = digits(typed.year, /^\d{4}$/)
  if (day === undefined || month === undefined || year === undefined) return refuse('birth-date-incomplete')
  if (year === 0) return refuse('birth-year-unknown')
  if (month === 0 && day !== 0) return refuse('birth-month-missing')
  const earliest = dayOf(year, month || 1, day || 1)
  if (earliest === undefined) return refuse('no-such-date')
  if (Temporal.PlainDate.compare(earliest, today) > 0) return refuse('birth-date-in-future')
  if (
    Temporal.PlainDate.compare(latestDay(year, month, day), today.subtract({ years: longestLifeInYears })) < 0
  ) {
    return refuse('birth-date-too-long-ago')
  }
  return { ok: true, birthDate: { year, month: month || null, day: day || null } }
}

/** `17.05.1980`; unknown parts as zeros, `00.00.1990`. A form of display, never a stored value. */
export function formatBirthDate({ year, month, day }: BirthDate): string {
  return [pad(day, 2), pad(month, 2), pad(year, 4)].join('.')
}

function pad(part: number | null, length: number): string {
  return String(part ?? 0).padStart(length, '0')
}

function refuse(refusal: BirthDateRefusal): BirthDateAnswer {
  return { ok: false, refusal }
}

function digits(typed: string, shape: RegExp): number | undefined {
  const western = typed
    .trim()
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
  return shape.test(western) ? Number(western) : undefined
}

function dayOf(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  if (month > 12) return undefined
  const date = Temporal.PlainDate.from({ year, month, day: 1 })
  return day > date.daysInMonth ? undefined : date.with({ day })
}

function latestDay(year: number, month: number, day: number): Temporal.PlainDate {
  const inMonth = Temporal.PlainDate.from({ year, month: month || 12, day: 1 })
  return inMonth.with({ day: day || inMonth.daysInMonth })
}
