import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { OFFICE_ZONE, officeDay } from '#ground/clock/clock.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { evaluationIsOff } from '#office/evaluations/index.ts'
import { toldAndCame, type ToldAndCame } from './announce-store.ts'
import type { CallingRoom } from './room.ts'

/** How well what was told fitted what came. Minutes. Of the whole site; no figure about a colleague or a desk. */
export interface ForecastReview {
  readonly days: number
  /** Ranges and "now" told when a number was drawn, and how many of them were called. */
  readonly told: number
  readonly called: number
  /** Null: too few to compare. */
  readonly figures: Fit | null
  /** Hours of the office's clock; those with fewer than five are named and empty. */
  readonly hours: readonly { readonly hour: number; readonly count: number; readonly fit: HourFit | null }[]
}

export interface HourFit {
  /** Told minus came: below zero it took longer than told. */
  readonly bias: number
  /** Share within p10 to p90, of the ranges; null: no five ranges. */
  readonly coverage: number | null
  readonly meanWait: number
}

export interface Fit extends HourFit {
  readonly rmse: number
  /** Of the simple rule, on the same numbers. */
  readonly rmseSimple: number | null
  readonly ratio: number | null
}

/** Whole weeks that are over: what is told of them does not change any more. */
export const REVIEW_DAYS = 28
export const LEAST_GROUP = 5
export const LEAST_REVIEWED = 50

export async function forecastReview(
  room: CallingRoom,
  actor: Actor,
  { site }: { site: number },
): Promise<Outcome<ForecastReview, 'not-permitted' | 'evaluation-off'>> {
  const { permissions, clock, db } = room.ground
  if (!isPermitted(permissions, actor, 'calling.forecast-review', site)) return refuse('not-permitted')
  const now = clock.now()
  const off = await evaluationIsOff(db, { site, at: now, key: 'forecast.accuracy' })
  if (off) return off
  const today = officeDay(now)
  const monday = today.subtract({ days: today.dayOfWeek - 1 })
  const begin = (day: Temporal.PlainDate) => day.toZonedDateTime(OFFICE_ZONE).toInstant()
  const past = await toldAndCame(db, site, begin(monday.subtract({ days: REVIEW_DAYS })), begin(monday))
  return { ok: true, ...reviewOf(past) }
}

type Called = ToldAndCame & { readonly waited: number }

/**
 * Told in cells of an hour of the day within a week that is over, each with five who were called: any two of these figures differ
 * by whole cells, so neither a total nor last week's page tells of fewer.
 */
export function reviewOf(past: readonly ToldAndCame[]): ForecastReview {
  const judged = past.filter(({ kind }) => kind === 'range' || kind === 'now')
  const cells = [...Map.groupBy(judged, cellOf).values()].map((all) => ({
    ...{ hour: hourOf(all[0]!), all },
    called: all.filter((it): it is Called => it.waited !== null),
  }))
  const told = cells.filter(({ called }) => called.length >= LEAST_GROUP)
  const called = told.flatMap((it) => it.called)
  const left = told.map((it) => it.all.length - it.called.length).filter((n) => n >= LEAST_GROUP)
  const enough = called.length >= LEAST_REVIEWED
  const hours = [...new Set(cells.filter((it) => it.called.length > 0).map(({ hour }) => hour))]
  const inHour = (hour: number) => told.filter((it) => it.hour === hour).flatMap((it) => it.called)
  return {
    ...{ days: REVIEW_DAYS, called: called.length },
    told: left.reduce((sum, n) => sum + n, called.length),
    figures: enough ? fitOf(called) : null,
    hours: enough ? hours.toSorted((a, b) => a - b).map((hour) => hourOfReview(hour, inHour(hour))) : [],
  }
}

const hourOfReview = (hour: number, all: readonly Called[]) => ({
  ...{ hour, count: all.length },
  fit: all.length === 0 ? null : hourFitOf(all),
})

const hourOf = ({ at }: ToldAndCame): number => at.toZonedDateTimeISO(OFFICE_ZONE).hour

function cellOf(it: ToldAndCame): string {
  const day = it.at.toZonedDateTimeISO(OFFICE_ZONE).toPlainDate()
  return `${day.yearOfWeek}/${day.weekOfYear} ${hourOf(it)}`
}

function fitOf(called: readonly Called[]): Fit {
  const compared = called.filter(({ simple }) => simple !== null)
  const rmse = (all: readonly Called[], of: (it: Called) => number) =>
    Math.sqrt(meanOf(all, (it) => (of(it) - it.waited) ** 2))
  const rmseSimple = compared.length >= LEAST_GROUP ? rmse(compared, ({ simple }) => simple!) : null
  return {
    ...hourFitOf(called),
    rmse: rmse(called, middleOf),
    rmseSimple,
    ratio: rmseSimple ? rmse(compared, middleOf) / rmseSimple : null,
  }
}

function hourFitOf(called: readonly Called[]): HourFit {
  const ranges = called.filter(({ kind }) => kind === 'range')
  const within = ranges.filter(({ p10, p90, waited }) => waited >= p10! && waited <= p90!).length
  return {
    bias: meanOf(called, (it) => middleOf(it) - it.waited),
    coverage: ranges.length >= LEAST_GROUP ? within / ranges.length : null,
    meanWait: meanOf(called, ({ waited }) => waited),
  }
}

/** "Now" is no minutes. */
const middleOf = ({ p50 }: Called): number => p50 ?? 0

function meanOf(all: readonly Called[], of: (it: Called) => number): number {
  return all.reduce((sum, it) => sum + of(it), 0) / all.length
}
