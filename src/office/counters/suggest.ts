/**
 * How many desks when: the plan with the fewest desk hours under which, in every half hour somebody comes, enough visitors
 * wait no longer than the target, with breaks. Exact queue throughout: a desk more at nine spares one at eleven. Pure.
 */
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

/** Every weekday with open doors. */
export function suggest(scenario: Scenario): DaySuggestion[] {
  return scenario.days.filter(({ open }) => open.length > 0).map((day) => suggestDay(scenario, day))
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

function suggestDay(scenario: Scenario, day: DayPlan): DaySuggestion {
  const { weekday } = day
  const { minDesks, maxDesks } = scenario.limits
  const places = day.desks.flatMap((_, half) => (isOpenHalf(day, half) ? [half] : []))
  const least = Math.max(1, minDesks)
  const plan = (value: number): number[] => day.desks.map((_, half) => (places.includes(half) ? value : 0))
  const worst = worstOf(scenario, day, plan(maxDesks))
  if (worst && worst.share < scenario.target.share)
    return { weekday, ok: false, at: worst.at, share: worst.share, desks: maxDesks }
  const desks = spared(scenario, day, plan(maxDesks), places, least)
  const halves = places.map((half): SuggestedHalf => {
    const at = minuteOfHalf(half)
    const now = desks[half]!
    const fewer = desks.map((value, n) => (n === half ? value - 1 : value))
    const fails = now > least ? worstOf(scenario, day, fewer) : null
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

/**
 * From the most desks down: the whole day by one as long as it holds, then half hour by half hour, the calmest first, until
 * no single desk can go; then every swap of two half hours' desks for one in the half hour before them. What remains is a
 * plan from which nothing can be taken in these steps, not proven to be the very least.
 */
function spared(
  scenario: Scenario,
  day: DayPlan,
  from: readonly number[],
  places: readonly number[],
  least: number,
): number[] {
  const holds = (desks: readonly number[]): boolean => {
    const worst = worstOf(scenario, day, desks)
    return !worst || worst.share >= scenario.target.share
  }
  let desks = [...from]
  for (;;) {
    const fewer = desks.map((value, half) => (places.includes(half) ? Math.max(least, value - 1) : value))
    if (fewer.every((value, half) => value === desks[half]) || !holds(fewer)) break
    desks = fewer
  }
  desks = takenSingly(desks, places, least, holds)
  return swapped(desks, places, least, scenario.limits.maxDesks, holds)
}

function takenSingly(
  from: readonly number[],
  places: readonly number[],
  least: number,
  holds: (desks: readonly number[]) => boolean,
): number[] {
  let desks = [...from]
  // From the end of the day: what is taken there costs nobody who comes later.
  const order = places.toReversed()
  for (let isChanged = true; isChanged;) {
    isChanged = false
    for (const half of order) {
      while (desks[half]! > least) {
        const fewer = desks.map((value, n) => (n === half ? value - 1 : value))
        if (!holds(fewer)) break
        desks = fewer
        isChanged = true
      }
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
function worstOf(
  scenario: Scenario,
  day: DayPlan,
  desks: readonly number[],
): { at: number; share: number } | null {
  const [answer] = reckonDays([{ scenario, day: { ...day, desks } }])
  return answer ? worstHalf(answer) : null
}

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
