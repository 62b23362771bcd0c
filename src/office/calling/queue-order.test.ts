import { fc } from '../../../testing/properties.ts'
import { describe, expect, test } from 'vitest'
import { dueFrom, mostOvertaking, orderQueue, QUEUE_RULES, type Asking, type Waiting } from './queue-order.ts'

const OPENS = Temporal.Instant.from('2026-11-23T07:00:00Z')
const at = (minutes: number) => OPENS.add({ minutes })

function walkIn(id: string, arrived: number, priority = 0): Waiting {
  return { id, priority, dueAt: null, arrivedAt: at(arrived) }
}
function booked(id: string, due: number, arrived: number, priority = 0): Waiting {
  return { id, priority, dueAt: at(due), arrivedAt: at(arrived) }
}
const order = (waiting: readonly Waiting[], now: number) => orderQueue(waiting, QUEUE_RULES, at(now))
const told = (waiting: readonly Waiting[], now: number) =>
  order(waiting, now).map(({ visit, reason }) => `${visit.id} ${reason.code}`)

describe('who is next', () => {
  test('an appointment that is due goes before walk-ins', () => {
    expect(told([walkIn('a', 0), booked('b', 20, 12)], 20)).toEqual(['b appointment-due', 'a walk-in'])
  })

  test('an appointment that is not yet due waits behind walk-ins, and they are told so', () => {
    const [first] = order([booked('b', 60, 5), walkIn('a', 10)], 20)
    expect(first?.reason).toEqual({
      ...{ code: 'walk-in-before-appointment', minutes: 10 },
      ...{ since: String(at(10)), dueAt: String(at(60)) },
    })
  })

  test('a walk-in who has waited 45 minutes counts like an appointment of that moment', () => {
    const waiting = [walkIn('a', 0), booked('b', 44, 40), booked('c', 46, 40)]
    expect(told(waiting, 50)).toEqual(['b appointment-due', 'a walk-in-due', 'c appointment-due'])
  })

  test('up to 10 minutes late keeps the place, later counts from arrival', () => {
    const kept = booked('kept', 20, 30)
    const late = booked('late', 20, 31)
    expect(told([late, booked('x', 25, 20), kept], 40)).toEqual([
      'kept appointment-due',
      'x appointment-due',
      'late appointment-late',
    ])
  })

  test('urgent goes first, preferred counts as due from arrival', () => {
    const waiting = [booked('a', 10, 5), walkIn('u', 19, 2), walkIn('p', 8, 1), booked('early', 90, 9, 1)]
    expect(told(waiting, 20)).toEqual(['u urgent', 'p preferred', 'early preferred', 'a appointment-due'])
  })

  test('nobody waits: an empty order', () => expect(order([], 0)).toEqual([]))
})

const visitor = fc.record({
  priority: fc.constantFrom(0, 0, 0, 0, 1, 2),
  dueAt: fc.option(fc.integer({ min: -30, max: 240 }).map(at)),
  arrivedAt: fc.integer({ min: 0, max: 120 }).map(at),
})
const hall = fc
  .array(visitor, { maxLength: 25 })
  .map((list): Waiting[] => list.map((one, n) => ({ ...one, id: `v${String(n).padStart(2, '0')}` })))
const some = fc.integer({ min: 0, max: 30 })
const bonus = fc.record({ languageMinutes: some, knownMinutes: some, overtakeMinutes: some })
const moment = fc.integer({ min: 120, max: 400 })
const ids = (waiting: readonly Waiting[], now: number) => order(waiting, now).map(({ visit }) => visit.id)

