import { dayNumber, Projection } from '#office/appointments/index.ts'
import { OFFICE_ZONE } from '#ground/clock/clock.ts'
import { meanOf, type Knowledge } from '#office/calling/index.ts'
import { Agenda } from './agenda.ts'
import { factsOf, type Facts, type Range } from './facts.ts'
import type { Fee } from './fee.ts'
import type { Guest } from './guest.ts'
import { mix } from './luck.ts'
import type { Command } from './played.ts'
import { Quarters } from './quarters.ts'
import type { OfficeSetting } from './setting.ts'

/** A command without its moment, which the stage knows. */
type Told<C = Command> = C extends Command ? Omit<C, 'at'> : never

/** One day on its stage: what everybody who plays a part in it shares. Times in epoch ms. */
export class Stage {
  readonly setting: OfficeSetting
  readonly facts: Facts
  readonly day: Temporal.PlainDate
  readonly dayNumber: number
  /** Local midnight. */
  readonly midnight: number
  /** Of seed and day. */
  readonly luck: number
  readonly projection = new Projection()
  readonly quarters: Quarters
  readonly guests: Guest[] = []
  readonly waiting: Guest[] = []
  /** Came back from the cashier, or will. */
  readonly returning: Guest[] = []
  readonly commands: Command[] = []
  /** Reckoned once a day. */
  readonly fees = new Map<string, Fee | null>()
  readonly turnedAway = { noPlace: 0, closed: 0, noLongerToday: 0, appointmentNeeded: 0 }
  readonly #agenda = new Agenda()
  readonly #record: boolean
  readonly #means = new Map<string, number>()
  readonly #hours = new Map<string, readonly Range[]>()
  readonly #moments = new Map<string, number>()
  #now = 0
  #instant: Temporal.Instant | null = null

  constructor(setting: OfficeSetting, day: string, seed: number, record: boolean) {
    this.setting = setting
    this.facts = factsOf(setting)
    this.day = Temporal.PlainDate.from(day)
    this.dayNumber = dayNumber(this.day)
    this.midnight = this.day.toZonedDateTime(OFFICE_ZONE).epochMilliseconds
    this.luck = mix(mix(seed, seed >>> 7), this.dayNumber)
    this.projection.setPlan(this.facts.plan)
    this.quarters = new Quarters(this.midnight)
    this.#record = record
  }

  get now(): number {
    return this.#now
  }

  get instant(): Temporal.Instant {
    if (this.#instant?.epochMilliseconds !== this.#now)
      this.#instant = Temporal.Instant.fromEpochMilliseconds(this.#now)
    return this.#instant
  }

  get knowledge(): Knowledge {
    return this.facts.knowledge(this.day.dayOfWeek)
  }

  /** Minutes a concern takes on average, as the office knows it. */
  readonly means = (concern: string): number =>
    this.#means.getOrInsertComputed(concern, () => meanOf(this.knowledge.service(concern)))

  hours(team: string): readonly Range[] {
    return this.#hours.getOrInsertComputed(team, () => this.facts.hours(team, this.day))
  }

  /** Epoch ms of a time of day. */
  at(time: string): number {
    return this.#moments.getOrInsertComputed(time, () => {
      const plainTime = Temporal.PlainTime.from(time)
      return this.day.toZonedDateTime({ timeZone: OFFICE_ZONE, plainTime }).epochMilliseconds
    })
  }

  when(at: number, run: () => void): void {
    this.#agenda.add(Math.round(at), run)
  }

  in(ms: number, run: () => void): void {
    this.when(this.#now + Math.max(0, ms), run)
  }

  /** The same, unless the visitor is taken away from the desk before. */
  forGuest(guest: Guest, ms: number, run: () => void): void {
    const turn = guest.turn
    guest.doneAt = this.#now + ms
    this.in(ms, () => {
      if (guest.turn === turn) run()
    })
  }

  /** One thing after the other, each at a millisecond of its own: nothing hangs on which of two was first. */
  play(): void {
    for (let next = this.#agenda.next(); next; next = this.#agenda.next()) {
      this.#now = Math.max(next.at, this.#now + 1)
      next.run()
    }
  }

  tell(command: Told): void {
    if (this.#record) this.commands.push({ at: this.#now, ...command } as Command)
  }

  startsWaiting(guest: Guest): void {
    guest.waitsSince = this.#now
    this.waiting.push(guest)
  }

  endsWaiting(guest: Guest): void {
    this.waiting.splice(this.waiting.indexOf(guest), 1)
    this.quarters.add('waiting', guest.waitsSince, this.#now)
  }
}
