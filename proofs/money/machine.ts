import type { Chance } from '#ground/identity/chance.ts'
import { OutcomeUnknown } from '../support/client.ts'
import type { Truth } from './truth.ts'

/** What a machine remembers without power: it is written after the thing has happened, never before. */
type Note =
  | { readonly kind: 'begun'; readonly id: string; readonly pays: string; readonly method: 'cash' | 'card' }
  | { readonly kind: 'coin'; readonly id: string; readonly cents: number }
  | { readonly kind: 'approved'; readonly id: string; readonly cents: number }
  | { readonly kind: 'change'; readonly id: string; readonly cents: number }
  | { readonly kind: 'done' | 'void' | 'withdrawn' | 'told-withdrawn' | 'printed'; readonly id: string }
  | { readonly kind: 'told'; readonly id: string; readonly receipt: number }

/** One payment as the notes give it. */
export interface Remembered {
  readonly id: string
  readonly pays: string
  readonly method: 'cash' | 'card'
  /** The machine's running numbers of what it has to tell: that money came in, that a card was taken back. */
  number: number
  withdrawnAs: number
  inserted: number
  change: number
  state: 'begun' | 'done' | 'void'
  isWithdrawn: boolean
  toldWithdrawn: boolean
  receipt: number | null
  printed: boolean
}

/** What a machine asks of the office; who carries it there is the proof's business. */
export interface KioskDoor {
  /** Cents owed; null: nobody knows this Kassenzeichen, or somebody pays it elsewhere. */
  lookUp(kassenzeichen: string): Promise<number | null>
  /** The number of the receipt. */
  confirm(payment: Remembered): Promise<{ readonly receipt: number }>
  /** The card company took the approval back. */
  withdraw(payment: Remembered): Promise<void>
  printed(payment: string): Promise<void>
}

export class PowerCut extends Error {}

export interface Customer {
  readonly kassenzeichen: string
  readonly method: 'cash' | 'card'
  /** Puts in this many percent of what is asked, in pieces; more than 100 wants change. */
  readonly percent: number
  /** Typed without asking the office first: what the machine believes is owed. */
  readonly blind?: number
}

/**
 * A payment machine: a box with coins, a card terminal, a printer, a memory that outlives power cuts, and a line. It
 * is written for this proof and shares nothing with the machine of the examples. Money moves first, then it is noted,
 * then it is told until somebody answers: each of the steps may be the last one before the power goes.
 */
export class Machine {
  readonly till: string
  readonly truth: Truth
  cuts = 0
  /** Coins the power took from memory, not from the box: what the next count must find too much or too little. */
  strayCents = 0
  readonly #door: KioskDoor
  readonly #chance: Chance
  readonly #cutPercent: number
  readonly #notes: Note[] = []
  readonly #newName: () => string

  constructor(it: {
    till: string
    truth: Truth
    door: KioskDoor
    chance: Chance
    cutPercent: number
    newName: () => string
  }) {
    this.till = it.till
    this.truth = it.truth
    this.#door = it.door
    this.#chance = it.chance
    this.#cutPercent = it.cutPercent
    this.#newName = it.newName
  }

  /** One customer from the code to the receipt, or as far as the power reaches; then what is still to be told. */
  async serve(customer: Customer): Promise<void> {
    try {
      await this.#take(customer)
      await this.tell()
    } catch (error) {
      if (!(error instanceof PowerCut)) throw error
      this.cuts += 1
      this.#wakeUp()
    }
  }

