import { BOOKING_WINDOW_DAYS, LEAD_MINUTES, type FreeDay, type Wish } from './appointment.ts'
import { closedBecause, lanesFor } from './capacity.ts'
import {
  cellEnd,
  count,
  dayAt,
  dayNumber,
  instantOf,
  listCells,
  type Cells,
  type DayNumber,
} from './cells.ts'
import { POOLS } from './quota.ts'
import type { Projection } from './projection.ts'

/** All that free places follow from: what is believed to be taken, and the time. */
export interface PlacesRoom {
  readonly ground: { readonly clock: { now(): Temporal.Instant } }
  readonly projection: Projection
}

/** Free places are computed from rules and bookings each time they are asked for; nothing is kept by a nightly job. */

/** Days from `from` (at least today) within the booking window, each with its number of free starting times. */
export function calendar(room: PlacesRoom, wish: Wish, from: Temporal.PlainDate, days: number): FreeDay[] {
  const list: FreeDay[] = []
  const { first, last } = windowOf(room, wish.site)
  const begin = Math.max(first, dayNumber(from))
  for (let day = begin; day < begin + days && day <= last; day++) {
    list.push({ day, free: count(startsOn(room, wish, day)) })
  }
  return list
}

/** The free starting times of a day. */
export function placesOn(room: PlacesRoom, wish: Wish, day: Temporal.PlainDate): Temporal.Instant[] {
  return momentsOn(room, wish, dayNumber(day)).map((ms) => Temporal.Instant.fromEpochMilliseconds(ms))
}

/** The same in epoch milliseconds, for whoever asks for a great many. */
export function momentsOn(room: PlacesRoom, wish: Wish, day: DayNumber): number[] {
  const { first, last } = windowOf(room, wish.site)
  if (day < first || day > last) return []
  return listCells(startsOn(room, wish, day)).map((cell) => instantOf(day, cell))
}

/** The nearest free places to a time someone wanted and did not get: the way out of "just taken". */
export function nearest(
  room: PlacesRoom,
  wish: Wish,
  wanted: Temporal.Instant,
  howMany = 3,
): Temporal.Instant[] {
  const { first, last } = windowOf(room, wish.site)
  const centre = Math.min(Math.max(dayAt(wanted.epochMilliseconds), first), last)
  const found: number[] = []
  // A nearer day always holds nearer times than a day two further out.
  for (let distance = 0; distance <= last - first && !isEnough(found, howMany, distance); distance++) {
    for (const day of distance === 0 ? [centre] : [centre - distance, centre + distance]) {
      if (day < first || day > last) continue
      for (const cell of listCells(startsOn(room, wish, day))) found.push(instantOf(day, cell))
    }
  }
  const gap = (ms: number) => Math.abs(ms - wanted.epochMilliseconds)
  const best = found.sort((a, b) => gap(a) - gap(b) || a - b).slice(0, howMany)
  return best.sort((a, b) => a - b).map((ms) => Temporal.Instant.fromEpochMilliseconds(ms))
}

/** Enough are found, and one more ring of days was looked at since. */
function isEnough(found: readonly number[], howMany: number, distance: number): boolean {
  return found.length >= howMany && distance > 1
}

/** Why a place is offered or not, in one word for staff. */
export function whyNot(room: PlacesRoom, wish: Wish, start: Temporal.Instant): string {
  const { first, last } = windowOf(room, wish.site)
  const day = dayAt(start.epochMilliseconds)
  if (day < first || day > last || start.epochMilliseconds < earliest(room)) return 'outside-window'
  const plan = room.projection.plan(wish.site)
  const lanes = plan ? lanesFor(plan, wish) : []
  if (!plan || lanes.length === 0) return 'no-lane-with-skill'
  const reasons = lanes.map((lane) => closedBecause(plan, lane, day))
  if (reasons.every((reason) => reason !== null)) return reasons[0]!
  const date = start.toZonedDateTimeISO('Europe/Berlin').toPlainDate()
  const offersTo = (pools: Wish['pools']) =>
    placesOn(room, { ...wish, ...(pools && { pools }) }, date).some((at) => at.equals(start))
  if (offersTo(wish.pools)) return 'offered'
  return offersTo(POOLS) ? 'set-aside' : 'taken-or-off-grid'
}

export function isInWindow(room: PlacesRoom, site: number, start: Temporal.Instant): boolean {
  const { first, last } = windowOf(room, site)
  const day = dayAt(start.epochMilliseconds)
  return day >= first && day <= last && start.epochMilliseconds >= earliest(room)
}

function windowOf(room: PlacesRoom, site: number): { first: DayNumber; last: DayNumber } {
  const first = dayAt(room.ground.clock.now().epochMilliseconds)
  return { first, last: first + (room.projection.plan(site)?.policy.windowDays ?? BOOKING_WINDOW_DAYS) }
}

/** Epoch ms. */
function earliest(room: PlacesRoom): number {
  return room.ground.clock.now().epochMilliseconds + LEAD_MINUTES * 60_000
}

function startsOn(room: PlacesRoom, wish: Wish, day: DayNumber): Cells {
  const now = room.ground.clock.now()
  room.projection.sweep(now.epochMilliseconds)
  const starts = room.projection.starts(wish, day)
  const soonest = now.epochMilliseconds + LEAD_MINUTES * 60_000
  if (instantOf(day, 0) >= soonest) return starts
  // Today: what is too soon is not offered. A copy, because the row belongs to the projection.
  const rest = Uint32Array.from(starts)
  const cut = Math.min(cellEnd(day, soonest), rest.length * 32)
  for (let cell = 0; cell < cut; cell++) rest[cell >>> 5]! &= ~(1 << (cell & 31))
  return rest
}
