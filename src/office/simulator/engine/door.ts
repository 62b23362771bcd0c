import { judgeArrival, missedFrom, refusesDraw, walkInTeam } from '#office/reception/index.ts'
import { numberAt } from '#office/visits/index.ts'
import { languageOf } from './booking.ts'
import type { Desks } from './desks.ts'
import { nameOf, newGuest, step, type Guest } from './guest.ts'
import { drawn, mix, PURPOSE, shareOf } from './luck.ts'
import { minutesToServe } from './newcomer.ts'
import type { SimConcern } from './setting.ts'
import type { Stage } from './stage.ts'

const MINUTE = 60_000
const HALF_HOUR = 30 * MINUTE
const NUMBERS = 1000
/** Until somebody sees that nobody is called any more. */
const GOES_HOME_MS = 5 * MINUTE

/** Who comes when, and what terminal and reception answer. */
export class Door {
  readonly #stage: Stage
  readonly #desks: Desks
  readonly #drawn = new Map<string, { readonly start: number; count: number }>()
  readonly #sweeps = new Set<number>()

  constructor(stage: Stage, desks: Desks) {
    this.#stage = stage
    this.#desks = desks
  }

  /** Somebody has a place: will come about its time, or not at all. */
  expect(guest: Guest): void {
    const stage = this.#stage
    const { noShow, punctuality } = stage.setting.demand
    const due = guest.dueAt!
    this.#sweepAt(due)
    const lead = guest.leadDays ?? 0
    const away = noShow.find(({ upToDays }) => upToDays === null || lead <= upToDays)?.share ?? 0
    if (shareOf(guest.luck, PURPOSE.noShow) < away) return
    const late = drawn(punctuality, shareOf(guest.luck, PURPOSE.lateness)) * MINUTE
    stage.when(Math.max(due + late, this.#doorsOf(guest.homeTeam), stage.now + MINUTE), () =>
      this.#checkIn(guest),
    )
  }

  /** Who comes without an appointment: a stream of its own for each concern, stretched over the half hours of the day. */
  prepareWalkIns(): void {
    const { setting, facts, day, luck } = this.#stage
    for (const { concern: key, weekday, halfHours } of setting.demand.walkIns) {
      const concern = facts.concerns.get(key)
      if (!concern || weekday !== day.dayOfWeek) continue
      this.#stream(concern, mix(luck, facts.hashes.get(key)!), halfHours)
    }
  }

  #stream(concern: SimConcern, own: number, halfHours: readonly number[]): void {
    let [half, used, n] = [0, 0, 0]
    for (;;) {
      let gap = -Math.log(1 - shareOf(mix(own, n), PURPOSE.gap))
      while (half < halfHours.length && gap > halfHours[half]! - used) {
        gap -= halfHours[half]! - used
        half += 1
        used = 0
      }
      if (half >= halfHours.length) return
      used += gap
      const at = this.#stage.midnight + (half + used / halfHours[half]!) * HALF_HOUR
      const luck = mix(own, 2 * n + 1)
      this.#stage.when(at, () => this.#draw(concern, luck, true))
      n += 1
    }
  }

