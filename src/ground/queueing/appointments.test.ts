import { describe, expect, test } from 'vitest'
import { baileyWelch, bookUpTo, fcfs, noShow, overbooking, schedule } from './index.ts'

describe('nobody came', () => {
  test('Neukölln 2019: more than a quarter, 796 idle hours, 3,979 services', () => {
    const found = noShow({ booked: 90_172, missed: 23_872, graceMinutes: 2, serviceMinutes: 12 })
    expect(Math.round(found.rate * 1000) / 10).toBe(26.5)
    expect(Math.round(found.idleHours! * 10) / 10).toBe(795.7)
    expect(Math.round(found.lostServices!)).toBe(3979)
    expect(found.interval.low).toBeGreaterThan(0.26)
    expect(found.interval.high).toBeLessThan(0.27)
  })

  test('without minutes there are no hours, and more missed than booked is refused', () => {
    expect(noShow({ booked: 9009, missed: 1550 })).toMatchObject({ idleHours: null, lostServices: null })
    expect(() => noShow({ booked: 10, missed: 11 })).toThrow('hits')
    expect(() => noShow({ booked: 0, missed: 0 })).toThrow('of')
  })
})

describe('more appointments than places', () => {
  test('twenty places, twenty-three appointments, four of five come', () => {
    const found = overbooking({ capacity: 20, booked: 23, showProbability: 0.8 })
    expect(found.pMoreThanCapacity).toBeCloseTo(0.133, 3)
    expect(found.expectedIdleSlots).toBeCloseTo(1.78, 2)
    expect(overbooking({ capacity: 20, booked: 20, showProbability: 0.8 })).toMatchObject({
      pMoreThanCapacity: 0,
    })
  })

  test('the most that may be booked at a risk of one in ten', () => {
    const most = bookUpTo({ capacity: 20, showProbability: 0.8, riskAtMost: 0.1 })
    const risk = (booked: number) =>
      overbooking({ capacity: 20, booked, showProbability: 0.8 }).pMoreThanCapacity
    expect(most).toBe(22)
    expect([risk(most) <= 0.1, risk(most + 1) > 0.1]).toEqual([true, true])
    expect(bookUpTo({ capacity: 20, showProbability: 0.8, riskAtMost: risk(24) })).toBe(24)
  })

  test('certainty and impossibility, and thousands', () => {
    expect(overbooking({ capacity: 2, booked: 3, showProbability: 1 })).toMatchObject({
      pMoreThanCapacity: 1,
      expectedExcess: 1,
    })
    expect(overbooking({ capacity: 2, booked: 3, showProbability: 0 })).toMatchObject({
      expectedIdleSlots: 2,
    })
    expect(
      overbooking({ capacity: 50_000, booked: 60_000, showProbability: 0.8 }).pMoreThanCapacity,
    ).toBeLessThan(1e-9)
  })
})

describe('times of appointments', () => {
  const one = schedule({ times: baileyWelch(10, 10, 1), serviceMinutes: 10 })
  const two = schedule({ times: baileyWelch(10, 10), serviceMinutes: 10 })

  test('two at the start: visitors wait longer, the counter idles less', () => {
    expect(baileyWelch(4, 10)).toEqual([0, 0, 10, 20])
    expect([one.meanWait, two.meanWait].map((wait) => Math.round(wait * 10) / 10)).toEqual([10.6, 13.7])
    expect([one.expectedIdle, two.expectedIdle].map((idle) => Math.round(idle * 10) / 10)).toEqual([
      18.1, 10.4,
    ])
  })

  test('with no-shows and two counters everybody waits less', () => {
    const absent = schedule({ times: baileyWelch(10, 10, 1), serviceMinutes: 10, noShowProbability: 0.2 })
    const wider = schedule({ times: baileyWelch(10, 10, 1), serviceMinutes: 10, servers: 2 })
    expect(absent.meanWait).toBeLessThan(one.meanWait)
    expect(wider.meanWait).toBeLessThan(absent.meanWait)
    expect(() => schedule({ times: [10, 0], serviceMinutes: 10 })).toThrow('times[1]')
  })
})

describe('times of appointments, reckoned by hand', () => {
  test('three at once, two counters: the third waits for half a service, the last leaves after two', () => {
    expect(schedule({ times: [0, 0, 0], serviceMinutes: 10, servers: 2 })).toEqual({
      ...{ expectedWaits: [0, 0, 5], meanWait: expect.closeTo(5 / 3, 12) },
      ...{ expectedEnd: 20, expectedIdle: 10 },
    })
  })

  test('every other stays away: two at five past, one at a quarter past', () => {
    const found = schedule({ times: [5, 5, 15], serviceMinutes: 10, noShowProbability: 0.5 })
    // Nobody 1/4, one 1/2, two 1/4; ten minutes later 1/2 · 1/e + 1/4 · 3/e are still there.
    const before = 1.25 / Math.E
    expect(found.expectedWaits[1]).toBeCloseTo(5, 12)
    expect(found.expectedWaits[2]).toBeCloseTo(10 * before, 9)
    expect(found.expectedEnd).toBeCloseTo(15 + 10 * (before + 0.5), 9)
    expect(found.expectedIdle).toBeCloseTo(found.expectedEnd - 5 - 15, 9)
  })
})

describe('a given list of arrivals', () => {
  const arrivals = [0, 1, 2, 4, 5, 9, 10, 10, 12, 20]
  const services = [5, 7, 3, 4, 6, 2, 8, 1, 5, 3]

  test('one counter and two', () => {
    expect(fcfs({ arrivals, services, servers: 1 }).waits).toEqual([0, 4, 10, 11, 14, 16, 17, 25, 24, 21])
    expect(fcfs({ arrivals, services, servers: 2 })).toMatchObject({
      departures: [5, 8, 8, 12, 14, 14, 22, 15, 20, 23],
      meanWait: 2.4,
    })
  })

  test('what cannot be is refused with its place', () => {
    expect(() => fcfs({ arrivals: [0, 5, 3], services: [1, 1, 1], servers: 1 })).toThrow('arrivals[2]')
    expect(() => fcfs({ arrivals: [0], services: [-1], servers: 1 })).toThrow('services[0]')
    expect(() => fcfs({ arrivals: [0], services: [], servers: 1 })).toThrow('lengths-differ')
    expect(fcfs({ arrivals: [], services: [], servers: 1 }).meanWait).toBe(0)
  })
})
