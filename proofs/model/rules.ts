import {
  refusesCancel,
  refusesConfirm,
  refusesExtend,
  refusesMove,
  type Appointment,
} from '../../src/office/appointments/appointment.ts'
import { orderQueue, QUEUE_RULES } from '../../src/office/calling/queue-order.ts'
import { TRANSITIONS, type VisitAct, type VisitState } from '../../src/office/visits/visit.ts'
import type { Act } from './appointment-model.ts'
import type { Guest } from './ticket-model.ts'

/**
 * The product's pure rules, driven as the store drives them. With `plant` two of them are wrong on purpose: a booking
 * that was given back may be moved, and someone who waits may be finished without a call.
 */
type Ruled = Pick<Appointment, 'state' | 'start' | 'heldAt' | 'heldUntil'>
export const instant = (minutes: number): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(minutes * 60_000)
export const minutesOf = (at: Temporal.Instant): number => at.epochMilliseconds / 60_000

export class RuledAppointment {
  now: number
  it: Ruled
  readonly #plant: boolean

  constructor(now: number, start: number, plant: boolean) {
    this.now = now
    this.it = { state: 'held', start: instant(start), heldAt: instant(now), heldUntil: instant(now + 20) }
    this.#plant = plant
  }

  do(act: Act): string {
    const now = instant(this.now)
    switch (act.do) {
      case 'wait':
        this.now += act.minutes
        return 'done'
      case 'book':
        return refusesConfirm(this.it, now) ?? this.#become({ state: 'booked', heldUntil: null })
      case 'extend':
        return refusesExtend(this.it, now) ?? this.#become({ heldUntil: now.add({ minutes: 20 }) })
      case 'move':
        return this.#refusesMove(now) ?? this.#become({ start: instant(act.to) })
      case 'cancel':
        return refusesCancel(this.it, now) ?? this.#become({ state: 'cancelled' })
    }
  }

  #refusesMove(now: Temporal.Instant): string | null {
    if (this.#plant && this.it.state === 'cancelled') return null
    return refusesMove(this.it, now)
  }

  #become(change: Partial<Ruled>): 'done' {
    this.it = { ...this.it, ...change }
    return 'done'
  }
}

export function ruledTicket(state: VisitState, act: VisitAct, plant: boolean): VisitState | null {
  const { from, to } = TRANSITIONS[act]
  if (plant && act === 'finish' && state === 'waiting') return to
  return from.includes(state) ? to : null
}

export function ruledOrder(guests: readonly Guest[], now: number): string[] {
  const waiting = guests.map(({ id, priority, due, arrived, speaks }) => ({
    ...{ id, priority, dueAt: due === null ? null : instant(due), arrivedAt: instant(arrived) },
    language: speaks ? 'ar' : 'de',
  }))
  const known = new Set(guests.filter((it) => it.known).map(({ id }) => id))
  const asking = { desk: 1, account: 'here', languages: ['ar'], known }
  const returning = guests.flatMap(({ id, back }) => {
    if (!back) return []
    const where = back === 'here' ? { desk: 1, account: 'here' } : { desk: 2, account: 'elsewhere' }
    return [{ visit: id, ...where, heldUntil: (now + 1) * 60_000 }]
  })
  const queue = orderQueue(waiting, QUEUE_RULES, instant(now), { asking, returning })
  return queue.map(({ visit }) => visit.id)
}
