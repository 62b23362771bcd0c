import type { Desk } from './desk.ts'
import type { Desks, Serving } from './desks.ts'
import type { Door } from './door.ts'
import { feeOf } from './fee.ts'
import { step, type Guest } from './guest.ts'
import type { Kiosks } from './kiosks.ts'
import { drawn, mix, PURPOSE, shareOf } from './luck.ts'
import type { Stage } from './stage.ts'

const MINUTE = 60_000
/** Nothing is shorter: somebody comes in and goes out again. */
const LEAST_MS = 6000

/** What happens at a desk between "please come in" and "goodbye", and where money is due. */
export class Service implements Serving {
  readonly #stage: Stage
  readonly #desks: Desks
  readonly #kiosks: Kiosks
  readonly #door: Door

  constructor(stage: Stage, desks: Desks, kiosks: Kiosks, door: Door) {
    this.#stage = stage
    this.#desks = desks
    this.#kiosks = kiosks
    this.#door = door
  }

  begin(desk: Desk, guest: Guest): void {
    const { payment, habits } = this.#stage.setting
    switch (guest.todo) {
      case 'money':
        return this.#for(payment.cashierMinutes, guest, PURPOSE.cashierFor, () =>
          this.#takeMoney(desk, guest),
        )
      case 'hand-out':
        return this.#for(payment.backMinutes, guest, PURPOSE.backFor, () => this.#finish(desk, guest))
      case 'rest':
        return this.#stage.forGuest(guest, guest.leftMs, () => this.#settle(desk, guest))
      case 'main': {
        const whole = Math.max(
          LEAST_MS,
          drawn(guest.concern.minutes, shareOf(guest.luck, PURPOSE.service)) * MINUTE,
        )
        if (shareOf(guest.luck, PURPOSE.park) >= habits.parkShare)
          return this.#stage.forGuest(guest, whole, () => this.#settle(desk, guest))
        const part = whole * shareOf(guest.luck, PURPOSE.parkAt)
        const minutes = drawn(habits.parkMinutes, shareOf(guest.luck, PURPOSE.parkFor))
        this.#stage.forGuest(guest, part, () => {
          Object.assign(guest, { todo: 'rest', leftMs: whole - part })
          this.#aside(desk, guest)
          this.#stage.in(minutes * MINUTE, () => this.#comesBack(guest))
        })
      }
    }
  }

  #for(minutes: Parameters<typeof drawn>[0], guest: Guest, purpose: number, then: () => void): void {
    const ms = Math.max(LEAST_MS, drawn(minutes, shareOf(guest.luck, purpose)) * MINUTE)
    this.#stage.forGuest(guest, ms, then)
  }

  /** Sent aside: a form, a copy, the machine. Comes back to this desk. */
  #aside(desk: Desk, guest: Guest): void {
    this.#desks.note(guest)
    step(guest, 'park')
    guest.desk = null
    for (const other of this.#desks.all) other.known.delete(guest.id)
    desk.known.add(guest.id)
    desk.expected += 1
    this.#stage.tell({ act: 'park', desk: desk.id, visit: guest.id })
    this.#desks.free(desk, guest)
  }

  #comesBack(guest: Guest): void {
    const stage = this.#stage
    if (guest.state !== 'parked') return
    step(guest, 'unpark')
    for (const desk of this.#desks.all) if (desk.known.has(guest.id)) desk.expected -= 1
    stage.tell({ act: 'unpark', visit: guest.id })
    stage.startsWaiting(guest)
    this.#desks.wake(guest)
    this.#door.sendHomeLate(guest)
  }

  /** The concern is done; now the fee, by the table of the law. */
  #settle(desk: Desk, guest: Guest): void {
    const stage = this.#stage
    const { payment } = stage.setting
    const fee = feeOf(stage, guest)
    if (!fee) return this.#finish(desk, guest)
    guest.owedCents = fee.cents
    stage.tell({ act: 'charge', desk: desk.id, visit: guest.id, ...fee })
    if (shareOf(guest.luck, PURPOSE.payNow) >= payment.payNowShare) return this.#finish(desk, guest)
    const returns = shareOf(guest.luck, PURPOSE.back) < payment.backShare
    const atKiosk = payment.cashierTeam === null || shareOf(guest.luck, PURPOSE.kiosk) < payment.kioskShare
    guest.todo = 'hand-out'
    if (!atKiosk) return this.#toCashier(desk, guest, payment.cashierTeam!, returns)
    if (payment.kiosks === 0) return this.#finish(desk, guest)
    if (returns) this.#aside(desk, guest)
    else this.#finish(desk, guest)
    this.#kiosks.join(guest, () => returns && this.#comesBack(guest))
  }

  #toCashier(desk: Desk, guest: Guest, team: string, comesBack: boolean): void {
    const stage = this.#stage
    const from = guest.team
    this.#desks.note(guest)
    step(guest, 'forward')
    Object.assign(guest, { desk: null, team, todo: 'money' })
    if (comesBack) {
      const home = desk.reach.teams.includes(from) ? from : desk.reach.desk.team
      guest.returnTo = { desk: desk.id, team: home, backAt: null }
      stage.returning.push(guest)
      desk.expected += 1
    }
    stage.tell({ act: 'forward', desk: desk.id, visit: guest.id, team, comesBack })
    stage.startsWaiting(guest)
    this.#desks.free(desk, guest)
    this.#desks.wake(guest)
  }

  #takeMoney(desk: Desk, guest: Guest): void {
    guest.paidCents = guest.owedCents
    this.#stage.tell({ act: 'pay', visit: guest.id, cents: guest.owedCents, where: 'cashier' })
    guest.todo = 'hand-out'
    this.#finish(desk, guest)
  }

  #finish(desk: Desk, guest: Guest): void {
    const stage = this.#stage
    const { returnTo } = guest
    this.#desks.note(guest)
    stage.tell({ act: 'finish', desk: desk.id, visit: guest.id })
    guest.desk = null
    if (returnTo && returnTo.backAt === null && returnTo.desk !== desk.id) {
      step(guest, 'forward')
      guest.team = returnTo.team
      returnTo.backAt = stage.now
      this.#desks.byId(returnTo.desk).expected -= 1
      stage.startsWaiting(guest)
      this.#desks.free(desk, guest)
      this.#desks.wake(guest)
      // Nobody called in the time the place was kept: then any desk may.
      const hold = stage.setting.rules.holdMinutes * MINUTE
      return stage.in(hold + 1, () => guest.state === 'waiting' && this.#desks.wake(guest))
    }
    step(guest, 'finish')
    guest.endedAt = stage.now
    this.#desks.dropReturn(guest)
    this.#desks.free(desk, guest)
  }

  allGone(): void {
    this.#door.sendHome()
  }

  unheard(guest: Guest): void {
    const { unheardBackShare, unheardBackMinutes } = this.#stage.setting.habits
    const luck = mix(guest.luck, guest.calls)
    if (shareOf(luck, PURPOSE.unheardBack) >= unheardBackShare) return
    const minutes = drawn(unheardBackMinutes, shareOf(luck, PURPOSE.unheardFor))
    this.#stage.in(Math.max(1, minutes) * MINUTE, () => this.#door.admit(guest))
  }
}
