/** A scenario reckoned through: each weekday, and the year. Pure mathematics of `ground/queueing`; the same in, the same out. */
import { holidayOn } from '#law/holidays/index.ts'
import { playDaysForward, type Period, type WaitTables } from '#ground/queueing/index.ts'
import { dayAnswerOf, type DayAnswer } from './day-answer.ts'
import { flowOf, type DayFlow } from './flow.ts'
import type { DayPlan, Scenario, Weekday } from './scenario.ts'

export interface YearAnswer {
  readonly year: number
  /** Days the doors are open: weekdays of the scenario that are no public holiday. */
  readonly openDays: number
  readonly visitors: number
  readonly left: number
  readonly hoursWaited: number
  readonly deskHours: number
  readonly overtimeHours: number
  /** Minutes of a visitor who comes and stays. */
  readonly meanWait: number
  readonly overShare: number
  readonly utilisation: number
}

export interface Answer {
  /** An average week: one answer per weekday with open desks. */
  readonly days: readonly DayAnswer[]
  readonly week: Totals
  readonly year: YearAnswer
}

export interface Totals {
  readonly visitors: number
  readonly left: number
  readonly hoursWaited: number
  /** Of all who come, if they stayed. */
  readonly waitMinutes: number
  readonly deskHours: number
  readonly openHours: number
  readonly busyHours: number
  readonly overtimeHours: number
  readonly over: number
}

/** A moment so short that nothing happens in it: shows what the desks of a new stretch mean for those who wait already. */
const MOMENT = 1e-6

/** Many days at once; the same days are reckoned once. `tables`: for whoever asks again and again of one scenario. */
export function reckonDays(
  wanted: readonly {
    readonly scenario: Scenario
    readonly day: DayPlan
    readonly factor?: number
    readonly noShow?: number
  }[],
  tables: WaitTables = new Map(),
): DayAnswer[] {
  const flows = wanted.map(({ scenario, day, factor, noShow }) => flowOf(scenario, day, factor, noShow))
  const capacity = Math.max(60, ...flows.map(roomFor))
  const played = playDaysForward(
    flows.map(({ stretches }) =>
      stretches.flatMap((stretch): Period[] => {
        const { perMinute, serviceMinutes, servers, patienceMinutes, minutes } = stretch
        const period = {
          perMinute,
          serviceMinutes,
          servers,
          ...(patienceMinutes !== undefined && { patienceMinutes }),
        }
        return [MOMENT, minutes / 2, minutes / 2].map((part) => ({ ...period, minutes: part }))
      }),
    ),
    capacity,
    tables,
  )
  return wanted.map(({ scenario, day }, n) => {
    const all = played[n]!
    const at = (part: number) => all.filter((_, index) => index % 3 === part)
    return dayAnswerOf(scenario, day.weekday, flows[n]!, { begins: at(0), middles: at(1), ends: at(2) })
  })
}

/** More than any hall holds; a day that goes beyond is marked (`isFull`). In steps, so that tables fit again. */
const MOST_ROOM = 600

/** Visitors to tell apart: the backlog that would build up if everything went evenly, and room for chance above it. */
function roomFor({ stretches }: DayFlow): number {
  let [backlog, most] = [0, 0]
  for (const { perMinute, minutes, servers, serviceMinutes } of stretches) {
    backlog = Math.max(0, backlog + minutes * (perMinute - servers / serviceMinutes))
    most = Math.max(most, backlog + servers)
  }
  return Math.min(MOST_ROOM, Math.ceil((most + 16 * Math.sqrt(most + 1) + 60) / 60) * 60)
}

export function reckon(scenario: Scenario): Answer {
  const open = scenario.days.filter(({ desks }) => desks.some((one) => one > 0))
  const calendar = calendarOf(scenario, open)
  const distinct = [...calendar.values()]
  const answers = reckonDays([
    ...open.map((day) => ({ scenario, day })),
    ...distinct.map(({ day, factor }) => ({ scenario, day, factor })),
  ])
  const days = answers.slice(0, open.length)
  const ofYear = answers.slice(open.length)
  const year = totalsOf(
    ofYear,
    distinct.map(({ count }) => count),
  )
  const openDays = distinct.reduce((sum, { count }) => sum + count, 0)
  const share = (part: number): number => (year.visitors > 0 ? part / year.visitors : 0)
  return {
    days,
    week: totalsOf(days),
    year: {
      ...{
        year: scenario.year,
        openDays,
        visitors: year.visitors,
        left: year.left,
        hoursWaited: year.hoursWaited,
      },
      ...{ deskHours: year.deskHours, overtimeHours: year.overtimeHours },
      meanWait: share(year.waitMinutes),
      overShare: share(year.over),
      utilisation: year.openHours > 0 ? year.busyHours / year.openHours : 0,
    },
  }
}

export function totalsOf(days: readonly DayAnswer[], counts: readonly number[] = days.map(() => 1)): Totals {
  const sum = (pick: (day: DayAnswer) => number): number =>
    days.reduce((total, day, n) => total + pick(day) * (counts[n] ?? 0), 0)
  const hoursOf = (day: DayAnswer, name: 'open' | 'busy'): number =>
    day.quarters.reduce((total, quarter) => total + quarter[name], 0) / 4
  return {
    visitors: sum(({ visitors }) => visitors),
    left: sum(({ left }) => left),
    hoursWaited: sum(({ hoursWaited }) => hoursWaited),
    waitMinutes: sum(({ meanWait, visitors }) => meanWait * visitors),
    deskHours: sum(({ deskHours }) => deskHours),
    openHours: sum((day) => hoursOf(day, 'open')),
    busyHours: sum((day) => hoursOf(day, 'busy')),
    overtimeHours: sum(({ overtime }) => (overtime ?? 240) / 60),
    over: sum(({ overShare, visitors }) => overShare * visitors),
  }
}

/** Which days a year has: per weekday and factor of the month, how often. Public holidays of Bavaria are closed. */
function calendarOf(
  { year, season }: Scenario,
  open: readonly DayPlan[],
): Map<string, { day: DayPlan; factor: number; count: number }> {
  const plans = new Map(open.map((day) => [day.weekday, day]))
  const found = new Map<string, { day: DayPlan; factor: number; count: number }>()
  for (
    let date = Temporal.PlainDate.from({ year, month: 1, day: 1 });
    date.year === year;
    date = date.add({ days: 1 })
  ) {
    const day = plans.get(date.dayOfWeek as Weekday)
    if (!day || holidayOn(date)) continue
    const factor = season[date.month - 1] ?? 1
    const key = `${day.weekday} ${factor}`
    const known = found.get(key)
    found.set(key, { day, factor, count: (known?.count ?? 0) + 1 })
  }
  return found
}
