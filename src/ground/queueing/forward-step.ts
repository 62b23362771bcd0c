import { demandEvents } from './unusable-input.ts'

/** Rates of one period: arrivals, one counter's service and one visitor's giving up, each per minute. */
export interface Rates {
  readonly perMinute: number
  readonly perServer: number
  readonly servers: number
  readonly perWaiting: number
}

/** States above whose share is below this are not carried along; what they hold is kept below them. */
const NOTHING = 1e-13
/** What the series of a step may leave out. */
const LEFT_OUT = 1e-12
/** Longest step, in expected events: `exp(-400)` is still a number. */
const LONGEST = 400

/**
 * The distribution of visitors in the house (`state[n]`: share of n), moved forward in time by uniformisation: exact for
 * the rates of the period up to `LEFT_OUT`. Only as many states as hold anything are carried along, so that a short
 * queue costs little. One instance per run: it keeps its working space.
 */
export class ForwardStep {
  readonly state: Float64Array
  /** Highest state that holds anything. */
  top: number
  readonly #capacity: number
  #now: Float64Array
  #next: Float64Array
  readonly #sum: Float64Array
  readonly #down: Float64Array

  constructor(capacity: number) {
    this.#capacity = capacity
    this.state = new Float64Array(capacity + 1)
    this.state[0] = 1
    this.top = 0
    this.#now = new Float64Array(capacity + 3)
    this.#next = new Float64Array(capacity + 3)
    this.#sum = new Float64Array(capacity + 3)
    this.#down = new Float64Array(capacity + 3)
  }

  /** Begins anew with a distribution; it is kept as it is given, its sum is 1. */
  begin(from: ArrayLike<number>): void {
    this.state.fill(0)
    for (let n = 0; n < from.length; n += 1) {
      const at = Math.min(n, this.#capacity)
      this.state[at] = this.state[at]! + from[n]!
    }
    this.top = this.#capacity
    this.#lowerTop()
  }

  advance(rates: Rates, minutes: number): void {
    // More than this many will not be there by the end; the fewer may give up at once, the fewer events are looked at.
    const coming = rates.perMinute * minutes
    const most = Math.min(this.#capacity, this.top + Math.ceil(coming + 9 * Math.sqrt(coming) + 20))
    const waiting = Math.max(0, most - rates.servers)
    const fastest = rates.perMinute + rates.servers * rates.perServer + waiting * rates.perWaiting
    if (fastest === 0) return
    demandEvents(fastest * minutes)
    const parts = Math.max(1, Math.ceil((fastest * minutes) / LONGEST))
    this.#prepare(rates, fastest, most)
    for (let part = 0; part < parts; part += 1) this.#step(rates, fastest, (fastest * minutes) / parts, most)
    this.#lowerTop()
  }

  /** Chance that the next event is the end of a service or a visitor giving up, per state. */
  #prepare({ perServer, servers, perWaiting }: Rates, fastest: number, most: number): void {
    const down = this.#down
    for (let n = 0; n <= most; n += 1) {
      const busy = n < servers ? n : servers
      down[n] = (busy * perServer + (n - busy) * perWaiting) / fastest
    }
  }

  #step({ perMinute }: Rates, fastest: number, events: number, most: number): void {
    const up = perMinute / fastest
    const [down, sum] = [this.#down, this.#sum]
    let [now, next, top] = [this.#now, this.#next, this.top]
    now.set(this.state)
    next.fill(0)
    let weight = Math.exp(-events)
    let left = 1 - weight
    for (let n = 0; n <= top; n += 1) sum[n] = weight * now[n]!
    for (let k = 1; left > LEFT_OUT || k < events; k += 1) {
      weight *= events / k
      left -= weight
      if (top < most && now[top]! > NOTHING) {
        top += 1
        sum[top] = 0
      }
      // Nobody comes in above the top: what would, stays there.
      next[0] = top > 0 ? now[0]! * (1 - up) + now[1]! * down[1]! : now[0]!
      sum[0] = sum[0]! + weight * next[0]!
      let below = now[0]!
      let here = now[1]!
      for (let n = 1; n < top; n += 1) {
        const above = now[n + 1]!
        const value = below * up + here * (1 - up - down[n]!) + above * down[n + 1]!
        next[n] = value
        sum[n] = sum[n]! + weight * value
        below = here
        here = above
      }
      if (top > 0) {
        const value = now[top - 1]! * up + now[top]! * (1 - down[top]!)
        next[top] = value
        sum[top] = sum[top]! + weight * value
      }
      ;[now, next] = [next, now]
      if (k > events && weight < LEFT_OUT / 100) break
    }
    ;[this.#now, this.#next] = [now, next]
    this.#keep(top)
  }

  /** What the series left out is given back evenly, so that shares add up to one. */
  #keep(top: number): void {
    let total = 0
    for (let n = 0; n <= top; n += 1) total += this.#sum[n]!
    for (let n = 0; n <= top; n += 1) this.state[n] = this.#sum[n]! / total
    this.top = top
  }

  #lowerTop(): void {
    while (this.top > 0 && this.state[this.top]! < NOTHING / 10) {
      this.state[this.top - 1] = this.state[this.top - 1]! + this.state[this.top]!
      this.state[this.top] = 0
      this.top -= 1
    }
  }
}
