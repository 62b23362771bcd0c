import { orderQueue, type Asking, type Returning } from '../../src/office/calling/queue-order.ts'
import { TRANSITIONS, type VisitAct, type VisitState } from '../../src/office/visits/visit.ts'
import { Crashed, type Back, type Deed, type Hall, type Seen, type Told } from './hall.ts'
import type { DayPlan, PlannedDesk, PlannedVisitor } from './plan.ts'

interface Row {
  id: string
  state: VisitState
  version: number
  team: string
  desk: number | null
  readonly concern: string
  readonly priority: number
  readonly language: string
  readonly due: number | null
  arrived: number
  notBefore: number | null
}

export type Plant = 'guard' | 'cap' | 'forgotten' | null

const OPENS = Date.UTC(2026, 10, 23, 7)
const WAITS_FOR = (id: string) => `${id} stands at two desks`

/**
 * A hall of plain memory around the product's pure parts: the order of the queue and the table of transitions. Between
 * looking and taking every act gives way to the others, as two processes do.
 */
export class MemoryHall implements Hall {
  readonly isShared = false
  readonly #plan: DayPlan
  readonly #plant: Plant
  readonly #rows = new Map<string, Row>()
  readonly #settled = new Map<string, Promise<Told>>()
  readonly #backs = new Map<string, { desk: number; team: string; backAt: number | null }>()
  readonly #known = new Map<string, number>()
  readonly #prepared = new Map<number, string>()
  readonly #seated = new Set<number>()
  readonly #paused = new Set<number>()
  readonly #locks = new Map<number, Promise<unknown>>()
  readonly #crowded: string[] = []
  #now = OPENS

  constructor(plan: DayPlan, plant: Plant) {
    this.#plan = plan
    this.#plant = plant
  }

  setMinute(minute: number): void {
    this.#now = OPENS + minute * 60_000
  }

  async arrive(it: PlannedVisitor): Promise<string> {
    const due = it.due === null ? null : OPENS + it.due * 60_000
    const { concern, priority, language, team } = it
    const row = {
      id: it.number,
      state: 'waiting' as const,
      version: 1,
      desk: null,
      arrived: this.#now,
      notBefore: null,
    }
    this.#rows.set(it.number, { ...row, due, concern, priority, language, team })
    return it.number
  }

  /** One key, one result: the same press sent again is not done again. A crash undoes, so the key is free again. */
  async act(at: PlannedDesk, deed: Deed, key: string, crash: boolean): Promise<Told> {
    const earlier = this.#settled.get(key)
    if (earlier) return earlier
    if (crash) throw new Crashed()
    const doing = this.#oneAfterTheOther(at.desk, () => this.#do(at, deed))
    this.#settled.set(key, doing)
    const told = await doing
    if (!told.ok) this.#settled.delete(key)
    return told
  }

  /** The lock of the seat: what happens at one desk happens one after the other. */
  #oneAfterTheOther(desk: number, work: () => Promise<Told>): Promise<Told> {
    const doing = (this.#locks.get(desk) ?? Promise.resolve()).then(work)
    this.#locks.set(desk, doing)
    return doing
  }

  async #do(at: PlannedDesk, deed: Deed): Promise<Told> {
    const { desk } = at
    if (deed.act === 'sit-down') return this.#sitDown(desk)
    if (!this.#seated.has(desk)) return { ok: false, refusal: 'not-seated' }
    const guest = await this.guestAt(desk)
    if (deed.act === 'next' || deed.act === 'pick' || deed.act === 'prepare')
      return guest && deed.act !== 'prepare' ? { ok: false, refusal: 'desk-busy' } : this.#call(at, deed)
    if (deed.act === 'take-break' || deed.act === 'end-break') {
      if (deed.act === 'take-break') this.#paused.add(desk)
      else this.#paused.delete(desk)
      return { ok: true }
    }
    if (deed.act === 'release') return this.#release(desk, guest)
    if (!guest) return { ok: false, refusal: 'nobody-at-desk' }
    return this.#withGuest(desk, this.#rows.get(guest.id)!, deed)
  }

