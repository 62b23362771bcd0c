import type { Period, WorkWeek } from './facts.ts'
import { addMonths, birthday, exactDay, fullYears, monthsBetween, readDay } from './days.ts'
import { placeOf, type PersonRecord } from './record.ts'
import type { Measure, Span } from './rule-table.ts'
import { usedWorkingDays } from './working-days.ts'

/** What a measure came to: a span where days are known in part only. NaN: a fact is missing. */
export interface Reckoned {
  lo: number
  hi: number
  /** Day numbers the measure counts down to; NaN where it counts down to none. */
  dateLo: number
  dateHi: number
}

export type Reckon = (record: PersonRecord, into: Reckoned) => void

const nothing = (into: Reckoned): void => {
  into.lo = Number.NaN
  into.hi = Number.NaN
  into.dateLo = Number.NaN
  into.dateHi = Number.NaN
}

const put = (into: Reckoned, lo: number, hi: number): void => {
  into.lo = lo
  into.hi = hi
  into.dateLo = Number.NaN
  into.dateHi = Number.NaN
}

export function plusSpan(number: number, { months = 0, days = 0 }: Span): number {
  return (months === 0 ? number : addMonths(number, months)) + days
}

/** Which end is shown when both ends give the same level. */
export const isCautiousLow = ({ name }: Measure): boolean =>
  !/Since$|^longest|Share$|^workingDays$|^monthsUntilEligible$/.test(name)

/** Turns a measure into a closure; `today` is a day number. */
export function compileMeasure(measure: Measure, today: number): Reckon {
  switch (measure.name) {
    case 'always':
      return (_, into) => put(into, 1, 1)
    case 'daysUntil':
    case 'monthsUntil':
      return countDown(measure, today)
    case 'daysUntilDay': {
      const day = exactDay(measure.day)
      return (_, into) => toDates(into, day, day, today)
    }
    case 'daysUntilAge': {
      const place = placeOf(measure.fact)
      const { years } = measure
      return ({ lo, hi }, into) =>
        Number.isNaN(lo[place]!)
          ? nothing(into)
          : toDates(into, birthday(lo[place]!, years), birthday(hi[place]!, years), today)
    }
    case 'daysSince':
    case 'monthsSince':
    case 'yearsSince':
      return since(measure, today)
    case 'daysBetween':
    case 'monthsBetween':
    case 'yearsBetween':
      return between(measure)
    default:
      return compileOther(measure, today)
  }
}

type Named<N extends Measure['name']> = Extract<Measure, { name: N }>

function compileOther(
  measure: Named<
    | 'age'
    | 'amount'
    | 'difference'
    | 'ratio'
    | 'monthsUntilEligible'
    | 'longestAbsence'
    | 'absenceShare'
    | 'workingDays'
  >,
  today: number,
): Reckon {
  const place = 'fact' in measure ? placeOf(measure.fact) : -1
  switch (measure.name) {
    case 'age':
      return ({ lo, hi }, into) =>
        Number.isNaN(lo[place]!)
          ? nothing(into)
          : put(into, fullYears(hi[place]!, today), fullYears(lo[place]!, today))
    case 'amount':
      return ({ lo, hi }, into) => put(into, lo[place]!, hi[place]!)
    case 'difference': {
      const minus = placeOf(measure.minus)
      return ({ lo, hi }, into) => put(into, lo[place]! - hi[minus]!, hi[place]! - lo[minus]!)
    }
    case 'ratio': {
      const { to } = measure
      return ({ lo, hi }, into) => put(into, lo[place]! / to, hi[place]! / to)
    }
    case 'monthsUntilEligible':
      return eligible(measure, today)
    case 'longestAbsence':
      return ({ said }, into) => longestAbsence(said[place] as readonly Period[] | undefined, into)
    case 'absenceShare': {
      const start = addMonths(today, -12 * measure.years)
      return ({ said }, into) =>
        absenceShare(said[place] as readonly Period[] | undefined, start, today, into)
    }
    case 'workingDays':
      return ({ said }, into) => {
        const weeks = said[place] as readonly WorkWeek[] | undefined
        if (weeks === undefined) return nothing(into)
        const days = usedWorkingDays(weeks, today)
        put(into, days, days)
      }
  }
}