  #doorsOf(team: string): number {
    const [first] = this.#stage.hours(team)
    return first ? first.from.epochMilliseconds - this.#stage.setting.rules.doorsMinutes * MINUTE : 0
  }

  #checkIn(guest: Guest): void {
    const stage = this.#stage
    const { dueAt, state } = guest
    const asked = { state, day: stage.day, dueAt: instantOf(dueAt), arrivedAt: null }
    const verdict = judgeArrival(asked, stage.setting.rules, stage.instant)
    const refused = !verdict.ok ? verdict.refusal : this.#isUsedUp(guest.team) ? 'numbers-used-up' : null
    const lot = shareOf(guest.luck, PURPOSE.number)
    stage.tell({ act: 'check-in', visit: guest.id, lot, refused })
    if (refused === null) return this.#arrive(guest, 'arrive', lot)
    if (refused !== 'too-late') return
    if (shareOf(guest.luck, PURPOSE.admit) < stage.setting.habits.admitLateShare) this.admit(guest)
  }

  /** The reception lets somebody in who came too late or missed the call. */
  admit(guest: Guest): void {
    const lot = shareOf(guest.luck, PURPOSE.number)
    const refused = guest.number === null && this.#isUsedUp(guest.team) ? 'numbers-used-up' : null
    this.#stage.tell({ act: 'admit', visit: guest.id, lot, refused })
    if (refused) return
    guest.endedAt = null
    guest.calledAt = null
    guest.servedAt = null
    guest.desk = null
    this.#arrive(guest, 'admit', lot)
  }

  #arrive(guest: Guest, act: 'arrive' | 'admit', lot: number): void {
    step(guest, act)
    guest.number ??= this.#number(guest.team, lot)
    guest.arrivedAt = this.#stage.now
    guest.cameAt ||= guest.arrivedAt
    this.#prefer(guest)
    this.#waits(guest)
  }

  #waits(guest: Guest): void {
    const stage = this.#stage
    const { patience } = stage.setting.demand
    stage.startsWaiting(guest)
    this.#desks.wake(guest)
    this.sendHomeLate(guest)
    if (patience === null || guest.calls > 0) return
    const since = Math.max(stage.now, guest.dueAt ?? 0)
    const minutes = drawn(patience, shareOf(guest.luck, PURPOSE.patience))
    if (minutes < 24 * 60) stage.when(since + minutes * MINUTE, () => this.#mayLeave(guest))
  }

  /** The last desk has gone for today: whoever still waits goes home. */
  #goesHome(guest: Guest): void {
    if (guest.state === 'waiting' && this.#desks.areGone()) this.#leave(guest)
  }

  /** Who comes, or comes back with the paper, after the last desk has gone sees that as well. */
  sendHomeLate(guest: Guest): void {
    if (this.#desks.areGone()) this.#stage.in(GOES_HOME_MS, () => this.#goesHome(guest))
  }

  sendHome(): void {
    for (const guest of [...this.#stage.waiting]) this.#stage.in(GOES_HOME_MS, () => this.#goesHome(guest))
  }

  #mayLeave(guest: Guest): void {
    if (guest.state === 'waiting' && guest.calls === 0) this.#leave(guest)
  }

  #leave(guest: Guest): void {
    const stage = this.#stage
    step(guest, 'leave')
    guest.endedAt = stage.now
    stage.endsWaiting(guest)
    stage.tell({ act: 'leave', visit: guest.id })
  }

  #prefer(guest: Guest): void {
    const { urgentShare, preferredShare } = this.#stage.setting.demand
    const share = shareOf(guest.luck, PURPOSE.priority)
    const priority = share < urgentShare ? 2 : share < urgentShare + preferredShare ? 1 : 0
    if (priority === guest.priority) return
    guest.priority = priority
    this.#stage.tell({ act: 'priority', visit: guest.id, priority })
  }

  #draw(concern: SimConcern, luck: number, mayComeAgain: boolean): void {
    const stage = this.#stage
    const { setting, facts, day } = stage
    const going = walkInTeam(facts.book, [concern.key], setting.rules, day, false)
    const lot = shareOf(luck, PURPOSE.number)
    const id = nameOf(stage.now, luck)
    const language = languageOf(setting.demand, luck)
    const told = { act: 'draw' as const, visit: id, concern: concern.key, language, lot }
    if (!going.ok) {
      stage.turnedAway.appointmentNeeded += 1
      return stage.tell({ ...told, refused: going.refusal })
    }
    const hours = stage.hours(going.team)
    const needed = minutesToServe(stage, this.#desks, going)
    const verdict = refusesDraw(hours, setting.rules, stage.instant, needed)
    if (!verdict.ok) {
      stage.tell({ ...told, refused: verdict.refusal })
      const doors = this.#doorsOf(going.team)
      // Before the doors open people stand outside.
      if (mayComeAgain && hours.length > 0 && doors > stage.now && doors - stage.now < 90 * MINUTE)
        return stage.when(doors + 1, () => this.#draw(concern, luck, false))
      stage.turnedAway[verdict.refusal === 'closed' ? 'closed' : 'noLongerToday'] += 1
      return
    }
    if (this.#isUsedUp(going.team)) {
      stage.turnedAway.noLongerToday += 1
      return stage.tell({ ...told, refused: 'numbers-used-up' })
    }
    stage.tell({ ...told, refused: null })
    const guest = newGuest({ id, luck, origin: 'walk_in', concern, language, leadDays: null, dueAt: null })
    Object.assign(guest, { state: 'waiting', team: going.team, arrivedAt: stage.now, cameAt: stage.now })
    guest.number = this.#number(going.team, lot)
    stage.guests.push(guest)
    this.#prefer(guest)
    this.#waits(guest)
  }

  #isUsedUp(team: string): boolean {
    return (this.#drawn.get(this.#letter(team))?.count ?? 0) >= NUMBERS
  }

  #letter(team: string): string {
    return this.#stage.facts.letters.get(team) ?? 'A'
  }

  #number(team: string, lot: number): string {
    const letter = this.#letter(team)
    const drawn = this.#drawn.getOrInsertComputed(letter, () => ({
      start: Math.floor(lot * NUMBERS),
      count: 0,
    }))
    return numberAt(letter, drawn.start + drawn.count++)
  }

  /** Whoever has not come is missed at the first full minute after the rule says so, as the office's job does it. */
  #sweepAt(due: number): void {
    const from = missedFrom(Temporal.Instant.fromEpochMilliseconds(due), this.#stage.setting.rules)
    const at = (Math.floor(from.epochMilliseconds / MINUTE) + 1) * MINUTE
    if (this.#sweeps.has(at)) return
    this.#sweeps.add(at)
    this.#stage.when(at, () => this.#sweep())
  }

  #sweep(): void {
    const stage = this.#stage
    const overdue = stage.guests.filter(
      ({ state, dueAt }) =>
        state === 'booked' &&
        dueAt !== null &&
        dueAt < stage.now &&
        missedFrom(instantOf(dueAt)!, stage.setting.rules).epochMilliseconds < stage.now,
    )
    if (overdue.length > 0) stage.tell({ act: 'miss-overdue' })
    for (const guest of overdue) {
      step(guest, 'miss')
      guest.endedAt = stage.now
    }
  }
}

function instantOf(ms: number | null): Temporal.Instant | null {
  return ms === null ? null : Temporal.Instant.fromEpochMilliseconds(ms)
}
