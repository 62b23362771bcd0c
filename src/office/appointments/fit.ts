import type { Appointment } from './appointment.ts'
import { closedBecause, openDay, type Lane, type Plan } from './capacity.ts'
import { allFree, cellAt, cellEnd, cellOfTime, dayNumber, instantOf, listCells, type Cells } from './cells.ts'

/** A desk of a team at which somebody sits, from when to when of one day. */
export interface Staffed {
  readonly team: string
  readonly day: Temporal.PlainDate
  /** A lane that bears the name of the room stays open rather than another. */
  readonly room: string
  readonly from: Temporal.PlainTime
  readonly until: Temporal.PlainTime
}

interface Span {
  readonly from: string
  readonly until: string
}

/** Hours of one lane on one day that do not fit to who sits there. Times of the office's clock. */
export interface Fit {
  readonly lane: number
  readonly name: string
  readonly team: string
  readonly day: string
  readonly before: readonly Span[]
  /** Empty: closed that day. */
  readonly after: readonly Span[]
  /** Bookings that would lie outside. They stay; people decide what becomes of them. */
  readonly touched: readonly { readonly visit: string; readonly start: string }[]
}

interface LaneDay {
  readonly lane: Lane
  readonly open: Cells
  readonly bookings: readonly Appointment[]
}

/**
 * Which lanes have more hours than desks have people. Never more hours than the rules give: what opens beyond them is
 * decided where the hours are. On each day the lanes of the rooms that are staffed come first, then those with more bookings,
 * then those without steps; of every five minutes as many stay open as desks are staffed. `plan` is taken without what
 * followed from the same origin before. Pure.
 */
export function fitPlan(
  plan: Plan,
  origin: string,
  asked: { readonly teams: readonly string[]; readonly days: readonly Temporal.PlainDate[] },
  staffed: readonly Staffed[],
  bookings: readonly Appointment[],
): Fit[] {
  const bare = withoutOrigin(plan, origin)
  return asked.days.flatMap((day) =>
    asked.teams.flatMap((team) => {
      const here = staffed.filter((it) => it.team === team && it.day.equals(day))
      return fitTeam(lanesOpen(bare, team, day, bookings, here), day, here)
    }),
  )
}

export const withoutOrigin = (plan: Plan, origin: string): Plan => ({
  ...plan,
  exceptions: plan.exceptions.filter((it) => it.origin !== origin),
})

/** A lane whose hours of the day somebody set by hand is left as it is. */
function lanesOpen(
  plan: Plan,
  team: string,
  day: Temporal.PlainDate,
  bookings: readonly Appointment[],
  staffed: readonly Staffed[],
): LaneDay[] {
  const number = dayNumber(day)
  const rooms = new Set(staffed.map(({ room }) => room))
  const isStaffed = ({ name }: Lane) => [...rooms].some((room) => name.includes(room))
  const byHand = (lane: Lane) => plan.exceptions.some((it) => it.lane === lane.id && it.day.equals(day))
  return plan.lanes
    .filter((lane) => lane.team === team && !byHand(lane) && closedBecause(plan, lane, number) === null)
    .map((lane) => ({
      ...{ lane, open: openDay(plan, lane, number)!.open },
      bookings: bookings.filter((it) => it.lane === lane.id && cellsOf(it, number).isOfDay),
    }))
    .toSorted(
      (a, b) =>
        Number(isStaffed(b.lane)) - Number(isStaffed(a.lane)) ||
        b.bookings.length - a.bookings.length ||
        Number(b.lane.stepFree) - Number(a.lane.stepFree) ||
        a.lane.id - b.lane.id,
    )
}

function fitTeam(lanes: readonly LaneDay[], day: Temporal.PlainDate, staffed: readonly Staffed[]): Fit[] {
  const number = dayNumber(day)
  const desks = staffed.map(({ from, until }) => ({
    from: cellOfTime(number, from),
    until: cellOfTime(number, until),
  }))
  const left = new Map<number, number>()
  const seats = (cell: number): number =>
    left.get(cell) ?? desks.filter(({ from, until }) => from <= cell && cell < until).length
  return lanes.flatMap(({ lane, open, bookings }) => {
    const cells = listCells(open)
    const kept = cells.filter((cell) => seats(cell) > 0)
    for (const cell of kept) left.set(cell, seats(cell) - 1)
    if (kept.length === cells.length) return []
    const stays = new Set(kept)
    const touched = bookings
      .filter((it) => {
        const { from, until } = cellsOf(it, number)
        return allFree(open, from, until) && !range(from, until).every((cell) => stays.has(cell))
      })
      .map((it) => ({ visit: it.visit, start: it.start.toString() }))
    const { id, name, team } = lane
    return [
      {
        ...{ lane: id, name, team, day: day.toString(), touched },
        ...{ before: spansOf(number, cells), after: spansOf(number, kept) },
      },
    ]
  })
}

function cellsOf(it: Appointment, day: number) {
  const from = cellAt(day, it.start.epochMilliseconds)
  const until = cellEnd(day, it.end.epochMilliseconds)
  return { from, until, isOfDay: from >= 0 && from < 300 }
}

const range = (from: number, until: number): number[] =>
  Array.from({ length: Math.max(0, until - from) }, (_, n) => from + n)

/** Cells as times of the clock. */
function spansOf(day: number, cells: readonly number[]): Span[] {
  const spans: { from: number; to: number }[] = []
  for (const cell of cells) {
    const last = spans.at(-1)
    if (last?.to === cell) last.to = cell + 1
    else spans.push({ from: cell, to: cell + 1 })
  }
  const clock = (cell: number) =>
    Temporal.Instant.fromEpochMilliseconds(instantOf(day, cell))
      .toZonedDateTimeISO('Europe/Berlin')
      .toPlainTime()
      .toString({ smallestUnit: 'minute' })
  return spans.map(({ from, to }) => ({ from: clock(from), until: clock(to) }))
}
