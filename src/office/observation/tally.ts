import type { DayVisit } from '#office/visits/index.ts'
import { bucketOf, punctualityBucket, putInto, type Bucket } from './buckets.ts'

/**
 * A day counted. Each kind of tally says of whom it counts, `key` of what within the team. Pure.
 *
 * | kind | key | n | part | histogram |
 * |---|---|---|---|---|
 * | concern | the concern | visits with it that were served | | minutes it took |
 * | arrivals | weekday/half hour/b or w | who came | | |
 * | wait | half hour/b or w | who was called | | minutes from arrival (not before the appointment) to the call |
 * | missed | lead (LEADS) | booked and due | never came | |
 * | left | | who came | went before or missed the call | minutes all of them waited until the call or the end |
 * | late | | booked and came | | minutes after the appointment, early below zero |
 */
export type Kind = 'concern' | 'arrivals' | 'wait' | 'missed' | 'left' | 'late'

export interface Tally {
  readonly kind: Kind
  readonly team: string
  readonly key: string
  readonly n: number
  readonly part: number
  readonly histogram: ReadonlyMap<number, Bucket>
}

/** Days between booking and appointment at which a new class begins; the last has no end. */
export const LEADS = [0, 1, 3, 7, 14, 28] as const

/** Half hours are told where they lie in the day, `b` booked and `w` walk-in. */
export const arrivalKey = (weekday: number, halfHour: number, origin: DayVisit['origin']): string =>
  `${weekday}/${halfHour}/${originKey(origin)}`
export const waitKey = (halfHour: number, origin: DayVisit['origin']): string =>
  `${halfHour}/${originKey(origin)}`
const originKey = (origin: DayVisit['origin']): string => (origin === 'booked' ? 'b' : 'w')

/** Nobody waits longer than this in earnest: forgotten visits are closed at night. */
const LONGEST_WAIT = 240

type Growing = {
  kind: Kind
  team: string
  key: string
  n: number
  part: number
  histogram: Map<number, Bucket>
}

/** Counts one day of a site. `weekday` 1 is Monday. */
export function tallyDay(visits: readonly DayVisit[], weekday: number): Tally[] {
  const all = new Map<string, Growing>()
  const note: Note = (kind, team, key, it = {}) => {
    const name = `${kind} ${team} ${key}`
    const found = all.get(name) ?? { kind, team, key, n: 0, part: 0, histogram: new Map() }
    all.set(name, found)
    found.n += 1
    if (it.isPart === true) found.part += 1
    if (it.minutes !== undefined) {
      const value = it.minutes
      putInto(found.histogram, (it.bucket ?? bucketOf)(value), { n: 1, sum: value, squares: value * value })
    }
  }
  for (const visit of visits) {
    noteConcerns(visit, note)
    noteBooking(visit, note)
    noteArrival(visit, weekday, note)
  }
  return [...all.values()]
}

type Note = (
  kind: Kind,
  team: string,
  key: string,
  it?: { minutes?: number; isPart?: boolean; bucket?: (value: number) => number },
) => void

function noteConcerns({ team, state, minutes }: DayVisit, note: Note): void {
  if (state === 'cancelled' || minutes === null) return
  for (const [concern, took] of Object.entries(minutes)) note('concern', team, concern, { minutes: took })
}

function noteBooking({ team, state, origin, due, arrived, lead }: DayVisit, note: Note): void {
  if (origin !== 'booked' || due === null || state === 'cancelled' || state === 'booked') return
  const isMissed = state === 'no_show' && arrived === null
  if (lead !== null && lead > -1 && lead < 800) note('missed', team, leadKey(lead), { isPart: isMissed })
  if (arrived !== null) note('late', team, '', { minutes: arrived - due, bucket: punctualityBucket })
}

export const leadKey = (lead: number): string =>
  String(
    Math.max(
      0,
      LEADS.findLastIndex((from) => lead >= from),
    ),
  )

function noteArrival(visit: DayVisit, weekday: number, note: Note): void {
  const { team, state, origin, due, arrived, called, ended, halfHour } = visit
  if (arrived === null || halfHour === null || state === 'cancelled') return
  note('arrivals', team, arrivalKey(weekday, halfHour, origin))
  const from = origin === 'booked' ? Math.max(arrived, due ?? arrived) : arrived
  const until = (end: number): number => Math.min(LONGEST_WAIT, Math.max(0, end - from))
  const hasLeft = state === 'left' || state === 'no_show'
  if (called !== null && !hasLeft) note('wait', team, waitKey(halfHour, origin), { minutes: until(called) })
  const end = called ?? ended
  if (end !== null) note('left', team, '', { minutes: until(end), isPart: hasLeft })
}
