/**
 * A counter scenario: who comes when to one area of a site, how long it takes, and which desks are open. Plain data, kept
 * as JSON. Minutes everywhere; times of day in minutes since midnight of the office's zone; shares from 0 to 1.
 */

/** The hours a scenario can speak of: 06:00 to 20:00 in quarter hours (arrivals) and half hours (desks). */
export const GRID = { from: 6 * 60, to: 20 * 60, quarter: 15, half: 30 } as const
export const QUARTERS = (GRID.to - GRID.from) / GRID.quarter
export const HALVES = (GRID.to - GRID.from) / GRID.half

/** 1 Monday to 6 Saturday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6
export const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6]

export interface Span {
  readonly from: number
  readonly to: number
}

export interface DayPlan {
  readonly weekday: Weekday
  /** Hours with doors open; multiples of a quarter hour, ascending, apart. None: closed. */
  readonly open: readonly Span[]
  /** Visitors without appointment expected in each quarter hour, on an average day. */
  readonly walkIns: readonly number[]
  /** Appointments that begin in each quarter hour, as booked. */
  readonly booked: readonly number[]
  /** Desks planned in each half hour, before breaks. */
  readonly desks: readonly number[]
}

/** Where a figure comes from; measured ones carry their number of cases and an interval. */
export interface Origin {
  readonly from: 'typed' | 'imported' | 'measured'
  readonly n?: number
  readonly low?: number
  readonly high?: number
  /** "2026-01-01/2026-10-31" for measured ones. */
  readonly span?: string
}

export type FigureName = 'walkIns' | 'booked' | 'service' | 'noShow' | 'patience'

/** Missed appointments among those booked so many days ahead (`to` included). */
export interface LeadBucket {
  readonly from: number
  readonly to: number
  readonly n: number
  readonly missed: number
}

export interface Breaks {
  /** Minutes away from the desk in each round; 0: none. */
  readonly minutes: number
  /** Length of a round. */
  readonly every: number
  /** In turn, or all at once. */
  readonly pattern: 'staggered' | 'together'
  /** How much later than the end of the round the first desk goes. */
  readonly shift: number
}

export interface Lunch {
  readonly minutes: number
  readonly from: number
  readonly to: number
}

export interface Scenario {
  /** The calendar that turns weeks into a year. */
  readonly year: number
  readonly days: readonly DayPlan[]
  /** Arrivals of each month against the average month, January first. */
  readonly season: readonly number[]
  /** Mean minutes at the desk, and their spread against the mean. */
  readonly service: { readonly mean: number; readonly cv: number }
  /** Mean minutes somebody waits before giving up; null: nobody gives up. */
  readonly patience: number | null
  readonly noShow: { readonly share: number; readonly leads: readonly LeadBucket[] }
  /** Minutes after the time of the appointment; negative: early. */
  readonly punctuality: { readonly mean: number; readonly sd: number }
  /** How many weeks ahead one may book. */
  readonly bookingWeeks: number
  /** Share of appointments that may be overbooked: never those on which somebody's right to stay hangs. */
  readonly overbookable: number
  readonly breaks: Breaks
  readonly lunch: Lunch | null
  /** Nobody sits at a desk longer in one go. */
  readonly longestAtDesk: number
  readonly limits: { readonly minDesks: number; readonly maxDesks: number }
  readonly target: { readonly minutes: number; readonly share: number }
  readonly origins: Readonly<Partial<Record<FigureName, Origin>>>
}

export const quarterAt = (minute: number): number => Math.floor((minute - GRID.from) / GRID.quarter)
export const halfAt = (minute: number): number => Math.floor((minute - GRID.from) / GRID.half)
export const minuteOfQuarter = (quarter: number): number => GRID.from + quarter * GRID.quarter
export const minuteOfHalf = (half: number): number => GRID.from + half * GRID.half

export const isOpenAt = (day: Pick<DayPlan, 'open'>, minute: number): boolean =>
  day.open.some(({ from, to }) => from <= minute && minute < to)

/** The same number in every quarter hour (or half hour) that is open, 0 elsewhere. */
export function spread(open: readonly Span[], value: number, size: 15 | 30): number[] {
  const count = (GRID.to - GRID.from) / size
  return Array.from({ length: count }, (_, n) => (isOpenAt({ open }, GRID.from + n * size) ? value : 0))
}

/** What a new scenario begins with: an office nobody has described yet; every figure is to be replaced. */
export function usualScenario(year: number): Scenario {
  const morning: Span = { from: 8 * 60, to: 12 * 60 }
  const openOn = (weekday: Weekday): readonly Span[] =>
    weekday === 6 ? [] : weekday === 4 ? [morning, { from: 14 * 60, to: 18 * 60 }] : [morning]
  return {
    year,
    days: WEEKDAYS.map((weekday) => {
      const open = openOn(weekday)
      return {
        ...{ weekday, open, walkIns: spread(open, 1, 15), booked: spread(open, 2, 15) },
        desks: spread(open, 3, 30),
      }
    }),
    season: Array.from({ length: 12 }, () => 1),
    service: { mean: 12, cv: 0.8 },
    patience: 45,
    noShow: { share: 0.12, leads: [] },
    punctuality: { mean: -5, sd: 8 },
    bookingWeeks: 6,
    overbookable: 1,
    breaks: { minutes: 10, every: 60, pattern: 'staggered', shift: 0 },
    lunch: null,
    longestAtDesk: 120,
    limits: { minDesks: 1, maxDesks: 8 },
    target: { minutes: 20, share: 0.9 },
    origins: {},
  }
}
