import { seededChance } from '#ground/identity/chance.ts'
import type { Chance } from '#ground/identity/chance.ts'
import { Crashed, type Deed, type Hall, type Seen, type Told } from './hall.ts'
import { couldCall, judge, type Moment, type Verdict } from './judge.ts'
import { CASHIER, type DayPlan, type PlannedDesk } from './plan.ts'

export interface Tally {
  faults: string[]
  calls: number
  acts: number
  lost: number
  crashes: number
  doubled: number
  overtaken: number
  ended: number
}

const OPENS = Date.UTC(2026, 10, 23, 7)
/** Nobody works longer. Whoever is still here then was forgotten. */
const LAST_MINUTE = 1200
const TRIES = 6
const FINE: Verdict = { fault: null, overtaken: 0 }

/** Plays one day: clerks who press next, visitors who come late, answers that are lost, processes that die. */
export async function playDay(plan: DayPlan, hall: Hall): Promise<Tally> {
  const day = new Day(plan, hall)
  await day.play()
  return day.tally
}

interface Passing {
  readonly at: PlannedDesk
  readonly taken: Seen
  readonly before: readonly Seen[]
  readonly moments: readonly [Moment, Moment]
}

class Day {
  readonly tally: Tally = {
    faults: [],
    calls: 0,
    acts: 0,
    lost: 0,
    crashes: 0,
    doubled: 0,
    overtaken: 0,
    ended: 0,
  }
  readonly #plan: DayPlan
  readonly #hall: Hall
  /** Each desk has its own luck, so that a day does not depend on which answer came first. */
  readonly #lucks = new Map<number, { chance: Chance; keys: number }>()
  readonly #due = new Map<number, (() => Promise<void>)[]>()
  #minute = 0
  /** Calls of this minute, with who waited before and how things stood. */
  readonly #passed: Passing[] = []
  #begun = false
  #deaths = 0
  #dying = 0
  #coming: number

  constructor(plan: DayPlan, hall: Hall) {
    this.#plan = plan
    this.#hall = hall
    this.#coming = plan.visitors.length
  }

