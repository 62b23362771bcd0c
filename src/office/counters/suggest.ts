/**
 * How many desks when: the plan with the fewest desk hours under which, in every half hour somebody comes, enough visitors
 * wait no longer than the target, with breaks. Exact queue throughout: a desk more at nine spares one at eleven. Pure.
 */
import type { WaitTables } from '#ground/queueing/index.ts'
import type { DayAnswer } from './day-answer.ts'
import { reckonDays } from './reckon.ts'
import { rotaFor, type Rota } from './rota.ts'
import { halfAt, isOpenAt, minuteOfHalf, type DayPlan, type Scenario, type Weekday } from './scenario.ts'

export interface SuggestedHalf {
  /** Minute of the day it begins. */
  readonly at: number
  readonly desks: number
  readonly today: number
  /** What decides: with one desk less the target fails at `failsAt`, or the number is the least or the most allowed. */
  readonly why: 'target' | 'minimum' | 'maximum'
  readonly failsAt: number | null
}

export type DaySuggestion =
  | {
      readonly weekday: Weekday
      readonly ok: true
      readonly halves: readonly SuggestedHalf[]
      readonly hours: number
      readonly today: number
      readonly rota: Rota
    }
  /** Even with the most desks the target fails: where worst, and how many still wait no longer. */
  | {
      readonly weekday: Weekday
      readonly ok: false
      readonly at: number
      readonly share: number
      readonly desks: number
    }

/** Every weekday with open doors; days alike are reckoned once. */
export function suggest(scenario: Scenario): DaySuggestion[] {
  const known = new Map<string, DaySuggestion>()
  const tables: WaitTables = new Map()
  return scenario.days
    .filter(({ open }) => open.length > 0)
    .map((day) => {
      const { weekday, ...rest } = day
      const key = JSON.stringify(rest)
      const found = known.get(key) ?? suggestDay(scenario, day, tables)
      known.set(key, found)
      return { ...found, weekday }
    })
}

/** The scenario with the suggested desks; days for which there is none stay as they are. */
export function withSuggested(scenario: Scenario, days: readonly DaySuggestion[]): Scenario {
  return {
    ...scenario,
    days: scenario.days.map((day) => {
      const found = days.find(({ weekday }) => weekday === day.weekday)
      if (!found?.ok) return day
      const desks = day.desks.map(() => 0)
      for (const half of found.halves) desks[halfAt(half.at)] = half.desks
      return { ...day, desks }
    }),
  }
}

function suggestDay(scenario: Scenario, day: DayPlan, tables: WaitTables): DaySuggestion {
  const worst = (desks: readonly number[]) =>
    worstHalf(reckonDays([{ scenario, day: { ...day, desks } }], tables)[0]!)
  const { weekday } = day
  const { minDesks, maxDesks } = scenario.limits
  const places = day.desks.flatMap((_, half) => (isOpenHalf(day, half) ? [half] : []))
  const least = Math.max(1, minDesks)
  const plan = (value: number): number[] => day.desks.map((_, half) => (places.includes(half) ? value : 0))
  const atMost = worst(plan(maxDesks))
  if (atMost && atMost.share < scenario.target.share)
    return { weekday, ok: false, at: atMost.at, share: atMost.share, desks: maxDesks }
  const holds = (desks: readonly number[]): boolean => (worst(desks)?.share ?? 1) >= scenario.target.share
  const desks = spared(plan, places, { least, most: maxDesks }, holds)
  const halves = places.map((half): SuggestedHalf => {
    const at = minuteOfHalf(half)
    const now = desks[half]!
    const fewer = desks.map((value, n) => (n === half ? value - 1 : value))
    const fails = now > least ? worst(fewer) : null
    const why = now <= least ? 'minimum' : now >= maxDesks ? 'maximum' : 'target'
    return {
      at,
      desks: now,
      today: day.desks[half] ?? 0,
      why,
      failsAt: fails && fails.share < scenario.target.share ? fails.at : null,
    }
  })
  const hours = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / 2
  return {
    ...{ weekday, ok: true, halves, hours: hours(desks), today: hours(day.desks) },
    rota: rotaFor(desks, scenario.longestAtDesk),
  }
}

