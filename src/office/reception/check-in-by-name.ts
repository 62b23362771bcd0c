import { perform, type Tx } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { searchForm } from '#law/names/index.ts'
import { byVisit } from '#office/appointments/index.ts'
import { searchPersons, type Person } from '#office/people/index.ts'
import { visitsIn, type Visit } from '#office/visits/index.ts'
import { arrive, type ArriveRefusal } from './arrive.ts'
import type { ReceptionRoom } from './room.ts'
import type { Ticket } from './ticket.ts'

export interface CheckInByNameCommand {
  readonly site: number
  /** Family name, or its beginning, as typed. */
  readonly name: string
  readonly birth: Person['birth']
  readonly key?: string | undefined
}

export type CheckInByNameRefusal =
  | ArriveRefusal
  | CommonRefusal
  | 'name-too-short'
  | 'birth-year-unknown'
  | 'not-found'
  | 'several'

/**
 * "I am here", by name and date of birth. Exactly one must fit; of several nothing is told, for a name is no proof.
 * The reception then looks with `findArrivals`.
 */
export async function checkInByName(
  room: ReceptionRoom,
  actor: Actor,
  command: CheckInByNameCommand,
): Promise<Outcome<Ticket, CheckInByNameRefusal>> {
  const { key, site, birth } = command
  const prefix = searchForm(command.name)
  if (prefix === '') return refuse('name-too-short', { field: 'name' })
  if (birth.year === null) return refuse('birth-year-unknown', { field: 'birth' })
  const request = { site, prefix, birth }
  const deed = {
    act: 'reception.check-in-by-name',
    site,
    key: key === undefined ? undefined : { value: key, request },
  }
  return perform<Ticket, CheckInByNameRefusal>(room.ground, actor, deed, async (hand) => {
    const found = await todaysVisitsOf(hand.tx, site, officeDay(hand.now), prefix, birth)
    const fits = found.filter(({ person }) => isLongEnough(prefix, person))
    if (fits.length === 0) return refuse('not-found')
    if (new Set(fits.map(({ person }) => person.id)).size > 1) return refuse('several')
    // Two bookings of one person on one day: the next one that still stands open.
    const { visit } = fits.find((one) => one.visit.state === 'booked') ?? fits[0]!
    const booking = await byVisit(hand.tx, visit.id)
    if (!booking) return refuse('not-found')
    return arrive(room, hand, visit.id, booking.code)
  }) as Promise<Outcome<Ticket, CheckInByNameRefusal>>
}

/** One letter fits half the town, unless it is the whole family name. */
function isLongEnough(prefix: string, person: Person): boolean {
  return prefix.length >= 2 || searchForm(person.familyName) === prefix
}

const STATES: readonly Visit['state'][] = ['booked', 'waiting', 'called', 'serving', 'parked', 'no_show']

/** Today's booked visits whose person fits, by the time of the appointment. */
export async function todaysVisitsOf(
  tx: Tx,
  site: number,
  today: Temporal.PlainDate,
  prefix: string,
  birth: Person['birth'],
): Promise<{ visit: Visit; person: Person }[]> {
  const visits = (await visitsIn(tx, site, today, STATES)).filter(
    ({ person, origin }) => person && origin === 'booked',
  )
  const ids = visits.map(({ person }) => person!)
  const persons = new Map((await searchPersons(tx, prefix, birth, ids)).map((person) => [person.id, person]))
  return visits
    .filter(({ person }) => persons.has(person!))
    .map((visit) => ({ visit, person: persons.get(visit.person!)! }))
    .sort((a, b) => Temporal.Instant.compare(a.visit.dueAt!, b.visit.dueAt!))
}
