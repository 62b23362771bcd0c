import { SYSTEM, VISITOR } from '#ground/permission/permission.ts'
import * as appointments from '#office/appointments/index.ts'
import * as calling from '#office/calling/index.ts'
import * as cashdesk from '#office/cashdesk/index.ts'
import * as charging from '#office/charging/index.ts'
import * as kiosk from '#office/kiosk/index.ts'
import * as reception from '#office/reception/index.ts'
import type { Command } from '../../src/office/simulator/engine/played.ts'
import { HEAD, MACHINE, TERMINAL, type Running } from './running.ts'

const SITE = 1

interface Told {
  readonly ok: boolean
  readonly refusal?: string
}

/** Feeds one day's commands to the running program; gives the first few that it answered differently. */
export class Feeding {
  readonly faults: string[] = []
  readonly #office: Running
  readonly #codes = new Map<string, string>()
  readonly #claims = new Map<string, { id: string; kassenzeichen: string }>()
  #person = 0
  #receipt = 0

  constructor(office: Running) {
    this.#office = office
  }

  async feed(commands: readonly Command[]): Promise<void> {
    for (const command of commands) {
      this.#office.clock.set(Temporal.Instant.fromEpochMilliseconds(command.at))
      const told = await this.#do(command)
      const wanted = 'refused' in command ? command.refused : null
      const got = told.ok ? null : (told.refusal ?? 'refused')
      if (got !== wanted) this.#fault(command, `answered ${got ?? 'yes'}, not ${wanted ?? 'yes'}`)
    }
  }

