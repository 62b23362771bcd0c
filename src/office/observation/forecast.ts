import { quantile, studentQuantile } from '#ground/queueing/index.ts'
import { indexOf, monthsFrom, workingDays } from './calendar.ts'

/** Case numbers of one concern or area, month by month without gaps; null: a month without data. */
export interface History {
  /** `concern:study_extend`, `area:temporary`. */
  readonly subject: string
  readonly months: readonly { readonly month: string; readonly cases: number | null }[]
}

export interface ForecastOf {
  readonly ok: true
  readonly subject: string
  readonly year: number
  readonly value: number
  /** 95 %. */
  readonly low: number
  readonly high: number
  readonly method: 'season' | 'trend' | 'level'
  /** Of a year, as a factor before it is damped: 1.08 is eight of a hundred more. */
  readonly growth: number
  /** Months with data it was made from. */
  readonly months: number
  readonly missing: readonly string[]
  /** How the same rule would have done before: years it could be tried on, and its typical error as a share. Null: none. */
  readonly backtest: { readonly tries: number; readonly typicalError: number } | null
  /** The last three months lie outside of what the months before let expect. */
  readonly shock: {
    readonly direction: 'above' | 'below'
    readonly expected: number
    readonly seen: number
  } | null
  /** Years whose holidays are not known. */
  readonly withoutCalendar: readonly number[]
}

export interface NoForecast {
  readonly ok: false
  readonly subject: string
  readonly year: number
  readonly why: 'too-little-data' | 'no-cases'
  readonly months: number
  readonly least: number
}

export type Forecast = ForecastOf | NoForecast

/** Less than a year says nothing of a year. */
export const LEAST_MONTHS = 12
const TREND_MONTHS = 24
/** Fewer cases a month have no season that could be seen. */
const SEASON_CASES = 10
/** Share of the growth that is left a year later (damped trend, Gardner and McKenzie 1985). */
const DAMPING = 0.7
const STEEPEST = Math.log(1.5)
const SHOCK_MONTHS = 3

/**
 * What is assumed before any data: the error of a year's case numbers is about 10 %, as sure as six years of experience. "Like last
 * year" was wrong by 5.8 % for the foreigners of Erlangen 2009 to 2019 (root mean square); a single concern moves more than all.
 */
const USUAL = { error: 0.1, years: 6 }

/** No season: every month like the others. */
const LEVEL: readonly number[] = Array.from({ length: 12 }, () => 1)

/** `at` counts months, `days` are its working days. */
interface Month {
  readonly at: number
  readonly days: number
}
type Known = readonly (Month & { readonly cases: number })[]

const monthOf = (month: string): Month => ({ at: indexOf(month), days: workingDays(month).days })

/** Next year's case numbers of each history, each with its interval or with why there is none. */
export const forecastCases = (histories: readonly History[], year: number): Forecast[] =>
  histories.map((history) => forecast(history, year))

export function forecast({ subject, months }: History, year: number): Forecast {
  const known = months.flatMap(({ month, cases }) => (cases === null ? [] : [{ ...monthOf(month), cases }]))
  const none = { ok: false as const, subject, year, months: known.length, least: LEAST_MONTHS }
  if (known.length < LEAST_MONTHS) return { ...none, why: 'too-little-data' }
  if (sumOf(known.slice(-LEAST_MONTHS)) === 0) return { ...none, why: 'no-cases' }
  const target = monthsFrom(`${year}-01`, `${year}-12`).map(monthOf)
  const model = fit(known)
  const seen = known.filter(({ at }) => target.some((it) => it.at === at))
  const ahead = target.filter(({ at }) => !seen.some((it) => it.at === at))
  const expected = expect(model, ahead)
  const tried = backtest(known, Math.max(0, target[0]!.at - known.at(-1)!.at - 1))
  const spread = spreadOf(tried, expected, sumOf(known.slice(-LEAST_MONTHS)))
  const reach = Math.exp(studentQuantile(0.975, USUAL.years + effective(tried)) * spread)
  const used = [...months.filter(({ cases }) => cases !== null).map(({ month }) => month), `${year}-01`]
  const years = new Set(
    used.filter((month) => !workingDays(month).isExact).map((month) => Number(month.slice(0, 4))),
  )
  return {
    ...{ ok: true, subject, year, value: sumOf(seen) + expected },
    ...{ low: sumOf(seen) + expected / reach, high: sumOf(seen) + expected * reach },
    ...{ method: model.method, growth: Math.exp(model.growth), months: known.length },
    missing: months.filter(({ cases }) => cases === null).map(({ month }) => month),
    backtest: tried.length === 0 ? null : { tries: tried.length, typicalError: rootMeanSquare(tried) },
    shock: shockOf(known),
    withoutCalendar: [...years],
  }
}

interface Model {
  readonly method: ForecastOf['method']
  /** Cases a working day, in the middle of the last twelve months. */
  readonly level: number
  readonly growth: number
  readonly season: readonly number[]
  readonly middle: number
}

