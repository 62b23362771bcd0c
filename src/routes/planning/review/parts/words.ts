import { formatDayOf } from '#ground/languages/index.ts'
import type { Kpi } from '#office/review/index.ts'
import { textsIn } from '#texts/index.ts'

const { t } = textsIn('de')

type Shown = Pick<Kpi, 'unit' | 'digits'>

const formats = new Map<number, Intl.NumberFormat>()
export const number = (value: number, digits = 0): string =>
  formats
    .getOrInsertComputed(
      digits,
      () => new Intl.NumberFormat('de', { minimumFractionDigits: digits, maximumFractionDigits: digits }),
    )
    .format(value === 0 ? 0 : value)
    .replace('-', '−')

/** "84,2 %", "7,1 Min.", "1.204 €". */
export function valueWords({ unit, digits }: Shown, value: number): string {
  const sized = unit === 'share' ? value * 100 : value
  const sign = { share: '%', minutes: 'Min.', days: 'Tage', hours: 'Std.', euro: '€', count: '' }[unit]
  return sign === '' ? number(sized, digits) : `${number(sized, digits)}\u00A0${sign}`
}

/** A difference has its sign; of shares it is told in percentage points. */
export function differenceWords({ unit, digits }: Shown, value: number): string {
  const plain =
    unit === 'share'
      ? `${number(Math.abs(value) * 100, digits)}\u00A0${t('review.points')}`
      : valueWords({ unit, digits }, Math.abs(value))
  const isNothing = /^[0,.]+(?:\s|$)/u.test(plain)
  return `${isNothing ? '±' : value > 0 ? '+' : '−'}${plain}`
}

export const spanWords = (
  kpi: Shown,
  { low, high }: { low: number; high: number },
  isDifference = false,
): string =>
  isDifference
    ? t('review.span', { low: differenceWords(kpi, low), high: differenceWords(kpi, high) })
    : t('review.span', { low: valueWords(kpi, low), high: valueWords(kpi, high) })

/** "03/2026". */
export const monthWords = (month: string): string => `${month.slice(5, 7)}/${month.slice(0, 4)}`

/** The last month of a half-open time. */
export function lastMonth(to: string): string {
  const before = Temporal.PlainYearMonth.from(to).subtract({ months: 1 })
  return monthWords(before.toString())
}

export const dayWords = (at: Temporal.Instant | string): string =>
  formatDayOf('de', typeof at === 'string' ? Temporal.Instant.from(at) : at, 'short')
