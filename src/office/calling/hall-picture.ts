import type { Db, Tx } from '#ground/act/act.ts'
import { OFFICE_ZONE, officeDay } from '#ground/clock/clock.ts'
import { visitsIn, type Visit } from '#office/visits/index.ts'
import type { DeskEntry } from './directory.ts'
import type { MinutesOf } from './expected-minutes.ts'
import { orderQueue, type Placed } from './queue-order.ts'
import { reachOf, type Reach } from './reach.ts'
import type { CallingRoom } from './room.ts'
import { seatsIn, type Seat } from './seat-store.ts'

/** One look at the hall of a site: who is here, who is still to come, who serves. Everything shown is made from it. */
export interface HallPicture {
  readonly site: number
  readonly now: Temporal.Instant
  readonly waiting: readonly Visit[]
  /** Booked for today and not here yet. */
  readonly booked: readonly Visit[]
  readonly atDesks: readonly Visit[]
  readonly parked: readonly Visit[]
  readonly seats: readonly Seat[]
  readonly reaches: ReadonlyMap<number, Reach>
  readonly desks: readonly DeskEntry[]
  readonly minutesOf: MinutesOf
}

export async function hallPicture(room: CallingRoom, db: Db | Tx, site: number): Promise<HallPicture> {
  const now = room.ground.clock.now()
  const today = officeDay(now)
  const visits = await visitsIn(db, site, today, ['booked', 'waiting', 'called', 'serving', 'parked'])
  const seats = await seatsIn(db, site, startOf(today))
  const of = (...states: Visit['state'][]) => visits.filter(({ state }) => states.includes(state))
  return {
    site,
    now,
    waiting: of('waiting'),
    booked: of('booked'),
    atDesks: of('called', 'serving'),
    parked: of('parked'),
    seats,
    reaches: await reachOf(room, db, site, seats),
    desks: await room.staff.desks(db, site),
    minutesOf: await room.expected(db),
  }
}

export function startOf(day: Temporal.PlainDate): Temporal.Instant {
  return day.toZonedDateTime(OFFICE_ZONE).toInstant()
}

/** The queue of each team in its order. */
export function queuesOf(
  room: CallingRoom,
  { site, waiting, now }: HallPicture,
): Map<string, Placed<Visit>[]> {
  const byTeam = Map.groupBy(waiting, ({ team }) => team)
  return new Map([...byTeam].map(([team, visits]) => [team, orderQueue(visits, room.rules.of(site), now)]))
}
