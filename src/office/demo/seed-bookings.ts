import type { Ids } from '#ground/identity/ids.ts'
import type { Plan } from '#office/appointments/index.ts'
import type { Person } from '#office/people/index.ts'
import { demandOn, type Request } from './demand.ts'
import type { Dice } from './dice.ts'
import { SITE, STEP_MINUTES } from './house.ts'
import { inventPerson } from './invented-person.ts'
import { openSpans, type OpenSpan } from './open-hours.ts'
import { FORERUNNERS, takenAt, takenShare } from './rhythm.ts'

/** One booking as it will stand in the tables. Instants as ISO strings. */
export interface SeedBooking {
  readonly appointment: string
  readonly visit: string
  readonly person: Person
  readonly site: number
  readonly day: string
  readonly team: string
  readonly lane: number
  readonly start: Temporal.Instant
  readonly end: Temporal.Instant
  readonly code: string
  readonly concerns: readonly string[]
  readonly persons: number
  readonly language: string
  readonly needs: readonly string[]
  readonly bookedAt: Temporal.Instant
  /** Given back at this moment; null: kept. */
  readonly cancelledAt: Temporal.Instant | null
}

export interface SeedHands {
  readonly ids: Ids
  readonly dice: Dice
  readonly now: Temporal.Instant
}

/** A place takes about so many minutes of its lane, rounded up to where the next may begin. */
const USUAL_MINUTES = 22

/** The bookings of one day, as full as such a day is so many days before. No two in one lane at one time. */
export function seedDay(
  hands: SeedHands,
  plan: Plan,
  day: Temporal.PlainDate,
  daysAhead: number,
): SeedBooking[] {
  const share = Math.min(0.96, takenShare(daysAhead) * (0.93 + hands.dice.share() * 0.14))
  return openSpans(plan, day).flatMap((span) => seedSpan(hands, span, day, share))
}

function seedSpan(hands: SeedHands, span: OpenSpan, day: Temporal.PlainDate, share: number): SeedBooking[] {
  const { dice } = hands
  const demand = demandOn(day)
  // So often must a starting time be taken that this share of the lane's time is.
  const often = (share * STEP_MINUTES) / (share * STEP_MINUTES + (1 - share) * USUAL_MINUTES)
  const list: SeedBooking[] = []
  let start = span.opens
  while (start.epochMilliseconds < span.closes.epochMilliseconds) {
    const asked = dice.happens(often) ? demand.booked(dice, span.lane) : undefined
    const end = asked && start.add({ minutes: asked.minutes })
    if (!asked || !end || end.epochMilliseconds > span.closes.epochMilliseconds) {
      start = start.add({ minutes: STEP_MINUTES })
      continue
    }
    const booking = book(hands, span, day, start.toInstant(), asked)
    list.push(booking)
    if (dice.happens(FORERUNNERS)) list.push(...forerunner(hands, span, day, booking))
    start = start.add({ minutes: Math.ceil(asked.minutes / STEP_MINUTES) * STEP_MINUTES })
  }
  return list
}

function book(
  hands: SeedHands,
  span: OpenSpan,
  day: Temporal.PlainDate,
  start: Temporal.Instant,
  asked: Request,
): SeedBooking {
  const { ids, dice, now } = hands
  const person = inventPerson(ids, dice, day)
  const needs = [
    ...(person.language !== 'de' && dice.happens(0.08) ? ['interpreter'] : []),
    ...(span.lane.stepFree && dice.happens(0.03) ? ['step_free'] : []),
  ]
  const bookedAt = takenAt(dice, start, now)
  return {
    appointment: ids.uuid(),
    visit: namedAt(ids.uuid(), bookedAt),
    person,
    site: SITE,
    day: day.toString(),
    team: asked.team,
    lane: span.lane.id,
    start,
    end: start.add({ minutes: asked.minutes }),
    code: ids.code(),
    concerns: asked.concerns,
    persons: asked.persons,
    language: person.language,
    needs,
    bookedAt,
    cancelledAt: null,
  }
}

/** The name of a visit begins with the moment it was made (RFC 9562), from which figures know how long ahead it was booked. */
function namedAt(id: string, at: Temporal.Instant): string {
  const time = at.epochMilliseconds.toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-${id.slice(14)}`
}

/** Somebody who had the place before and gave it back. */
function forerunner(
  hands: SeedHands,
  span: OpenSpan,
  day: Temporal.PlainDate,
  kept: SeedBooking,
): SeedBooking[] {
  const asked = demandOn(day).booked(hands.dice, span.lane)
  if (!asked || kept.start.add({ minutes: asked.minutes }).epochMilliseconds > span.closes.epochMilliseconds)
    return []
  const booked = kept.bookedAt.subtract({ minutes: 60 + hands.dice.below(4 * 24 * 60) })
  const gap = kept.bookedAt.epochMilliseconds - booked.epochMilliseconds
  const cancelledAt = booked.add({ milliseconds: Math.round(gap * hands.dice.share()) })
  return [{ ...book(hands, span, day, kept.start, asked), bookedAt: booked, cancelledAt }]
}
