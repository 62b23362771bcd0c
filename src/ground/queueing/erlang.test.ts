import { describe, expect, test } from 'vitest'
import {
  erlangB,
  erlangC,
  leastServers,
  peopleFor,
  serversFor,
  serversForBlocking,
  waitQuantile,
  UnusableInput,
} from './index.ts'

/** A queue that keeps up; anything else fails the test. */
function settled(queue: Parameters<typeof erlangC>[0]) {
  const found = erlangC(queue)
  if (!found.stable) throw new Error('unstable')
  return found
}

describe('a reception with twenty visitors an hour and five minutes each', () => {
  test('lets people wait eleven minutes at two counters and one at three', () => {
    expect(settled({ perMinute: 20 / 60, serviceMinutes: 5, servers: 2 }).meanWait).toBeCloseTo(11.36, 2)
    expect(settled({ perMinute: 20 / 60, serviceMinutes: 5, servers: 2 }).pWait).toBeCloseTo(0.758, 3)
    expect(settled({ perMinute: 20 / 60, serviceMinutes: 5, servers: 3 }).meanWait).toBeCloseTo(1.12, 2)
  })

  test('is not efficient when its counters are busy nine minutes of ten: people wait twenty-five', () => {
    const busy = settled({ perMinute: 18 / 60, serviceMinutes: 6, servers: 2 })
    expect(busy.occupancy).toBeCloseTo(0.9, 12)
    expect(busy.meanWait).toBeCloseTo(25.58, 2)
  })

  test('says whom the wait of nine in ten does not exceed, and nothing below who never waits', () => {
    const two = settled({ perMinute: 20 / 60, serviceMinutes: 5, servers: 2, targetMinutes: 20 })
    const nine = waitQuantile(two, 0.9)
    expect(
      settled({ perMinute: 20 / 60, serviceMinutes: 5, servers: 2, targetMinutes: nine }).serviceLevel,
    ).toBeCloseTo(0.9, 12)
    expect(waitQuantile(two, 0.2)).toBe(0)
    expect(two.meanQueue).toBeCloseTo((20 / 60) * two.meanWait, 12)
  })
})

describe('a queue that cannot keep up is an answer, never a large number', () => {
  test('at a load above the counters and at a load of exactly the counters', () => {
    expect(erlangC({ perMinute: 100 / 30, serviceMinutes: 3, servers: 10 })).toEqual({
      stable: false,
      load: 10,
      servers: 10,
    })
    expect(erlangC({ perMinute: 2, serviceMinutes: 3, servers: 5 })).toEqual({
      stable: false,
      load: 6,
      servers: 5,
    })
  })

  test('where binary fractions hide that the load is exactly three', () => {
    const perService = 1 / 5
    expect(0.6 / perService).toBeLessThan(3)
    expect(erlangC({ perMinute: 0.6, serviceMinutes: 5, servers: 3 }).stable).toBe(false)
    expect(erlangC({ perMinute: 0.6 / perService / 5, serviceMinutes: 5, servers: 3 }).stable).toBe(false)
    expect(leastServers(0.6 / perService)).toBe(4)
  })

  test('without a counter', () => {
    expect(erlangC({ perMinute: 0.1, serviceMinutes: 5, servers: 0 }).stable).toBe(false)
  })

  test('and nobody waits where nobody comes', () => {
    const empty = settled({ perMinute: 0, serviceMinutes: 5, servers: 2, targetMinutes: 0 })
    expect([empty.pWait, empty.meanWait, empty.meanQueue, empty.serviceLevel]).toEqual([0, 0, 0, 1])
  })
})

describe('large houses', () => {
  test('205 counters under a load of 200 are no overflow', () => {
    expect(settled({ perMinute: 200, serviceMinutes: 1, servers: 205 }).pWait).toBeCloseTo(0.630561424143, 11)
    expect(settled({ perMinute: 100, serviceMinutes: 1, servers: 110 }).pWait).toBeCloseTo(0.237007500285, 11)
  })

  test('Erlang B turns away one of five at two counters under a load of one', () => {
    expect(erlangB({ load: 1, servers: 2 })).toBeCloseTo(0.2, 15)
    expect(erlangB({ load: 3, servers: 0 })).toBe(1)
    expect(serversForBlocking(10, 0.02).servers).toBe(17)
  })
})