  async play(): Promise<void> {
    for (const [n, visitor] of this.#plan.visitors.entries()) {
      this.#in(visitor.at, async () => {
        const id = await this.#hall.arrive(visitor)
        this.#coming -= 1
        const lot = (n * 7 + this.#plan.seed) % 40
        if (lot === 0) this.#in(30, async () => void (await this.#hall.leave(id)))
        if (lot === 1 || lot === 2) this.#in(3, async () => void (await this.#hall.defer(id, 20)))
      })
    }
    for (const at of this.#plan.desks) this.#in(0, () => this.#sitDown(at))
    this.#begun = true
    for (; this.#minute <= LAST_MINUTE && this.#due.size > 0; this.#minute++) {
      this.#hall.setMinute(this.#minute)
      const now = this.#due.get(this.#minute) ?? []
      this.#due.delete(this.#minute)
      if (now.length === 0) continue
      // What falls into one minute happens at once.
      await Promise.all(now.map((work) => work()))
      await this.#judge()
      this.tally.faults.push(...(await this.#hall.broken()))
      if (this.tally.faults.length > 0) return
    }
    const left = await this.#hall.unended()
    if (left > 0) this.tally.faults.push(`${left} visitors were forgotten`)
    this.tally.ended = this.#plan.visitors.length - left
  }

  #in(minutes: number, work: () => Promise<void>): void {
    const when = this.#minute + (this.#begun ? Math.max(1, minutes) : minutes)
    this.#due.getOrInsertComputed(when, () => []).push(work)
  }

  #luck({ desk }: PlannedDesk): { chance: Chance; keys: number } {
    const begin = () => ({ chance: seededChance(this.#plan.seed * 1013 + desk), keys: 0 })
    return this.#lucks.getOrInsertComputed(desk, begin)
  }

  async #sitDown(at: PlannedDesk): Promise<void> {
    const told = await this.#press(at, { act: 'sit-down' })
    if (!told.ok) throw new Error(`cannot sit down: ${told.refusal}`)
    await this.#step(at)
  }

  /** One press as it goes over a bad line: not sent, answered into nothing, sent twice, or met by a dying process. */
  async #press(at: PlannedDesk, deed: Deed): Promise<Told> {
    const luck = this.#luck(at)
    const key = `${this.#plan.seed}-${at.desk}-${(luck.keys += 1)}`
    for (let n = 0; n < TRIES; n++) {
      this.tally.acts += 1
      const lot = n === TRIES - 1 ? 99 : this.#luck(at).chance.below(100)
      if (lot < 2) {
        this.tally.lost += 1
        continue
      }
      try {
        if (lot < 6) {
          this.tally.doubled += 1
          const both = await Promise.allSettled([
            this.#hall.act(at, deed, key, false),
            this.#hall.act(at, deed, key, false),
          ])
          const lost = both.find(({ status }) => status === 'rejected')
          if (lost?.status === 'rejected') throw lost.reason
          const [one, two] = both.flatMap((it) => (it.status === 'fulfilled' ? [it.value] : [])) as [
            Told,
            Told,
          ]
          if (one.ok && two.ok && one.visit !== two.visit)
            this.tally.faults.push(`one press of ${deed.act} reached ${one.visit} and ${two.visit}`)
          return one.ok ? one : two
        }
        const told = lot < 9 ? await this.#die(at, deed, key) : await this.#hall.act(at, deed, key, false)
        if (lot >= 9 && lot < 12) {
          // The answer is lost: pressed again with the same key, the answer must be the same.
          this.tally.lost += 1
          const again = await this.#hall.act(at, deed, key, false)
          if (told.ok && (!again.ok || again.visit !== told.visit))
            this.tally.faults.push(`${deed.act} answered ${told.visit}, then ${again.visit ?? again.refusal}`)
          return again
        }
        return told
      } catch (error) {
        if (!(error instanceof Crashed)) return this.#mistake(deed, error)
        this.tally.crashes += 1
        // undone by now: whoever was held by it is free again, also when the process died of somebody else's act
        this.#deaths += 1
      }
    }
    throw new Error('the line never held')
  }

  /**
   * While a dying act holds a visitor, others pass over whom it holds, and rightly so: it would be called. That it was
   * undone is seen only afterwards; so calls in the same moment are not judged.
   */
  async #die(at: PlannedDesk, deed: Deed, key: string): Promise<Told> {
    this.#deaths += 1
    this.#dying += 1
    try {
      return await this.#hall.act(at, deed, key, true)
    } finally {
      this.#dying -= 1
    }
  }

