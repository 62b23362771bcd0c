import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { sumOf, withPieces, type Stock } from './money.ts'

/** Where the power goes. Everything the program knew is lost; journal, money and paper stay. */
export const CUTS = ['coin', 'last-coin', 'taken', 'change', 'card', 'confirmed', 'printing'] as const
export type Cut = (typeof CUTS)[number]

/** What the operator panel and the test handle can break. */
export interface Failures {
  readonly cutAt: Cut | null
  readonly network: 'up' | 'gone' | 'deaf'
  readonly printerJam: boolean
  readonly changeJam: boolean
  readonly rejectNext: boolean
  readonly doubleConfirm: boolean
  readonly card: 'ok' | 'declined' | 'withdrawn'
  readonly clockOffMinutes: number
}
export const WHOLE: Failures = {
  ...{ cutAt: null, network: 'up', printerJam: false, changeJam: false, rejectNext: false },
  ...{ doubleConfirm: false, card: 'ok', clockOffMinutes: 0 },
}

export interface CardAnswer {
  readonly state: 'approved' | 'declined' | 'withdrawn'
  readonly cents: number
  readonly trace: string
}
interface Matter {
  readonly escrow: readonly number[]
  readonly stock: Stock
  /** What came out below: rejected pieces, change, money given back. */
  readonly tray: readonly number[]
  readonly stacked: readonly string[]
  readonly jobs: Readonly<Record<string, readonly number[]>>
  readonly cards: Readonly<Record<string, CardAnswer>>
  readonly papers: readonly string[]
  readonly failures: Failures
}
const NOTHING: Matter = {
  ...{ escrow: [], stock: {}, tray: [], stacked: [], jobs: {}, cards: {}, papers: [], failures: WHOLE },
}

/**
 * The things the machine is made of, and the money in them: what is there however often the power goes. Each device
 * remembers the last orders by their number, as real ones do, so an order given twice is done once.
 */
export class Devices {
  readonly #path: string
  #is: Matter

  constructor(path: string) {
    this.#path = path
    mkdirSync(dirname(path), { recursive: true })
    try {
      this.#is = { ...NOTHING, ...(JSON.parse(readFileSync(path, 'utf8')) as Matter) }
    } catch {
      this.#is = NOTHING
    }
  }

  get is(): Matter {
    return this.#is
  }
  get failures(): Failures {
    return this.#is.failures
  }
  #set(more: Partial<Matter>): void {
    this.#is = { ...this.#is, ...more }
    writeFileSync(`${this.#path}.new`, JSON.stringify(this.#is))
    renameSync(`${this.#path}.new`, this.#path)
  }
  fail(more: Partial<Failures>): void {
    this.#set({ failures: { ...this.#is.failures, ...more } })
  }

  fill(pieces: readonly number[]): void {
    this.#set({ stock: withPieces(this.#is.stock, pieces) })
  }
  empty(): Stock {
    const { stock } = this.#is
    this.#set({ stock: {} })
    return stock
  }
  /** The sensor of the acceptor: a piece it does not know it throws out by itself. */
  seesGenuine(): boolean {
    if (!this.failures.rejectNext) return true
    this.fail({ rejectNext: false })
    return false
  }
  throwOut(piece: number): void {
    this.#set({ tray: [...this.#is.tray, piece] })
  }
  hold(piece: number): void {
    this.#set({ escrow: [...this.#is.escrow, piece] })
  }
  giveEscrowBack(): void {
    this.#set({ tray: [...this.#is.tray, ...this.#is.escrow], escrow: [] })
  }
  stack(job: string): void {
    if (this.#is.stacked.includes(job)) return
    const stock = withPieces(this.#is.stock, this.#is.escrow)
    this.#set({ stock, escrow: [], stacked: [...this.#is.stacked.slice(-50), job] })
  }

  /** Gives these pieces out, going on where an interrupted order stopped. Returns what came out in all. */
  give(job: string, pieces: readonly number[], afterEach: () => void): readonly number[] {
    const target = this.failures.changeJam ? pieces.slice(0, Math.floor(pieces.length / 2)) : pieces
    for (let n = (this.#is.jobs[job] ?? []).length; n < target.length; n++) {
      const piece = target[n]!
      const given = [...(this.#is.jobs[job] ?? []), piece]
      const tray = [...this.#is.tray, piece]
      this.#set({
        ...{ tray, stock: withPieces(this.#is.stock, [piece], -1) },
        jobs: { ...this.#is.jobs, [job]: given },
      })
      afterEach()
    }
    return this.#is.jobs[job] ?? []
  }

  /** The card terminal. Asked again for the same order, it tells what became of it. */
  async authorize(job: string, cents: number): Promise<CardAnswer> {
    const known = this.#is.cards[job]
    if (known) return known
    await new Promise((done) => setTimeout(done, 250))
    const { card } = this.failures
    const state = card === 'declined' ? 'declined' : 'approved'
    const trace = String(Object.keys(this.#is.cards).length + 1).padStart(6, '0')
    const answer: CardAnswer = { state, cents, trace }
    this.#set({ cards: { ...this.#is.cards, [job]: answer } })
    if (card === 'withdrawn') setTimeout(() => this.withdraw(job), 1200).unref()
    return answer
  }
  withdraw(job: string): void {
    const answer = this.#is.cards[job]
    if (answer) this.#set({ cards: { ...this.#is.cards, [job]: { ...answer, state: 'withdrawn' } } })
  }

  print(paper: string): 'ok' | 'jam' {
    if (this.failures.printerJam) return 'jam'
    this.#set({ papers: [...this.#is.papers.slice(-19), paper] })
    return 'ok'
  }
  /** The visitor takes what lies in the tray. */
  takeTray(): number {
    const cents = sumOf(this.#is.tray)
    this.#set({ tray: [] })
    return cents
  }
}
