import type { Visit } from '#office/visits/index.ts'
import { demandOn } from './demand.ts'
import type { Dice } from './dice.ts'
import { walkInTime, type DoorSpan } from './open-hours.ts'
import { NO_SHOW_SHARE, WALK_INS_PER_BOOKING } from './seed-history.ts'

export type Arrival =
  | { readonly kind: 'booked'; readonly at: Temporal.Instant; readonly visit: string; readonly team: string }
  | {
      readonly kind: 'walk-in'
      readonly at: Temporal.Instant
      readonly concern: string
      readonly team: string
      readonly language: string
      readonly persons: number
    }

/** Minutes before the appointment that visitors come on average, and how far that spreads. */
const EARLY = { mean: 9, spread: 7 }
/** Of those who come so many are properly late, by so many minutes on average. */
const LATE = { share: 0.06, mean: 8 }

/** Each so-many-th of those without an appointment comes as a family. */
const FAMILY = { every: 9, persons: 3 }

/** Who comes when on a day: booked visitors about their time or not at all, walk-ins by the rhythm of the house. */
export function arrivalsOf(
  dice: Dice,
  booked: readonly Visit[],
  spans: readonly DoorSpan[],
  day: Temporal.PlainDate,
): Arrival[] {
  const expected = booked.flatMap((visit): Arrival[] => {
    if (!visit.dueAt || dice.happens(NO_SHOW_SHARE)) return []
    const minutes = dice.happens(LATE.share)
      ? dice.exponential(LATE.mean)
      : -EARLY.mean + dice.normal() * EARLY.spread
    const at = visit.dueAt.add({ seconds: Math.round(Math.min(minutes, 25) * 60) })
    // The door opens a quarter of an hour before the first appointment.
    const door = spans[0]?.opens.subtract({ minutes: 12 }) ?? at
    return [
      {
        kind: 'booked',
        at: Temporal.Instant.compare(at, door) < 0 ? door : at,
        visit: visit.id,
        team: visit.team,
      },
    ]
  })
  return [...expected, ...walkIns(dice, booked.length, spans, day)]
}

function walkIns(dice: Dice, booked: number, spans: readonly DoorSpan[], day: Temporal.PlainDate): Arrival[] {
  const demand = demandOn(day)
  return Array.from({ length: Math.round(booked * WALK_INS_PER_BOOKING) }, (_, n) => {
    const asked = demand.walkIn(dice)
    const language = dice.oneOf(['de', 'de', 'en', 'ar'])
    return {
      kind: 'walk-in',
      at: walkInTime(spans, dice.share()),
      concern: asked.concerns[0]!,
      team: asked.team,
      language,
      persons: n % FAMILY.every === 4 ? FAMILY.persons : 1,
    }
  })
}