  /** An exception is the product's own mistake, never an answer. */
  #mistake({ act }: Deed, error: unknown): Told {
    this.tally.faults.push(`${act} threw ${String(error).slice(0, 120)}`)
    return { ok: false, refusal: 'threw' }
  }

  /** The desk is free: the next one, mostly; sometimes somebody picked, sometimes pressed twice in a hurry. */
  async #step(at: PlannedDesk): Promise<void> {
    if (this.#minute >= LAST_MINUTE) return
    const lot = this.#luck(at).chance.below(100)
    if (lot < 2 && this.#coming > 0) return this.#break(at)
    const told = lot < 6 ? await this.#pick(at) : await this.#next(at, lot < 10)
    if (told.ok) return this.#in(1, () => this.#called(at))
    if (told.refusal === 'desk-busy') return this.#in(1, () => this.#called(at))
    if (this.#coming > 0 || (await this.#hall.unended()) > 0) this.#in(2, () => this.#step(at))
  }

  async #break(at: PlannedDesk): Promise<void> {
    await this.#press(at, { act: 'take-break' })
    this.#in(10, async () => {
      await this.#press(at, { act: 'end-break' })
      await this.#step(at)
    })
  }

  /** Every desk that picks at this moment picks the same one: two clerks at once. */
  async #pick(at: PlannedDesk): Promise<Told> {
    const [first] = (await this.#hall.waiting()).filter(({ team }) => team === at.team)
    return first
      ? this.#press(at, { act: 'pick', visit: first.id })
      : { ok: false, refusal: 'nobody-waiting' }
  }

  async #next(at: PlannedDesk, isHurried: boolean): Promise<Told> {
    const deaths = this.#dying > 0 ? -1 : this.#deaths
    const before = await this.#hall.waiting()
    const moment = await this.#moment(at)
    const presses = isHurried ? [0, 1] : [0]
    const answers = await Promise.all(presses.map(() => this.#press(at, { act: 'next' })))
    const good = answers.filter(({ ok }) => ok)
    if (good.length > 1)
      this.tally.faults.push(
        `pressed twice, desk ${at.desk} called ${good.map((one) => one.visit).join(' and ')}`,
      )
    const told = good[0] ?? answers[0]!
    const taken = before.find(({ id }) => id === told.visit)
    if (!told.ok || !taken || (deaths !== this.#deaths && this.#hall.isShared)) return told
    this.tally.calls += 1
    const moments = [moment, await this.#moment(at)] as const
    this.#passed.push({ at, taken, before, moments })
    return told
  }

  /**
   * Once everything of this minute is done: only who waited all the time, unchanged, was passed over. Whom another desk
   * was taking in that very moment was rightly left to it.
   */
  async #judge(): Promise<void> {
    if (this.#passed.length === 0) return
    const after = new Map((await this.#hall.waiting()).map((it) => [it.id, it.version]))
    for (const { at, taken, before, moments } of this.#passed.splice(0))
      for (const passed of before.filter((it) => after.get(it.id) === it.version)) {
        // Others act in the same moment: it is a fault only as things stood before and as they stood after.
        const [one, two] = moments.map((it) => (couldCall(passed, it) ? judge(taken, passed, it) : FINE)) as [
          Verdict,
          Verdict,
        ]
        if (one.fault && two.fault)
          this.tally.faults.push(`desk ${at.desk}, minute ${this.#minute}: ${one.fault}`)
        this.tally.overtaken = Math.max(this.tally.overtaken, Math.min(one.overtaken, two.overtaken))
      }
  }

  async #moment(at: PlannedDesk): Promise<Moment> {
    const [backs, known] = [await this.#hall.backs(), await this.#hall.knownAt(at.desk)]
    const now = OPENS + this.#minute * 60_000
    return { now, at, rules: this.#plan.rules, backs, known, seated: await this.#hall.seated() }
  }

  async #called(at: PlannedDesk): Promise<void> {
    const guest = await this.#hall.guestAt(at.desk)
    if (!guest) return this.#step(at)
    if (guest.state === 'serving') return this.#in(2, () => this.#done(at))
    const lot = this.#luck(at).chance.below(100)
    if (lot < 3) {
      await this.#press(at, { act: 'withdraw' })
      return this.#step(at)
    }
    if (lot < 10) return this.#missed(at, guest.id)
    await this.#press(at, { act: 'serve' })
    if (this.#luck(at).chance.below(4) === 0) await this.#press(at, { act: 'prepare' })
    const minutes = 3 + this.#luck(at).chance.below(14)
    if (this.#luck(at).chance.below(60) === 0) this.#in(minutes + 15, () => this.#goneHome(at))
    else this.#in(minutes, () => this.#done(at))
  }

  async #missed(at: PlannedDesk, visit: string): Promise<void> {
    const comesAfterAll = this.#luck(at).chance.below(2) === 0
    if (comesAfterAll) this.#coming += 1
    await this.#press(at, { act: 'recall' })
    await this.#press(at, { act: 'no-show' })
    if (comesAfterAll) {
      this.#in(5, async () => {
        await this.#hall.admit(visit)
        this.#coming -= 1
      })
    }
    return this.#step(at)
  }

  /** The browser was closed in mid-visit: the colleague comes back to it, or the reception frees the desk. */
  async #goneHome(at: PlannedDesk): Promise<void> {
    if (this.#luck(at).chance.below(2) === 0) return this.#done(at)
    await this.#press(at, { act: 'release' })
    this.#in(5, () => this.#sitDown(at))
  }

  async #done(at: PlannedDesk): Promise<void> {
    const guest = await this.#hall.guestAt(at.desk)
    if (!guest) return this.#step(at)
    const lot = this.#luck(at).chance.below(100)
    if (lot < 12) {
      await this.#press(at, { act: 'park', comesBack: lot < 8 })
      this.#in(10, async () => void (await this.#hall.unpark(guest.id)))
    } else if (lot < 30 && at.team !== CASHIER)
      await this.#press(at, { act: 'forward', team: CASHIER, comesBack: lot < 26 })
    else await this.#press(at, { act: 'finish' })
    return this.#step(at)
  }
}
