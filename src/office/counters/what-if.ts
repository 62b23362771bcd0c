/** Before and after: the same scenario without and with levers, and with the ends of a forecast's interval. Pure. */
import { pullAll, type Lever, type Note, type Pulled } from './levers.ts'
import type { NoShowForecast } from './no-show.ts'
import { reckon, reckonDays, type Answer } from './reckon.ts'
import type { Scenario } from './scenario.ts'

export interface WhatIf {
  readonly ok: true
  readonly before: Answer
  readonly after: Answer
  readonly scenario: Scenario
  readonly notes: readonly Note[]
  /** Where a forecast of missed appointments stands behind it: the waits of each day at both ends of its interval. */
  readonly noShow: NoShowForecast | null
  readonly bands: readonly {
    readonly weekday: number
    readonly points: readonly { x: number; low: number; high: number }[]
  }[]
}

export function whatIf(
  scenario: Scenario,
  levers: readonly Lever[],
): WhatIf | Extract<Pulled, { ok: false }> {
  const pulled = pullAll(scenario, levers)
  if (!pulled.ok) return pulled
  const [before, after] = [reckon(scenario), reckon(pulled.scenario)]
  return { ...pulled, before, after, bands: bandsOf(pulled.scenario, pulled.noShow) }
}

/** Fewer missed appointments mean longer waits: the low end of the forecast is the high end of the wait. */
function bandsOf(scenario: Scenario, forecast: NoShowForecast | null): WhatIf['bands'] {
  if (!forecast || forecast.low === null || forecast.high === null) return []
  const open = scenario.days.filter(({ desks }) => desks.some((one) => one > 0))
  const { low: few, high: many } = forecast
  const played = reckonDays([
    ...open.map((day) => ({ scenario, day, noShow: few })),
    ...open.map((day) => ({ scenario, day, noShow: many })),
  ])
  return open.map(({ weekday }, n) => ({
    weekday,
    points: played[n]!.quarters.map(({ at, wait }, q) => ({
      x: at,
      low: played[n + open.length]!.quarters[q]?.wait ?? wait,
      high: wait,
    })),
  }))
}
