import type { Visit } from '../../src/office/visits/index.ts'
import { orderQueue, QUEUE_RULES } from '../../src/office/calling/queue-order.ts'
import { mayServe, type Reach } from '../../src/office/calling/reach.ts'
import type { Seat } from '../../src/office/calling/seat-store.ts'
import { Luck } from './luck.ts'
import type { Kind, Setting } from './settings.ts'

/** Wednesday, 08:00 in the office: when the doors open. Minutes count from here. */
export const OPENS = Temporal.Instant.from('2026-11-25T07:00:00Z')
export const OPEN_MINUTES = 8 * 60
const LAST_NUMBER = OPEN_MINUTES - 60
/** Everybody who is here in the evening is served. */
const END = OPEN_MINUTES + 240

export const at = (minutes: number): Temporal.Instant =>
  OPENS.add({ milliseconds: Math.round(minutes * 60_000) })

export interface Guest {
  visit: Visit
  readonly kind: Kind
  readonly lead: number | null
  readonly booked: boolean
  arrived: number | null
  firstCall: number | null
  desk: number | null
  served: number | null
  ended: number | null
  /** Minutes of service so far, as they would be recorded. */
  took: number
  missed: boolean
}

export interface Desk {
  readonly reach: Reach
  seat: Seat | null
  idle: boolean
  breakDue: { readonly from: number; readonly minutes: number; readonly told: boolean }[]
}

/** What somebody sees who looks into the hall at a moment of the day. */
export interface Look {
  readonly minute: number
  readonly guests: readonly Guest[]
  readonly desks: readonly Desk[]
}

interface Happening {
  readonly minute: number
  readonly turn: number
  readonly run: () => void
}

/** One day of an office. The order is the real one (`orderQueue`); everything else the forecast does not know. */
export class Day {
  readonly guests: Guest[] = []
  readonly desks: Desk[]
  readonly changeovers: number[] = []
  readonly #luck: Luck
  readonly #setting: Setting
  readonly #pace: number
  readonly #onTicket: (guest: Guest, look: Look) => void
  readonly #agenda: Happening[] = []
  #turn = 0
  #minute = 0

  constructor(
    setting: Setting,
    seed: number,
    {
      drift = 0,
      day = 0,
      onTicket = () => undefined as void,
    }: { drift?: number; day?: number; onTicket?: (guest: Guest, look: Look) => void } = {},
  ) {
    this.#luck = new Luck(seed)
    this.#setting = setting
    this.#onTicket = onTicket
    this.#pace = (1 + drift) * Math.exp(setting.dayPace * this.#luck.normal())
    this.desks = setting.desks.map(({ teams, skills }, n) => ({
      reach: {
        desk: { id: n + 1, team: teams[0]!, room: String(n + 1), active: true },
        teams,
        skills,
        languages: [],
      },
      ...{ seat: null, idle: false, breakDue: this.#breaks() },
    }))
    this.#bookings(day)
    this.#walkIns()
    for (const desk of this.desks)
      this.#when(this.#luck.is(0.8) ? 0 : this.#luck.between(0, 20), () => this.#sitDown(desk))
  }

  run(): this {
    for (let next = this.#take(); next; next = this.#take()) {
      if (next.minute > END) break
      this.#minute = next.minute
      next.run()
    }
    return this
  }

  #bookings(day: number): void {
    const { everyMinutes, atOnce, staysAway, booked } = this.#setting
    const luck = this.#luck
    const away = Math.max(0.02, staysAway[0] + staysAway[1] * luck.normal())
    const places =
      booked?.[day % booked.length] ??
      (everyMinutes === 0
        ? []
        : Array.from({ length: Math.floor((OPEN_MINUTES - 60) / everyMinutes) * atOnce }, (_, n) => ({
            due: Math.floor(n / atOnce) * everyMinutes,
            lead: luck.pick([
              [3, 3],
              [14, 4],
              [45, 3],
            ]),
          })))
    const main = this.#setting.kinds.filter(({ team }) => team === 'titles')
    for (const { due, lead } of places) {
      if (!booked && luck.is(0.12)) continue
      const guest = this.#guest(luck.pick(main.map((kind) => [kind, kind.share] as const)), { due, lead })
      // Whoever booked long ago forgets more easily.
      if (luck.is(away * (lead > 28 ? 1.4 : lead > 7 ? 1 : 0.6))) continue
      const late = luck.is(0.9) ? -12 + 7 * luck.normal() : luck.between(0, 25)
      this.#when(Math.max(-25, due + late), () => this.#arrive(guest))
    }
  }

  #walkIns(): void {
    const luck = this.#luck
    const bustle = Math.exp(0.15 * luck.normal())
    for (let minute = -10; minute < LAST_NUMBER;) {
      const busy = minute < 0 ? 2 : minute < 150 ? 1.35 : minute < 240 ? 0.95 : 0.75
      minute += luck.wait(60 / (this.#setting.walkIns * busy * bustle))
      // Some come with others.
      for (let n = luck.is(0.06) ? 3 : 1; n > 0; n--) {
        const guest = this.#guest(
          luck.pick(this.#setting.kinds.map((kind) => [kind, kind.share] as const)),
          null,
        )
        this.#when(minute, () => this.#arrive(guest))
      }
    }
  }

  #guest(kind: Kind, place: { due: number; lead: number } | null): Guest {
    const n = this.guests.length
    const made = place ? OPENS.epochMilliseconds - place.lead * 86_400_000 : OPENS.epochMilliseconds
    const time = made.toString(16).padStart(12, '0')
    const visit = {
      ...{ id: `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${String(n).padStart(12, '0')}`, site: 1 },
      ...{
        state: 'booked',
        number: `B${n}`,
        team: kind.team,
        concerns: [kind.concern],
        origin: place ? 'booked' : 'walk_in',
      },
      ...{
        priority: this.#luck.is(0.03) ? 1 : 0,
        dueAt: place && at(place.due),
        notBefore: null,
        language: 'de',
      },
      ...{ arrivedAt: null, calledAt: null, servedAt: null, endedAt: null, desk: null },
    } as unknown as Visit
    const guest: Guest = {
      ...{ visit, kind, lead: place?.lead ?? null, booked: place !== null, arrived: null, firstCall: null },
      ...{ desk: null, served: null, ended: null, took: 0, missed: false },
    }
    this.guests.push(guest)
    return guest
  }

