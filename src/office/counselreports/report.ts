import { groupsOf, joined, type Count, type Group } from '#ground/smallgroups/index.ts'
import type { Tallied } from '../counselling/index.ts'
import { DIMENSIONS, OTHER } from './dimensions.ts'

/** What a report tells of one dimension. `from`: since when was counted; a dimension too small to be told is carried over. */
export interface Told {
  readonly dimension: string
  /** First day of the first month counted, `2026-07-01`. */
  readonly from: string
  readonly groups: readonly Group[]
}

export interface ReportContent {
  readonly told: readonly Told[]
  /** Dimensions with fewer than five, which the next report will count in. */
  readonly carried: readonly string[]
}

/** Months of a report: a quarter, or several when too few came. */
export const MONTHS = 3

/** The first day of the last month of the quarter a day lies in. */
export function quarterEnd(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.with({ day: 1, month: Math.ceil(day.month / MONTHS) * MONTHS })
}

/**
 * What may be told of counts; null when not even the cases that were opened are five. `since`: the month after the report
 * in which the dimension was told last. It follows from reports alone: the month of a first count would tell of it.
 */
export function contentOf(
  counted: readonly Tallied[],
  since: (dimension: string) => Temporal.PlainDate,
): ReportContent | null {
  const all = DIMENSIONS.map(({ key, values }) => {
    const own = counted.filter(({ dimension }) => dimension === key)
    return { dimension: key, from: String(since(key)), groups: groupsOf(countsOf(own, values)) }
  })
  const told = all.flatMap((one): Told[] => (one.groups ? [{ ...one, groups: one.groups }] : []))
  if (!told.some(({ dimension }) => dimension === 'opened')) return null
  return { told, carried: all.filter(({ groups }) => !groups).map(({ dimension }) => dimension) }
}

function countsOf(own: readonly Tallied[], values: readonly string[]): Count[] {
  // a dimension may name "other" among its own values: counted once
  const known = [...new Set([...values, OTHER])]
  const place = (value: string): string => (values.includes(value) ? value : OTHER)
  return known.map((value) => ({
    value,
    n: own.filter((one) => place(one.value) === value).reduce((sum, { n }) => sum + n, 0),
  }))
}

/** Several reports read as one, with nothing they did not say. */
export function together(reports: readonly ReportContent[]): readonly Told[] {
  return DIMENSIONS.flatMap(({ key }) => {
    const parts = reports.flatMap(({ told }) => told.filter(({ dimension }) => dimension === key))
    if (parts.length === 0) return []
    const from = parts.map((part) => part.from).toSorted()[0]!
    return [{ dimension: key, from, groups: joined(parts.map(({ groups }) => groups)) }]
  })
}
