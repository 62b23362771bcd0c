import { randomUUID } from 'node:crypto'
import type { Cut, Devices } from './devices.ts'
import type { Journal } from './journal.ts'
import { changeHint, rejectionOf, sumOf, type ChangeHint } from './money.ts'
import { NotNow, type OfficeClient } from './office.ts'
import { offerOffline, type OfflineList } from './offline.ts'
import { Outbox } from './outbox.ts'
import { readCode } from './read-code.ts'
import { withdrawalOf } from './receipt.ts'
import { apply, EMPTY, nextStep, type Entry, type Method, type Payment, type State } from './state.ts'
import { STEPS } from './steps.ts'
import { InTouch } from './touch.ts'

/** The power is gone: nothing of what this process was about to do happens. */
export class PowerCut extends Error {}

export type View =
  | { readonly kind: 'start' }
  | { readonly kind: 'told'; readonly what: string; readonly typed?: string }
  | { readonly kind: 'claim'; readonly kassenzeichen: string; readonly owedCents: number; readonly offline: boolean; readonly hint: ChangeHint } // prettier-ignore
  | { readonly kind: 'result'; readonly payment: Payment }

export interface MachineOptions {
  readonly journal: Journal
  readonly devices: Devices
  readonly client: OfficeClient
  readonly list: { get(): OfflineList | null; set(list: OfflineList): void }
  readonly name: string
  readonly changed: () => void
  readonly cut: () => void
}

const ANSWER_PATIENCE_MS = 6000
const IDLE_MS = 60_000
const MONEY_IDLE_MS = 120_000
const RESULT_MS = 30_000

/** One payment machine: what a person, a device or the clock does comes in here, one after the other. */
export class Machine {
  readonly it: MachineOptions
  state: State
  view: View = { kind: 'start' }
  language = 'de'
  /** Why the last piece came back. */
  rejected = ''
  isReached = false
  readonly outbox: Outbox
  #isOff = false
  #line: Promise<void> = Promise.resolve()
  #touchedAt = performance.now()
  /** When the current payment was told to the office, on the clock of the process. */
  reportedAt = 0
  readonly #inTouch: InTouch

  constructor(it: MachineOptions) {
    this.it = it
    this.state = it.journal.entries.reduce(apply, EMPTY)
    const { current } = this.state
    if (current) this.language = current.language
    this.outbox = new Outbox(this, it.client)
    this.#inTouch = new InTouch(this)
    void this.#inLine(() => this.#resume())
  }

  /** The machine's own clock, which may be wrong. */
  now(): number {
    return Date.now() + this.it.devices.failures.clockOffMinutes * 60_000
  }
  at(): string {
    return new Date(this.now()).toISOString()
  }

  /** First the disk, then the world. */
  write(entry: Entry): void {
    if (this.#isOff) throw new PowerCut()
    this.it.journal.add(entry)
    this.state = apply(this.state, entry)
    this.it.changed()
  }
  stop(): void {
    if (this.#isOff) return
    this.#isOff = true
    this.it.journal.close()
  }
  get isOff(): boolean {
    return this.#isOff
  }
  cutIf(point: Cut): void {
    const { devices, cut } = this.it
    if (!this.#isOff && devices.failures.cutAt === point) {
      devices.fail({ cutAt: null })
      this.stop()
      cut()
    }
    if (this.#isOff) throw new PowerCut()
  }

  #inLine(what: () => void | Promise<void>): Promise<void> {
    this.#line = this.#line.then(what).catch((error: unknown) => {
      if (!(error instanceof PowerCut)) throw error
    })
    return this.#line
  }
  show(view: View): void {
    this.view = view
    this.#touchedAt = performance.now()
    this.it.changed()
  }

