/**
 * The hall, played on many times: every desk calls by the rule of the queue, every service lasts as long as its dice
 * say, booked visitors come or stay away. Pure and without allocation in the inner loops; all times are minutes from now.
 */

/** One look at the hall in plain numbers. */
export interface RunHall {
  readonly desks: number
  /** `free[desk]`: when it can call again in each run; Infinity: not today. */
  readonly free: readonly Float64Array[]
  readonly persons: readonly RunPerson[]
  /** `reach[class * desks + desk]`: 1 where a desk may serve persons of a class. */
  readonly reach: Uint8Array
  /** Like `reach`: by how many minutes a person of a class counts as due earlier at a desk. */
  readonly lead?: Float64Array
  /** From the end of one visitor to the begin of the next: the walk to the room, the notes. */
  readonly changeover: Float64Array
  readonly runs: number
}

export interface RunPerson {
  readonly class: number
  /** 0, 1 preferred, 2 urgent. */
  readonly priority: number
  readonly walkIn: boolean
  /** Joins the queue at; 0: is in it. Infinity: never comes. In each run. */
  readonly joins: Float64Array | null
  readonly arrived: Float64Array | number
  /** Back from the cashier: what was begun goes on. */
  readonly back?: boolean
  /** When it counts as due (`dueFrom`). In each run. */
  readonly due: Float64Array | number
  /** Minutes of service in each run. Null: only asks when it would be called, and takes nobody's time. */
  readonly service: Float64Array | null
  /** Whether the wait is asked for. */
  readonly watched: boolean
}

/** `waits[n]`: of the n-th watched person, in each run; Infinity: not called. */
export function runHall(hall: RunHall): Float64Array[] {
  const play = new Play(hall)
  for (let run = 0; run < hall.runs; run++) play.run(run)
  return play.waits
}

class Play {
  readonly waits: Float64Array[]
  readonly #hall: RunHall
  readonly #slot: Int32Array
  readonly #watched: number
  readonly #queue: Int32Array
  #waiting = 0
  readonly #free: Float64Array
  readonly #idle: Uint8Array
  readonly #due: Float64Array
  readonly #arrived: Float64Array
  readonly #joins: Float64Array
  readonly #comers: number[]
  /** Of these who has not joined yet; looked through for the soonest, because most runs end before most of them. */
  readonly #pending: Int32Array
  #coming = 0
  /** Where the row of a person's class begins in `reach`, and what `rankAt` asks: in one place each, for the inner loop. */
  readonly #row: Int32Array
  readonly #kind: Uint8Array
  /** Whose moments differ from run to run. */
  readonly #varying: number[]
  readonly #here: number[]
  #left = 0

