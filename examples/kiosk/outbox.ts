import type { Machine } from './machine.ts'
import { NotNow, type OfficeClient } from './office.ts'
import type { Answer, Message } from './state.ts'

const PAUSE_MS = 1000
const PAUSE_MAX_MS = 15_000

/** Sends what the office must learn, oldest first, each until it is answered, always with the same words. */
export class Outbox {
  readonly #machine: Machine
  readonly #client: OfficeClient
  #isSending = false
  #pauseMs = PAUSE_MS
  #notBefore = 0

  constructor(machine: Machine, client: OfficeClient) {
    this.#machine = machine
    this.#client = client
  }

  wake(): void {
    if (this.#isSending || this.#machine.isOff || performance.now() < this.#notBefore) return
    this.#isSending = true
    void this.#send().finally(() => (this.#isSending = false))
  }

  async #send(): Promise<void> {
    let passed = 0
    while (!this.#machine.isOff) {
      const message = this.#machine.state.outbox[passed]
      if (!message) return
      try {
        const { status, body } = await this.#ask(message)
        this.#pauseMs = PAUSE_MS
        this.#machine.isReached = true
        const { id, payment } = message
        const answer = body as Answer
        await this.#machine.answered({ e: 'answered', id, status, answer, ...(payment && { payment }) })
      } catch (error) {
        if (!(error instanceof NotNow)) throw error
        this.#machine.isReached = error.isHeard
        this.#notBefore = performance.now() + this.#pauseMs
        this.#pauseMs = Math.min(this.#pauseMs * 2, PAUSE_MAX_MS)
        if (!error.isHeard) return
        // the office stumbles over this one: it is repeated later and does not hold up the others
        passed++
      }
    }
  }

  async #ask({ path, body }: Message) {
    const isDouble = path === '/kiosk/payments' && this.#machine.it.devices.failures.doubleConfirm
    const [reply] = await Promise.all([
      this.#client.ask('POST', path, body),
      // the same message a second time at the same moment: nothing may come of it
      isDouble && this.#client.ask('POST', path, body).catch(() => null),
    ])
    return reply
  }

  /** Somebody repaired something: try at once. */
  hurry(): void {
    this.#notBefore = 0
    this.#pauseMs = PAUSE_MS
    this.wake()
  }
}
