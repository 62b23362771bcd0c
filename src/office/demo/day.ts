import type { Clock } from '#ground/clock/clock.ts'
import { VISITOR, SYSTEM, type Actor } from '#ground/permission/permission.ts'
import type { Visit } from '#office/visits/index.ts'
import { Agenda } from './agenda.ts'
import { arrivalsOf, type Arrival } from './arrivals.ts'
import type { Dice } from './dice.ts'
import type { HallActs } from './hall-acts.ts'
import type { DoorSpan } from './open-hours.ts'
import type { Pace } from './pace.ts'
import { minutesNeeded } from './seed-history.ts'
import { WaitingDay, waitingSteps, type WaitingStep } from './waiting-day.ts'

export interface PlayedDesk {
  readonly desk: number
  readonly actor: Actor
  readonly teams: readonly string[]
}

export interface DayPlan {
  readonly day: Temporal.PlainDate
  readonly spans: readonly DoorSpan[]
  readonly booked: readonly Visit[]
  /** Booked for the days after it: some of these come back. */
  readonly ahead: readonly Visit[]
  readonly desks: readonly PlayedDesk[]
}

/** What has happened so far, for whoever watches. */
export interface DayFigures {
  arrived: number
  walkIns: number
  called: number
  finished: number
  missed: number
  left: number
  /** Appointments that came back, and those of them that found somebody of the waiting list. */
  givenBack: number
  placed: number
  /** Acts the office refused, by the name of the refusal: someone else was faster, as in life. */
  readonly refused: Record<string, number>
}

export interface DayHands {
  readonly clock: Clock
  readonly pace: Pace
  readonly dice: Dice
  readonly acts: HallActs
  /** The visit's concerns, to know how long it takes. */
  concernsOf(visit: string): Promise<readonly string[]>
  /** Visits for which no desk was left at the end of the day. */
  stillWaiting(): Promise<readonly string[]>
  readonly signal: AbortSignal
}

type Step =
  | WaitingStep
  | { readonly kind: 'arrive'; readonly who: Arrival }
  | { readonly kind: 'sit-down'; readonly desk: PlayedDesk }
  | { readonly kind: 'look'; readonly desk: PlayedDesk; readonly turn: number }
  | { readonly kind: 'meet'; readonly desk: PlayedDesk; readonly visit: string }
  | { readonly kind: 'miss'; readonly desk: PlayedDesk; readonly visit: string }
  | { readonly kind: 'finish'; readonly desk: PlayedDesk; readonly visit: string | null }
  | { readonly kind: 'leave'; readonly visit: string }

/** Of those called so many have gone out for a moment and are called again in vain. */
const ABSENT_WHEN_CALLED = 0.02
/** Of the walk-ins so many lose patience, after so many minutes. */
const IMPATIENT = { share: 0.04, minutes: 50 }
/** A desk with nobody to call looks again after so many seconds; an arrival wakes it sooner. */
const LOOK_AGAIN_SECONDS = 180
/** Nothing to do for so long: the clock is put forward. Minutes. */
const LONG_BREAK = 35
/** The day ends so long after the doors have closed. Minutes. */
const AFTER_CLOSING = 35

/** One office day, played with the office's own acts. Ends when the last visitor has gone, or when it is stopped. */
export class DemoDay {
  readonly figures: DayFigures = {
    ...{ arrived: 0, walkIns: 0, called: 0, finished: 0, missed: 0, left: 0 },
    ...{ givenBack: 0, placed: 0, refused: {} },
  }
  readonly #waiting: WaitingDay
  readonly #plan: DayPlan
  readonly #hands: DayHands
  readonly #agenda = new Agenda<Step>()
  /** Desks with nobody to call. */
  readonly #idle = new Set<PlayedDesk>()
  /** Seated desks, each with the number of its next look: an earlier look that was noted meanwhile is void. */
  readonly #seated = new Map<PlayedDesk, number>()
  readonly #end: Temporal.Instant

  constructor(plan: DayPlan, hands: DayHands) {
    this.#plan = plan
    this.#hands = hands
    this.#end = plan.spans.at(-1)!.closes
    const reception = plan.desks.find(({ teams }) => teams.includes('reception'))?.actor ?? null
    this.#waiting = new WaitingDay({ ...hands, reception })
  }