  /** The card company takes an approval back after all. */
  withdrawSomeCard(): void {
    const some = [...this.remembered().values()].filter(
      ({ method, state, isWithdrawn }) => method === 'card' && state === 'done' && !isWithdrawn,
    )
    if (some.length === 0) return
    const { id } = some[this.#chance.below(some.length)]!
    this.truth.withdraw(this.till, id)
    this.#note({ kind: 'withdrawn', id })
  }

  /** Tells what nobody has acknowledged yet, in an order of its own; gives up for now when nobody answers. */
  async tell(): Promise<void> {
    const waiting = this.#untold()
    if (waiting.length > 1 && this.#chance.below(3) === 0) waiting.reverse()
    for (const it of waiting) {
      try {
        await this.#tellOne(it)
      } catch (error) {
        if (!(error instanceof OutcomeUnknown)) throw error
      }
    }
  }

  /** Nothing is left to be told. */
  get isQuiet(): boolean {
    return this.#untold().length === 0
  }

  remembered(): Map<string, Remembered> {
    const all = new Map<string, Remembered>()
    let number = 0
    for (const note of this.#notes) {
      if (note.kind === 'done' || note.kind === 'withdrawn') number += 1
      apply(all, note, number)
    }
    return all
  }

  async #take({ kassenzeichen, method, percent, blind }: Customer): Promise<void> {
    const owed = blind ?? (await this.#ask(kassenzeichen))
    if (owed === null || owed === 0) return
    const id = this.#newName()
    this.#note({ kind: 'begun', id, pays: kassenzeichen, method })
    this.#mayCut()
    const wished = Math.max(10, Math.round((owed * percent) / 1000) * 10)
    if (method === 'card') this.#byCard(id, Math.min(wished, owed))
    else this.#inCash(id, wished, owed)
    this.#note({ kind: 'done', id })
    this.#mayCut()
  }

  #byCard(id: string, cents: number): void {
    this.truth.approve(this.till, id, cents)
    this.#mayCut()
    this.#note({ kind: 'approved', id, cents })
  }

  #inCash(id: string, wished: number, owed: number): void {
    let left = wished
    while (left > 0) {
      const coin = [5000, 2000, 1000, 500, 200, 100, 50, 20, 10].find((one) => one <= left)!
      this.truth.dropIn(this.till, coin)
      this.strayCents += coin
      this.#mayCut()
      this.#note({ kind: 'coin', id, cents: coin })
      this.strayCents -= coin
      left -= coin
    }
    const change = Math.max(0, wished - owed)
    // Now and then there is none: what is too much stays in the machine and is owed back.
    if (change === 0 || this.#chance.below(4) === 0) return
    if (!this.truth.giveOut(this.till, change)) return
    this.strayCents -= change
    this.#mayCut()
    this.#note({ kind: 'change', id, cents: change })
    this.strayCents += change
  }

  async #ask(kassenzeichen: string): Promise<number | null> {
    try {
      return await this.#door.lookUp(kassenzeichen)
    } catch (error) {
      if (error instanceof OutcomeUnknown) return null
      throw error
    }
  }

  async #tellOne(it: Remembered): Promise<void> {
    // What was taken back may well be told before what was taken.
    if (it.isWithdrawn && !it.toldWithdrawn && this.#chance.below(2) === 0) return this.#tellWithdrawn(it)
    if (it.receipt === null) {
      this.#mayCut()
      const { receipt } = await this.#door.confirm(it)
      this.#mayCut()
      this.#note({ kind: 'told', id: it.id, receipt })
    }
    if (it.isWithdrawn && !it.toldWithdrawn) await this.#tellWithdrawn(it)
    if (!it.printed && this.remembered().get(it.id)!.receipt !== null) {
      await this.#door.printed(it.id)
      this.#mayCut()
      this.#note({ kind: 'printed', id: it.id })
    }
  }

  async #tellWithdrawn(it: Remembered): Promise<void> {
    await this.#door.withdraw(it)
    this.#mayCut()
    this.#note({ kind: 'told-withdrawn', id: it.id })
  }

  #untold(): Remembered[] {
    return [...this.remembered().values()].filter(
      (it) =>
        it.state === 'done' && (it.receipt === null || !it.printed || it.isWithdrawn !== it.toldWithdrawn),
    )
  }

  /** Power is back: what was begun is ended with what the notes and the terminal know of it. */
  #wakeUp(): void {
    for (const it of this.remembered().values()) {
      if (it.state !== 'begun') continue
      const approved = it.method === 'card' ? this.truth.approvalOf(this.till, it.id) : 0
      if (approved > 0 && it.inserted === 0) this.#note({ kind: 'approved', id: it.id, cents: approved })
      this.#note({ kind: it.inserted - it.change > 0 || approved > 0 ? 'done' : 'void', id: it.id })
    }
  }

  #note(note: Note): void {
    this.#notes.push(note)
  }

  #mayCut(): void {
    if (this.#chance.below(1000) < this.#cutPercent * 10) throw new PowerCut('no power')
  }
}

function apply(all: Map<string, Remembered>, note: Note, number: number): void {
  if (note.kind === 'begun') {
    const { id, pays, method } = note
    const fresh = { isWithdrawn: false, toldWithdrawn: false, receipt: null, printed: false }
    const money = { inserted: 0, change: 0, number: 0, withdrawnAs: 0 }
    all.set(id, { id, pays, method, state: 'begun', ...money, ...fresh })
    return
  }
  const it = all.get(note.id)!
  if (note.kind === 'coin' || note.kind === 'approved') it.inserted += note.cents
  else if (note.kind === 'change') it.change += note.cents
  else if (note.kind === 'told') it.receipt = note.receipt
  else if (note.kind === 'withdrawn') [it.isWithdrawn, it.withdrawnAs] = [true, number]
  else if (note.kind === 'told-withdrawn') it.toldWithdrawn = true
  else if (note.kind === 'printed') it.printed = true
  else it.state = note.kind
  if (note.kind === 'done') it.number = number
}
