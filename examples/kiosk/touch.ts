import type { Machine } from './machine.ts'
import type { OfflineList } from './offline.ts'

const EVERY_MS = { lock: 20_000, list: 60_000, status: 30_000 } as const

/** Lock, list and status: only the newest counts, so nothing of it is kept or repeated. */
export class InTouch {
  readonly #machine: Machine
  readonly #last: Record<keyof typeof EVERY_MS, number> = { lock: 0, list: 0, status: 0 }

  constructor(machine: Machine) {
    this.#machine = machine
  }

  #isDue(what: keyof typeof EVERY_MS): boolean {
    const now = performance.now()
    if (this.#last[what] !== 0 && now - this.#last[what] < EVERY_MS[what]) return false
    this.#last[what] = now
    return true
  }

  async keep(): Promise<void> {
    const { client, list } = this.#machine.it
    const { current } = this.#machine.state
    if (current?.lock && !current.isReported && this.#isDue('lock'))
      await client.ask('POST', '/kiosk/locks', { kassenzeichen: current.kassenzeichen })
    if (this.#isDue('status')) await this.#sendStatus()
    if (this.#isDue('list')) {
      const { status, body } = await client.ask('GET', '/kiosk/offline')
      if (status === 200) list.set({ ...(body as unknown as OfflineList), gotAt: this.#machine.now() })
    }
  }

  async #sendStatus(): Promise<void> {
    const machine = this.#machine
    const { stock, nextNumber, outbox, offlineCents } = machine.state
    const counters = { number: nextNumber - 1, unsent: outbox.length, offlineCents }
    const was = machine.isReached
    try {
      await machine.it.client.ask('POST', '/kiosk/status', { stock, clock: machine.at(), counters })
      machine.isReached = true
    } catch (error) {
      machine.isReached = false
      this.#last.status = 0
      throw error
    } finally {
      if (was !== machine.isReached) machine.it.changed()
    }
  }
}
