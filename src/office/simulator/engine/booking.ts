import { VISITOR } from '#ground/permission/permission.ts'
import {
  momentsOn,
  poolsFor,
  proposePlace,
  returnedUntil,
  wishOf,
  type PlacesRoom,
  type Proposal,
  type Wish,
} from '#office/appointments/index.ts'
import { nameOf, newGuest, step, type Guest } from './guest.ts'
import { countOf, drawn, mix, PURPOSE, shareOf } from './luck.ts'
import type { SimConcern, SimDemand } from './setting.ts'
import type { Stage } from './stage.ts'

const MINUTE = 60_000
const DAY = 86_400_000
const HOLD_MS = 20 * MINUTE
/** A wish is not older than the booking window; it comes at some moment of the first day that can be booked. */
const FIRST_DAY_MS = 14 * 3_600_000

interface Booked {
  readonly guest: Guest
  readonly wish: Wish
  place: Proposal
  version: number
}

/** How the places of one day were taken before it, by the office's own rules for places. */
export class Booking {
  readonly #stage: Stage
  /** Who has a place, for whoever plays the arrivals. */
  readonly #onBooked: (guest: Guest) => void
  #returned = 0

  constructor(stage: Stage, onBooked: (guest: Guest) => void) {
    this.#stage = stage
    this.#onBooked = onBooked
  }

  prepare(): void {
    const { setting, facts, day, luck } = this.#stage
    for (const { concern: key, weekday, expected } of setting.demand.bookings) {
      const concern = facts.concerns.get(key)
      if (!concern || weekday !== day.dayOfWeek) continue
      const own = mix(luck, facts.hashes.get(key)!)
      const many = countOf(expected, shareOf(own, PURPOSE.count))
      for (let n = 0; n < many; n++) this.#wish(concern, mix(own, 2 * n))
    }
  }

  #wish(concern: SimConcern, luck: number): void {
    const stage = this.#stage
    const wanted = this.#wanted(concern.team, luck)
    if (wanted === null) {
      stage.turnedAway.noPlace += 1
      return
    }
    const { windowDays } = stage.facts.plan.policy
    const lead = Math.max(0.05, drawn(stage.setting.demand.leadDays, shareOf(luck, PURPOSE.lead))) * DAY
    const opens = stage.midnight - windowDays * DAY
    // Whoever would have booked earlier books on the first day on which it can be booked.
    const early = opens + 6 * 3_600_000 + shareOf(luck, PURPOSE.lead) * FIRST_DAY_MS
    const at = wanted - lead < opens ? early : wanted - lead
    stage.when(at, () => this.#book(concern, luck, wanted))
  }

