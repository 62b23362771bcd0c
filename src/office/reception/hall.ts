import { consult, type Db, type Tx } from '#ground/act/act.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import {
  announcedFor,
  hallPicture,
  openCalls,
  queuesOf,
  type Forecast,
  type OrderReason,
} from '#office/calling/index.ts'
import { findPersons, fullName, type Person } from '#office/people/index.ts'
import type { Visit } from '#office/visits/index.ts'
import { markOf, type ArrivalMark } from './arrival.ts'
import { arrivalRules, type ReceptionRoom } from './room.ts'

export interface InHall {
  readonly visit: Visit
  /** null: not asked for, or never given. */
  readonly name: string | null
  readonly mark: ArrivalMark | null
  /** Only of those who wait. */
  readonly place: {
    readonly position: number
    readonly reason: OrderReason
    readonly forecast: Forecast
  } | null
  /** Only of those who were called or are served. */
  /** The room that asked this visitor to come nearer. */
  readonly nearer: string | null
  readonly at: { readonly desk: number; readonly room: string | null; readonly rings: number | null } | null
}

export interface Hall {
  readonly at: Temporal.Instant
  /** In the order of each team's queue. */
  readonly waiting: readonly InHall[]
  readonly atDesks: readonly InHall[]
  readonly parked: readonly InHall[]
  readonly stillToCome: number
  readonly teams: readonly { readonly key: string; readonly name: string; readonly letter: string }[]
}

/**
 * The hall at a glance: who waits, since when, for what, and why in this order. With names it is a look at persons'
 * data and leaves a trail row; `names: false` is for a screen that only follows.
 */
export async function hall(
  room: ReceptionRoom,
  actor: Actor,
  { site, names = true }: { site: number; names?: boolean },
): Promise<Outcome<Hall, 'not-permitted'>> {
  const deed = { act: 'reception.hall', site }
  const { ground } = room
  if (!isPermitted(ground.permissions, actor, deed.act, site)) return refuse('not-permitted')
  if (!names) return { ok: true, ...(await look(room, ground.db, site, false)) }
  const looked = await consult(ground, actor, deed, (tx) => look(room, tx, site, true))
  return looked.ok ? { ok: true, ...looked.found } : looked
}

async function look(room: ReceptionRoom, db: Db | Tx, site: number, names: boolean): Promise<Hall> {
  const picture = await hallPicture(room.calling, db, site)
  const calls = new Map((await openCalls(db, site)).map((call) => [call.visit, call]))
  const here = [...picture.waiting, ...picture.atDesks, ...picture.parked]
  const ids = names ? here.flatMap(({ person }) => person ?? []) : []
  const seen = entriesOf(room, await findPersons(db, ids))
  const told = await announcedFor(room.calling, db, picture.waiting)
  const queues = queuesOf(room.calling, picture)
  return {
    at: picture.now,
    waiting: [...queues.values()].flat().map(({ visit, position, reason }) => {
      const forecast = told.get(visit.id) ?? ({ kind: 'unknown' } as const)
      const asked = picture.prepared.find((one) => one.visit === visit.id)
      const nearer = picture.desks.find(({ id }) => id === asked?.desk)?.room ?? null
      return { ...seen(visit), nearer, place: { position, reason, forecast } }
    }),
    atDesks: picture.atDesks.map((visit) => {
      const desk = picture.desks.find(({ id }) => id === visit.desk)
      const rings = calls.get(visit.id)?.rings ?? null
      return { ...seen(visit), at: { desk: visit.desk!, room: desk?.room ?? null, rings } }
    }),
    parked: picture.parked.map(seen),
    stillToCome: picture.booked.length,
    teams: await room.calling.staff.teams(db, site),
  }
}

function entriesOf(room: ReceptionRoom, persons: ReadonlyMap<string, Person>): (visit: Visit) => InHall {
  return (visit) => {
    const person = visit.person === null ? undefined : persons.get(visit.person)
    const { dueAt, arrivedAt } = visit
    const mark = dueAt && arrivedAt && markOf(dueAt, arrivedAt, arrivalRules(room, visit.site))
    return { visit, name: person ? fullName(person) : null, mark, nearer: null, place: null, at: null }
  }
}
