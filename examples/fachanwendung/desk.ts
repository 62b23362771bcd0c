import { randomUUID } from 'node:crypto'
import { NotNow, type OfficeClient } from './office.ts'
import type { Press, Store } from './store.ts'

/** An event of the office, from the stream or from a webhook: the same content, the same id. */
export interface OfficeEvent {
  readonly id: number
  readonly type: string
  readonly site: number
  readonly desk: number | null
  readonly visit: string
  readonly number: string | null
  readonly references: readonly string[]
}

export interface Guest {
  readonly visit: string
  readonly number: string
  readonly state: string
  readonly references: readonly string[]
}

export interface DeskOptions {
  readonly store: Store
  readonly office: () => OfficeClient
  readonly site: () => number
  readonly desk: () => number
  readonly changed: () => void
  /** Something pressed was answered. */
  readonly settled: () => void
}

/** Older presses are not sent any more: whoever pressed has gone on, and a call out of the blue helps nobody. */
const PRESS_COUNTS_MS = 120_000
const PAUSES_MS = [300, 1000, 2000, 4000, 8000, 15_000]

/** Our picture of one desk of the office, and what is pressed here for it. */
export class Desk {
  readonly #it: DeskOptions
  guest: Guest | null = null
  waiting = 0
  isReached = false
  /** What went wrong last, in the words of the office. */
  told = ''
  #applied = 0
  #isSending = false
  #stopped = false

  constructor(options: DeskOptions) {
    this.#it = options
    this.#applied = Number(options.store.get('lastEvent') ?? 0)
  }

  stop(): void {
    this.#stopped = true
  }

  /** Reads how the desk stands: after a start, after each outage, whenever we may have missed something. */
  async read(): Promise<void> {
    const { office, site, desk, changed } = this.#it
    try {
      const { status, body } = await office().ask('GET', `/sites/${site()}/desks/${desk()}`)
      this.isReached = status === 200
      if (status !== 200) this.told = String(body['detail'] ?? status)
      else {
        this.guest = (body['guest'] as Guest | null) ?? null
        this.waiting = Number(body['waiting'])
      }
    } catch (error) {
      this.isReached = false
      if (!(error instanceof NotNow)) throw error
    }
    changed()
  }

  /**
   * Something happened at our desk. What comes twice (stream and webhook, or again after a cut) and what comes late is
   * left aside: the ids of one desk only rise.
   */
  hear(event: OfficeEvent): void {
    const { site, desk, store, changed } = this.#it
    if (event.site !== site() || event.desk !== desk() || event.id <= this.#applied) return
    this.#applied = event.id
    store.set('lastEvent', String(event.id))
    const isHere = ['visit.called', 'visit.rung-again', 'visit.served'].includes(event.type)
    if (isHere) {
      const { visit, number, references } = event
      const state = event.type === 'visit.served' ? 'serving' : 'called'
      this.guest = { visit, number: number ?? '', state, references }
    } else if (this.guest?.visit === event.visit) this.guest = null
    changed()
  }

  /** Writes down what was pressed, then sends it, for as long as it takes; only one at a time. */
  press(what: string, path: string, body: object): boolean {
    if (this.#it.store.openPress()) return false
    const id = randomUUID()
    const now = Date.now()
    this.#it.store.addPress({ id, what, path, body: JSON.stringify(body), madeAt: now })
    this.told = ''
    this.finishPresses()
    return true
  }

  /** Takes up what is open, also what was pressed before this program fell. */
  finishPresses(): void {
    if (this.#isSending) return
    this.#isSending = true
    void this.#send().finally(() => (this.#isSending = false))
  }

  async #send(): Promise<void> {
    for (let n = 0; !this.#stopped; n++) {
      const press = this.#it.store.openPress()
      if (!press) return
      this.#it.changed()
      const pause = await this.#try(press)
      if (pause === null) n = -1
      else
        await new Promise((done) => setTimeout(done, pause || PAUSES_MS[Math.min(n, PAUSES_MS.length - 1)]))
    }
  }

  /** null: settled. Else milliseconds until the next try, 0 for the usual pause. */
  async #try(press: Press): Promise<number | null> {
    const { store, office } = this.#it
    if (Date.now() - press.madeAt > PRESS_COUNTS_MS) {
      store.endPress(press.id, 'given-up', 'Zu lange ohne Antwort; der Stand des Schalters gilt.')
      await this.read()
      return null
    }
    try {
      // the same key as before: had it been done already, we get the answer of then and nothing happens twice
      const { status, body } = await office().ask('POST', press.path, { body: press.body, once: press.id })
      const isDone = status < 300
      this.told = isDone ? '' : String(body['detail'] ?? status)
      store.endPress(press.id, isDone ? 'done' : 'refused', this.told)
      await this.read()
      this.#it.settled()
      return null
    } catch (error) {
      if (!(error instanceof NotNow)) throw error
      this.isReached = false
      this.told = error.message
      return error.afterMs ?? 0
    }
  }
}