  #arrive(guest: Guest): void {
    if (guest.ended !== null) return
    guest.arrived = this.#minute
    this.#set(guest, { state: 'waiting', arrivedAt: at(this.#minute) })
    this.#onTicket(guest, { minute: this.#minute, guests: this.guests, desks: this.desks })
    if (this.#luck.is(0.05)) this.#when(this.#minute + this.#luck.between(20, 120), () => this.#leave(guest))
    this.#wake()
  }

  #leave(guest: Guest): void {
    if (guest.visit.state !== 'waiting') return
    guest.ended = this.#minute
    this.#set(guest, { state: 'left' })
  }

  #sitDown(desk: Desk): void {
    desk.seat = {
      ...{ site: 1, desk: desk.reach.desk.id, account: '', since: at(this.#minute), onBreak: false },
      breakUntil: null,
    }
    this.#next(desk)
  }

  #next(desk: Desk): void {
    const due = desk.breakDue[0]
    if (due && due.from <= this.#minute) return this.#break(desk, due)
    const mine = this.guests.filter(({ visit }) => visit.state === 'waiting' && mayServe(desk.reach, visit))
    const first = orderQueue(
      mine.map(({ visit }) => visit),
      QUEUE_RULES,
      at(this.#minute),
    )[0]?.visit
    const guest = first && mine.find(({ visit }) => visit.id === first.id)
    desk.idle = !guest
    if (guest) this.#call(desk, guest)
  }

  #break(desk: Desk, { minutes, told }: Desk['breakDue'][number]): void {
    desk.breakDue.shift()
    const until = this.#minute + minutes
    desk.seat = { ...desk.seat!, onBreak: true, breakUntil: told ? at(until) : null }
    desk.idle = false
    // Told or not, people come back when they come back.
    this.#when(until + this.#luck.between(-2, 5), () => {
      desk.seat = { ...desk.seat!, onBreak: false, breakUntil: null }
      this.#next(desk)
    })
  }

  #call(desk: Desk, guest: Guest): void {
    guest.firstCall ??= this.#minute
    guest.desk = desk.reach.desk.id
    this.#set(guest, { state: 'called', desk: guest.desk, calledAt: at(this.#minute), servedAt: null })
    if (this.#luck.is(0.03)) {
      this.#when(this.#minute + this.#luck.between(2, 5), () => {
        guest.missed = true
        this.#end(guest)
        this.#next(desk)
      })
    } else this.#when(this.#minute + this.#luck.between(0.3, 1.4), () => this.#serve(desk, guest))
  }

  #serve(desk: Desk, guest: Guest): void {
    guest.served = this.#minute
    this.#set(guest, { state: 'serving', servedAt: at(this.#minute) })
    // Towards noon and in the evening everything takes a little longer.
    const tired = 1 + 0.08 * Math.sin((this.#minute / OPEN_MINUTES) * Math.PI * 2 - 1)
    const minutes = Math.max(
      0.5,
      guest.kind.minutes * this.#luck.service(guest.kind.shape) * this.#pace * tired,
    )
    this.#when(this.#minute + minutes, () => {
      guest.took += minutes
      const goesOn = this.#luck.share()
      if (goesOn < 0.03) this.#aside(guest)
      else this.#end(guest)
      const notes = Math.exp(0.8 * this.#luck.normal()) * 0.6
      this.#when(this.#minute + notes, () => this.#next(desk))
    })
  }

  /** A form to fill, a copy to get: comes back to the queue. */
  #aside(guest: Guest): void {
    this.#set(guest, { state: 'parked', desk: null })
    this.#when(this.#minute + this.#luck.between(4, 15), () => {
      this.#set(guest, { state: 'waiting' })
      this.#wake()
    })
  }

  #end(guest: Guest): void {
    guest.ended = this.#minute
    this.#set(guest, { state: guest.missed ? 'no_show' : 'finished', desk: null, endedAt: at(this.#minute) })
  }

  /** Whoever has nobody to call sees it within a moment. */
  #wake(): void {
    for (const desk of this.desks)
      if (desk.idle) {
        desk.idle = false
        this.#when(this.#minute + this.#luck.between(0, 0.5), () => this.#next(desk))
      }
  }

  #breaks(): Desk['breakDue'] {
    const luck = this.#luck
    const lunch = { from: luck.between(210, 330), minutes: luck.between(25, 40), told: luck.is(0.6) }
    const short = luck.is(0.5)
      ? [{ from: luck.between(60, 180), minutes: luck.between(5, 12), told: luck.is(0.3) }]
      : []
    return [...short, lunch]
  }

  #set(guest: Guest, change: Partial<Visit>): void {
    guest.visit = { ...guest.visit, ...change }
  }

  #when(minute: number, run: () => void): void {
    const agenda = this.#agenda
    const made = { minute, turn: this.#turn++, run }
    let [low, high] = [0, agenda.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (agenda[middle]!.minute > minute) low = middle + 1
      else high = middle
    }
    // The latest first; of two at one minute, the one planned first is taken first.
    agenda.splice(low, 0, made)
  }

  #take(): Happening | undefined {
    return this.#agenda.pop()
  }
}
