import type { Chance } from '#ground/identity/chance.ts'
import type { GateCall } from '../support/gate.ts'
import type { Connection } from '../support/client.ts'
import { CONCERN, MINUTES, type Stage } from './stage.ts'

/** What a client knows of its appointments, from acknowledgements alone. */
export interface Acknowledged {
  readonly code: string
  state: 'held' | 'booked' | 'cancelled'
  start: string
  end: string
}

interface Reply {
  readonly ok: boolean
  readonly refusal?: string
  readonly code?: string
  readonly start?: string
  readonly end?: string
}

/** What all clients count together. `surprises` are answers that no order of the acts explains. */
export interface Tally {
  attempts: number
  acts: Record<string, number>
  surprises: string[]
}

const MOST_AT_ONCE = 30

/** One client of the race: does every act on its own appointments, over both app processes, sometimes twice at once. */
export class Visitor {
  readonly mine: Acknowledged[] = []
  readonly #lines: readonly Connection[]
  readonly #chance: Chance
  readonly #stage: Stage
  readonly #tally: Tally
  readonly #name: string
  #requests = 0

  constructor(name: string, lines: readonly Connection[], chance: Chance, stage: Stage, tally: Tally) {
    this.#name = name
    this.#lines = lines
    this.#chance = chance
    this.#stage = stage
    this.#tally = tally
  }

  /** One act by chance. */
  async step(): Promise<void> {
    const live = this.mine.filter((one) => one.state !== 'cancelled')
    const one = this.#pick(live)
    const dice = this.#chance.below(100)
    if (!one || (dice < 50 && live.length < MOST_AT_ONCE)) await this.hold(this.#anyStart())
    else if (one.state === 'held') await (dice % 8 === 0 ? this.#extend(one) : this.book(one))
    else if (dice % 10 === 0) await this.#moveAgainstCancel(one)
    else if (dice % 3 === 0) await this.cancel(one)
    else await this.#move(one)
  }

  async hold(start: string): Promise<Acknowledged | null> {
    const command = { site: 1, concerns: [CONCERN], language: 'de', start, key: this.#key() }
    const reply = await this.#maybeTwice('hold', command)
    if (!reply.ok) return this.#expect('hold', reply, ['place-taken', 'outside-window'])
    this.#did('appointments.hold')
    const one: Acknowledged = { code: reply.code!, state: 'held', start: reply.start!, end: reply.end! }
    this.mine.push(one)
    return one
  }

  async book(one: Acknowledged): Promise<void> {
    const person = {
      familyName: `Nguyễn ${this.#name}`,
      givenNames: 'Thị Ánh',
      birth: { year: 1990, month: null, day: null },
    }
    const reply = await this.#maybeTwice('book', {
      code: one.code,
      ...person,
      mail: null,
      phone: null,
      key: this.#key(),
    })
    if (!reply.ok) return void this.#expect('book', reply, [])
    this.#did('appointments.book')
    one.state = 'booked'
  }

  async cancel(one: Acknowledged): Promise<void> {
    const reply = await this.#maybeTwice('cancel', { code: one.code, key: this.#key() })
    if (!reply.ok) return void this.#expect('cancel', reply, [])
    this.#did('appointments.cancel')
    one.state = 'cancelled'
  }

  async #extend(one: Acknowledged): Promise<void> {
    const reply = await this.#maybeTwice('extend', { code: one.code, key: this.#key() })
    if (!reply.ok) return void this.#expect('extend', reply, [])
    this.#did('appointments.extend')
  }

  async #move(one: Acknowledged): Promise<void> {
    this.#settleMove(
      one,
      await this.#maybeTwice('move', { code: one.code, start: this.#anyStart(), key: this.#key() }),
    )
  }

  #settleMove(one: Acknowledged, reply: Reply, alsoExpected: readonly string[] = []): void {
    if (!reply.ok) return void this.#expect('move', reply, ['place-taken', 'outside-window', ...alsoExpected])
    this.#did('appointments.move')
    one.start = reply.start!
    one.end = reply.end!
  }

  /** Both at once, each at another process: whatever the order, in the end it is cancelled. */
  async #moveAgainstCancel(one: Acknowledged): Promise<void> {
    const [moved, cancelled] = await Promise.all([
      this.#send(0, 'move', { code: one.code, start: this.#anyStart(), key: this.#key() }),
      this.#send(1, 'cancel', { code: one.code, key: this.#key() }),
    ])
    this.#settleMove(one, moved, ['already-cancelled'])
    if (!cancelled.ok) return void this.#expect('cancel', cancelled, [])
    this.#did('appointments.cancel')
    one.state = 'cancelled'
  }

  /** One request in five is sent twice at once, to both processes under one key: it may take effect only once. */
  async #maybeTwice(act: GateCall['act'], command: Record<string, unknown>): Promise<Reply> {
    if (this.#chance.below(5) > 0) return this.#send(this.#chance.below(2), act, command)
    const [a, b] = await Promise.all([this.#send(0, act, command), this.#send(1, act, command)])
    if (a.ok && b.ok && (a.code !== b.code || a.start !== b.start))
      this.#surprise(`${act}: two answers under one key`)
    // The slower twin of a hold or a move may be told "taken" by its sister; the same key, asked again, knows better.
    return a.ok ? a : b
  }

  async #send(line: number, act: GateCall['act'], command: Record<string, unknown>): Promise<Reply> {
    this.#tally.attempts++
    const answer = await this.#lines[line]!.post('/api/proof/act', { act, command })
    if (answer.status === 200) return answer.body as Reply
    this.#surprise(`${act}: status ${answer.status}`)
    return { ok: false, refusal: 'status' }
  }

  #expect(act: string, reply: Reply, expected: readonly string[]): null {
    if (!expected.includes(reply.refusal ?? '')) this.#surprise(`${act}: ${reply.refusal}`)
    return null
  }

  #surprise(what: string): void {
    this.#tally.surprises.push(what)
  }

  #did(act: string): void {
    this.#tally.acts[act] = (this.#tally.acts[act] ?? 0) + 1
  }

  #key(): string {
    return `${this.#name}-${(this.#requests += 1)}-key`
  }

  /** Mostly on the grid as it was, sometimes where only shifted hours offer a place. */
  #anyStart(): string {
    const start = this.#pick(this.#stage.starts)!
    const shift = [0, 0, 0, 5, 10][this.#chance.below(5)]!
    return shift === 0 ? start : Temporal.Instant.from(start).add({ minutes: shift }).toString()
  }

  #pick<T>(list: readonly T[]): T | undefined {
    return list[this.#chance.below(Math.max(1, list.length))]
  }

  /** After the chaos: keeps what lies on the grid of the rules, gives back what shifted hours left in between. */
  async putInOrder(): Promise<void> {
    const onGrid = new Set(this.#stage.starts)
    for (const one of this.mine) {
      if (one.state === 'cancelled') continue
      const minutes = Temporal.Instant.from(one.start).until(one.end).total('minutes')
      if (!onGrid.has(one.start) || minutes !== MINUTES) await this.cancel(one)
      else if (one.state === 'held') await this.book(one)
    }
  }

  /** Takes whatever is still free, start by start. */
  async fill(): Promise<void> {
    const { starts } = this.#stage
    const offset = this.#chance.below(starts.length)
    for (let n = 0; n < starts.length; n++) {
      for (;;) {
        const held = await this.hold(starts[(n + offset) % starts.length]!)
        if (!held) break
        await this.book(held)
      }
    }
  }
}
