import { officeDay, type PacedClock } from '#ground/clock/clock.ts'
import { seededChance } from '#ground/identity/chance.ts'
import type { Db } from '#ground/act/act.ts'
import type { Plan } from '#office/appointments/index.ts'
import { findVisit, visitsIn, type Visit } from '#office/visits/index.ts'
import { DEMO_ACCOUNTS, PLAYED_DESKS } from './accounts.ts'
import { actorsOf } from './accounts-store.ts'
import { DemoDay, type DayFigures, type DayPlan } from './day.ts'
import { diceOf } from './dice.ts'
import type { HallActs } from './hall-acts.ts'
import { SITE } from './house.ts'
import { doorSpans } from './open-hours.ts'
import { pacedBy, type Pace } from './pace.ts'

export const SPEED_MIN = 1
export const SPEED_MAX = 120
/** A day of which less than this share is still to come has been played, or lived, already. */
const MOST = 0.6
/** So many arrivals may be those of whoever watches and tried the terminal before. */
const WATCHERS = 3
/** Appointments of so many days ahead come back while a day plays. */
const COME_BACK_DAYS = 8
const IN_PLAY = ['waiting', 'called', 'serving', 'parked', 'finished', 'left'] as const

export interface PlayerStatus {
  readonly state: 'waiting' | 'playing' | 'stopped' | 'over' | 'failed'
  readonly day: string | null
  readonly speed: number
  /** The office's time, which runs with the played day. */
  readonly now: string
  readonly figures: DayFigures | null
}

export interface PlayerOptions {
  readonly db: Db
  readonly clock: PacedClock
  readonly plan: () => Plan | undefined
  readonly acts: HallActs
  readonly report?: (error: unknown) => void
  /** For tests: does not wait. */
  readonly pace?: Pace
  readonly seed?: number
}

/** Starts, stops and paces the demo day. One day at a time; a stopped day goes on where it stood. */
export class Player {
  readonly #options: PlayerOptions
  #state: PlayerStatus['state'] = 'waiting'
  #day: DayPlan | null = null
  #playing: DemoDay | null = null
  #stop = new AbortController()
  #stoppedAt: Temporal.Instant | null = null
  #done: Promise<void> = Promise.resolve()

  constructor(options: PlayerOptions) {
    this.#options = options
  }

  status(): PlayerStatus {
    const { clock } = this.#options
    return {
      state: this.#state,
      day: this.#day?.day.toString() ?? null,
      speed: clock.speed,
      now: clock.now().toString(),
      figures: this.#playing?.figures ?? null,
    }
  }

  /** False when no day with bookings lies ahead, or one is being played already. */
  async start(speed: number): Promise<boolean> {
    if (this.#state === 'playing') return false
    this.#state = 'playing'
    const { clock, pace } = this.#options
    const day = await this.#nextDay(officeDay(clock.now()))
    if (!day) {
      this.#state = 'waiting'
      return false
    }
    this.#stop = new AbortController()
    const goesOn = this.#day?.day.equals(day.day) ? this.#stoppedAt : null
    const from = goesOn ?? day.spans[0]!.opens.subtract({ minutes: 15 })
    clock.play(from, bounded(speed))
    this.#day = day
    this.#playing = this.#dayOf(day, pace ?? pacedBy(clock))
    this.#done = this.#run(this.#playing)
    return true
  }

  setSpeed(speed: number): void {
    const { clock } = this.#options
    if (this.#state === 'playing') clock.play(clock.now(), bounded(speed))
  }

  /** Halts the day; the office's clock goes back to the real time. */
  async stop(): Promise<void> {
    this.#stop.abort()
    await this.#done
  }

  /** Resolves when the day is over or stopped. */
  get done(): Promise<void> {
    return this.#done
  }

  async #run(day: DemoDay): Promise<void> {
    const { clock, report } = this.#options
    try {
      this.#state = (await day.play()) ? 'over' : 'stopped'
    } catch (error) {
      this.#state = 'failed'
      report?.(error)
    }
    this.#stoppedAt = this.#state === 'stopped' ? clock.now() : null
    clock.real()
  }

  #dayOf(plan: DayPlan, pace: Pace): DemoDay {
    const { clock, db, acts, seed } = this.#options
    const waiting = () => visitsIn(db, SITE, plan.day, ['waiting'])
    return new DemoDay(plan, {
      clock,
      pace,
      acts,
      dice: diceOf(seededChance(seed ?? plan.day.year * 1000 + plan.day.dayOfYear)),
      concernsOf: async (visit) => (await findVisit(db, visit))?.concerns ?? [],
      stillWaiting: async () => (await waiting()).map(({ id }) => id),
      signal: this.#stop.signal,
    })
  }

  /** Today, or the next open day most of whose booked visitors are still to come and that nobody has begun. */
  async #nextDay(today: Temporal.PlainDate): Promise<DayPlan | null> {
    const plan = this.#options.plan()
    for (let ahead = 0; plan && ahead < 21; ahead++) {
      const day = today.add({ days: ahead })
      const spans = doorSpans(plan, day)
      const visits =
        spans.length > 0 ? await visitsIn(this.#options.db, SITE, day, [...IN_PLAY, 'booked', 'no_show']) : []
      const booked = visits.filter(({ state }) => state === 'booked')
      // After a new start of the program nobody remembers where a day stood: it would begin again over its own visitors.
      const begun = visits.filter(({ arrivedAt }) => arrivedAt !== null).length > WATCHERS
      const goesOn = this.#stoppedAt !== null && this.#day?.day.equals(day)
      if (booked.length > 0 && (goesOn || (!begun && booked.length > visits.length * MOST)))
        return { day, spans, booked, ahead: await this.#ahead(day), desks: await this.#desks() }
    }
    return null
  }

  async #ahead(day: Temporal.PlainDate): Promise<Visit[]> {
    const visits: Visit[] = []
    for (let ahead = 1; ahead <= COME_BACK_DAYS; ahead++)
      visits.push(...(await visitsIn(this.#options.db, SITE, day.add({ days: ahead }), ['booked'])))
    return visits
  }

  async #desks() {
    const actors = await actorsOf(
      this.#options.db,
      PLAYED_DESKS.map(({ login }) => login),
    )
    return PLAYED_DESKS.flatMap(({ desk, login }) => {
      const actor = actors.get(login)
      const teams = DEMO_ACCOUNTS.find((it) => it.login === login)?.teams ?? []
      return actor ? [{ desk, actor, teams }] : []
    })
  }
}

function bounded(speed: number): number {
  return Math.min(SPEED_MAX, Math.max(SPEED_MIN, Number.isFinite(speed) ? speed : SPEED_MIN))
}
