import type { Chance } from '#ground/identity/chance.ts'
import {
  delayBesideBookings,
  delayInUse,
  delayOfNaive,
  delayOfQueue,
  delayWithBookings,
} from '#ground/queueing/index.ts'
import { Scores, type Score } from './scores.ts'

export interface Reception {
  /** Walk-ins per minute in equal parts of the day. */
  readonly rates: readonly number[]
  readonly servers: number
  readonly serviceMinutes: number
  /** Standard deviation over mean of a service (lognormal). */
  readonly variation: number
  readonly everyMinutes: number
  readonly minutes: number
  readonly noShow: number
  /** Minutes after the appointment; negative is early. */
  readonly late: { readonly mean: number; readonly sd: number }
}

export const ESTIMATORS = [
  'naive',
  'naiveall',
  'zms',
  'les',
  'hol',
  'dayavg',
  'ql',
  'qlprio',
  'book',
] as const
export type Estimator = (typeof ESTIMATORS)[number]

export interface ReceptionDays {
  readonly waits: readonly number[]
  readonly scores: Readonly<Record<Estimator, Score>>
}

interface Visitor {
  readonly at: number
  /** Time of the appointment; null for a walk-in. */
  readonly booked: number | null
  told: Record<Estimator, number> | null
}

interface Appointment {
  readonly time: number
  /** Infinity: nobody comes. */
  readonly comes: number
}

/** A late appointment is still awaited for so long by who knows the bookings. */
const AWAITED = 5
/** And stands so long in the list of the system in use before somebody notes that nobody came. */
const IN_LIST = 27

/** Days of a reception: who has an appointment goes first, nobody is interrupted; walk-ins are told something and then wait. */
export function playReception(setting: Reception, days: number, chance: Chance): ReceptionDays {
  const waits: number[] = []
  const scores = new Scores(ESTIMATORS)
  for (let day = 0; day < days; day += 1) {
    new ReceptionDay(setting, chance).play((wait, told) => {
      waits.push(wait)
      scores.add(wait, told)
    })
  }
  return { waits, scores: scores.ends() }
}

type Note = (wait: number, told: Record<Estimator, number>) => void

class ReceptionDay {
  readonly #setting: Reception
  readonly #chance: Chance
  readonly #appointments: Appointment[] = []
  readonly #booked: Visitor[] = []
  readonly #walkIns: Visitor[] = []
  readonly #ends: number[] = []
  #last = 0
  #sum = 0
  #called = 0

  constructor(setting: Reception, chance: Chance) {
    this.#setting = setting
    this.#chance = chance
  }

  play(note: Note): void {
    for (const visitor of this.#visitors()) {
      this.#serveUntil(visitor.at, note)
      const isFree = this.#ends.length < this.#setting.servers
      if (visitor.booked === null) visitor.told = this.#tell(visitor.at, isFree)
      if (isFree) this.#start(visitor, visitor.at, note)
      else (visitor.booked === null ? this.#walkIns : this.#booked).push(visitor)
    }
    this.#serveUntil(Infinity, note)
  }

  #visitors(): readonly Visitor[] {
    const { rates, minutes, everyMinutes, noShow, late } = this.#setting
    const visitors: Visitor[] = []
    for (const [part, rate] of rates.entries()) {
      const [from, to] = [part, part + 1].map((edge) => (edge * minutes) / rates.length) as [number, number]
      for (let at = from - Math.log(this.#uniform()) / rate; at < to; at -= Math.log(this.#uniform()) / rate)
        visitors.push({ at, booked: null, told: null })
    }
    for (let time = 0; time < minutes; time += everyMinutes) {
      const comes = this.#uniform() < noShow ? Infinity : time + late.mean + late.sd * this.#normal()
      this.#appointments.push({ time, comes })
      if (comes < Infinity) visitors.push({ at: comes, booked: time, told: null })
    }
    return visitors.toSorted((a, b) => a.at - b.at)
  }

  #serveUntil(until: number, note: Note): void {
    while (this.#ends.length > 0) {
      const end = Math.min(...this.#ends)
      if (end > until) return
      this.#ends.splice(this.#ends.indexOf(end), 1)
      const next = this.#booked.shift() ?? this.#walkIns.shift()
      if (next) this.#start(next, end, note)
    }
  }

  #start(visitor: Visitor, now: number, note: Note): void {
    const { serviceMinutes, variation } = this.#setting
    const square = Math.log(1 + variation * variation)
    this.#ends.push(now + serviceMinutes * Math.exp(Math.sqrt(square) * this.#normal() - square / 2))
    if (visitor.told === null) return
    this.#last = now - visitor.at
    this.#sum += this.#last
    this.#called += 1
    note(this.#last, visitor.told)
  }

  #tell(now: number, isCounterFree: boolean): Record<Estimator, number> {
    const { servers, serviceMinutes, everyMinutes, noShow } = this.#setting
    const all = this.#walkIns.length + this.#booked.length
    const seen = { waitingAhead: all, servers, serviceMinutes, isCounterFree }
    const shows = 1 - noShow
    const dueWithin = (wait: number): number =>
      this.#awaited(now).filter(({ time }) => time > now - AWAITED && time <= now + wait).length * shows
    return {
      naive: delayOfNaive({ ...seen, waitingAhead: this.#walkIns.length }),
      naiveall: delayOfNaive(seen),
      zms: this.#tellInUse(now),
      les: this.#last,
      hol: this.#walkIns[0] ? now - this.#walkIns[0].at : 0,
      dayavg: this.#called === 0 ? 0 : this.#sum / this.#called,
      ql: delayOfQueue(seen).mean,
      qlprio: delayBesideBookings(seen, (shows * serviceMinutes) / (everyMinutes * servers)),
      book: delayWithBookings(seen, dueWithin),
    }
  }

  #awaited(now: number): readonly Appointment[] {
    return this.#appointments.filter(({ comes }) => comes > now)
  }

  #tellInUse(now: number): number {
    const { servers, serviceMinutes } = this.#setting
    const awaited = this.#awaited(now).filter(({ time, comes }) => comes < Infinity || time > now - IN_LIST)
    const appointments = [...this.#booked.map(({ booked }) => booked!), ...awaited.map(({ time }) => time)]
    const walkIns = this.#walkIns.length
    return delayInUse({
      ...{ serviceMinutes, counters: servers, walkIns },
      appointments: appointments.map((time) => time - now),
    }).estimate
  }

  #uniform(): number {
    return (this.#chance.below(2 ** 32) + 0.5) / 2 ** 32
  }

  #normal(): number {
    return Math.sqrt(-2 * Math.log(this.#uniform())) * Math.cos(2 * Math.PI * this.#uniform())
  }
}
