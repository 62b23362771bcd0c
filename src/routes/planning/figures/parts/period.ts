/**
 * Fixed reporting periods: whole months, quarters and years. A figure belongs to the period in which it was told, so a running one
 * grows once a week. Pure.
 */
export interface AskedPeriod {
  readonly name: string
  /** Half-open. */
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
}

const QUARTERS = 6
const YEARS = 5

/** The names that may be asked for, the first is the one shown unasked. */
export function periodNames(today: Temporal.PlainDate): readonly string[] {
  const quarters = Array.from({ length: QUARTERS }, (_, n) => {
    const day = today.subtract({ months: 3 * n })
    return `${day.year}-Q${Math.ceil(day.month / 3)}`
  })
  const months = Array.from({ length: 12 }, (_, n) => today.subtract({ months: n }).toString().slice(0, 7))
  const years = Array.from({ length: YEARS }, (_, n) => String(today.year - n))
  return ['12-months', ...years, ...quarters, ...months, 'all']
}

/** The span of the address; what is not offered is the first. */
export function periodOf(asked: string | null, today: Temporal.PlainDate): AskedPeriod {
  const name = periodNames(today).find((it) => it === asked) ?? '12-months'
  const next = today.with({ day: 1 }).add({ months: 1 })
  if (name === '12-months') return { name, from: next.subtract({ months: 12 }), to: next }
  if (name === 'all') return { name, from: Temporal.PlainDate.from('2000-01-01'), to: next }
  const [year, part] = name.split('-')
  const first = Temporal.PlainDate.from({ year: Number(year), month: 1, day: 1 })
  if (part === undefined) return { name, from: first, to: first.add({ years: 1 }) }
  const quarter = /^Q([1-4])$/u.exec(part)
  const from = quarter
    ? first.add({ months: 3 * (Number(quarter[1]) - 1) })
    : first.with({ month: Number(part) })
  return { name, from, to: from.add({ months: quarter ? 3 : 1 }) }
}

const MONTHS = new Intl.DateTimeFormat('de', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** `2026-Q3` as "3. Quartal 2026", `2026-11` as "November 2026". */
export function periodLabel(
  name: string,
  words: Readonly<Record<'12-months' | 'all' | 'quarter', string>>,
): string {
  if (name === '12-months' || name === 'all') return words[name]
  const [year, part] = name.split('-')
  if (part === undefined) return year!
  return part.startsWith('Q') ? `${part.slice(1)}. ${words.quarter} ${year}` : monthLabel(name)
}

export const monthLabel = (month: string): string =>
  MONTHS.format(Temporal.PlainDate.from(`${month}-15`).toZonedDateTime('UTC').epochMilliseconds)