  /** After each start: pieces that lie in the acceptor unwritten are written down now, then everything goes on. */
  async #resume(): Promise<void> {
    const { devices, journal } = this.it
    const { current } = this.state
    if (journal.entries.length > 0)
      this.tell('power', current ? 'während einer Zahlung' : 'ohne Zahlung', current?.payment)
    const { escrow } = devices.is
    if (current?.method === 'cash' && current.change === null)
      for (const piece of escrow.slice(current.inserted.length)) this.write({ e: 'inserted', piece })
    if (!current && escrow.length > 0) devices.giveEscrowBack()
    this.reportedAt = performance.now()
    await this.#work()
    this.outbox.wake()
  }

  /** An event for the office, with the next running number. */
  tell(kind: string, why = '', payment?: string): void {
    const number = this.state.nextNumber
    const body = { kind, number, at: this.at(), ...(why && { why }), ...(payment && { payment }) }
    this.write({ e: 'message', message: { id: randomUUID(), number, path: '/kiosk/events', body } })
    this.outbox.wake()
  }

  // ---- what a visitor does

  speak(language: string): void {
    this.language = language
    this.show(this.view)
  }
  home(): void {
    if (!this.state.current) this.show({ kind: 'start' })
  }
  touch(): void {
    this.#touchedAt = performance.now()
  }

  /** A Kassenzeichen, typed or scanned. */
  read(text: string): Promise<void> {
    return this.#inLine(async () => {
      if (this.state.current || this.state.isAlarmed) return
      const code = readCode(text)
      if (!code.ok) return this.show({ kind: 'told', what: code.why, typed: code.typed })
      const { kassenzeichen } = code
      const isUnsent = this.state.outbox.some(({ body }) => body['kassenzeichen'] === kassenzeichen)
      if (isUnsent) return this.show({ kind: 'told', what: 'paid-here' })
      try {
        const { status, body } = await this.it.client.ask('GET', `/kiosk/claims/${kassenzeichen}`)
        this.isReached = true
        if (status !== 200) return this.show({ kind: 'told', what: nameOf(body, 'not-a-code') })
        const owedCents = Number(body['owedCents'])
        const what = body['state'] === 'paid' ? 'paid' : 'nothing-owed'
        if (!(owedCents > 0)) return this.show({ kind: 'told', what })
        this.#showClaim(kassenzeichen, owedCents, false)
      } catch (error) {
        if (!(error instanceof NotNow)) throw error
        this.isReached = false
        this.#readOffline(kassenzeichen)
      }
    })
  }
  #readOffline(kassenzeichen: string): void {
    if (this.state.paidHere.includes(kassenzeichen)) return this.show({ kind: 'told', what: 'paid-here' })
    const offer = offerOffline(this.it.list.get(), this.state, kassenzeichen, this.now())
    if (offer.ok) this.#showClaim(kassenzeichen, offer.owedCents, true)
    else this.show({ kind: 'told', what: offer.why })
  }
  #showClaim(kassenzeichen: string, owedCents: number, offline: boolean): void {
    const hint = changeHint(owedCents, this.state.stock)
    if (hint.isExactOnly) this.tell('no-change')
    this.show({ kind: 'claim', kassenzeichen, owedCents, offline, hint })
  }

  /** Cash or card was chosen: the claim is locked for this machine, then the payment has its id, for ever. */
  pay(method: Method): Promise<void> {
    return this.#inLine(async () => {
      const { view } = this
      if (view.kind !== 'claim' || this.state.current || this.state.isAlarmed) return
      const { kassenzeichen, offline } = view
      if (offline && method === 'card') return
      let { owedCents } = view
      let lock: string | null = null
      if (!offline)
        try {
          const { status, body } = await this.it.client.ask('POST', '/kiosk/locks', { kassenzeichen })
          if (status >= 300) return this.show({ kind: 'told', what: nameOf(body, 'nothing-owed') })
          lock = String(body['lock'])
          if (Number(body['owedCents']) !== owedCents) {
            owedCents = Number(body['owedCents'])
            return owedCents > 0
              ? this.#showClaim(kassenzeichen, owedCents, false)
              : this.show({ kind: 'told', what: 'paid' })
          }
        } catch (error) {
          if (!(error instanceof NotNow)) throw error
          this.isReached = false
          return this.#readOffline(kassenzeichen)
        }
      this.rejected = ''
      const { language } = this
      const names = { payment: randomUUID(), kassenzeichen, owedCents, lock, method, offline, language }
      this.write({ e: 'begun', ...names, at: this.at() })
      this.show({ kind: 'start' })
      await this.#work()
    })
  }

  /** A coin or note in the slot. It is credit only once it lies on the disk. */
  insert(piece: number): Promise<void> {
    return this.#inLine(async () => {
      const { devices } = this.it
      const { current, stock } = this.state
      this.touch()
      const isOpen = current?.method === 'cash' && current.change === null && !current.isCancelled
      const isGenuine = devices.seesGenuine()
      const why = !isOpen
        ? 'not-now'
        : isGenuine
          ? rejectionOf(piece, current.inserted, current.owedCents, stock)
          : 'unknown-piece'
      if (why) {
        devices.throwOut(piece)
        this.rejected = isOpen ? why : ''
        return this.it.changed()
      }
      devices.hold(piece)
      this.cutIf('coin')
      this.rejected = ''
      this.write({ e: 'inserted', piece })
      if (sumOf(this.state.current!.inserted) >= current!.owedCents) this.cutIf('last-coin')
      await this.#work()
    })
  }

  cancel(why = 'visitor'): Promise<void> {
    return this.#inLine(async () => {
      const { current } = this.state
      if (!current) return this.show({ kind: 'start' })
      if (current.change !== null || current.method === 'card') return
      this.write({ e: 'cancelled', why })
      await this.#work()
    })
  }

  // ---- what the machine does by itself

  /** Goes on until it waits for somebody. */
  async #work(): Promise<void> {
    for (;;) {
      const { current } = this.state
      const step = current && nextStep(current)
      if (!step) return
      await STEPS[step](this, current)
    }
  }

  /** The office has answered about something in the outbox. */
  answered(entry: Extract<Entry, { e: 'answered' }>): Promise<void> {
    return this.#inLine(async () => {
      if (entry.payment === this.state.current?.payment) this.cutIf('confirmed')
      this.write(entry)
      await this.#work()
    })
  }

  /** The terminal took back what it had approved. */
  #withdraw(payment: string, cents: number): void {
    const number = this.state.nextNumber
    const body = { number, at: this.at(), why: 'terminal' }
    const path = `/kiosk/payments/${payment}/reversal`
    this.write({ e: 'card-withdrawn', payment, why: 'terminal' })
    this.write({ e: 'message', message: { id: randomUUID(), number, path, body, payment } })
    this.outbox.wake()
    this.it.devices.print(withdrawalOf(cents, { name: this.it.name, at: this.at() }))
    this.show({ kind: 'told', what: 'card-withdrawn' })
  }

  alarm(isOn: boolean): Promise<void> {
    return this.#inLine(async () => {
      if (isOn === this.state.isAlarmed) return
      this.write({ e: 'alarm', isOn })
      this.tell(isOn ? 'tampering' : 'tampering-over')
      const { current } = this.state
      if (isOn && current && current.change === null && current.method === 'cash')
        this.write({ e: 'cancelled', why: 'tampering' })
      await this.#work()
      this.show({ kind: 'start' })
    })
  }
  door(isOpen: boolean): Promise<void> {
    return this.#inLine(() => this.tell('door', isOpen ? 'offen' : 'zu'))
  }
  fill(pieces: readonly number[]): Promise<void> {
    return this.#inLine(() => {
      this.it.devices.fill(pieces)
      this.write({ e: 'filled', pieces, at: this.at() })
    })
  }
  empty(): Promise<void> {
    return this.#inLine(() => {
      this.it.devices.empty()
      this.write({ e: 'emptied', at: this.at() })
      this.tell('emptied')
    })
  }

  /** Once a second. */
  tick(): void {
    void this.#inLine(async () => {
      const since = (mark: number) => performance.now() - mark
      const { current } = this.state
      for (const [payment, { state, cents }] of Object.entries(this.it.devices.is.cards))
        if (state === 'withdrawn' && payment !== current?.payment && !this.state.withdrawn.includes(payment))
          this.#withdraw(payment, cents)
      if (current?.isReported && !current.answer && !current.isPatienceOver)
        if (since(this.reportedAt) > ANSWER_PATIENCE_MS) this.write({ e: 'patience-over' })
      if (current?.change === null && current.method === 'cash' && since(this.#touchedAt) > MONEY_IDLE_MS)
        this.write({ e: 'cancelled', why: 'idle' })
      const limit = this.view.kind === 'result' ? RESULT_MS : IDLE_MS
      if (!current && this.view.kind !== 'start' && since(this.#touchedAt) > limit) {
        this.language = 'de'
        this.show({ kind: 'start' })
      }
      await this.#work()
    })
    this.outbox.wake()
    void this.#inTouch.keep().catch(() => undefined)
  }
}

/** The name of a refusal; what is not said to visitors becomes something that is. */
function nameOf(problem: Readonly<Record<string, unknown>>, otherwise: string): string {
  const name =
    String(problem['type'] ?? '')
      .split('/')
      .at(-1) ?? ''
  return REFUSALS.includes(name) ? name : otherwise
}
const REFUSALS = [
  'unknown-claim',
  'claim-locked',
  'nothing-owed',
  'too-many-attempts',
  'foreign-office',
  'bank-code',
  'wrong-check-digits',
]