function toDates(into: Reckoned, lo: number, hi: number, today: number): void {
  into.lo = lo - today
  into.hi = hi - today
  into.dateLo = lo
  into.dateHi = hi
}

function countDown({ name, fact, plus = {} }: Named<'daysUntil' | 'monthsUntil'>, today: number): Reckon {
  const place = placeOf(fact)
  const inMonths = name === 'monthsUntil'
  return ({ lo, hi }, into) => {
    if (Number.isNaN(lo[place]!)) return nothing(into)
    toDates(into, plusSpan(lo[place]!, plus), plusSpan(hi[place]!, plus), today)
    if (!inMonths) return
    into.lo = monthsBetween(today, into.dateLo)
    into.hi = monthsBetween(today, into.dateHi)
  }
}

const daysBetween = (from: number, to: number): number => to - from
const yearsBetween = (from: number, to: number): number => monthsBetween(from, to) / 12

/** By the unit a name begins with. */
function spanOf(name: string): typeof daysBetween {
  return name.startsWith('days') ? daysBetween : name.startsWith('months') ? monthsBetween : yearsBetween
}

function since({ name, fact }: Named<'daysSince' | 'monthsSince' | 'yearsSince'>, today: number): Reckon {
  const place = placeOf(fact)
  const reach = spanOf(name)
  return ({ lo, hi }, into) =>
    Number.isNaN(lo[place]!) ? nothing(into) : put(into, reach(hi[place]!, today), reach(lo[place]!, today))
}

function between({ name, from, to }: Named<'daysBetween' | 'monthsBetween' | 'yearsBetween'>): Reckon {
  const a = placeOf(from)
  const b = placeOf(to)
  const reach = spanOf(name)
  return ({ lo, hi }, into) =>
    Number.isNaN(lo[a]!) || Number.isNaN(lo[b]!)
      ? nothing(into)
      : put(into, reach(hi[a]!, lo[b]!), reach(lo[a]!, hi[b]!))
}

/** Nobody is told too early that a waiting time is over: of unknown days the last one counts. */
function eligible({ after, halved, paid }: Named<'monthsUntilEligible'>, today: number): Reckon {
  const waits = after.map(({ since: facts, months }) => ({ places: facts.map(placeOf), months }))
  const half = halved === undefined ? -1 : placeOf(halved)
  const pension = paid === undefined ? -1 : placeOf(paid.fact)
  return ({ hi }, into) => {
    const added = half < 0 || Number.isNaN(hi[half]!) ? 0 : Math.ceil(hi[half]! / 2)
    let date = -Infinity
    for (const { places, months } of waits) {
      const place = places.find((one) => !Number.isNaN(hi[one]!))
      if (place === undefined) return nothing(into)
      date = Math.max(date, addMonths(hi[place]!, months + added))
    }
    if (pension >= 0) {
      if (Number.isNaN(hi[pension]!)) return nothing(into)
      const owed = Math.ceil(paid!.months - hi[pension]!)
      if (owed > 0) date = Math.max(date, addMonths(today, owed))
    }
    const months = monthsBetween(today, date)
    put(into, months, months)
    into.dateLo = date
    into.dateHi = date
  }
}

/** In months; of unknown days the longest stay abroad there may have been. */
function longestAbsence(periods: readonly Period[] | undefined, into: Reckoned): void {
  if (periods === undefined) return nothing(into)
  let longest = 0
  for (const { from, to } of periods) {
    const [a, b] = [span(from), span(to)]
    longest = Math.max(longest, monthsBetween(a.lo, b.hi))
  }
  put(into, longest, longest)
}

/** Days from the day after leaving to the day before return, as far as they lie in the years looked at. */
function absenceShare(
  periods: readonly Period[] | undefined,
  start: number,
  today: number,
  into: Reckoned,
): void {
  if (periods === undefined) return nothing(into)
  let days = 0
  for (const { from, to } of periods) {
    const first = Math.max(span(from).lo, start)
    const last = Math.min(span(to).hi, today)
    if (last > first) days += last - first
  }
  const share = days / (today - start)
  put(into, share, share)
}

function span(text: string): { lo: number; hi: number } {
  const read = readDay(text)
  if (read === null || read === 'unknown') throw new Error(`not a day: ${text}`)
  return read
}