  #fault(command: Command, words: string): void {
    const at = Temporal.Instant.fromEpochMilliseconds(command.at)
    this.faults.push(`${at} ${command.act} ${'visit' in command ? command.visit : ''}: ${words}`)
  }

  async #do(command: Command): Promise<Told> {
    const office = this.#office
    switch (command.act) {
      case 'book':
      case 'cancel':
      case 'move':
        return this.#place(command)
      case 'check-in':
      case 'draw':
      case 'admit':
        return this.#arrive(command)
      case 'priority': {
        const { visit, priority } = command
        return reception.setPriority(office.hall, HEAD, { site: SITE, visit, priority, reason: 'protection' })
      }
      case 'leave':
        return reception.leave(office.hall, SYSTEM, { site: SITE, visit: command.visit })
      case 'miss-overdue':
        await reception.missOverdue(office.hall, SITE)
        return { ok: true }
      case 'close-day':
        await calling.closeDay(office.hall.calling, SITE)
        return { ok: true }
      case 'charge':
      case 'pay':
        return this.#money(command)
      case 'unpark':
        return calling.unpark(office.hall.calling, HEAD, { site: SITE, visit: command.visit })
      default:
        return this.#atDesk(command)
    }
  }

  async #place(command: Extract<Command, { act: 'book' | 'cancel' | 'move' }>): Promise<Told> {
    const { places, say } = this.#office
    const { visit, lot } = command
    if (command.act === 'book') {
      const start = Temporal.Instant.fromEpochMilliseconds(command.start)
      const { concerns, language } = command
      say([null, visit], lot)
      const held = await appointments.hold(places, VISITOR, { site: SITE, concerns, start, language })
      say([], null)
      if (!held.ok) return held
      if (held.visit !== visit) this.#fault(command, `became ${held.visit}`)
      this.#codes.set(visit, held.code)
      return appointments.book(places, VISITOR, {
        ...{ code: held.code, familyName: 'Muster', givenNames: 'Kim', mail: null, phone: null },
        birth: this.#birth(),
      })
    }
    const code = this.#codes.get(visit)!
    say([], lot)
    const told =
      command.act === 'cancel'
        ? await appointments.cancel(places, VISITOR, { code })
        : await appointments.move(places, VISITOR, {
            code,
            start: Temporal.Instant.fromEpochMilliseconds(command.start),
          })
    say([], null)
    return told
  }

  /** Somebody else each time: a person has one booking for a concern. */
  #birth(): { year: number; month: number; day: number } {
    const n = this.#person++
    return {
      year: 1930 + (n % 70),
      month: 1 + (Math.floor(n / 70) % 12),
      day: 1 + (Math.floor(n / 840) % 28),
    }
  }

  async #arrive(command: Extract<Command, { act: 'check-in' | 'draw' | 'admit' }>): Promise<Told> {
    const { hall, say } = this.#office
    const { visit, lot } = command
    say(command.act === 'draw' ? [visit] : [], lot)
    const told =
      command.act === 'draw'
        ? await reception.drawTicket(hall, TERMINAL, {
            ...{ site: SITE, concerns: [command.concern], language: command.language },
          })
        : command.act === 'admit'
          ? await reception.admitLate(hall, HEAD, { site: SITE, visit, why: 'kommt doch noch' })
          : await reception.checkIn(hall, TERMINAL, { site: SITE, code: this.#codes.get(visit)! })
    say([], null)
    if (told.ok && told.visit !== visit) this.#fault(command, `became ${told.visit}`)
    return told
  }

  async #atDesk(command: Extract<Command, { desk: number }>): Promise<Told> {
    const { clerks, hall } = this.#office
    const actor = clerks.get(command.desk)!
    const at = { site: SITE, desk: command.desk }
    const guest = { ...at, ...('visit' in command && { visit: command.visit }) }
    switch (command.act) {
      case 'sit-down':
        return calling.sitDown(hall.calling, actor, at)
      case 'stand-up':
        return calling.standUp(hall.calling, actor, at)
      case 'release':
        return calling.releaseDesk(hall.calling, HEAD, { ...at, why: 'Dienstschluss' })
      case 'take-break':
        return calling.takeBreak(hall.calling, actor, { ...at, minutes: command.minutes })
      case 'end-break':
        return calling.endBreak(hall.calling, actor, at)
      case 'next': {
        const called = await calling.callNext(hall.calling, actor, at)
        if (called.ok && called.visit !== command.visit) this.#fault(command, `called ${called.visit}`)
        return called
      }
      case 'serve':
        return calling.serve(hall.calling, actor, guest)
      case 'recall':
        return calling.recall(hall.calling, actor, guest)
      case 'no-show':
        return calling.noShow(hall.calling, actor, guest)
      case 'park':
        return calling.park(hall.calling, actor, { ...guest, comesBack: 'desk' })
      case 'forward': {
        const { team, comesBack } = command
        return calling.forward(hall.calling, actor, { ...guest, team, comesBack })
      }
      default:
        return calling.finish(hall.calling, actor, guest)
    }
  }

  async #money(command: Extract<Command, { act: 'charge' | 'pay' }>): Promise<Told> {
    const { money, clerks } = this.#office
    const { visit, cents } = command
    if (command.act === 'charge') {
      const made = await charging.chargeVisit(money.charging, clerks.get(command.desk)!, {
        ...{ site: SITE, visit, case: { acts: command.fees, grounds: command.grounds } },
        ...{ seen: command.grounds.map((ground) => ({ ground, proof: 'Bescheid gesehen' })) },
        ...{ otherPerson: false, beforeHandOut: false, expectedCents: cents },
      })
      if (made.ok) this.#claims.set(visit, made.claim)
      return made
    }
    const claim = this.#claims.get(visit)
    if (!claim) return { ok: false, refusal: 'no-claim' }
    const payment = this.#office.uuid()
    if (command.where === 'cashier')
      return cashdesk.takeCash(money.cashdesk, HEAD, {
        ...{ site: SITE, till: money.drawer, claim: claim.id, payment, givenCents: cents },
      })
    return kiosk.confirmPayment(money.kiosk, MACHINE, {
      ...{
        payment,
        kassenzeichen: claim.kassenzeichen,
        method: 'card',
        insertedCents: cents,
        changeCents: 0,
      },
      number: ++this.#receipt,
    })
  }
}