const isOpenHalf = (day: DayPlan, half: number): boolean =>
  isOpenAt(day, minuteOfHalf(half)) || isOpenAt(day, minuteOfHalf(half) + 15)

/** So many desks in so many half hours are too many to try every swap. */
const MOST_SWAPPED = 240

/**
 * From the most desks down: the whole day evenly as far as it holds, then half hour by half hour, from the end of the day,
 * until no single desk can go; then every swap of two half hours' desks for one in a half hour before them. What remains is a
 * plan from which nothing can be taken in these steps, not proven to be the very least.
 */
function spared(
  evenly: (value: number) => number[],
  places: readonly number[],
  { least, most }: { readonly least: number; readonly most: number },
  holds: (desks: readonly number[]) => boolean,
): number[] {
  const level = fewestThat((value) => holds(evenly(value)), least, most)
  const single = takenSingly(evenly(level), places, least, holds)
  return places.length * level > MOST_SWAPPED ? single : swapped(single, places, least, most, holds)
}

/** The fewest from `least` to `most` for which it holds; it holds for `most`, and for more wherever it holds. By halving. */
function fewestThat(holds: (value: number) => boolean, least: number, most: number): number {
  let [low, high] = [least, most]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return high
}

function takenSingly(
  from: readonly number[],
  places: readonly number[],
  least: number,
  holds: (desks: readonly number[]) => boolean,
): number[] {
  let desks = [...from]
  const withDesks = (half: number, value: number): number[] =>
    desks.map((now, n) => (n === half ? value : now))
  for (let isChanged = true; isChanged;) {
    isChanged = false
    // From the end of the day: what is taken there costs nobody who comes later.
    for (const half of places.toReversed()) {
      const now = desks[half]!
      if (now <= least || !holds(withDesks(half, now - 1))) continue
      desks = withDesks(
        half,
        fewestThat((value) => holds(withDesks(half, value)), least, now - 1),
      )
      isChanged = true
    }
  }
  return desks
}

/** One desk more at one time, one less at each of two later ones. */
function swapped(
  from: readonly number[],
  places: readonly number[],
  least: number,
  most: number,
  holds: (desks: readonly number[]) => boolean,
): number[] {
  let desks = [...from]
  const later = 4
  for (const [n, half] of places.entries()) {
    for (let a = n + 1; a <= n + later && a < places.length; a += 1) {
      for (let b = a + 1; b <= n + later && b < places.length; b += 1) {
        if (desks[half]! >= most || desks[places[a]!]! <= least || desks[places[b]!]! <= least) continue
        const other = [...desks]
        other[half]! += 1
        other[places[a]!]! -= 1
        other[places[b]!]! -= 1
        if (holds(other)) desks = other
      }
    }
  }
  return desks
}

/** The half hour in which the smallest share waits no longer than the target; null where nobody comes. */
export function worstHalf({ quarters }: Pick<DayAnswer, 'quarters'>): { at: number; share: number } | null {
  const halves = Map.groupBy(
    quarters.filter(({ arrivals }) => arrivals > 0),
    ({ at }) => halfAt(at),
  )
  let worst: { at: number; share: number } | null = null
  for (const [half, all] of halves) {
    const visitors = all.reduce((sum, { arrivals }) => sum + arrivals, 0)
    // Less than a fiftieth of a visitor is the tail of a distribution, nobody.
    if (visitors < 0.02) continue
    const share = 1 - all.reduce((sum, { arrivals, over }) => sum + arrivals * over, 0) / visitors
    if (!worst || share < worst.share) worst = { at: minuteOfHalf(half), share }
  }
  return worst
}
