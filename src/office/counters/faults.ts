/** What cannot be right in a scenario, field by field. Pure; whoever shows it knows the words. */
import {
  GRID,
  HALVES,
  isOpenAt,
  minuteOfHalf,
  minuteOfQuarter,
  QUARTERS,
  type DayPlan,
  type Scenario,
} from './scenario.ts'

export interface Fault {
  /** Name of the field: `serviceMean`, `desks.2.16` (weekday, number of the half hour). */
  readonly field: string
  readonly why:
    | 'missing'
    | 'not-a-number'
    | 'too-small'
    | 'too-large'
    | 'not-whole'
    | 'hours-reversed'
    | 'hours-overlap'
    | 'off-grid'
    | 'nobody-there'
    | 'outside-hours'
    | 'too-many'
    | 'limits-reversed'
    | 'missed-over-booked'
    | 'year-unknown'
  readonly least?: number
  readonly most?: number
  readonly weekday?: number
  /** Minute of the day it is about. */
  readonly at?: number
}

/** A quarter hour with more is a slip of the pen: no office has the doors for it. */
export const MOST_PER_QUARTER = 200
export const MOST_PER_DAY = 3000
export const MOST_DESKS = 60
/** Years the calendar of holidays is known for, as ground and law have them. */
const YEARS = { least: 2020, most: 2099 }

export function faultsOf(scenario: Scenario): readonly Fault[] {
  const { service, patience, noShow, punctuality, breaks, lunch, limits, target } = scenario
  const inside = (field: string, value: number, least: number, most: number, whole = false): Fault[] =>
    rangeFault(field, value, least, most, whole)
  return [
    ...(inside('year', scenario.year, YEARS.least, YEARS.most, true).length > 0
      ? [{ field: 'year', why: 'year-unknown' as const, ...YEARS }]
      : []),
    ...inside('serviceMean', service.mean, 0.5, 240),
    ...inside('serviceCv', service.cv, 0, 3),
    ...(patience === null ? [] : inside('patience', patience, 1, 600)),
    ...inside('noShow', noShow.share, 0, 0.95),
    ...noShow.leads.flatMap((lead, n) => leadFaults(`lead.${n}`, lead)),
    ...inside('punctualityMean', punctuality.mean, -60, 60),
    ...inside('punctualitySd', punctuality.sd, 0, 60),
    ...inside('bookingWeeks', scenario.bookingWeeks, 1, 52, true),
    ...inside('overbookable', scenario.overbookable, 0, 1),
    ...inside('breakMinutes', breaks.minutes, 0, 30, true),
    ...inside('breakEvery', breaks.every, 30, 240, true),
    ...inside('breakShift', breaks.shift, -240, 240, true),
    ...[breaks.minutes, breaks.every, breaks.shift].flatMap((value, n) =>
      value % 5 === 0
        ? []
        : [{ field: ['breakMinutes', 'breakEvery', 'breakShift'][n]!, why: 'off-grid' as const, least: 5 }],
    ),
    ...(lunch ? lunchFaults(lunch) : []),
    ...inside('longestAtDesk', scenario.longestAtDesk, 30, 600, true),
    ...inside('minDesks', limits.minDesks, 0, MOST_DESKS, true),
    ...inside('maxDesks', limits.maxDesks, 1, MOST_DESKS, true),
    ...(limits.minDesks > limits.maxDesks ? [{ field: 'maxDesks', why: 'limits-reversed' as const }] : []),
    ...inside('targetMinutes', target.minutes, 0, 480),
    ...inside('targetShare', target.share, 0.01, 0.999),
    ...scenario.season.flatMap((factor, n) => inside(`season.${n + 1}`, factor, 0, 5)),
    ...scenario.days.flatMap(dayFaults),
  ]
}

function rangeFault(field: string, value: number, least: number, most: number, whole: boolean): Fault[] {
  if (!Number.isFinite(value)) return [{ field, why: 'not-a-number' }]
  if (value < least) return [{ field, why: 'too-small', least, most }]
  if (value > most) return [{ field, why: 'too-large', least, most }]
  return whole && !Number.isInteger(value) ? [{ field, why: 'not-whole' }] : []
}

function leadFaults(field: string, { from, to, n, missed }: Scenario['noShow']['leads'][number]): Fault[] {
  const broken = [from, to, n, missed].some((value) => !Number.isInteger(value) || value < 0)
  if (broken) return [{ field, why: 'not-whole' }]
  if (from > to) return [{ field, why: 'hours-reversed' }]
  return missed > n ? [{ field, why: 'missed-over-booked' }] : []
}

function lunchFaults({ minutes, from, to }: NonNullable<Scenario['lunch']>): Fault[] {
  const faults = rangeFault('lunchMinutes', minutes, 15, 120, true)
  if (from % 15 !== 0 || to % 15 !== 0) return [...faults, { field: 'lunchFrom', why: 'off-grid', least: 15 }]
  if (from >= to) return [...faults, { field: 'lunchTo', why: 'hours-reversed' }]
  return to - from < minutes ? [...faults, { field: 'lunchTo', why: 'too-small', least: minutes }] : faults
}

function dayFaults(day: DayPlan): Fault[] {
  const { weekday } = day
  const faults: Fault[] = []
  const add = (field: string, why: Fault['why'], more: Partial<Fault> = {}): void =>
    void faults.push({ field: `${field}.${weekday}`, why, weekday, ...more })
  for (const [n, { from, to }] of day.open.entries()) {
    if (!(from < to)) add('open', 'hours-reversed')
    else if (from % 15 !== 0 || to % 15 !== 0 || from < GRID.from || to > GRID.to)
      add('open', 'off-grid', { least: 15 })
    if (n > 0 && from < day.open[n - 1]!.to) add('open', 'hours-overlap')
  }
  if (day.walkIns.length !== QUARTERS || day.booked.length !== QUARTERS || day.desks.length !== HALVES) {
    add('open', 'missing')
    return faults
  }
  let total = 0
  for (const kind of ['walkIns', 'booked'] as const) {
    for (const [n, value] of day[kind].entries()) {
      const at = minuteOfQuarter(n)
      const field = `${kind}.${weekday}.${n}`
      const [fault] = rangeFault(field, value, 0, MOST_PER_QUARTER, false)
      if (fault) faults.push({ ...fault, weekday, at })
      else if (value > 0 && !isOpenAt(day, at)) faults.push({ field, why: 'outside-hours', weekday, at })
      total += value
    }
  }
  if (total > MOST_PER_DAY) add('walkIns', 'too-many', { most: MOST_PER_DAY })
  return [...faults, ...deskFaults(day)]
}

function deskFaults(day: DayPlan): Fault[] {
  return day.desks.flatMap((desks, n): Fault[] => {
    const at = minuteOfHalf(n)
    const field = `desks.${day.weekday}.${n}`
    const [fault] = rangeFault(field, desks, 0, MOST_DESKS, true)
    if (fault) return [{ ...fault, weekday: day.weekday, at }]
    const quarters = [2 * n, 2 * n + 1]
    const comes = quarters.some((q) => (day.walkIns[q] ?? 0) + (day.booked[q] ?? 0) > 0)
    return desks === 0 && comes ? [{ field, why: 'nobody-there', weekday: day.weekday, at }] : []
  })
}
