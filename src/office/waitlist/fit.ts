import { OFFICE_ZONE } from '#ground/clock/clock.ts'
import { canBeAnswered, wayFor, type Reach } from './offer-time.ts'

/** Whether a free place suits somebody who waits, and in one word why not. Pure. */
export const DAY_PARTS = ['morning', 'afternoon'] as const
export type DayPart = (typeof DAY_PARTS)[number]

/** How short before the place somebody may be asked. Minutes. */
export const NOTICES = [60, 180, 1440, 2880, 10_080] as const

export interface Wishes {
  /** ISO weekdays, 1 = Monday. */
  readonly weekdays: readonly number[]
  readonly parts: readonly DayPart[]
  /** So many minutes must lie between the offer and the place. */
  readonly noticeMinutes: number
  readonly reach: Reach
}

export interface FreePlace {
  readonly team: string
  readonly start: Temporal.Instant
  readonly minutes: number
  /** Concerns the lane serves; empty: all of its team. */
  readonly skills: readonly string[]
  readonly stepFree: boolean
}

export interface Waiting extends Wishes {
  readonly team: string
  readonly concerns: readonly string[]
  /** Minutes the visit needs. */
  readonly minutes: number
  readonly needs: readonly string[]
  readonly hasPhone: boolean
  /** Start of the booking somebody wants to improve; null: has none. */
  readonly better: Temporal.Instant | null
  readonly hasOffer: boolean
  /** Was offered this very place before. */
  readonly wasAsked: boolean
}

export const SKIPS = [
  'team',
  'skill',
  'minutes',
  'needs',
  'not-earlier',
  'weekday',
  'part',
  'notice',
  'channel',
  'no-time',
  'has-offer',
  'was-asked',
] as const
/** Why a place was not offered to somebody although nobody before took it. */
export type Skip = (typeof SKIPS)[number]

/** @param end until when the offer would stand. */
export function skipReason(
  it: Waiting,
  place: FreePlace,
  now: Temporal.Instant,
  end: Temporal.Instant,
): Skip | null {
  if (it.team !== place.team) return 'team'
  if (place.skills.length > 0 && !it.concerns.every((concern) => place.skills.includes(concern)))
    return 'skill'
  if (it.minutes > place.minutes) return 'minutes'
  if (it.needs.includes('step_free') && !place.stepFree) return 'needs'
  if (it.better && Temporal.Instant.compare(place.start, it.better) >= 0) return 'not-earlier'
  return wishReason(it, place, now, end)
}

function wishReason(
  it: Waiting,
  place: FreePlace,
  now: Temporal.Instant,
  end: Temporal.Instant,
): Skip | null {
  const { dayOfWeek, hour } = place.start.toZonedDateTimeISO(OFFICE_ZONE)
  if (!it.weekdays.includes(dayOfWeek)) return 'weekday'
  if (!it.parts.includes(hour < 12 ? 'morning' : 'afternoon')) return 'part'
  const soonest = now.add({ minutes: it.noticeMinutes })
  if (Temporal.Instant.compare(place.start, soonest) < 0) return 'notice'
  if (wayFor(it, now, place) === null) return 'channel'
  if (!canBeAnswered(end, place)) return 'no-time'
  if (it.wasAsked) return 'was-asked'
  return it.hasOffer ? 'has-offer' : null
}
