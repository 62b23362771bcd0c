import type { Visit } from '#office/visits/index.ts'
import { workOf } from './expected-minutes.ts'
import { forecast, meanWait, type Ahead, type Forecast } from './forecast.ts'
import type { HallPicture } from './hall-picture.ts'
import { dueFrom, orderQueue } from './queue-order.ts'
import { mayServe, type Reach } from './reach.ts'
import { rulesOf, type CallingRoom } from './room.ts'

/** A visitor in the hall, or one who is about to draw a ticket. */
export type Asker = Pick<Visit, 'id' | 'priority' | 'dueAt' | 'arrivedAt' | 'team' | 'concerns'>

export interface Outlook {
  /** Visitors who will be called before. */
  readonly ahead: number
  readonly forecast: Forecast
}

/** The same range wherever it is shown: ticket, phone, hall. `closes`: when the office closes, null if not known. */
export function outlookFor(
  room: CallingRoom,
  picture: HallPicture,
  asker: Asker,
  closes: Temporal.Instant | null,
): Outlook {
  const ahead = aheadOf(room, picture, asker, closes)
  return { ahead: ahead.work.length, forecast: forecast(ahead) }
}

/** Expected wait in minutes, for the decision whether someone can still be served today. */
export function expectedWaitFor(room: CallingRoom, picture: HallPicture, asker: Asker): number {
  return meanWait(aheadOf(room, picture, asker, null))
}

function aheadOf(
  room: CallingRoom,
  picture: HallPicture,
  asker: Asker,
  closes: Temporal.Instant | null,
): Ahead {
  const { now, minutesOf } = picture
  const servers = serversOf(picture, asker)
  const before = whoIsBefore(room, picture, asker, servers)
  const due = dueFrom(asker, rulesOf(room, picture.site))
  const keep = rulesOf(room, picture.site).keepMinutes
  const minutesFromNow = (at: Temporal.Instant) => (at.epochMilliseconds - now.epochMilliseconds) / 60_000
  const booked = picture.booked
    .filter((visit) => visit.team === asker.team && visit.id !== asker.id && asker.priority < 2)
    .filter(({ dueAt }) => dueAt !== null && dueAt.epochMilliseconds < due && minutesFromNow(dueAt) >= -keep)
    .map(({ dueAt }) => Math.max(0, minutesFromNow(dueAt!)))
  return {
    work: before.map((visit) => workOf(visit, minutesOf) * shareOf(picture, visit, servers)),
    booked,
    usual: usualWork(picture, asker),
    desks: servers.length > 0 ? servers.length : desksOf(picture, asker.team),
    freeDesks: servers.filter(({ desk }) => !picture.atDesks.some((visit) => visit.desk === desk.id)).length,
    earliest: asker.dueAt && asker.priority === 0 ? Math.max(0, minutesFromNow(asker.dueAt)) : 0,
    closesIn: closes && minutesFromNow(closes),
  }
}

/** Desks that are not on a break and may serve this visitor. */
function serversOf({ seats, reaches }: HallPicture, visit: Pick<Visit, 'team' | 'concerns'>): Reach[] {
  return seats
    .filter(({ onBreak }) => !onBreak)
    .map(({ desk }) => reaches.get(desk))
    .filter((reach) => reach !== undefined)
    .filter((reach) => mayServe(reach, visit))
}

/** Before the doors open nobody sits at a desk yet; then every desk of the team counts. */
function desksOf({ desks, seats, reaches }: HallPicture, team: string): number {
  const someoneSits = seats.some(({ desk }) => reaches.get(desk)?.teams.includes(team))
  return someoneSits ? 0 : desks.filter((desk) => desk.active && desk.team === team).length
}

function whoIsBefore(
  room: CallingRoom,
  picture: HallPicture,
  asker: Asker,
  servers: readonly Reach[],
): Visit[] {
  const rivals = picture.waiting.filter(
    (visit) =>
      visit.id !== asker.id && (visit.team === asker.team || servers.some((reach) => mayServe(reach, visit))),
  )
  const early = asker.dueAt && asker.priority === 0 && Temporal.Instant.compare(asker.dueAt, picture.now) > 0
  if (early) {
    // When the time of the appointment has come, whoever is due by then stands before.
    const due = dueFrom(asker, rulesOf(room, picture.site))
    return rivals.filter((visit) => visit.priority >= 2 || dueFrom(visit, rulesOf(room, picture.site)) <= due)
  }
  const queue = orderQueue<Asker>([...rivals, asker], rulesOf(room, picture.site), picture.now)
  const own = queue.findIndex(({ visit }) => visit.id === asker.id)
  const ids = new Set(queue.slice(0, own).map(({ visit }) => visit.id))
  return rivals.filter(({ id }) => ids.has(id))
}

/** How much of a rival's work falls on the desks this visitor waits for. */
function shareOf(picture: HallPicture, rival: Visit, servers: readonly Reach[]): number {
  const theirs = serversOf(picture, rival)
  if (theirs.length === 0) return 1
  return theirs.filter((reach) => servers.includes(reach)).length / theirs.length
}

function usualWork(picture: HallPicture, asker: Asker): number {
  const near = [...picture.waiting, ...picture.atDesks, ...picture.booked].filter(
    ({ team }) => team === asker.team,
  )
  const all = near.length > 0 ? near : [asker]
  return all.reduce((sum, visit) => sum + workOf(visit, picture.minutesOf), 0) / all.length
}
