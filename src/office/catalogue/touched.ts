import { createHash } from 'node:crypto'
import type { Tx } from '#ground/act/act.ts'
import type { CatalogueBook } from './book.ts'

/** A live booking ahead, as the composing office reads it: the catalogue knows no appointments. */
export interface BookedAhead {
  readonly visit: string
  readonly start: Temporal.Instant
  readonly day: Temporal.PlainDate
  readonly team: string
  readonly concerns: readonly string[]
  /** Concerns whose minutes the site has set itself: what the catalogue plans does not count for them. */
  readonly ownMinutes: ReadonlySet<string>
}

export type ReadBookings = (tx: Tx, now: Temporal.Instant) => Promise<readonly BookedAhead[]>

export type Touch = 'ends' | 'not-by-appointment' | 'other-team' | 'other-minutes'

/** A booking that was made by what is about to change. */
export interface TouchedBooking {
  readonly visit: string
  readonly start: string
  readonly touches: readonly { readonly concern: string; readonly touch: Touch }[]
}

type Days = Pick<CatalogueBook, 'concernOn' | 'responsibleFor'>

/** Bookings whose concern would end, change its team or its minutes, or no longer need a time. Pure. */
export function touchedBy(before: Days, after: Days, bookings: readonly BookedAhead[]): TouchedBooking[] {
  return bookings.flatMap((booking) => {
    const touches = booking.concerns.flatMap((concern) =>
      touchesOf(before, after, booking, concern).map((touch) => ({ concern, touch })),
    )
    return touches.length === 0 ? [] : [{ visit: booking.visit, start: booking.start.toString(), touches }]
  })
}

function touchesOf(before: Days, after: Days, booking: BookedAhead, concernKey: string): Touch[] {
  const { day, team, ownMinutes } = booking
  const [was, is] = [before.concernOn(concernKey, day), after.concernOn(concernKey, day)]
  // what could not be had before is not taken away now
  if (!was.ok) return []
  if (!is.ok) return ['ends']
  const touches: Touch[] = []
  const byAppointment = (channels: readonly string[]) => channels.includes('appointment')
  if (byAppointment(was.concern.channels) && !byAppointment(is.concern.channels))
    touches.push('not-by-appointment')
  const teamBefore = before.responsibleFor({ concernKey }, day).team
  const teamAfter = after.responsibleFor({ concernKey }, day).team
  if (teamAfter !== teamBefore && teamAfter !== team) touches.push('other-team')
  if (was.concern.minutes !== is.concern.minutes && !ownMinutes.has(concernKey)) touches.push('other-minutes')
  return touches
}

/** The mark of exactly this list: whoever repeats it has seen every line. */
export function digestOf(touched: readonly TouchedBooking[]): string {
  const lines = touched.map(
    ({ visit, start, touches }) =>
      `${visit}@${start}:${touches.map(({ concern, touch }) => `${concern}/${touch}`).join()}`,
  )
  return createHash('sha256').update(lines.toSorted().join('\n')).digest('hex').slice(0, 16)
}
