import { describe, expect, test } from 'vitest'
import {
  delayBesideBookings,
  delayInUse,
  delayOfHead,
  delayOfLast,
  delayOfNaive,
  delayOfQueue,
  delayQuantile,
  delayWithBookings,
} from './index.ts'

const SEEN = { waitingAhead: 12, servers: 4, serviceMinutes: 10 }

describe('what somebody who takes a number is told', () => {
  test('an empty hall with free counters announces nothing, not five minutes', () => {
    const empty = { waitingAhead: 0, servers: 2, serviceMinutes: 10, isCounterFree: true }
    expect(delayOfQueue(empty).mean).toBe(0)
    expect(delayWithBookings(empty, () => 3)).toBe(0)
    expect(delayInUse({ serviceMinutes: 10, counters: 2 }).estimate).toBe(5)
  })

  test('with nobody waiting and every counter busy she waits for one departure, which the common rule forgets', () => {
    const busy = { waitingAhead: 0, servers: 4, serviceMinutes: 10 }
    expect(delayOfQueue(busy).mean).toBe(2.5)
    expect(delayOfNaive(busy)).toBe(0)
  })

  test('twelve before her at four counters: half an hour, and a range', () => {
    expect(delayOfQueue(SEEN)).toEqual({ mean: 32.5, sd: Math.sqrt(13) * 2.5 })
    expect(delayQuantile(SEEN, 0.5)).toBeCloseTo(31.67057264684658, 8)
    expect(delayQuantile(SEEN, 0.9)).toBeCloseTo(44.453964089904325, 8)
    expect(delayQuantile(SEEN, 0)).toBe(0)
  })

  test('by who is next and who was last', () => {
    const head = delayOfHead({ waitedMinutes: 30, perMinute: 0.36, servers: 4, serviceMinutes: 10 })
    expect(head.mean).toBeCloseTo(32, 12)
    expect(head.sd).toBeCloseTo(12.144957801491119, 10)
    expect(head.raw).toBe(30)
    expect([delayOfLast(null), delayOfLast(7)]).toEqual([0, 7])
  })

  test('whoever has an appointment before it is her turn is counted, and who comes in that time too', () => {
    const seen = { waitingAhead: 3, servers: 2, serviceMinutes: 10 }
    const due = [5, 15, 22, 27, 90]
    const dueWithin = (wait: number) => due.filter((at) => at <= wait).length
    // 20 minutes let two in, 30 let four in, 40 no more.
    expect(delayWithBookings(seen, dueWithin)).toBe(40)
    expect(delayWithBookings(seen, () => 0)).toBe(20)
    expect(delayBesideBookings(seen, 0.5)).toBe(40)
    expect(() => delayBesideBookings(seen, 1)).toThrow('shareOfAppointments')
  })
})

describe('the rule in use elsewhere', () => {
  test('as its own tests say', () => {
    expect(delayInUse({ serviceMinutes: 10, counters: 1, called: 1, walkIns: 1 })).toMatchObject({
      ...{ estimate: 20, optimistic: 8, amountBefore: 2 },
    })
    expect(delayInUse({ serviceMinutes: 10, counters: 2, called: 1, walkIns: 1 })).toMatchObject({
      ...{ estimate: 10, optimistic: 0, amountBefore: 2 },
    })
    expect(delayInUse({ serviceMinutes: 10, counters: 2, appointments: [0, 20] }).estimates).toEqual([
      5, 10, 23,
    ])
  })
})