describe('fewest counters for a target', () => {
  test('the published case: fourteen counters, twenty people at thirty percent elsewhere', () => {
    const target = { serviceLevel: 0.8, targetMinutes: 0.33 }
    const queue = { perMinute: 100 / 30, serviceMinutes: 3, shrinkage: 0.3 }
    expect(serversFor({ ...queue, target })).toMatchObject({ servers: 14, positions: 20 })
    expect(serversFor({ ...queue, target: { ...target, occupancyAtMost: 0.7 } })).toMatchObject({
      servers: 15,
      positions: 22,
    })
  })

  test('one counter where one is enough', () => {
    const few = serversFor({
      perMinute: 0.05,
      serviceMinutes: 10,
      target: { serviceLevel: 0.5, targetMinutes: 15 },
    })
    expect(few.servers).toBe(1)
    expect(few.serviceLevel).toBeCloseTo(0.7638167236294926, 12)
  })

  test('no fewer reach it, for many loads and targets', () => {
    for (let load = 0.25; load < 12; load += 0.75)
      for (const serviceLevel of [0.5, 0.8, 0.95]) {
        const queue = { perMinute: load / 10, serviceMinutes: 10 }
        const { servers } = serversFor({ ...queue, target: { serviceLevel, targetMinutes: 15 } })
        const fewer = erlangC({ ...queue, servers: servers - 1, targetMinutes: 15 })
        expect(!fewer.stable || fewer.serviceLevel! < serviceLevel).toBe(true)
      }
  })

  test('each kind of target: the mean wait, how many wait at all, how busy counters are', () => {
    // a load of three: five counters let 23.6 of 100 wait, 1.06 minutes on average; six 9.9 of 100, 0.3 minutes
    const queue = { perMinute: 1 / 3, serviceMinutes: 9 }
    const servers = (target: Parameters<typeof serversFor>[0]['target']) =>
      serversFor({ ...queue, target }).servers
    expect([servers({ meanWaitAtMost: 1 }), servers({ meanWaitAtMost: 1.1 })]).toEqual([6, 5])
    expect([servers({ pWaitAtMost: 0.1 }), servers({ pWaitAtMost: 0.24 })]).toEqual([6, 5])
    expect([servers({ occupancyAtMost: 0.75 }), servers({ occupancyAtMost: 0.74 })]).toEqual([4, 5])
    const five = settled({ ...queue, servers: 5, targetMinutes: 2 }).serviceLevel!
    expect(servers({ serviceLevel: five, targetMinutes: 2 })).toBe(5)
    expect(servers({ serviceLevel: five + 0.001, targetMinutes: 2 })).toBe(6)
  })

  test('a ten-minute break each hour turns three desks into 3.6 people, so four', () => {
    expect(peopleFor(3, 1 / 6)).toBe(4)
    expect(peopleFor(7, 0.3)).toBe(10)
    // 30.000000000000004 in binary fractions
    expect(peopleFor(21, 0.3)).toBe(30)
    expect(peopleFor(5, 0)).toBe(5)
  })

  test('a target nobody can name or reach is refused with its field', () => {
    const queue = { perMinute: 0.1, serviceMinutes: 5 }
    expect(() => serversFor({ ...queue, target: { serviceLevel: 0.9 } })).toThrow('targetMinutes: missing')
    expect(() => serversFor({ ...queue, target: { serviceLevel: 1, targetMinutes: 5 } })).toThrow(
      'serviceLevel: too-large',
    )
    expect(() => serversFor({ ...queue, target: { occupancyAtMost: 0 } })).toThrow(
      'occupancyAtMost: too-small',
    )
    expect(() => serversFor({ ...queue, target: {}, shrinkage: 1 })).toThrow(UnusableInput)
  })
})
