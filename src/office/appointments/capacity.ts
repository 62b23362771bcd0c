import { holidayOn } from '#law/holidays/index.ts'
import { cellOfTime, dayOf, noCells, setCells, type Cells, type DayNumber, CELL_MINUTES } from './cells.ts'
import type { Policy } from './policy.ts'
import type { Quota } from './quota.ts'

/** Capacity as rules: lanes, series of opening hours, days that differ, closures. Pure. */
export interface Lane {
  readonly id: number
  readonly site: number
  readonly team: string
  readonly name: string
  /** Concern keys this lane serves; empty: all concerns of its team. */
  readonly skills: readonly string[]
  readonly stepFree: boolean
  readonly active: boolean
}

export interface Series {
  readonly id: string
  readonly site: number
  readonly team: string
  /** null: every active lane of the team. */
  readonly lanes: readonly number[] | null
  /** ISO weekdays, 1 = Monday. */
  readonly weekdays: readonly number[]
  readonly everyWeeks: number
  /** First day, and the week from which `everyWeeks` counts. */
  readonly validFrom: Temporal.PlainDate
  readonly validTo: Temporal.PlainDate | null
  readonly opens: Temporal.PlainTime
  readonly closes: Temporal.PlainTime
  /** Places may begin every so many minutes after opening. */
  readonly stepMinutes: number
}

export interface DayException {
  readonly id: string
  readonly site: number
  readonly team: string | null
  /** Only this lane, when somebody is ill; absent or null: every lane of the team. */
  readonly lane?: number | null
  readonly day: Temporal.PlainDate
  /** null: closed on that day. */
  readonly opens: Temporal.PlainTime | null
  readonly closes: Temporal.PlainTime | null
  readonly reason: string
  /** What it follows from, when nobody typed it. A lane may have several such times on one day. */
  readonly origin?: string | null
}

export interface Closure {
  readonly id: string
  readonly site: number
  readonly team: string | null
  readonly firstDay: Temporal.PlainDate
  readonly lastDay: Temporal.PlainDate
  readonly reason: string
}

export interface Plan {
  readonly site: number
  readonly version: number
  readonly lanes: readonly Lane[]
  readonly series: readonly Series[]
  readonly exceptions: readonly DayException[]
  readonly closures: readonly Closure[]
  /** Minutes of a concern where the office departs from the catalogue. */
  readonly durations: ReadonlyMap<string, number>
  readonly quotas: readonly Quota[]
  readonly policy: Policy
}

/** When a lane is open on a day, and at which cells places may begin. */
export interface OpenDay {
  readonly open: Cells
  readonly grid: Cells
}

export type ClosedReason = 'holiday' | 'closure' | 'exception' | 'no-hours' | 'lane-inactive'

export function openDay(plan: Plan, lane: Lane, day: DayNumber): OpenDay | null {
  if (closedBecause(plan, lane, day) !== null) return null
  const date = dayOf(day)
  const result = { open: noCells(), grid: noCells() }
  const hours = hoursOf(plan, lane, date)
  for (const { opens, closes, stepMinutes } of hours) {
    const from = cellOfTime(day, opens)
    const to = cellOfTime(day, closes)
    setCells(result.open, from, to)
    for (let cell = from; cell < to; cell += stepMinutes / CELL_MINUTES) setCells(result.grid, cell, cell + 1)
  }
  return result
}

/** Why a lane offers nothing on a day; null when it is open. Answers "why is this place not offered?". */
export function closedBecause(plan: Plan, lane: Lane, day: DayNumber): ClosedReason | null {
  if (!lane.active) return 'lane-inactive'
  const date = dayOf(day)
  const differing = exceptionsOf(plan, lane, date)
  if (differing.length > 0) return differing.some(({ opens }) => opens === null) ? 'exception' : null
  if (holidayOn(date)) return 'holiday'
  if (
    plan.closures.some(
      (closure) => concernsTeam(closure, lane) && inRange(date, closure.firstDay, closure.lastDay),
    )
  )
    return 'closure'
  return hoursOf(plan, lane, date).length === 0 ? 'no-hours' : null
}

export interface Hours {
  readonly opens: Temporal.PlainTime
  readonly closes: Temporal.PlainTime
  readonly stepMinutes: number
}

/** The hours of a lane on a day that is not closed. */
export function hoursOf(plan: Plan, lane: Lane, date: Temporal.PlainDate): Hours[] {
  const regular = plan.series.filter((series) => applies(series, lane, date))
  const stepMinutes = regular[0]?.stepMinutes ?? 15
  const differing = exceptionsOf(plan, lane, date).flatMap(({ opens, closes }) =>
    opens && closes ? [{ opens, closes, stepMinutes }] : [],
  )
  return differing.length > 0 ? differing : regular
}

function exceptionsOf(plan: Plan, lane: Lane, date: Temporal.PlainDate): DayException[] {
  const found = plan.exceptions.filter((entry) => concernsLane(entry, lane) && entry.day.equals(date))
  // The lane's own times say more than the team's exception, and that more than the site's.
  const own = found.filter((entry) => typeof entry.lane === 'number')
  return own.length > 0 ? own : [found.find((entry) => entry.team !== null) ?? found[0] ?? []].flat()
}

function concernsLane(entry: DayException, lane: Lane): boolean {
  return typeof entry.lane === 'number' ? entry.lane === lane.id : concernsTeam(entry, lane)
}

function concernsTeam(entry: { team: string | null }, lane: Lane): boolean {
  return entry.team === null || entry.team === lane.team
}

function applies(series: Series, lane: Lane, date: Temporal.PlainDate): boolean {
  if (series.team !== lane.team || (series.lanes && !series.lanes.includes(lane.id))) return false
  if (!series.weekdays.includes(date.dayOfWeek)) return false
  if (!inRange(date, series.validFrom, series.validTo)) return false
  return series.everyWeeks === 1 || weeksBetween(series.validFrom, date) % series.everyWeeks === 0
}

function inRange(
  date: Temporal.PlainDate,
  first: Temporal.PlainDate,
  last: Temporal.PlainDate | null,
): boolean {
  return (
    Temporal.PlainDate.compare(date, first) >= 0 && (!last || Temporal.PlainDate.compare(date, last) <= 0)
  )
}

/** Calendar weeks (Monday to Sunday) between two days. */
function weeksBetween(first: Temporal.PlainDate, date: Temporal.PlainDate): number {
  const monday = (day: Temporal.PlainDate) => day.subtract({ days: day.dayOfWeek - 1 })
  return monday(first).until(monday(date), { largestUnit: 'day' }).days / 7
}

/** Lanes that can serve all the concerns and needs of a visit. */
export function lanesFor(
  plan: Plan,
  wish: { team: string; concerns: readonly string[]; needs: readonly string[] },
): Lane[] {
  return plan.lanes.filter(
    (lane) =>
      lane.active &&
      lane.team === wish.team &&
      (lane.skills.length === 0 || wish.concerns.every((concern) => lane.skills.includes(concern))) &&
      (!wish.needs.includes('step_free') || lane.stepFree),
  )
}