  #sitDown(desk: number): Told {
    this.#seated.add(desk)
    this.#paused.delete(desk)
    return { ok: true }
  }

  async #call(at: PlannedDesk, deed: Deed): Promise<Told> {
    if (this.#paused.has(at.desk)) return { ok: false, refusal: 'on-break' }
    if (deed.act === 'pick') {
      await Promise.resolve()
      return this.#take(deed.visit, at.desk)
        ? { ok: true, visit: deed.visit }
        : { ok: false, refusal: 'not-waiting' }
    }
    const queue = this.#queue(at)
    await Promise.resolve()
    for (const id of queue) {
      if (deed.act === 'prepare') {
        if ([...this.#prepared.values()].includes(id)) continue
        this.#prepared.set(at.desk, id)
        return { ok: true, visit: id }
      }
      if (this.#take(id, at.desk)) return { ok: true, visit: id }
    }
    return { ok: false, refusal: 'nobody-waiting' }
  }

  #queue(at: PlannedDesk): string[] {
    const waiting = [...this.#rows.values()].filter((row) => this.#isFor(row, at)).map(visitOf)
    const asking: Asking = {
      ...{ desk: at.desk, account: `clerk ${at.desk}`, languages: at.languages },
      known: new Set([...this.#known].filter(([, desk]) => desk === at.desk).map(([id]) => id)),
    }
    const { rules } = this.#plan
    const capless = { ...rules, languageMinutes: rules.languageMinutes + 20, overtakeMinutes: 99 }
    const now = Temporal.Instant.fromEpochMilliseconds(this.#now)
    const view = { asking, returning: this.#returning() }
    return orderQueue(waiting, this.#plant === 'cap' ? capless : rules, now, view)
      .filter(({ reason }) => reason.code !== 'kept')
      .map(({ visit }) => visit.id)
  }

  #isFor({ state, team, concern, notBefore }: Row, { team: mine, skills }: PlannedDesk): boolean {
    if (state !== 'waiting' || team !== mine || (notBefore ?? 0) > this.#now) return false
    return skills.length === 0 || skills.includes(concern)
  }

  #returning(): Returning[] {
    const hold = this.#plan.rules.holdMinutes * 60_000
    return [...this.#backs].flatMap(([visit, { desk, backAt }]) => {
      if (backAt === null) return []
      return [
        { visit, desk, account: `clerk ${desk}`, heldUntil: this.#seated.has(desk) ? backAt + hold : null },
      ]
    })
  }

  #take(id: string, desk: number): boolean {
    const row = this.#rows.get(id)!
    if (this.#plant === 'guard' && row.state === 'called') {
      this.#crowded.push(WAITS_FOR(id))
      row.desk = desk
      return true
    }
    if (row.state === 'parked') this.#advance(row, 'unpark', {})
    if (!this.#advance(row, 'call', { desk })) return false
    for (const [who, visit] of this.#prepared) if (visit === id) this.#prepared.delete(who)
    return true
  }

  /** The conditional update of the store. */
  #advance(row: Row, act: VisitAct, change: Partial<Row>): boolean {
    const { from, to } = TRANSITIONS[act]
    if (!from.includes(row.state)) return false
    Object.assign(row, change, { state: to, version: row.version + 1 })
    return true
  }

  #release(desk: number, guest: { id: string; state: string } | null): Told {
    if (guest) {
      const row = this.#rows.get(guest.id)!
      this.#advance(row, row.state === 'called' ? 'withdraw' : 'forward', { desk: null })
    }
    this.#seated.delete(desk)
    this.#prepared.delete(desk)
    return { ok: true }
  }

  #withGuest(desk: number, row: Row, deed: Deed): Told {
    const done = (act: VisitAct, change: Partial<Row> = { desk: null }): Told =>
      this.#advance(row, act, change)
        ? { ok: true, visit: row.id }
        : { ok: false, refusal: 'already-serving' }
    switch (deed.act) {
      case 'serve':
        return done('serve', {})
      case 'recall':
        return { ok: row.state === 'called', visit: row.id }
      case 'withdraw':
        return done('withdraw')
      case 'no-show':
        if (row.state !== 'called') return { ok: false, refusal: 'already-serving' }
        this.#backs.delete(row.id)
        return done('miss')
      case 'park':
        if (deed.comesBack) this.#known.set(row.id, desk)
        return done('park')
      case 'forward':
        if (deed.comesBack) this.#backs.set(row.id, { desk, team: row.team, backAt: null })
        return done('forward', { desk: null, team: deed.team })
      default:
        return this.#finish(desk, row, done)
    }
  }

  #finish(desk: number, row: Row, done: (act: VisitAct, change?: Partial<Row>) => Told): Told {
    const sender = this.#backs.get(row.id)
    if (sender && sender.backAt === null && sender.desk !== desk) {
      if (this.#plant === 'forgotten') return done('park')
      sender.backAt = this.#now
      return { ...done('forward', { desk: null, team: sender.team }), backTo: sender.desk }
    }
    this.#backs.delete(row.id)
    return done('finish')
  }

  async unpark(visit: string): Promise<boolean> {
    return this.#advance(this.#rows.get(visit)!, 'unpark', {})
  }
  async leave(visit: string): Promise<boolean> {
    return this.#advance(this.#rows.get(visit)!, 'leave', {})
  }
  async admit(visit: string): Promise<boolean> {
    return this.#advance(this.#rows.get(visit)!, 'admit', { arrived: this.#now })
  }
  async defer(visit: string, minutes: number): Promise<boolean> {
    const row = this.#rows.get(visit)!
    if (row.state !== 'waiting') return false
    Object.assign(row, { notBefore: this.#now + minutes * 60_000, version: row.version + 1 })
    return true
  }

  async waiting(): Promise<Seen[]> {
    return [...this.#rows.values()].filter(({ state }) => state === 'waiting').map((row) => ({ ...row }))
  }
  async backs(): Promise<Back[]> {
    return [...this.#backs].flatMap(([visit, { desk, backAt }]) =>
      backAt === null ? [] : [{ visit, desk, backAt }],
    )
  }
  async knownAt(desk: number): Promise<ReadonlySet<string>> {
    return new Set([...this.#known].filter(([, at]) => at === desk).map(([id]) => id))
  }
  async seated(): Promise<ReadonlySet<number>> {
    return new Set(this.#seated)
  }
  async guestAt(desk: number) {
    for (const { id, state, desk: at } of this.#rows.values())
      if (at === desk && (state === 'called' || state === 'serving')) return { id, state }
    return null
  }
  async broken(): Promise<string[]> {
    const desks = new Map<number, string>()
    const found = [...this.#crowded]
    for (const { id, state, desk } of this.#rows.values()) {
      const isAtDesk = state === 'called' || state === 'serving'
      if (isAtDesk !== (desk !== null)) found.push(`${id} is ${state} at desk ${desk}`)
      if (desk === null) continue
      if (desks.has(desk)) found.push(`desk ${desk} has ${desks.get(desk)} and ${id}`)
      desks.set(desk, id)
    }
    return found
  }
  async unended(): Promise<number> {
    const ended = new Set<VisitState>(['finished', 'no_show', 'left'])
    return [...this.#rows.values()].filter(({ state }) => !ended.has(state)).length
  }
}

function visitOf({ id, priority, due, arrived, language }: Row) {
  const instant = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms)
  return { id, priority, dueAt: due === null ? null : instant(due), arrivedAt: instant(arrived), language }
}
