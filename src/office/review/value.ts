import { SMALLEST } from '#ground/smallgroups/index.ts'
import { refuse, type Refusal } from '#ground/act/refusal.ts'
import type { Kpi } from './kpi.ts'
import { addMonths, monthOf, MONTHS_OF } from './period.ts'

/** A figure of one month, quarter or year, and where it comes from. */
export interface KpiValue {
  readonly kpi: string
  readonly period: string
  readonly version: number
  /** A share as 0 to 1. */
  readonly value: number
  readonly numerator: number | null
  readonly n: number | null
  /** 95 %; null: not known. */
  readonly low: number | null
  readonly high: number | null
  readonly origin: 'reckoned' | 'typed' | 'imported'
  readonly source: string
  readonly at: Temporal.Instant
}

/** What somebody types or hands in. */
export interface GivenValue {
  readonly period: string
  /** A share as 0 to 1. */
  readonly value: number
  /** How many cases it was told of; a share needs it. */
  readonly n: number | null
  readonly source: string
}

export type ValueRefusal =
  | 'unknown-kpi'
  | 'period-ahead'
  | 'out-of-bounds'
  | 'cases-missing'
  | 'too-few'
  | 'not-whole'
  | 'source-missing'
  | 'too-long'

export const SOURCE_MOST = 300
const MOST: Readonly<Record<Kpi['unit'], number>> = {
  ...{ share: 1, minutes: 1440, days: 3650, hours: 10_000 },
  ...{ count: 10_000_000, euro: 1_000_000_000 },
}
const CASES_MOST = 10_000_000

/**
 * Whether a value may stand. Nothing is told of fewer than five: of a share the cases are known, and five lie on both sides or none; a count
 * is nobody or five and more; a mean says of how many. Null: it may.
 */
export function judgeValue(
  kpi: Kpi,
  { period, value, n, source }: GivenValue,
  today: Temporal.PlainDate,
): Refusal<ValueRefusal> | null {
  if (addMonths(period, MONTHS_OF[kpi.grain]) > monthOf(today))
    return refuse('period-ahead', { field: 'period' })
  const [least, most] = [0, MOST[kpi.unit]]
  if (!Number.isFinite(value) || value < least || value > most)
    return refuse('out-of-bounds', { field: 'value', detail: { least, most, unit: kpi.unit } })
  if (n !== null && !Number.isInteger(n)) return refuse('not-whole', { field: 'n' })
  if (n !== null && n > CASES_MOST)
    return refuse('out-of-bounds', {
      field: 'n',
      detail: { least: SMALLEST, most: CASES_MOST, unit: 'count' },
    })
  if (n !== null && n < SMALLEST) return refuse('too-few', { field: 'n' })
  if (n === null && kpi.unit !== 'count' && kpi.unit !== 'euro')
    return refuse('cases-missing', { field: 'n' })
  if (kpi.unit === 'count' && kpi.digits === 0 && !Number.isInteger(value))
    return refuse('not-whole', { field: 'value' })
  if (isSmall(kpi, value, n)) return refuse('too-few', { field: 'value' })
  if (source.trim() === '') return refuse('source-missing', { field: 'source' })
  if (source.length > SOURCE_MOST)
    return refuse('too-long', { field: 'source', detail: { most: SOURCE_MOST } })
  return null
}

/** One to four of something, or all but one to four. */
function isSmall({ unit, digits }: Kpi, value: number, n: number | null): boolean {
  const isFew = (many: number): boolean => many > 0 && many < SMALLEST
  if (unit === 'count') return digits === 0 && isFew(value)
  if (unit !== 'share' || n === null) return false
  const hits = Math.round(value * n)
  return isFew(hits) || isFew(n - hits)
}

/** How many of a share: whole, as its cases are. */
export const numeratorOf = ({ unit }: Pick<Kpi, 'unit'>, value: number, n: number | null): number | null =>
  unit === 'share' && n !== null ? Math.round(value * n) : null
