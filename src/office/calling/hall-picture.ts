import type { Db, Tx } from '#ground/act/act.ts'
import { OFFICE_ZONE, officeDay } from '#ground/clock/clock.ts'
import { isAway, visitsIn, type Visit } from '#office/visits/index.ts'
import type { DeskEntry } from './directory.ts'
import type { MinutesOf } from './expected-minutes.ts'
import type { Knowledge } from './forecast-knowledge.ts'
import { meanOf } from './forecast-quantiles.ts'
import { returningTo } from './asking.ts'
import { preparedAt, type Prepared } from './desk-store.ts'
import { orderQueue, type Placed, type Returning } from './queue-order.ts'
import { reachOf, type Reach } from './reach.ts'
import type { CallingRoom } from './room.ts'
import { seatsIn, type Seat } from './seat-store.ts'

/** One look at the hall of a site: who is here, who is still to come, who serves. Everything shown is made from it. */
export interface HallPicture {
  readonly site: number
  readonly now: Temporal.Instant
  readonly waiting: readonly Visit[]
  /** Wait as well, but asked not to be called before a moment; then they have the old place. */
  readonly away: readonly Visit[]
  /** Booked for today and not here yet. */
  readonly booked: readonly Visit[]
  readonly atDesks: readonly Visit[]
  readonly parked: readonly Visit[]
  readonly seats: readonly Seat[]
  readonly reaches: ReadonlyMap<number, Reach>
  readonly desks: readonly DeskEntry[]
  readonly minutesOf: MinutesOf
  readonly knowledge: Knowledge
  /** Who is back from the cashier. */
  readonly returning: readonly Returning[]
  /** Who was asked to come nearer, and by which desk. */
  readonly prepared: readonly Prepared[]
}

export async function hallPicture(room: CallingRoom, db: Db | Tx, site: number): Promise<HallPicture> {
  const now = room.ground.clock.now()
  const today = officeDay(now)
  const visits = await visitsIn(db, site, today, ['booked', 'waiting', 'called', 'serving', 'parked'])
  const seats = await seatsIn(db, site, startOf(today))
  const knowledge = await room.knowing(db, site)
  const of = (...states: Visit['state'][]) => visits.filter(({ state }) => states.includes(state))
  return {
    site,
    now,
    waiting: of('waiting').filter((visit) => !isAway(visit, now)),
    away: of('waiting').filter((visit) => isAway(visit, now)),
    booked: of('booked'),
    atDesks: of('called', 'serving'),
    parked: of('parked'),
    seats,
    reaches: await reachOf(room, db, site, seats),
    desks: await room.staff.desks(db, site),
    minutesOf: (concern) => meanOf(knowledge.service(concern)),
    knowledge,
    returning: await returningTo(room, db, site, seats),
    prepared: await preparedAt(db, site),
  }
}

export function startOf(day: Temporal.PlainDate): Temporal.Instant {
  return day.toZonedDateTime(OFFICE_ZONE).toInstant()
}

/** The queue of each team in its order, without the advantages of one desk. */
export function queuesOf(
  room: CallingRoom,
  { site, waiting, now, returning }: HallPicture,
): Map<string, Placed<Visit>[]> {
  const byTeam = Map.groupBy(waiting, ({ team }) => team)
  const rules = room.rules.of(site)
  return new Map([...byTeam].map(([team, visits]) => [team, orderQueue(visits, rules, now, { returning })]))
}
