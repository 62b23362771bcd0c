import { officeDay } from '#ground/clock/clock.ts'
import type { IncomeUnit } from '#office/claims/index.ts'
import { dayTyped } from '#ui/typed-day.ts'

export const PERIODS = [
  '30-days',
  'this-month',
  'last-month',
  'this-quarter',
  'this-year',
  'last-year',
  'own',
] as const
export type Period = (typeof PERIODS)[number]
export const UNITS = ['day', 'week', 'month'] as const

export interface AskedPeriod {
  /** Both days are in it. */
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
  /** undefined: as fits the span. */
  readonly unit: IncomeUnit | undefined
  /** As it stands in the form. */
  readonly values: {
    readonly period: Period
    readonly unit: string
    readonly from: string
    readonly to: string
  }
  /** What of the own span is wrong; then the last thirty days are shown. */
  readonly wrong: Readonly<Partial<Record<'from' | 'to', 'badDay' | 'order' | 'tooLong'>>>
}

/** The span the address asks for. Whatever stands in it, there is one; what is wrong with an own one is named. */
export function periodOf(url: URL, now: Temporal.Instant, mostDays: number): AskedPeriod {
  const today = officeDay(now)
  const asked = (name: string): string => (url.searchParams.get(name) ?? '').trim().slice(0, 40)
  const period = PERIODS.find((it) => it === asked('period')) ?? '30-days'
  const unit = UNITS.find((it) => it === asked('unit'))
  const values = { period, unit: unit ?? '', from: asked('from'), to: asked('to') }
  if (period !== 'own') return { ...spanOf(period, today), unit, values, wrong: {} }
  const [from, to] = [dayIn(values.from), dayIn(values.to)]
  const wrong = {
    ...(from === null && { from: 'badDay' as const }),
    ...(to === null && { to: 'badDay' as const }),
  }
  if (from === null || to === null) return { ...spanOf('30-days', today), unit, values, wrong }
  const { days } = from.until(to, { largestUnit: 'days' })
  const fault = days < 0 ? ('order' as const) : days > mostDays ? ('tooLong' as const) : null
  if (fault) return { ...spanOf('30-days', today), unit, values, wrong: { to: fault } }
  return { from, to, unit, values, wrong: {} }
}

function spanOf(period: Exclude<Period, 'own'>, today: Temporal.PlainDate) {
  const month = today.with({ day: 1 })
  const year = month.with({ month: 1 })
  switch (period) {
    case '30-days':
      return { from: today.subtract({ days: 29 }), to: today }
    case 'this-month':
      return { from: month, to: today }
    case 'last-month':
      return { from: month.subtract({ months: 1 }), to: month.subtract({ days: 1 }) }
    case 'this-quarter':
      return { from: month.subtract({ months: (month.month - 1) % 3 }), to: today }
    case 'this-year':
      return { from: year, to: today }
    case 'last-year':
      return { from: year.subtract({ years: 1 }), to: year.subtract({ days: 1 }) }
  }
}

function dayIn(text: string): Temporal.PlainDate | null {
  const day = dayTyped(text)
  return day && day.year >= 1900 && day.year <= 2200 ? day : null
}
