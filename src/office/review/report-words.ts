import { formatDay, formatDayOf } from '#ground/languages/index.ts'
import type { Kpi } from './kpi.ts'
import type { Line } from './snapshot.ts'

/** Words of the review on paper; German alone, as the handbook. */

const formats = new Map<number, Intl.NumberFormat>()
const number = (value: number, digits: number): string =>
  formats
    .getOrInsertComputed(
      digits,
      () => new Intl.NumberFormat('de', { minimumFractionDigits: digits, maximumFractionDigits: digits }),
    )
    .format(value === 0 ? 0 : value)

const SIGNS: Readonly<Record<Kpi['unit'], string>> = {
  ...{ share: ' %', minutes: ' Min.', days: ' Tage', hours: ' Std.', euro: ' €', count: '' },
}

type Shown = Pick<Kpi, 'unit' | 'digits'>

export const valueText = ({ unit, digits }: Shown, value: number): string =>
  `${number(unit === 'share' ? value * 100 : value, digits)}${SIGNS[unit]}`

export function differenceText(kpi: Shown, value: number): string {
  const size = Math.abs(value)
  const plain = kpi.unit === 'share' ? `${number(size * 100, kpi.digits)} Punkte` : valueText(kpi, size)
  return `${value < 0 ? '−' : '+'}${plain}`
}

export const spanText = (kpi: Shown, { low, high }: { low: number; high: number }): string =>
  `${differenceText(kpi, low)} bis ${differenceText(kpi, high)}`

export const monthText = (month: string): string => `${month.slice(5, 7)}/${month.slice(0, 4)}`

/** First and last month of a half-open time. */
export const spanOfMonths = (from: string, to: string): string =>
  `${monthText(from)} bis ${monthText(Temporal.PlainYearMonth.from(to).subtract({ months: 1 }).toString())}`

export const dayText = (day: string): string => formatDay('de', day, 'short')
export const momentText = (at: Temporal.Instant): string => formatDayOf('de', at, 'short')

export const GROUP_NAMES: Readonly<Record<Kpi['group'], string>> = {
  access: 'Zugang',
  flow: 'Ablauf eines Besuchs',
  casework: 'Sachbearbeitung',
  people: 'Personal',
  economy: 'Wirtschaftlichkeit',
  voice: 'Befragung und Beschwerden',
}

export const VERDICTS: Readonly<Record<Line['verdict'], string>> = {
  better: 'besser',
  worse: 'schlechter',
  changed: 'verändert',
  unclear: 'nicht zu sagen',
  unknown: 'ohne Vergleich',
}

export const STATES = {
  ...{
    met: 'erfüllt',
    partly: 'teilweise',
    open: 'offen',
    elsewhere: 'nicht unsere Aufgabe',
    none: 'nicht geprüft',
  },
} as const

export const RESULTS = {
  helped: 'hat geholfen',
  'no-effect': 'ohne Wirkung',
  unclear: 'nicht zu sagen',
} as const
