import { OFFICE_ZONE, officeDay } from '#ground/clock/clock.ts'
import { holidayOn, isWorkingDay } from '#law/holidays/index.ts'

/** How long an offer stands, and by which way it goes out. Pure. */
export const REACHES = ['mail', 'sms', 'call'] as const
/** How somebody wants to be told: by mail, by SMS, or called by the reception. */
export type Reach = (typeof REACHES)[number]

/** Minutes to answer. Short for a place of the same day, which would be lost otherwise. */
export const OFFER_MINUTES = 180
export const SAME_DAY_MINUTES = 30
/** An offer ends so many minutes before the place begins, at the latest: somebody must still come here. */
export const BEFORE_PLACE_MINUTES = 30

const QUIET_FROM = 20
const QUIET_UNTIL = 8
/** Whoever was asked at night answers in the morning until this time. */
const MORNING = Temporal.PlainTime.from('09:30')

/** At night, on Sundays and holidays nobody is expected to answer (the quiet hours of the notices). Saturday evening too. */
export function isQuiet(at: Temporal.Instant): boolean {
  const { hour, dayOfWeek } = at.toZonedDateTimeISO(OFFICE_ZONE)
  return hour >= QUIET_FROM || hour < QUIET_UNTIL || dayOfWeek === 7 || holidayOn(officeDay(at)) !== undefined
}

/** Until when an offer made now would stand. Never ends in the quiet hours. */
export function offerEnd(now: Temporal.Instant, place: { start: Temporal.Instant }): Temporal.Instant {
  const end = now.add({ minutes: isSameDay(now, place.start) ? SAME_DAY_MINUTES : OFFER_MINUTES })
  return isQuiet(now) || isQuiet(end) ? later(end, nextMorning(now)) : end
}

/** The way an offer of this place goes to somebody; null: no way is quick enough. */
export function wayFor(
  it: { readonly reach: Reach; readonly hasPhone: boolean },
  now: Temporal.Instant,
  place: { start: Temporal.Instant },
): Reach | null {
  if (!isSameDay(now, place.start) || it.reach !== 'mail') return it.reach
  return it.hasPhone ? 'sms' : null
}

/** Whether enough time to come is left after the last moment of answering. */
export function canBeAnswered(end: Temporal.Instant, place: { start: Temporal.Instant }): boolean {
  return Temporal.Instant.compare(end, place.start.subtract({ minutes: BEFORE_PLACE_MINUTES })) <= 0
}

function isSameDay(now: Temporal.Instant, start: Temporal.Instant): boolean {
  return officeDay(now).equals(officeDay(start))
}

/** 09:30 of the first working day (Monday to Friday, no holiday) on which it still lies ahead. */
function nextMorning(now: Temporal.Instant): Temporal.Instant {
  for (let day = officeDay(now); ; day = day.add({ days: 1 })) {
    if (!isWorkingDay(day)) continue
    const morning = day.toZonedDateTime({ timeZone: OFFICE_ZONE, plainTime: MORNING }).toInstant()
    if (Temporal.Instant.compare(morning, now) > 0) return morning
  }
}

function later(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(one, other) > 0 ? one : other
}
