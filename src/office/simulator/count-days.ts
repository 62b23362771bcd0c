import { OFFICE_ZONE } from '#ground/clock/clock.ts'
import { quantile, sampleOf } from '#ground/queueing/index.ts'
import type { DayPlayed, VisitPlayed } from './engine/played.ts'
import type { OfficeSetting } from './engine/setting.ts'
import { LEAST_GROUP, type DayFigures, type Moment, type RunResult, type TeamFigures } from './result.ts'

/** Takes the days of a run as they are played and keeps figures alone. Pure but for what it gathers. */
export function countDays(setting: Pick<OfficeSetting, 'teams'>): {
  add(played: DayPlayed, repeat: number): void
  result(): RunResult
} {
  const days: DayFigures[] = []
  const quarters = new Map<number, Gathered>()
  const teams = new Map(
    setting.teams.map(({ key }) => [key, { came: 0, served: 0, walkOffs: 0, waits: [] as number[] }]),
  )
  const kiosk = { paid: 0, longestWait: 0 }
  return {
    add(played, repeat) {
      if (!played.open) return
      days.push(figuresOf(played, repeat))
      gather(quarters, played)
      for (const visit of played.visits) {
        const team = teams.get(visit.homeTeam)
        if (!team || visit.arrivedAt === null) continue
        team.came++
        if (visit.state === 'finished') team.served++
        if (visit.state === 'left') team.walkOffs++
        if (visit.waitMinutes !== null) team.waits.push(visit.waitMinutes)
      }
      kiosk.paid += played.kiosk.paid
      kiosk.longestWait = Math.max(kiosk.longestWait, played.kiosk.longestWaitMinutes)
    },
    result: () => ({
      days,
      course: untilTheDoor(
        [...quarters].sort(([a], [b]) => a - b).map(([minute, it]) => momentOf(minute, it)),
      ),
      teams: setting.teams
        .filter(({ key }) => teams.get(key)!.came > 0)
        .map(({ key, name }) => teamFigures(key, name, teams.get(key)!)),
      kiosk,
    }),
  }
}

function figuresOf(played: DayPlayed, repeat: number): DayFigures {
  const { visits, quarters, turnedAway } = played
  const many = (test: (it: VisitPlayed) => boolean): number => visits.filter(test).length
  const isBooked = (it: VisitPlayed) => it.origin === 'booked' && it.state !== 'cancelled'
  const waits = visits.flatMap(({ waitMinutes }) => (waitMinutes === null ? [] : [waitMinutes]))
  const busy = quarters.reduce((sum, it) => sum + it.busy * QUARTER, 0)
  const open = quarters.reduce((sum, it) => sum + Math.max(it.open, it.busy) * QUARTER, 0)
  return {
    ...{ day: played.day, repeat, booked: many(isBooked), walkIns: many((it) => it.origin === 'walk_in') },
    came: many((it) => it.arrivedAt !== null),
    served: many((it) => it.state === 'finished'),
    noShows: many((it) => isBooked(it) && it.state === 'no_show' && it.arrivedAt === null),
    walkOffs: many((it) => it.state === 'left'),
    noPlace: turnedAway.noPlace,
    turnedAway: turnedAway.closed + turnedAway.noLongerToday + turnedAway.appointmentNeeded,
    ...{ waits: waits.length, meanWait: meanOf(waits), p90Wait: quantile(waits, 0.9) },
    ...{ overtime: played.overtimeMinutes, busy, idle: open - busy },
    ...{ owedCents: played.fees.owedCents, paidCents: played.fees.paidCents },
    leadDays: visits.filter(isBooked).reduce((sum, { leadDays }) => sum + Math.max(0, leadDays ?? 0), 0),
  }
}

const QUARTER = 15

/** Of one quarter of an hour over all days on which anything was. */
interface Gathered {
  readonly waiting: number[]
  readonly waits: number[]
  busy: number
  open: number
  arrived: number
}

function gather(quarters: Map<number, Gathered>, played: DayPlayed): void {
  const at = (minute: number): Gathered =>
    quarters.getOrInsertComputed(minute, () => ({ waiting: [], waits: [], busy: 0, open: 0, arrived: 0 }))
  for (const { minute, waiting, busy, open, arrived } of played.quarters) {
    if (open === 0 && busy === 0 && waiting === 0 && arrived === 0) continue
    const it = at(minute)
    it.waiting.push(waiting)
    it.busy += busy
    it.open += open
    it.arrived += arrived
  }
  const midnight = Temporal.PlainDate.from(played.day).toZonedDateTime(OFFICE_ZONE).epochMilliseconds
  for (const { arrivedAt, waitMinutes } of played.visits) {
    if (arrivedAt === null || waitMinutes === null) continue
    const minute = Math.floor((arrivedAt - midnight) / 60_000 / QUARTER) * QUARTER
    if (quarters.has(minute)) at(minute).waits.push(waitMinutes)
  }
}

/** Ends when the last desk does: who was forgotten in the hall until the night makes no evening of the office. */
function untilTheDoor(course: readonly Moment[]): readonly Moment[] {
  return course.slice(0, course.findLastIndex(({ open, busy, arrived }) => open + busy + arrived > 0) + 1)
}

function momentOf(minute: number, it: Gathered): Moment {
  const days = it.waiting.length
  const enough = it.waits.length >= LEAST_GROUP
  return {
    ...{ minute, days, waiting: meanOf(it.waiting) ?? 0 },
    ...{ low: quantile(it.waiting, 0.1) ?? 0, high: quantile(it.waiting, 0.9) ?? 0 },
    ...{ busy: it.busy / days, open: it.open / days, arrived: it.arrived / days },
    meanWait: enough ? meanOf(it.waits) : null,
    p90Wait: enough ? quantile(it.waits, 0.9) : null,
  }
}

function teamFigures(
  team: string,
  name: string,
  it: { came: number; served: number; walkOffs: number; waits: readonly number[] },
): TeamFigures {
  if (it.came < LEAST_GROUP)
    return { team, name, came: null, served: null, walkOffs: null, meanWait: null, p90Wait: null }
  const enough = it.waits.length >= LEAST_GROUP
  return {
    ...{ team, name, came: it.came, served: it.served, walkOffs: it.walkOffs },
    meanWait: enough ? meanOf(it.waits) : null,
    p90Wait: enough ? quantile(it.waits, 0.9) : null,
  }
}

const meanOf = (values: readonly number[]): number | null => sampleOf(values)?.mean ?? null