  constructor(hall: RunHall) {
    const count = hall.persons.length
    this.#hall = hall
    this.#queue = new Int32Array(count)
    this.#free = new Float64Array(hall.desks)
    this.#idle = new Uint8Array(hall.desks)
    this.#due = new Float64Array(count)
    this.#arrived = new Float64Array(count)
    this.#joins = new Float64Array(count)
    this.#comers = hall.persons.flatMap((person, n) => (person.joins ? [n] : []))
    this.#pending = new Int32Array(this.#comers.length)
    this.#here = hall.persons.flatMap((person, n) => (person.joins ? [] : [n]))
    this.#row = Int32Array.from(hall.persons, (person) => person.class * hall.desks)
    this.#kind = Uint8Array.from(hall.persons, kindOf)
    this.#varying = hall.persons.flatMap(({ due, arrived }, n) =>
      typeof due === 'number' && typeof arrived === 'number' ? [] : [n],
    )
    hall.persons.forEach(({ due, arrived }, n) => {
      if (typeof due === 'number') this.#due[n] = due
      if (typeof arrived === 'number') this.#arrived[n] = arrived
    })
    let watched = 0
    this.#slot = Int32Array.from(hall.persons, (person) => (person.watched ? watched++ : -1))
    this.#watched = watched
    this.waits = Array.from({ length: watched }, () => new Float64Array(hall.runs).fill(Infinity))
  }

  run(run: number): void {
    this.#begin(run)
    const { desks } = this.#hall
    const idle = this.#idle
    const free = this.#free
    let next = this.#soonest()
    while (this.#left > 0) {
      let desk = -1
      let at = Infinity
      for (let d = 0; d < desks; d++)
        if (idle[d] === 0 && free[d]! < at) {
          desk = d
          at = free[d]!
        }
      const comer = next < 0 ? -1 : this.#pending[next]!
      const comes = comer < 0 ? Infinity : this.#joins[comer]!
      if (comes === Infinity && at === Infinity) return
      if (comes <= at) {
        this.#pending[next] = this.#pending[--this.#coming]!
        next = this.#soonest()
        this.#queue[this.#waiting++] = comer
        this.#wake(comer, comes)
      } else if (!this.#callNext(run, desk, at)) this.#idle[desk] = 1
    }
  }

  #begin(run: number): void {
    const { persons, free } = this.#hall
    this.#waiting = 0
    this.#left = this.#watched
    this.#idle.fill(0)
    for (let desk = 0; desk < free.length; desk++) this.#free[desk] = free[desk]![run]!
    for (const n of this.#varying) {
      const { due, arrived } = persons[n]!
      if (typeof due !== 'number') this.#due[n] = due[run]!
      if (typeof arrived !== 'number') this.#arrived[n] = arrived[run]!
    }
    this.#coming = 0
    for (const n of this.#comers) {
      const joins = persons[n]!.joins![run]!
      this.#joins[n] = joins
      if (joins < Infinity) this.#pending[this.#coming++] = n
    }
    for (const n of this.#here) this.#queue[this.#waiting++] = n
  }

  /** Its place among those who have not joined yet; below 0: nobody. */
  #soonest(): number {
    const pending = this.#pending
    const moments = this.#joins
    const coming = this.#coming
    let found = -1
    let soonest = Infinity
    for (let place = 0; place < coming; place++) {
      const joins = moments[pending[place]!]!
      if (joins < soonest) {
        found = place
        soonest = joins
      }
    }
    return found
  }

  /** A desk that had nobody to call looks again when somebody comes whom it may serve. */
  #wake(person: number, at: number): void {
    const { desks, reach, persons } = this.#hall
    const row = persons[person]!.class * desks
    for (let desk = 0; desk < desks; desk++)
      if (this.#idle[desk] === 1 && reach[row + desk] === 1) {
        this.#idle[desk] = 0
        this.#free[desk] = Math.max(at, this.#free[desk]!)
        return
      }
  }

  /** Calls whoever is first for this desk; whoever only asks is noted and lets the next one pass. */
  #callNext(run: number, desk: number, at: number): boolean {
    const { persons, changeover } = this.#hall
    for (;;) {
      const place = this.#firstFor(desk, at)
      if (place < 0) return false
      const called = this.#queue[place]!
      this.#queue[place] = this.#queue[--this.#waiting]!
      const slot = this.#slot[called]!
      if (slot >= 0) {
        this.waits[slot]![run] = at
        this.#left -= 1
      }
      const { service } = persons[called]!
      if (!service) continue
      this.#free[desk] = at + service[run]! + changeover[(run + desk + called) % changeover.length]!
      return true
    }
  }

  /** The place in the queue of whoever this desk calls next: the rule of `orderQueue` in plain numbers. */
  #firstFor(desk: number, at: number): number {
    const { reach, lead } = this.#hall
    const queue = this.#queue
    const row = this.#row
    const kind = this.#kind
    const due = this.#due
    const waiting = this.#waiting
    let best = -1
    let rank = 9
    let time = 0
    let arrived = 0
    for (let place = 0; place < waiting; place++) {
      const n = queue[place]!
      const cell = row[n]! + desk
      if (reach[cell] === 0) continue
      const own = rankAt(kind[n]!, due[n]!, at)
      if (own > rank) continue
      const since = this.#arrived[n]!
      let when = own === RANK.urgent || own === RANK.walkIn ? since : due[n]!
      if (lead && (own === RANK.due || own === RANK.walkIn)) when -= lead[cell]!
      if (own === rank) {
        if (when > time) continue
        if (when === time && (since > arrived || (since === arrived && n > this.#queue[best]!))) continue
      }
      best = place
      rank = own
      time = when
      arrived = since
    }
    return best
  }
}

const RANK = { urgent: 0, back: 1, due: 2, walkIn: 3, early: 4 } as const

const KIND = { urgent: 0, back: 1, walkIn: 2, booked: 3 } as const

function kindOf({ priority, walkIn, back }: RunPerson): number {
  if (priority >= 2) return KIND.urgent
  if (back) return KIND.back
  return walkIn ? KIND.walkIn : KIND.booked
}

function rankAt(kind: number, due: number, at: number): number {
  if (kind <= KIND.back) return kind
  if (due <= at) return RANK.due
  return kind === KIND.walkIn ? RANK.walkIn : RANK.early
}
