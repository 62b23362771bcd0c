import { officeDay } from '#ground/clock/clock.ts'
import { closedBecause, type ClosedReason } from './capacity.ts'
import { dayNumber, dayOf } from './cells.ts'
import type { Room } from './room.ts'

/** The rules of a site as plain values, for the page on which they are edited. */
export function capacityOverview(room: Room, site: number) {
  const plan = room.projection.plan(site)
  if (!plan) return null
  return {
    version: plan.version,
    lanes: plan.lanes.map((lane) => ({ ...lane, skills: [...lane.skills] })),
    series: plan.series.map((series) => ({
      ...series,
      weekdays: [...series.weekdays],
      lanes: series.lanes && [...series.lanes],
      validFrom: series.validFrom.toString(),
      validTo: series.validTo?.toString() ?? null,
      opens: clock(series.opens),
      closes: clock(series.closes),
    })),
    exceptions: plan.exceptions.map((entry) => ({
      ...entry,
      day: entry.day.toString(),
      opens: entry.opens && clock(entry.opens),
      closes: entry.closes && clock(entry.closes),
    })),
    closures: plan.closures.map((entry) => ({
      ...entry,
      firstDay: entry.firstDay.toString(),
      lastDay: entry.lastDay.toString(),
    })),
    durations: [...plan.durations].map(([concern, minutes]) => ({ concern, minutes })),
    quotas: plan.quotas.map((quota) => ({ ...quota })),
    policy: { ...plan.policy },
    ahead: weeksAhead(room, site, 14),
  }
}

/** For each team and each of the next days: how many lanes are open, or why none is. */
function weeksAhead(room: Room, site: number, days: number) {
  const plan = room.projection.plan(site)!
  const today = dayNumber(officeDay(room.ground.clock.now()))
  const teams = [...new Set(plan.lanes.map((lane) => lane.team))]
  return Array.from({ length: days }, (_, n) => {
    const day = today + n
    const states = teams.map((team) => {
      const reasons = plan.lanes
        .filter((lane) => lane.team === team)
        .map((lane) => closedBecause(plan, lane, day))
      const open = reasons.filter((reason) => reason === null).length
      return {
        team,
        open,
        closed: open > 0 ? null : (reasons.find((reason): reason is ClosedReason => reason !== null) ?? null),
      }
    })
    return { day: dayOf(day).toString(), states }
  })
}

function clock(time: Temporal.PlainTime): string {
  return time.toString({ smallestUnit: 'minute' })
}