  /** True when the day went to its end. */
  async play(): Promise<boolean> {
    const { signal, pace, clock } = this.#hands
    this.#prepare()
    for (let next = this.#agenda.next(); next; next = this.#agenda.next()) {
      if (next.at.since(clock.now()).total('minute') > LONG_BREAK)
        pace.skipTo(next.at.subtract({ minutes: 5 }))
      if (!(await pace.until(next.at, signal))) return false
      await this.#do(next.item)
    }
    // Who was booked and has not come counts as missed only a while after the last appointment.
    pace.skipTo(later(this.#end.add({ minutes: AFTER_CLOSING }), clock.now()))
    for (const visit of await this.#hands.stillWaiting()) await this.#do({ kind: 'leave', visit })
    this.#count(await this.#hands.acts.closeDay())
    return true
  }

  #prepare(): void {
    const { dice, clock } = this.#hands
    const { booked, ahead, spans, day, desks } = this.#plan
    const now = clock.now()
    const arrivals = arrivalsOf(dice, booked, spans, day)
    for (const who of arrivals) this.#agenda.add(later(who.at, now), { kind: 'arrive', who })
    const come = new Set(arrivals.flatMap((who) => (who.kind === 'booked' ? [who.visit] : [])))
    const stayAway = booked.filter(({ id }) => !come.has(id))
    for (const { at, step } of waitingSteps({ dice }, spans, { ahead, stayAway }))
      if (Temporal.Instant.compare(at, now) >= 0) this.#agenda.add(at, step)
    for (const desk of desks) {
      this.#agenda.add(later(spans[0]!.opens.subtract({ seconds: 60 + dice.below(420) }), now), {
        kind: 'sit-down',
        desk,
      })
    }
  }

  async #do(step: Step): Promise<void> {
    switch (step.kind) {
      case 'arrive':
        return this.#arrive(step.who)
      case 'sit-down':
        return this.#sitDown(step.desk)
      case 'look':
        return this.#look(step.desk, step.turn)
      case 'meet':
        return this.#meet(step.desk, step.visit)
      case 'miss':
        return this.#miss(step.desk, step.visit)
      case 'finish':
        return this.#finish(step.desk, step.visit)
      case 'give-back':
      case 'see-list':
      case 'answer':
        return this.#besideTheHall(step)
      case 'leave':
        if (this.#count(await this.#hands.acts.leave(SYSTEM, step.visit))) this.figures.left += 1
    }
  }

