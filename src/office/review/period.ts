/** Months, quarters and years by their first month (`2026-04`); pure. */

export type Grain = 'month' | 'quarter' | 'year'

export const MONTHS_OF: Readonly<Record<Grain, number>> = { month: 1, quarter: 3, year: 12 }

const indexOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1

const monthAt = (index: number): string =>
  `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`

export const addMonths = (month: string, more: number): string => monthAt(indexOf(month) + more)

export const monthOf = (day: Temporal.PlainDate): string => day.toString().slice(0, 7)

/** Months from one to another: 2025-11 to 2026-02 is 3. */
export const monthsBetween = (from: string, to: string): number => indexOf(to) - indexOf(from)

/** The first month of the period a month lies in. */
export const periodOf = (month: string, grain: Grain): string =>
  monthAt(indexOf(month) - (indexOf(month) % MONTHS_OF[grain]))

/** All whole periods from `from` to, not including, `to`. */
export function periodsBetween(from: string, to: string, grain: Grain): string[] {
  const step = MONTHS_OF[grain]
  const first = Math.ceil(indexOf(from) / step) * step
  const many = Math.max(0, Math.floor((indexOf(to) - first) / step))
  return Array.from({ length: many }, (_, n) => monthAt(first + n * step))
}

/** Half-open days of a period. */
export function daysOf(
  period: string,
  grain: Grain,
): { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate } {
  const from = Temporal.PlainDate.from(`${period}-01`)
  return { from, to: from.add({ months: MONTHS_OF[grain] }) }
}

/** The part of the year a period is: the same for periods of one season. */
export const seasonOf = (period: string): string => period.slice(5, 7)

/** "03/2026", "1. Quartal 2026", "2026". */
export function periodWords(period: string, grain: Grain): string {
  const [year, month] = [period.slice(0, 4), Number(period.slice(5, 7))]
  if (grain === 'year') return year
  return grain === 'quarter'
    ? `${(month + 2) / 3}. Quartal ${year}`
    : `${String(month).padStart(2, '0')}/${year}`
}

const NAMES = ['jan', 'feb', 'mär', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez']

/**
 * A period as people write it: 2026-03, 03/2026, 3.2026, 1.3.2026, März 2026; 1. Quartal 2026, Q1 2026, 2026-Q1; 2026. The period of
 * the grain it lies in; null: none. A quarter or a year is no month.
 */
export function periodTyped(text: string, grain: Grain): string | null {
  const plain = text.trim().toLocaleLowerCase('de').replaceAll(/\s+/gu, ' ').slice(0, 40)
  const year = /^(\d{4})$/u.exec(plain)
  if (year) return grain === 'year' ? sane(Number(year[1]), 1) : null
  const quarter =
    /^q?([1-4])(?:\. ?quartal| ?\/)? ?(\d{4})$/u.exec(plain) ?? flipped(/^(\d{4})[- ]?q([1-4])$/u.exec(plain))
  if (quarter && /q/u.test(plain))
    return grain === 'quarter' ? sane(Number(quarter[2]), Number(quarter[1]) * 3 - 2) : null
  const month = monthTyped(plain)
  return month && grain === 'month' ? sane(month.year, month.month) : null
}

const flipped = (found: RegExpExecArray | null): readonly string[] | null =>
  found && ['', found[2]!, found[1]!]

function monthTyped(plain: string): { year: number; month: number } | null {
  const iso = /^(\d{4})-(\d{1,2})(?:-01)?$/u.exec(plain)
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]) }
  const german = /^(?:0?1\.)?(\d{1,2})[./](\d{4})$/u.exec(plain)
  if (german) return { year: Number(german[2]), month: Number(german[1]) }
  const worded = /^(\p{L}{3})\p{L}*\.? (\d{4})$/u.exec(plain.replace('mrz', 'mär').replace('mae', 'mä'))
  return worded ? { year: Number(worded[2]), month: NAMES.indexOf(worded[1]!) + 1 } : null
}

const sane = (year: number, month: number): string | null =>
  year >= 2000 && year <= 2100 && month >= 1 && month <= 12 ? monthAt(year * 12 + month - 1) : null