describe('for any hall', () => {
  test('everyone stands in the queue once, numbered from 1', () =>
    fc.assert(
      fc.property(hall, moment, (waiting, now) => {
        const queue = order(waiting, now)
        expect(queue.map(({ visit }) => visit.id).toSorted()).toEqual(waiting.map(({ id }) => id))
        expect(queue.map(({ position }) => position)).toEqual(waiting.map((_, n) => n + 1))
      }),
    ))

  test('the order does not depend on how the list came, nor on who else waits', () =>
    fc.assert(
      fc.property(hall, moment, fc.infiniteStream(fc.boolean()), (waiting, now, coins) => {
        const kept = new Set(waiting.filter(() => coins.next().value).map(({ id }) => id))
        const whole = ids(waiting, now)
        expect(ids(waiting.toReversed(), now)).toEqual(whole)
        const some = ids(
          waiting.filter(({ id }) => kept.has(id)),
          now,
        )
        expect(some).toEqual(whole.filter((id) => kept.has(id)))
      }),
    ))

  test('whoever is due is never overtaken later, save by an urgent case', () =>
    fc.assert(
      fc.property(hall, moment, fc.integer({ min: 0, max: 200 }), (waiting, now, later) => {
        const before = ids(waiting, now)
        const after = ids(waiting, now + later)
        for (const visit of waiting) {
          if (dueFrom(visit, QUEUE_RULES) > at(now).epochMilliseconds) continue
          const behindNow = new Set(before.slice(before.indexOf(visit.id) + 1))
          const aheadLater = after.slice(0, after.indexOf(visit.id))
          expect(aheadLater.filter((id) => behindNow.has(id))).toEqual([])
        }
      }),
    ))

  test('before a walk-in of 45 minutes stand only urgent cases and those who were due earlier', () =>
    fc.assert(
      fc.property(hall, moment, (waiting, now) => {
        const queue = order(waiting, now).map(({ visit }) => visit)
        for (const [place, visit] of queue.entries()) {
          const due = dueFrom(visit, QUEUE_RULES)
          if (visit.dueAt || due > at(now).epochMilliseconds) continue
          for (const ahead of queue.slice(0, place))
            expect(ahead.priority === 2 || dueFrom(ahead, QUEUE_RULES) <= due).toBe(true)
        }
      }),
    ))

  test('a walk-in who is not yet due is overtaken only by urgent cases and those who are due', () =>
    fc.assert(
      fc.property(hall, moment, (waiting, now) => {
        const queue = order(waiting, now).map(({ visit }) => visit)
        for (const [place, visit] of queue.entries()) {
          if (visit.dueAt || visit.priority > 0) continue
          const overtakers = queue
            .slice(0, place)
            .filter((ahead) => Temporal.Instant.compare(ahead.arrivedAt!, visit.arrivedAt!) > 0)
          for (const ahead of overtakers)
            expect(ahead.priority === 2 || dueFrom(ahead, QUEUE_RULES) <= at(now).epochMilliseconds).toBe(
              true,
            )
        }
      }),
    ))

  test('an advantage at a desk overtakes nobody by more than the rules say, and never one rank by another', () =>
    fc.assert(
      fc.property(hall, moment, bonus, fc.infiniteStream(fc.nat(2)), (waiting, now, minutes, coins) => {
        const rules = { ...QUEUE_RULES, ...minutes }
        const spoken = waiting.map((visit) => ({
          ...visit,
          language: ['de', 'ar', 'uk'][coins.next().value!]!,
        }))
        const known = new Set(spoken.filter(() => coins.next().value === 0).map(({ id }) => id))
        const asking: Asking = { desk: 1, account: 'a', languages: ['ar'], known }
        const base = orderQueue(spoken, rules, at(now)).map(({ visit }) => visit)
        const queue = orderQueue(spoken, rules, at(now), { asking })
        const limit = mostOvertaking(rules) * 60_000
        for (const [place, { visit }] of queue.entries())
          for (const { visit: behind } of queue.slice(place + 1)) {
            if (base.indexOf(visit) < base.indexOf(behind)) continue
            expect(dueFrom(visit, rules) - dueFrom(behind, rules)).toBeLessThanOrEqual(limit)
            const isDue = (one: Waiting) => dueFrom(one, rules) <= at(now).epochMilliseconds
            expect(isDue(visit)).toBe(isDue(behind))
          }
      }),
    ))
})