  async #besideTheHall(step: WaitingStep): Promise<void> {
    for (const next of await this.#waiting.do(step)) this.#after(next.inSeconds, next.step)
    Object.assign(this.figures, this.#waiting.figures)
  }

  async #arrive(who: Arrival): Promise<void> {
    const { acts, dice } = this.#hands
    if (who.kind === 'booked') {
      if (!this.#count(await acts.checkIn(VISITOR_AT_TERMINAL, who.visit))) return
    } else {
      const ticket = await acts.drawTicket(VISITOR_AT_TERMINAL, {
        concern: who.concern,
        language: who.language,
        persons: who.persons,
      })
      if (!ticket.ok) return void this.#count(ticket)
      this.figures.walkIns += 1
      if (dice.happens(IMPATIENT.share))
        this.#after(IMPATIENT.minutes * 60, { kind: 'leave', visit: ticket.visit })
    }
    this.figures.arrived += 1
    const free = [...this.#idle].find((desk) => desk.teams.includes(who.team))
    if (!free) return
    this.#idle.delete(free)
    this.#lookIn(15 + dice.below(60), free)
  }

  async #sitDown(desk: PlayedDesk): Promise<void> {
    // Somebody who watches may have taken the desk: it is theirs.
    if (!this.#count(await this.#hands.acts.sitDown(desk.actor, desk.desk))) return
    this.#seated.set(desk, 0)
    const opens = later(this.#plan.spans[0]!.opens, this.#hands.clock.now())
    this.#lookAt(opens.add({ seconds: this.#hands.dice.below(90) }), desk)
  }

  async #look(desk: PlayedDesk, turn: number): Promise<void> {
    const { acts, dice, clock } = this.#hands
    if (this.#seated.get(desk) !== turn) return
    this.#idle.delete(desk)
    const called = await acts.callNext(desk.actor, desk.desk)
    if (called.ok) {
      this.figures.called += 1
      const absent = dice.happens(ABSENT_WHEN_CALLED)
      return this.#after(20 + dice.below(60), { kind: absent ? 'miss' : 'meet', desk, visit: called.visit })
    }
    // Left over from a day that was stopped, or called by somebody who watches.
    if (called.refusal === 'desk-busy') return this.#after(120, { kind: 'finish', desk, visit: null })
    if (called.refusal !== 'nobody-waiting') {
      this.#count(called)
      this.#seated.delete(desk)
      return
    }
    if (clock.now().since(this.#end).sign > 0 && this.#nobodyComes()) return this.#goHome(desk)
    this.#idle.add(desk)
    this.#wakeLater(desk)
  }

  /** An idle desk looks again after a while, and in a long break when the doors open again. */
  #wakeLater(desk: PlayedDesk): void {
    const now = this.#hands.clock.now()
    const opens = this.#plan.spans
      .map((span) => span.opens)
      .find((at) => Temporal.Instant.compare(at, now) > 0)
    const inBreak = !this.#plan.spans.some(
      (span) => now.since(span.opens).sign >= 0 && now.since(span.closes).sign <= 0,
    )
    const at =
      inBreak && opens && opens.since(now).total('minute') > LONG_BREAK
        ? opens
        : now.add({ seconds: LOOK_AGAIN_SECONDS })
    this.#lookAt(at, desk)
  }

  #lookAt(at: Temporal.Instant, desk: PlayedDesk): void {
    const turn = (this.#seated.get(desk) ?? 0) + 1
    this.#seated.set(desk, turn)
    this.#agenda.add(at, { kind: 'look', desk, turn })
  }

  #lookIn(seconds: number, desk: PlayedDesk): void {
    this.#lookAt(this.#hands.clock.now().add({ seconds }), desk)
  }

  async #meet(desk: PlayedDesk, visit: string): Promise<void> {
    const { acts, dice } = this.#hands
    if (!this.#count(await acts.serve(desk.actor, desk.desk, visit))) return this.#lookIn(60, desk)
    const concerns = await this.#hands.concernsOf(visit)
    const minutes = concerns.reduce((sum, concern) => sum + minutesNeeded(dice, concern, this.#plan.day), 0)
    this.#after(Math.min(90, minutes) * 60, { kind: 'finish', desk, visit })
  }

  async #miss(desk: PlayedDesk, visit: string): Promise<void> {
    this.#count(await this.#hands.acts.recall(desk.actor, desk.desk, visit))
    if (this.#count(await this.#hands.acts.noShow(desk.actor, desk.desk, visit))) this.figures.missed += 1
    this.#lookIn(30, desk)
  }

  async #finish(desk: PlayedDesk, visit: string | null): Promise<void> {
    const { acts, dice } = this.#hands
    if (this.#count(await acts.finish(desk.actor, desk.desk, visit))) this.figures.finished += 1
    this.#lookIn(20 + dice.below(100), desk)
  }

  async #goHome(desk: PlayedDesk): Promise<void> {
    this.#seated.delete(desk)
    this.#count(await this.#hands.acts.standUp(desk.actor, desk.desk))
  }

  /** After closing: everybody who was expected has been let in or stayed away. */
  #nobodyComes(): boolean {
    return !this.#agenda.has((step) => step.kind === 'arrive')
  }

  #after(seconds: number, step: Step): void {
    this.#agenda.add(this.#hands.clock.now().add({ milliseconds: Math.round(seconds * 1000) }), step)
  }

  /** A refused act is counted, never a reason to stop. */
  #count(outcome: { readonly ok: boolean; readonly refusal?: string }): boolean {
    if (!outcome.ok)
      this.figures.refused[outcome.refusal ?? ''] = (this.figures.refused[outcome.refusal ?? ''] ?? 0) + 1
    return outcome.ok
  }
}

const VISITOR_AT_TERMINAL: Actor = { ...VISITOR, kind: 'device', id: 'demo-terminal', roles: ['terminal'] }

function later(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(a, b) >= 0 ? a : b
}
