import type { ManualClock } from '#ground/clock/clock.ts'

/** What happens when, on the office's clock: acts of one second begin together, as in a rush. */
export class Agenda {
  readonly #clock: ManualClock
  readonly #seconds = new Map<number, (() => Promise<void>)[]>()

  constructor(clock: ManualClock) {
    this.#clock = clock
  }

  /** @param at epoch ms; what lies behind is done at once */
  at(at: number, act: () => Promise<void>): void {
    const second = Math.max(Math.ceil(at / 1000), Math.ceil(this.#clock.now().epochMilliseconds / 1000))
    const acts = this.#seconds.get(second)
    if (acts) acts.push(act)
    else this.#seconds.set(second, [act])
  }

  after(seconds: number, act: () => Promise<void>): void {
    this.at(this.#clock.now().epochMilliseconds + seconds * 1000, act)
  }

  /** Plays everything up to a moment, what is added on the way included. */
  async playUntil(end: number): Promise<void> {
    for (;;) {
      const next = Math.min(...this.#seconds.keys())
      if (next > end / 1000) break
      const acts = this.#seconds.get(next)!
      this.#seconds.delete(next)
      this.#clock.set(Temporal.Instant.fromEpochMilliseconds(next * 1000))
      for (let n = 0; n < acts.length; n += AT_ONCE)
        await Promise.all(acts.slice(n, n + AT_ONCE).map((act) => act()))
    }
    this.#clock.set(Temporal.Instant.fromEpochMilliseconds(end))
  }
}

const AT_ONCE = 64
