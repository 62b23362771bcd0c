import type { DayNumber } from './cells.ts'
import type { Pool } from './quota.ts'

/** The appointment and what may happen to it. Pure: time comes in as an argument. */
export type AppointmentState = 'held' | 'booked' | 'cancelled' | 'expired'

/** Whom a place is kept for: a visitor, or the office itself until it is offered again, offered, or drawn. */
export type Purpose = 'visitor' | 'return' | 'offer' | 'draw'

export interface Appointment {
  readonly id: string
  readonly visit: string
  readonly site: number
  readonly team: string
  readonly lane: number
  readonly start: Temporal.Instant
  readonly end: Temporal.Instant
  readonly state: AppointmentState
  readonly heldUntil: Temporal.Instant | null
  readonly code: string
  readonly concerns: readonly string[]
  readonly persons: number
  readonly language: string
  readonly needs: readonly string[]
  readonly person: string | null
  /** iCalendar SEQUENCE (RFC 5545): rises when the time changes. */
  readonly sequence: number
  readonly version: number
  readonly heldAt: Temporal.Instant
  readonly purpose: Purpose
  /** The code of an office letter that opened this place. */
  readonly officeCode: string | null
  /** Why staff booked outside the rules; null: within them. */
  readonly overrideReason: string | null
}

/** How long a place is kept while someone fills in the form (WCAG 2.2.1 asks for at least 20 minutes or an extension). */
export const HOLD_MINUTES = 20
/** A hold may be extended, but not for ever: others wait. */
export const HOLD_MINUTES_MAX = 120

export type AppointmentRefusal =
  | 'unknown-code'
  | 'hold-expired'
  | 'already-booked'
  | 'already-cancelled'
  | 'in-the-past'
  | 'not-yet-booked'
  | 'already-arrived'
  | 'hold-too-long'
  | 'already-has-booking'

type Verdict = AppointmentRefusal | null

export function refusesConfirm(it: Pick<Appointment, 'state' | 'heldUntil'>, now: Temporal.Instant): Verdict {
  if (it.state === 'booked') return 'already-booked'
  if (it.state === 'cancelled') return 'already-cancelled'
  if (it.state === 'expired' || isOver(it.heldUntil, now)) return 'hold-expired'
  return null
}

export function refusesExtend(
  it: Pick<Appointment, 'state' | 'heldUntil' | 'heldAt'>,
  now: Temporal.Instant,
): Verdict {
  const verdict = refusesConfirm(it, now)
  if (verdict) return verdict
  const until = now.add({ minutes: HOLD_MINUTES })
  return Temporal.Instant.compare(until, it.heldAt.add({ minutes: HOLD_MINUTES_MAX })) > 0
    ? 'hold-too-long'
    : null
}

/** A hold that ran out is gone, whether or not the office has tidied it away yet: the answer must not depend on that. */
export function refusesMove(
  it: Pick<Appointment, 'state' | 'start' | 'heldUntil'>,
  now: Temporal.Instant,
): Verdict {
  if (isGone(it, now)) return 'already-cancelled'
  if (it.state === 'held') return 'not-yet-booked'
  return Temporal.Instant.compare(it.start, now) <= 0 ? 'in-the-past' : null
}

export function refusesCancel(
  it: Pick<Appointment, 'state' | 'start' | 'heldUntil'>,
  now: Temporal.Instant,
): Verdict {
  if (isGone(it, now)) return 'already-cancelled'
  return Temporal.Instant.compare(it.start, now) <= 0 ? 'in-the-past' : null
}

function isGone(it: Pick<Appointment, 'state' | 'heldUntil'>, now: Temporal.Instant): boolean {
  if (it.state === 'held') return isOver(it.heldUntil, now)
  return it.state !== 'booked'
}

function isOver(until: Temporal.Instant | null, now: Temporal.Instant): boolean {
  return until === null || Temporal.Instant.compare(until, now) <= 0
}

/** Where a booking stands in its lane, as processes tell each other. Times in epoch ms; `until` of a hold. */
export interface Place {
  readonly id: string
  readonly lane: number
  readonly from: number
  readonly to: number
  readonly state: AppointmentState
  readonly until: number | null
  readonly version: number
}

export function placeOf(it: Appointment): Place {
  return {
    id: it.id,
    lane: it.lane,
    from: it.start.epochMilliseconds,
    to: it.end.epochMilliseconds,
    state: it.state,
    until: it.state === 'held' ? (it.heldUntil?.epochMilliseconds ?? null) : null,
    version: it.version,
  }
}

/** What someone wants: who can serve it and how many cells it takes. */
export interface Wish {
  readonly site: number
  readonly team: string
  readonly concerns: readonly string[]
  readonly needs: readonly string[]
  readonly minutes: number
  /** Which hours may be used; those open to everybody unless told. */
  readonly pools?: readonly Pool[]
}

/** Only these days are offered unless the office set another number: from `LEAD_MINUTES` from now to so many days ahead. */
export const BOOKING_WINDOW_DAYS = 60
export const LEAD_MINUTES = 30

export interface FreeDay {
  readonly day: DayNumber
  /** Number of different starting times with at least one free lane. */
  readonly free: number
}