  /** The time somebody thinks of: anywhere in the hours of the team, at a quarter of an hour. */
  #wanted(team: string, luck: number): number | null {
    const ranges = this.#stage.hours(team)
    const lengths = ranges.map(({ from, to }) => to.epochMilliseconds - from.epochMilliseconds)
    let left = shareOf(luck, PURPOSE.wanted) * lengths.reduce((sum, one) => sum + one, 0)
    for (const [n, { from }] of ranges.entries()) {
      if (left < lengths[n]!) return from.epochMilliseconds + Math.floor(left / (15 * MINUTE)) * 15 * MINUTE
      left -= lengths[n]!
    }
    return null
  }

  #book(concern: SimConcern, luck: number, wanted: number): void {
    const stage = this.#stage
    const { facts, day, setting } = stage
    const asked = { site: setting.site, concerns: [concern.key], pools: poolsFor(VISITOR) }
    const going = wishOf(facts.plan, facts.book, asked, day)
    const id = nameOf(stage.now, luck)
    const lot = shareOf(luck, PURPOSE.lot)
    const place = going.ok ? this.#take(going.wish, wanted, id, lot) : null
    if (!going.ok || !place) {
      stage.turnedAway.noPlace += 1
      return
    }
    const leadDays = (place.from - stage.now) / DAY
    const language = languageOf(setting.demand, luck)
    const guest = newGuest({ id, luck, origin: 'booked', concern, language, leadDays, dueAt: place.from })
    stage.guests.push(guest)
    const booked: Booked = { guest, wish: going.wish, place, version: 2 }
    this.#learn(id, place, 'booked', null, booked.version)
    stage.tell({ act: 'book', visit: id, concerns: guest.concerns, language, start: place.from, lot })
    this.#mayGiveBack(booked)
  }

  /** The wanted time, or the free one next to it. */
  #take(wish: Wish, wanted: number, id: string, lot: number): Proposal | null {
    const stage = this.#stage
    stage.projection.sweep(stage.now)
    const room = this.#room(lot)
    const propose = (start: number) => {
      const until = Temporal.Instant.fromEpochMilliseconds(stage.now + HOLD_MS)
      const taking = {
        wish,
        start: Temporal.Instant.fromEpochMilliseconds(start),
        until,
        overrideReason: null,
      }
      return proposePlace(room, taking, id)
    }
    const first = propose(wanted)
    if (first) return first
    let [best, gap] = [-1, Infinity]
    for (const at of momentsOn(room, wish, stage.dayNumber)) {
      const far = Math.abs(at - wanted)
      if (far >= gap) continue
      best = at
      gap = far
    }
    return best < 0 ? null : propose(best)
  }

  #room(lot: number): PlacesRoom & { ground: { chance: { below(below: number): number } } } {
    const { instant, projection } = this.#stage
    const chance = { below: (below: number) => Math.floor(lot * below) }
    return { ground: { clock: { now: () => instant }, chance }, projection }
  }

  #mayGiveBack(booked: Booked): void {
    const stage = this.#stage
    const { guest, place } = booked
    const { cancelShare, moveShare } = stage.setting.demand
    if (shareOf(guest.luck, PURPOSE.cancel) >= cancelShare) return this.#onBooked(guest)
    const left = place.from - stage.now
    stage.in(left * shareOf(guest.luck, PURPOSE.cancelAt), () => {
      if (shareOf(guest.luck, PURPOSE.move) >= moveShare || !this.#move(booked)) return this.#cancel(booked)
      this.#onBooked(guest)
    })
  }

  #cancel(booked: Booked): void {
    const stage = this.#stage
    const { guest, place } = booked
    step(guest, 'cancel')
    guest.endedAt = stage.now
    this.#learn(guest.id, place, 'cancelled', null, (booked.version += 1))
    const lot = shareOf(guest.luck, PURPOSE.cancelAt)
    stage.tell({ act: 'cancel', visit: guest.id, lot })
    this.#keep(place, lot)
  }

  /** Another time of the same day; false: there is none. */
  #move(booked: Booked): boolean {
    const stage = this.#stage
    const { guest, wish, place: was } = booked
    const [lot, wanted] = [
      shareOf(guest.luck, PURPOSE.move),
      this.#wanted(guest.homeTeam, mix(guest.luck, 1)),
    ]
    const mark = `${guest.id} moves`
    const place = wanted === null ? null : this.#take(wish, wanted, mark, lot)
    stage.projection.forget(mark)
    if (!place) return false
    booked.place = place
    guest.dueAt = place.from
    this.#learn(guest.id, place, 'booked', null, (booked.version += 1))
    stage.tell({ act: 'move', visit: guest.id, start: place.from, lot })
    this.#keep(was, lot)
    return true
  }

  /** What was given back stays with the office for a while, if its rules say so. */
  #keep(place: Proposal, lot: number): void {
    const stage = this.#stage
    const was = { lane: place.lane, start: Temporal.Instant.fromEpochMilliseconds(place.from) }
    const below = (most: number) => Math.floor(lot * most)
    const until = returnedUntil(stage.facts.plan, was, stage.instant, below)
    if (until) this.#learn(`returned ${this.#returned++}`, place, 'held', until.epochMilliseconds, 1)
  }

  #learn(
    id: string,
    { lane, from, to }: Proposal,
    state: 'booked' | 'held' | 'cancelled',
    until: number | null,
    version: number,
  ): void {
    this.#stage.projection.apply({ id, lane, from, to, state, until, version })
  }
}

export function languageOf({ languages }: SimDemand, luck: number): string {
  const all = languages.reduce((sum, { weight }) => sum + weight, 0)
  let left = shareOf(luck, PURPOSE.language) * all
  for (const { code, weight } of languages) if ((left -= weight) < 0) return code
  return languages.at(-1)?.code ?? 'de'
}
