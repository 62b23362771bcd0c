import {
  firstInQueue,
  mayServe,
  type HallPicture,
  type Reach,
  type Returning,
} from '#office/calling/index.ts'
import { minutesPerConcern } from '#office/visits/index.ts'
import { deskOf, type Desk } from './desk.ts'
import { step, type Guest } from './guest.ts'
import { drawn, hashOf, mix, PURPOSE, shareOf } from './luck.ts'
import type { SimDesk } from './setting.ts'
import type { Stage } from './stage.ts'

const MINUTE = 60_000

/** What becomes of somebody who is served; played by `Service`. */
export interface Serving {
  begin(desk: Desk, guest: Guest): void
  /** Did not hear the call; may turn up at the reception. */
  unheard(guest: Guest): void
  /** The last desk has gone for today. */
  allGone(): void
}

/** The desks of a day: who sits, who makes a break, whom they call. */
export class Desks {
  readonly all: readonly Desk[]
  readonly #stage: Stage
  readonly #byId: ReadonlyMap<number, Desk>
  #serving: Serving | null = null

  constructor(stage: Stage) {
    this.#stage = stage
    this.all = stage.setting.desks.map((desk) => this.#deskOf(desk)).toSorted((a, b) => a.id - b.id)
    this.#byId = new Map(this.all.map((desk) => [desk.id, desk]))
  }

  /** False when nobody sits anywhere today. */
  prepare(serving: Serving): boolean {
    this.#serving = serving
    for (const desk of this.all)
      for (const shift of desk.shifts) this.#stage.when(shift.from, () => this.#sitDown(desk, shift.to))
    return this.all.some(({ shifts }) => shifts.length > 0)
  }

  byId(id: number): Desk {
    return this.#byId.get(id)!
  }

  #deskOf(it: SimDesk): Desk {
    const stage = this.#stage
    const weekday = stage.day.dayOfWeek
    const open = stage
      .hours(it.team)
      .map(({ from, to }) => ({ from: from.epochMilliseconds, to: to.epochMilliseconds }))
    const [opens, closes] = [open[0]?.from ?? 0, open.at(-1)?.to ?? 0]
    // On holidays and closed days nobody sits there, whatever the week says, and on shorter days not longer.
    const own = it.presence
      .filter(({ weekdays }) => weekdays.includes(weekday))
      .map(({ from, to }) => ({
        from: Math.max(opens, stage.at(from)),
        to: Math.min(closes, stage.at(to)),
      }))
      .filter(({ from, to }) => from < to)
    const shifts = it.presence.length === 0 ? open : own
    const breaks = it.breaks
      .filter(({ weekdays }) => weekdays.includes(weekday))
      .map(({ from, minutes }) => ({ from: stage.at(from), minutes }))
      .toSorted((a, b) => a.from - b.from)
    return deskOf(it, {
      ...{
        reach: stage.facts.reaches.get(it.id)!,
        luck: mix(stage.luck, hashOf(`desk ${it.id}`)),
        shifts,
        breaks,
      },
      takesMoney: it.team === stage.setting.payment.cashierTeam,
    })
  }

  #sitDown(desk: Desk, endsAt: number): void {
    const stage = this.#stage
    desk.endsAt = endsAt
    stage.when(endsAt, () => this.#endShift(desk))
    if (desk.seated) return
    desk.seated = true
    desk.seatedSince = stage.now
    stage.tell({ act: 'sit-down', desk: desk.id })
    // A break that nobody could make is over.
    while (desk.breaks[0] && desk.breaks[0].from < stage.now) desk.breaks.shift()
    for (const { from } of desk.breaks) stage.when(from, () => this.look(desk))
    this.#lookIn(desk, this.#seconds('reactionSeconds', desk.luck, PURPOSE.reaction))
  }

  #endShift(desk: Desk): void {
    const { guest } = desk
    if (!guest || !this.#stage.setting.habits.handsOver || desk.endsAt > this.#stage.now)
      return this.look(desk)
    this.#handOver(desk, guest)
  }

