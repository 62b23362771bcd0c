import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { OFFICE_ZONE } from '#ground/clock/clock.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
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

export const REVIEW_DAYS = 28
export const LEAST_GROUP = 5
export const LEAST_REVIEWED = 50

export async function forecastReview(
  room: CallingRoom,
  actor: Actor,
  { site }: { site: number },
): Promise<Outcome<ForecastReview, 'not-permitted'>> {
  const { permissions, clock, db } = room.ground
  if (!isPermitted(permissions, actor, 'calling.forecast-review', site)) return refuse('not-permitted')
  const now = clock.now()
  const past = await toldAndCame(db, site, now.subtract({ hours: 24 * REVIEW_DAYS }), now)
  return { ok: true, ...reviewOf(past) }
}

type Called = ToldAndCame & { readonly waited: number }

export function reviewOf(past: readonly ToldAndCame[]): ForecastReview {
  const told = past.filter(({ kind }) => kind === 'range' || kind === 'now')
  const called = told.filter((it): it is Called => it.waited !== null)
  const hourOf = ({ at }: ToldAndCame) => at.toZonedDateTimeISO(OFFICE_ZONE).hour
  const hours = [...Map.groupBy(called, hourOf)].sort(([a], [b]) => a - b)
  const enough = called.length >= LEAST_REVIEWED
  return {
    ...{ days: REVIEW_DAYS, told: told.length, called: called.length },
    figures: enough ? fitOf(called) : null,
    hours: enough
      ? hours.map(([hour, all]) => ({
          ...{ hour, count: all.length < LEAST_GROUP ? 0 : all.length },
          fit: all.length < LEAST_GROUP ? null : hourFitOf(all),
        }))
      : [],
  }
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
