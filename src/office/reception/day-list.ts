import { consult } from '#ground/act/act.ts'
import type { Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { bookedBetween } from '#office/appointments/index.ts'
import { startOf } from '#office/calling/index.ts'
import { findPersons, type Person } from '#office/people/index.ts'
import { visitsIn, type Visit } from '#office/visits/index.ts'
import { judgeArrival, markOf, type ArrivalMark } from './arrival.ts'
import { arrivalRules, type ReceptionRoom } from './room.ts'

export interface OnDayList {
  readonly visit: Visit
  readonly person: Person | null
  readonly code: string
  readonly lane: number
  readonly start: Temporal.Instant
  readonly end: Temporal.Instant
  readonly mark: ArrivalMark | null
  /** Not here, and too late to check in without the reception. */
  readonly overdue: boolean
}

const STATES: readonly Visit['state'][] = [
  'booked',
  'waiting',
  'called',
  'serving',
  'parked',
  'finished',
  'no_show',
  'left',
]

/** All bookings of a day by time, come or not: also the list that is printed in case the network fails. */
export async function dayList(
  room: ReceptionRoom,
  actor: Actor,
  { site, day }: { site: number; day?: Temporal.PlainDate },
): Promise<Outcome<{ day: Temporal.PlainDate; list: readonly OnDayList[] }, 'not-permitted'>> {
  const date = day ?? officeDay(room.ground.clock.now())
  const deed = { act: 'reception.day-list', site, subject: `day:${site}/${date.toString()}` }
  const looked = await consult(room.ground, actor, deed, async (tx, now) => {
    const booked = await bookedBetween(tx, site, startOf(date), startOf(date.add({ days: 1 })))
    const visits = new Map((await visitsIn(tx, site, date, STATES)).map((visit) => [visit.id, visit]))
    const persons = await findPersons(
      tx,
      booked.flatMap(({ person }) => person ?? []),
    )
    return booked.flatMap(({ visit: id, person, code, lane, start, end }): OnDayList[] => {
      const visit = visits.get(id)
      if (!visit) return []
      const mark =
        visit.dueAt && visit.arrivedAt && markOf(visit.dueAt, visit.arrivedAt, arrivalRules(room, site))
      const verdict = judgeArrival(visit, arrivalRules(room, site), now)
      const overdue = !verdict.ok && verdict.refusal === 'too-late'
      return [
        { visit, person: (person && persons.get(person)) || null, code, lane, start, end, mark, overdue },
      ]
    })
  })
  return looked.ok ? { ok: true, day: date, list: looked.found } : looked
}