/** Level of the last twelve months a working day, growth against the same months a year before, season as the median of the years. */
function fit(known: Known): Model {
  const hasTrend = known.length >= TREND_MONTHS
  const hasSeason = hasTrend && sumOf(known) / known.length >= SEASON_CASES
  const season = hasSeason ? seasonOf(known) : LEVEL
  const last = known.slice(-LEAST_MONTHS)
  return {
    ...{ method: hasSeason ? 'season' : hasTrend ? 'trend' : 'level', level: rateOf(last, season), season },
    growth: hasTrend ? growthOf(known, season) : 0,
    middle: last[5]!.at,
  }
}

/** Fewer months of two years that can be held against each other show no growth. */
const LEAST_PAIRS = 6

/** Each of the last twelve months against the same month of the year before: where months are missing, May is never held against December. */
function growthOf(known: Known, season: readonly number[]): number {
  const byMonth = new Map(known.map((it) => [it.at, it]))
  const pairs = known.slice(-LEAST_MONTHS).flatMap((it) => {
    const before = byMonth.get(it.at - 12)
    return before ? [[it, before] as const] : []
  })
  if (pairs.length < LEAST_PAIRS) return 0
  const [now, then] = [0, 1].map((at) =>
    rateOf(
      pairs.map((pair) => pair[at]!),
      season,
    ),
  )
  const steep = now! > 0 && then! > 0 ? Math.log(now! / then!) : 0
  return Math.max(-STEEPEST, Math.min(STEEPEST, steep))
}

/** Cases a working day, as if there were no season. */
function rateOf(known: Known, season: readonly number[]): number {
  let [cases, days] = [0, 0]
  for (const it of known) {
    cases += it.cases
    days += it.days * season[it.at % 12]!
  }
  return cases / days
}

/** By month of the year: how it lies to the twelve months around it; half of what one year alone says. */
function seasonOf(known: Known): number[] {
  const ratios = known.map((it, at) => {
    const first = Math.max(0, Math.min(at - 6, known.length - 12))
    const rate = rateOf(known.slice(first, first + 12), LEVEL)
    return { index: it.at % 12, ratio: rate > 0 ? it.cases / it.days / rate : 1 }
  })
  const raw = Array.from({ length: 12 }, (_, index) => {
    const own = ratios.filter((it) => it.index === index).map(({ ratio }) => ratio)
    return own.length === 0 ? 1 : 1 + (quantile(own, 0.5)! - 1) * (own.length / (own.length + 1))
  })
  const mean = raw.reduce((all, it) => all + it, 0) / 12
  return raw.map((it) => Math.max(0.05, it / mean))
}

/** Cases of months to come: level a working day, growth that dies away, season. */
const expect = (model: Model, months: readonly Month[]): number =>
  months.reduce((all, { at, days }) => {
    const years = (at - model.middle - 0.5) / 12
    const grown = Math.exp((model.growth * (1 - DAMPING ** years)) / -Math.log(DAMPING))
    return all + model.level * grown * model.season[at % 12]! * days
  }, 0)

/** The rule tried on the past: from each month with a year before it, the twelve months after the same gap. Logarithms of seen/expected. */
function backtest(known: Known, gap: number): number[] {
  const errors: number[] = []
  for (let origin = LEAST_MONTHS; origin + gap + 12 <= known.length; origin++) {
    const seen = known.slice(origin + gap, origin + gap + 12)
    const guessed = expect(fit(known.slice(0, origin)), seen)
    if (guessed > 0 && sumOf(seen) > 0) errors.push(Math.log(sumOf(seen) / guessed))
  }
  return errors
}

/** Windows a month apart share eleven months: twelve of them count as one year of experience. */
const effective = (errors: readonly number[]): number =>
  errors.length === 0 ? 0 : 1 + Math.floor((errors.length - 1) / 12)

/** Of the logarithm: usual error and errors of the past weighed by years, and what chance does to small numbers. */
function spreadOf(errors: readonly number[], expected: number, base: number): number {
  const years = effective(errors)
  const past = years * rootMeanSquare(errors) ** 2
  const rule = (USUAL.years * USUAL.error ** 2 + past) / (USUAL.years + years)
  return Math.sqrt(rule + 1 / Math.max(expected, 1) + 1 / Math.max(base, 1))
}

function shockOf(known: Known): ForecastOf['shock'] {
  const [before, last] = [known.slice(0, -SHOCK_MONTHS), known.slice(-SHOCK_MONTHS)]
  if (before.length < LEAST_MONTHS || sumOf(before.slice(-LEAST_MONTHS)) === 0) return null
  const expected = expect(fit(before), last)
  const seen = sumOf(last)
  const tried = backtest(before, 0)
  const spread = spreadOf(tried, expected, sumOf(before.slice(-LEAST_MONTHS)))
  const reach = Math.exp(studentQuantile(0.975, USUAL.years + effective(tried)) * spread)
  if (seen <= expected * reach && seen >= expected / reach) return null
  return { direction: seen > expected ? 'above' : 'below', expected, seen }
}

const sumOf = (known: Known): number => known.reduce((all, { cases }) => all + cases, 0)
const rootMeanSquare = (values: readonly number[]): number =>
  values.length === 0 ? 0 : Math.sqrt(values.reduce((all, it) => all + it * it, 0) / values.length)
