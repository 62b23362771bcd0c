import { openDay, type Plan } from './capacity.ts'
import { addInto, dayNumber, instantOf, listCells, noCells } from './cells.ts'

export interface OpenRange {
  readonly from: Temporal.Instant
  readonly to: Temporal.Instant
}

/** A plan is never changed, a new one takes its place: what follows from it is reckoned once. */
const reckoned = new WeakMap<Plan, Map<string, readonly OpenRange[]>>()
/** A plan that stands for long is asked about many days. */
const KEPT = 500

/** When a team is open on a day, in order; a team without places of its own is open while the site is. */
export function openingHours(plan: Plan, team: string, day: Temporal.PlainDate): readonly OpenRange[] {
  const known = reckoned.getOrInsertComputed(plan, () => new Map())
  if (known.size > KEPT) known.clear()
  return known.getOrInsertComputed(`${team} ${day}`, () => reckonHours(plan, team, day))
}

function reckonHours(plan: Plan, team: string, day: Temporal.PlainDate): OpenRange[] {
  const own = plan.lanes.filter((lane) => lane.team === team)
  const number = dayNumber(day)
  const open = noCells()
  for (const lane of own.length > 0 ? own : plan.lanes) {
    const hours = openDay(plan, lane, number)
    if (hours) addInto(open, hours.open)
  }
  const ranges: { from: number; to: number }[] = []
  for (const cell of listCells(open)) {
    const last = ranges.at(-1)
    if (last?.to === cell) last.to = cell + 1
    else ranges.push({ from: cell, to: cell + 1 })
  }
  const instant = (cell: number) => Temporal.Instant.fromEpochMilliseconds(instantOf(number, cell))
  return ranges.map(({ from, to }) => ({ from: instant(from), to: instant(to) }))
}
