import { openingHours } from '#office/appointments/index.ts'
import type { OfficeSetting } from './engine/setting.ts'
import { planOf } from './engine/plan-of.ts'

/** On how many of these days anybody is open, with the holidays of the law and the closures of the plan. Pure. */
export function openDays(setting: OfficeSetting, firstDay: Temporal.PlainDate, days: number): number {
  const plan = planOf(setting)
  const teams = [...new Set(setting.desks.map(({ team }) => team))]
  return Array.from({ length: days }, (_, n) => firstDay.add({ days: n })).filter((day) =>
    teams.some((team) => openingHours(plan, team, day).length > 0),
  ).length
}
