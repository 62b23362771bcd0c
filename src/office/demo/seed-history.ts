import type { Ids } from '#ground/identity/ids.ts'
import type { Plan } from '#office/appointments/index.ts'
import { demandOn, plannedMinutes } from './demand.ts'
import type { Dice } from './dice.ts'
import { SITE, TEAMS } from './house.ts'
import { doorSpans, walkInTime } from './open-hours.ts'
import type { SeedBooking } from './seed-bookings.ts'

/** A visit that is over, or will be when its booking is due. */
export interface SeedVisit {
  readonly id: string
  readonly site: number
  readonly day: string
  readonly origin: 'booked' | 'walk_in'
  readonly state: 'booked' | 'finished' | 'no_show' | 'left' | 'cancelled'
  readonly number: string | null
  readonly person: string | null
  readonly persons: number
  readonly team: string
  readonly concerns: readonly string[]
  readonly language: string
  readonly needs: readonly string[]
  readonly dueAt: Temporal.Instant | null
  readonly arrivedAt: Temporal.Instant | null
  readonly calledAt: Temporal.Instant | null
  readonly servedAt: Temporal.Instant | null
  readonly endedAt: Temporal.Instant | null
  readonly services: readonly { readonly concern: string; readonly minutes: number }[]
}

/** Of booked visitors so many do not come; large German cities report 6 to 26 %. */
export const NO_SHOW_SHARE = 0.12
/** Walk-ins for each booked visitor: 30 % of all visits (Stuttgart). */
export const WALK_INS_PER_BOOKING = 0.43

/** Visits of bookings still to come, and of places given back. */
export function visitAhead(it: SeedBooking): SeedVisit {
  return { ...plain(it), state: it.cancelledAt ? 'cancelled' : 'booked', endedAt: it.cancelledAt }
}

/** How the bookings of a day that is over went, and who came without one. */
export function pastVisits(
  hands: { ids: Ids; dice: Dice },
  plan: Plan,
  day: Temporal.PlainDate,
  bookings: readonly SeedBooking[],
): SeedVisit[] {
  const number = ticketNumbers(hands.dice)
  const booked = bookings.map((it) =>
    it.cancelledAt ? visitAhead(it) : pastVisit(hands.dice, it, day, number),
  )
  return [
    ...booked,
    ...pastWalkIns(hands, plan, day, bookings.filter((it) => !it.cancelledAt).length, number),
  ]
}

function pastVisit(
  dice: Dice,
  it: SeedBooking,
  day: Temporal.PlainDate,
  number: (team: string) => string,
): SeedVisit {
  if (dice.happens(NO_SHOW_SHARE))
    return { ...plain(it), state: 'no_show', endedAt: it.start.add({ minutes: 20 }) }
  const arrivedAt = it.start.subtract({ seconds: Math.round((8 + dice.normal() * 7) * 60) })
  return {
    ...plain(it),
    number: number(it.team),
    arrivedAt,
    ...served(dice, it.concerns, day, arrivedAt, it.start),
  }
}

function pastWalkIns(
  { ids, dice }: { ids: Ids; dice: Dice },
  plan: Plan,
  day: Temporal.PlainDate,
  booked: number,
  number: (team: string) => string,
): SeedVisit[] {
  const open = doorSpans(plan, day)
  if (open.length === 0) return []
  const demand = demandOn(day)
  return Array.from({ length: Math.round(booked * WALK_INS_PER_BOOKING) }, () => {
    const asked = demand.walkIn(dice)
    const arrivedAt = walkInTime(open, dice.share())
    const person = {
      person: null,
      persons: asked.persons,
      language: dice.oneOf(['de', 'de', 'en', 'ar']),
      needs: [],
    }
    const visit = {
      id: ids.uuid(),
      site: SITE,
      day: day.toString(),
      origin: 'walk_in' as const,
      team: asked.team,
      concerns: asked.concerns,
      dueAt: null,
    }
    const left = dice.happens(0.02)
    const end = left
      ? { state: 'left' as const, ...noService, endedAt: arrivedAt.add({ minutes: 40 }) }
      : served(dice, asked.concerns, day, arrivedAt, arrivedAt)
    return { ...visit, ...person, number: number(asked.team), arrivedAt, ...end }
  })
}

const noService = { calledAt: null, servedAt: null, services: [] }

/** Waiting short as a rule, service about as long as planned with a long tail. */
function served(
  dice: Dice,
  concerns: readonly string[],
  day: Temporal.PlainDate,
  arrivedAt: Temporal.Instant,
  dueAt: Temporal.Instant,
) {
  const ready = Math.max(arrivedAt.epochMilliseconds, dueAt.epochMilliseconds)
  const calledAt = Temporal.Instant.fromEpochMilliseconds(ready + Math.round(dice.exponential(6) * 60_000))
  const servedAt = calledAt.add({ seconds: 30 + dice.below(60) })
  const services = concerns.map((concern) => ({ concern, minutes: minutesNeeded(dice, concern, day) }))
  const minutes = services.reduce((sum, it) => sum + it.minutes, 0)
  return {
    state: 'finished' as const,
    calledAt,
    servedAt,
    endedAt: servedAt.add({ seconds: Math.round(minutes * 60) }),
    services,
  }
}

/** Minutes a concern takes this time, one decimal. */
export function minutesNeeded(dice: Dice, concern: string, day: Temporal.PlainDate): number {
  return Math.max(1, Math.round(dice.lognormal(plannedMinutes(concern, day) * 0.92, 0.45) * 10) / 10)
}

function plain(it: SeedBooking): Omit<SeedVisit, 'state' | 'endedAt'> {
  const { site, day, persons, team, concerns, language, needs } = it
  return {
    ...{
      id: it.visit,
      site,
      day,
      origin: 'booked',
      number: null,
      person: it.person.id,
      persons,
      team,
      concerns,
      language,
      needs,
    },
    ...{ dueAt: it.start, arrivedAt: null, ...noService },
  }
}

/** Letter of the team and three digits, from an offset that tells nothing. */
function ticketNumbers(dice: Dice): (team: string) => string {
  const next = new Map<string, number>(TEAMS.map(({ letter }) => [letter, dice.below(1000)]))
  return (team) => {
    const letter = TEAMS.find(({ key }) => key === team)?.letter ?? 'A'
    const drawn = next.get(letter) ?? 0
    next.set(letter, drawn + 1)
    return letter + String(drawn % 1000).padStart(3, '0')
  }
}
