import type { Guest } from './guest.ts'
import { drawn, PURPOSE, shareOf } from './luck.ts'
import type { Stage } from './stage.ts'

/** The payment machines: a queue of its own, first come first served. */
export class Kiosks {
  readonly #stage: Stage
  readonly #free: number[]
  paid = 0
  longestWaitMinutes = 0

  constructor(stage: Stage) {
    this.#stage = stage
    this.#free = Array.from({ length: stage.setting.payment.kiosks }, () => 0)
  }

  join(guest: Guest, then: () => void): void {
    const stage = this.#stage
    const joined = stage.now
    const next = this.#free.indexOf(Math.min(...this.#free))
    const begins = Math.max(joined, this.#free[next]!)
    const minutes = drawn(stage.setting.payment.kioskMinutes, shareOf(guest.luck, PURPOSE.kioskFor))
    const ends = begins + Math.max(0.1, minutes) * 60_000
    this.#free[next] = ends
    this.longestWaitMinutes = Math.max(this.longestWaitMinutes, (begins - joined) / 60_000)
    stage.quarters.add('atKiosk', joined, ends)
    stage.when(ends, () => {
      this.paid += 1
      guest.paidCents = guest.owedCents
      stage.tell({ act: 'pay', visit: guest.id, cents: guest.owedCents, where: 'kiosk' })
      then()
    })
  }
}