  /** The reception frees the desk; its visitor waits again in the old place, and nothing is noted of it. */
  #handOver(desk: Desk, guest: Guest): void {
    const stage = this.#stage
    stage.tell({ act: 'release', desk: desk.id })
    if (guest.state === 'serving' && (guest.todo === 'main' || guest.todo === 'rest')) {
      guest.leftMs = Math.max(0, guest.doneAt - stage.now)
      guest.todo = 'rest'
    }
    step(guest, guest.state === 'called' ? 'withdraw' : 'forward')
    Object.assign(guest, { desk: null, calledAt: null, servedAt: null, turn: guest.turn + 1 })
    stage.quarters.add('busy', desk.busySince, stage.now)
    desk.guest = null
    stage.startsWaiting(guest)
    this.#leaves(desk)
    this.wake(guest)
  }

  #standUp(desk: Desk): void {
    this.#stage.tell({ act: 'stand-up', desk: desk.id })
    this.#leaves(desk)
  }

  #leaves(desk: Desk): void {
    const stage = this.#stage
    desk.seated = false
    desk.idle = false
    desk.leftAt = stage.now
    stage.quarters.add('open', desk.seatedSince, stage.now)
    // What was kept for this desk any other may call now; a cashier waits for nobody any more.
    for (const guest of stage.waiting) if (guest.returnTo?.desk === desk.id) this.wake(guest)
    for (const other of this.all) if (other.takesMoney && other.idle) this.look(other)
    if (this.areGone()) this.#serving!.allGone()
  }

  /** Nobody sits anywhere, and nobody will today. */
  areGone(): boolean {
    const { now } = this.#stage
    return this.all.every(({ seated, shifts }) => !seated && shifts.every(({ from }) => from < now))
  }

  /** Somebody waits: every desk that has nobody and may serve looks, each as fast as it notices. */
  wake(guest: Guest): void {
    for (const desk of this.all) {
      if (!desk.idle || !mayServe(desk.reach, guest)) continue
      const ms = this.#seconds(
        'reactionSeconds',
        mix(guest.luck, desk.id + 64 * guest.calls),
        PURPOSE.reaction,
      )
      if (this.#stage.now + ms < desk.lookAt) this.#lookIn(desk, ms)
    }
  }

  #lookIn(desk: Desk, ms: number): void {
    const turn = (desk.turn += 1)
    desk.lookAt = this.#stage.now + ms
    this.#stage.in(ms, () => {
      if (desk.turn !== turn) return
      desk.lookAt = Infinity
      this.look(desk)
    })
  }

  look(desk: Desk): void {
    const stage = this.#stage
    if (!desk.seated || desk.guest || desk.onBreak) return
    const isOver = stage.now >= desk.endsAt
    const due = desk.breaks[0]
    if (due && due.from <= stage.now && !isOver) return this.#break(desk, due.minutes)
    const limit = desk.endsAt + stage.setting.habits.overtimeMinutes * MINUTE
    const guest = stage.now > limit ? null : this.#firstFor(desk)
    if (guest) return this.#call(desk, guest)
    if (isOver && (stage.now > limit || !this.#isAnybodyExpected(desk))) return this.#standUp(desk)
    if (isOver && !desk.idle) stage.when(limit + 1, () => this.look(desk))
    desk.idle = true
  }

  #isAnybodyExpected(desk: Desk): boolean {
    if (desk.expected > 0) return true
    return desk.takesMoney && this.all.some((other) => !other.takesMoney && other.seated)
  }

  #break(desk: Desk, minutes: number): void {
    const stage = this.#stage
    desk.breaks.shift()
    desk.onBreak = true
    desk.idle = false
    desk.breakUntil = stage.now + minutes * MINUTE
    stage.quarters.add('open', desk.seatedSince, stage.now)
    stage.tell({ act: 'take-break', desk: desk.id, minutes })
    stage.in(minutes * MINUTE, () => {
      desk.onBreak = false
      desk.breakUntil = null
      desk.seatedSince = stage.now
      stage.tell({ act: 'end-break', desk: desk.id })
      this.look(desk)
    })
  }

  /** Whom this desk calls with "next": the office's own order. */
  #firstFor(desk: Desk): Guest | null {
    const stage = this.#stage
    const { reach, id, account, known } = desk
    const mine = stage.waiting.filter((guest) => mayServe(reach, guest))
    if (mine.length === 0) return null
    const asking = { desk: id, account, languages: reach.languages, known }
    const view = { asking, returning: this.returning() }
    return firstInQueue(mine, stage.setting.rules, stage.now, view)
  }

  #call(desk: Desk, guest: Guest): void {
    const stage = this.#stage
    step(guest, 'call')
    stage.endsWaiting(guest)
    stage.tell({ act: 'next', desk: desk.id, visit: guest.id })
    Object.assign(desk, { guest, idle: false, busySince: stage.now })
    Object.assign(guest, { desk: desk.id, calledAt: stage.now, servedAt: null })
    guest.firstCalledAt ??= stage.now
    guest.firstDesk ??= desk.id
    guest.calls += 1
    const luck = mix(guest.luck, guest.calls)
    const { unheardShare, unheardSeconds } = stage.setting.habits
    if (shareOf(luck, PURPOSE.unheard) < unheardShare)
      return stage.forGuest(guest, unheardSeconds * 500, () =>
        this.#ringAgain(desk, guest, unheardSeconds * 500),
      )
    stage.forGuest(guest, this.#seconds('walkSeconds', luck, PURPOSE.walk), () => {
      step(guest, 'serve')
      guest.servedAt = stage.now
      stage.tell({ act: 'serve', desk: desk.id, visit: guest.id })
      this.#serving!.begin(desk, guest)
    })
  }

  #ringAgain(desk: Desk, guest: Guest, ms: number): void {
    const stage = this.#stage
    step(guest, 'recall')
    stage.tell({ act: 'recall', desk: desk.id, visit: guest.id })
    stage.forGuest(guest, ms, () => {
      step(guest, 'miss')
      guest.endedAt = stage.now
      guest.desk = null
      this.dropReturn(guest)
      stage.tell({ act: 'no-show', desk: desk.id, visit: guest.id })
      this.free(desk, guest)
      this.#serving!.unheard(guest)
    })
  }

  /** The desk is done with somebody; what was noted of it stands already. */
  free(desk: Desk, guest: Guest): void {
    const stage = this.#stage
    stage.quarters.add('busy', desk.busySince, stage.now)
    desk.guest = null
    this.#lookIn(desk, this.#seconds('notesSeconds', mix(guest.luck, guest.calls), PURPOSE.notes))
  }

  /** What this time at the desk took, as the office notes it. */
  note(guest: Guest): void {
    const { facts, instant } = this.#stage
    const expected = guest.concerns.map((key) => facts.concerns.get(key)?.plannedMinutes ?? 0)
    const at = (ms: number | null) => (ms === null ? null : Temporal.Instant.fromEpochMilliseconds(ms))
    const times = { servedAt: at(guest.servedAt), calledAt: at(guest.calledAt), concerns: guest.concerns }
    const minutes = minutesPerConcern(times, expected, instant)
    guest.services.push(...guest.concerns.map((concern, n) => ({ concern, minutes: minutes[n] ?? 0 })))
  }

  /** Everybody who is back from the cashier; kept for the desk that sent them only while somebody sits there. */
  returning(): Returning[] {
    const hold = this.#stage.setting.rules.holdMinutes * MINUTE
    return this.#stage.returning.flatMap((guest) => {
      const { desk: id, backAt } = guest.returnTo!
      if (backAt === null) return []
      const { seated, account } = this.byId(id)
      return [{ visit: guest.id, desk: id, account, heldUntil: seated ? backAt + hold : null }]
    })
  }

  dropReturn(guest: Guest): void {
    if (!guest.returnTo) return
    if (guest.returnTo.backAt === null) this.byId(guest.returnTo.desk).expected -= 1
    guest.returnTo = null
    const { returning } = this.#stage
    returning.splice(returning.indexOf(guest), 1)
  }

  seats(): HallPicture['seats'] {
    const { site } = this.#stage.setting
    const at = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms)
    return this.all
      .filter(({ seated }) => seated)
      .map(({ id: desk, account, seatedSince, onBreak, breakUntil }) => ({
        ...{ site, desk, account, since: at(seatedSince), onBreak },
        breakUntil: breakUntil === null ? null : at(breakUntil),
      }))
  }

  reaches(): ReadonlyMap<number, Reach> {
    return new Map(this.all.filter(({ seated }) => seated).map(({ id, reach }) => [id, reach]))
  }

  atDesks(): Guest[] {
    return this.all.flatMap(({ guest }) => guest ?? [])
  }

  #seconds(which: 'walkSeconds' | 'notesSeconds' | 'reactionSeconds', luck: number, purpose: number): number {
    return Math.max(0, drawn(this.#stage.setting.habits[which], shareOf(luck, purpose))) * 1000
  }
}
