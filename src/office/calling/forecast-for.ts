import { officeDay } from '#ground/clock/clock.ts'
import { forecastOf, type Forecast } from './forecast.ts'
import { forecastHall, type Asker, type Wait } from './forecast-hall.ts'
import type { HallPicture } from './hall-picture.ts'
import { orderQueue } from './queue-order.ts'
import { mayServe } from './reach.ts'
import type { CallingRoom } from './room.ts'

/** Rules and hours are all it needs beside the picture. */
export interface ForecastRoom {
  readonly rules: Pick<CallingRoom['rules'], 'of'>
  readonly hours: CallingRoom['hours']
}

/** The wait of everybody in a picture of the hall (of `only` these) and of those who ask, by id. */
export function forecastPicture(
  room: ForecastRoom,
  picture: HallPicture,
  askers: readonly Asker[] = [],
  only?: ReadonlySet<string>,
): ReadonlyMap<string, Wait> {
  const day = officeDay(picture.now)
  const hours = (team: string) => {
    const ranges = room.hours(picture.site, team, day)
    const next = ranges?.find(({ to }) => Temporal.Instant.compare(to, picture.now) > 0)
    return next && ranges ? { opens: next.from, closes: ranges.at(-1)!.to } : null
  }
  return forecastHall(picture, { rules: room.rules.of(picture.site), hours }, askers, only)
}

/** Expected wait in minutes, for the decision whether someone can still be served today; 0 when nobody serves. */
export function expectedWaitFor(room: ForecastRoom, picture: HallPicture, asker: Asker): number {
  const mean = forecastPicture(room, picture, [asker], new Set()).get(asker.id)!.mean
  return Number.isFinite(mean) ? mean : 0
}

/** Somebody of a team who draws a number now. Whatever they come for: the first desk of the team that may serve them. */
export function newcomers({ now, desks }: HallPicture): Asker[] {
  const teams = [...new Set(desks.filter(({ active }) => active).map(({ team }) => team))]
  return teams.map((team) => ({
    ...{ id: newcomerOf(team), priority: 0, dueAt: null },
    arrivedAt: now,
    team,
    concerns: [],
  }))
}

export function newcomerOf(team: string): string {
  return `newcomer ${team}`
}

export function forecastAt(
  room: CallingRoom,
  { site, now }: HallPicture,
  team: string,
  wait: Wait,
): Forecast {
  const closes = closingOf(room, site, team, now)
  return forecastOf(wait, closes && minutesBetween(now, closes))
}

/** When the office closes for a team; null: not known. */
export function closingOf(
  room: CallingRoom,
  site: number,
  team: string,
  now: Temporal.Instant,
): Temporal.Instant | null {
  return room.hours(site, team, officeDay(now))?.at(-1)?.to ?? null
}

/** How many will be called before: of those whom a desk may call that may call this visitor. */
export function aheadOf(room: CallingRoom, picture: HallPicture, asker: Asker): number {
  const servers = [...picture.reaches.values()].filter((reach) => mayServe(reach, asker))
  const rivals = picture.waiting.filter(
    (visit) =>
      visit.id !== asker.id && (visit.team === asker.team || servers.some((reach) => mayServe(reach, visit))),
  )
  const rules = room.rules.of(picture.site)
  const queue = orderQueue<Asker>([...rivals, asker], rules, picture.now, { returning: picture.returning })
  return queue.findIndex(({ visit }) => visit.id === asker.id)
}

/** What most offices show: average minutes x ahead / desks. Kept beside every forecast, to be compared with. */
export function simpleRule(room: CallingRoom, picture: HallPicture, asker: Asker): number | null {
  const { waiting, atDesks, seats, reaches, minutesOf } = picture
  const desks = seats.filter(({ desk, onBreak }) => !onBreak && reaches.get(desk)?.teams.includes(asker.team))
  if (desks.length === 0) return null
  const near = [...waiting, ...atDesks].filter(({ team }) => team === asker.team)
  const all = near.length > 0 ? near : [asker]
  const work = all.flatMap(({ concerns }) => concerns).reduce((sum, concern) => sum + minutesOf(concern), 0)
  return ((work / all.length) * aheadOf(room, picture, asker)) / desks.length
}

function minutesBetween(from: Temporal.Instant, to: Temporal.Instant): number {
  return (to.epochMilliseconds - from.epochMilliseconds) / 60_000
}
