/** Where people come instead when doors are closed: where others come already, in the same proportion. Pure. */
import { isOpenAt, minuteOfQuarter, type DayPlan, type Scenario, type Weekday } from './scenario.ts'

export type MovedTo = 'same-day' | 'other-days' | 'week'

export interface Moving {
  readonly weekday: Weekday
  readonly walkIns: number
  readonly booked: number
  readonly to: MovedTo
}

/** Null: there is no open hour left to come to. */
export function moveArrivals(scenario: Scenario, { weekday, walkIns, booked, to }: Moving): Scenario | null {
  const mayTake = (day: DayPlan): boolean =>
    to === 'week' || (to === 'same-day') === (day.weekday === weekday)
  const open = scenario.days.filter((day) => mayTake(day) && day.open.length > 0)
  if (walkIns + booked === 0) return scenario
  if (open.length === 0) return null
  const shares = { walkIns: sharesOf(open, 'walkIns'), booked: sharesOf(open, 'booked') }
  const days = scenario.days.map((day): DayPlan => {
    const n = open.indexOf(day)
    if (n < 0) return day
    const add = (kind: 'walkIns' | 'booked', more: number): number[] =>
      day[kind].map((value, quarter) => value + more * shares[kind][n]![quarter]!)
    return { ...day, walkIns: add('walkIns', walkIns), booked: add('booked', booked) }
  })
  return { ...scenario, days }
}

/** Per day and quarter hour, adding up to one; evenly over the open hours where nobody of the kind comes yet. */
function sharesOf(days: readonly DayPlan[], kind: 'walkIns' | 'booked'): number[][] {
  const known = days.map((day) => [...day[kind]])
  const total = known.flat().reduce((sum, value) => sum + value, 0)
  if (total > 0) return known.map((values) => values.map((value) => value / total))
  const open = days.map((day) => day[kind].map((_, n) => (isOpenAt(day, minuteOfQuarter(n)) ? 1 : 0)))
  const count = open.flat().reduce<number>((sum, value) => sum + value, 0)
  return open.map((values) => values.map((value) => value / count))
}
