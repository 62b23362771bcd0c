import { describe, expect, test } from 'vitest'
import { erlangA, erlangC, playDaysForward, playForward, simulateQueue, sipp, type Period } from './index.ts'

/** A Thursday from eight to two: four counters, then three, then two, and what the exact queue is at each half hour. */
const RATES = [0.9, 0.8, 0.6, 0.5, 0.45, 0.4, 0.4, 0.35, 0.35, 0.3, 0.3, 0.1]
const COUNTERS = [4, 4, 3, 3, 3, 2, 2, 2, 2, 2, 2, 2]
const IN_HOUSE = [
  8.245385, 10.049012, 11.066431, 9.609114, 7.606104, 8.758441, 9.688689, 9.238983, 8.944765, 7.567332,
  6.594133, 2.644259,
]
const WAITS = [
  6.713061, 8.969288, 15.218032, 12.889563, 9.686629, 19.502588, 21.812122, 20.72487, 20.000283, 16.638488,
  14.241659, 5.220734,
]
const THURSDAY: readonly Period[] = RATES.map((perMinute, index) => ({
  ...{ minutes: 30, perMinute, serviceMinutes: 5, servers: COUNTERS[index]! },
}))

describe('the published Thursday', () => {
  const ends = playForward({ periods: THURSDAY, capacity: 300 })

  test('is reckoned to the sixth digit', () => {
    for (const [index, end] of ends.entries()) {
      expect(end.meanInSystem).toBeCloseTo(IN_HOUSE[index]!, 5)
      expect(end.meanVirtualWait).toBeCloseTo(WAITS[index]!, 5)
    }
  })

  test('model, exact queue and chance agree within one or two in a hundred', () => {
    const found = simulateQueue({ periods: THURSDAY, runs: 20_000, seed: 8 })
    for (const [index, end] of ends.slice(0, -1).entries())
      expect(Math.abs(found[index]!.meanInSystem.value / end.meanInSystem - 1)).toBeLessThan(0.015)
    for (const [index, end] of ends.slice(0, -1).entries())
      expect(Math.abs(found[index]!.meanVirtualWait!.value / end.meanVirtualWait! - 1)).toBeLessThan(0.03)
  })

  test('a formula per period calls five periods unstable and forgets the backlog in the others', () => {
    const alone = sipp(THURSDAY)
    expect(alone.flatMap(({ stable }, index) => (stable ? [] : [index + 1]))).toEqual([1, 2, 3, 6, 7])
    const tenth = alone[9]!
    expect(tenth.stable && tenth.meanWait).toBeCloseTo(6.43, 2)
    expect(ends[9]!.meanVirtualWait).toBeCloseTo(16.64, 2)
  })

  test('a few visitors told apart are enough, and where they are not the house says it is full', () => {
    const small = playForward({ periods: THURSDAY })
    expect(small[6]!.meanInSystem).toBeCloseTo(IN_HOUSE[6]!, 5)
    expect(small[6]!.pFull).toBeLessThan(1e-6)
    expect(playForward({ periods: THURSDAY, capacity: 15 })[6]!.pFull).toBeGreaterThan(0.01)
  })

  test('the chance to wait longer falls with the minutes and begins with all counters busy', () => {
    const end = ends[6]!
    expect(end.waitOver(0)).toBeCloseTo(end.pAllBusy, 12)
    const chances = [0, 5, 10, 20, 40, 80, 400].map((minutes) => end.waitOver(minutes)!)
    expect(chances).toEqual(chances.toSorted((a, b) => b - a))
    expect(chances.at(-1)).toBeLessThan(1e-9)
    // The mean wait is the sum of these chances over time.
    let sum = 0
    for (let minute = 0.05; minute < 400; minute += 0.1) sum += end.waitOver(minute)! * 0.1
    expect(sum).toBeCloseTo(end.meanVirtualWait!, 2)
  })
})

describe('the exact queue', () => {
  test('settles at the formula where nothing changes', () => {
    const found = erlangC({ perMinute: 0.36, serviceMinutes: 10, servers: 4, targetMinutes: 15 })
    const [end] = playForward({
      periods: [{ minutes: 20_000, perMinute: 0.36, serviceMinutes: 10, servers: 4 }],
      capacity: 600,
    })
    if (!found.stable) throw new Error('unstable')
    expect(end!.meanVirtualWait).toBeCloseTo(found.meanWait, 6)
    expect(end!.waitOver(15)).toBeCloseTo(1 - found.serviceLevel!, 8)
    expect(end!.meanQueue).toBeCloseTo(found.meanQueue, 6)
  })

  test('settles at the formula of people who give up', () => {
    const queue = { perMinute: 0.9, serviceMinutes: 10, servers: 4, patienceMinutes: 15 }
    const found = erlangA(queue)
    const [end] = playForward({ periods: [{ ...queue, minutes: 3000 }] })
    expect(end!.meanQueue).toBeCloseTo(found.meanQueue, 8)
    expect(end!.meanVirtualWait).toBeCloseTo(found.meanPatientWait, 8)
  })

  test('lets an overload of an hour have an end and a price', () => {
    const rush = { minutes: 60, perMinute: 0.8, serviceMinutes: 10, servers: 4 }
    const calm = { minutes: 60, perMinute: 0.2, serviceMinutes: 10, servers: 4 }
    const [first, second, third, fourth] = playForward({ periods: [rush, calm, calm, calm] })
    expect(erlangC(rush).stable).toBe(false)
    expect(first!.meanVirtualWait).toBeGreaterThan(40)
    expect(second!.meanVirtualWait).toBeGreaterThan(15)
    expect(third!.meanVirtualWait).toBeLessThan(12)
    expect(fourth!.meanVirtualWait).toBeLessThan(4)
  })

  test('only grows in a break of everybody, and no wait is announced then', () => {
    const pause = { minutes: 30, perMinute: 0.5, serviceMinutes: 5, servers: 0 }
    const [end] = playForward({ periods: [pause], start: 2 })
    expect(end!.meanInSystem).toBeCloseTo(17, 8)
    expect([end!.meanVirtualWait, end!.waitOver(5), end!.pAllBusy]).toEqual([null, null, 1])
  })

  test('stays empty where nobody comes, and empties where nobody comes any more', () => {
    const nobody = { minutes: 60, perMinute: 0, serviceMinutes: 5, servers: 2 }
    expect(playForward({ periods: [nobody] })[0]).toMatchObject({
      meanInSystem: 0,
      pAllBusy: 0,
      meanVirtualWait: 0,
    })
    expect(playForward({ periods: [nobody], start: 5 })[0]!.meanInSystem).toBeLessThan(1e-3)
    // One visitor, exponential service of five minutes: after five minutes she is there in one of e cases.
    expect(playForward({ periods: [{ ...nobody, minutes: 5 }], start: 1 })[0]!.meanInSystem).toBeCloseTo(
      Math.exp(-1),
      10,
    )
  })

  test('takes a distribution to begin with, and refuses one that is none', () => {
    const period = { minutes: 1e-9, perMinute: 0.1, serviceMinutes: 5, servers: 2 }
    expect(playForward({ periods: [period], start: [0.5, 0, 0.5] })[0]!.meanInSystem).toBeCloseTo(1, 6)
    expect(() => playForward({ periods: [period], start: [0.5, 0.6] })).toThrow('start')
  })

  test('reckons a day that comes again once', () => {
    const [one, two, other] = playDaysForward([THURSDAY, THURSDAY.slice(), THURSDAY.slice(0, 5)])
    expect(two).toBe(one)
    expect(other).toHaveLength(5)
  })
})

describe('chance', () => {
  test('covers the exact queue with people who give up and a break', () => {
    const periods: Period[] = [
      { minutes: 30, perMinute: 0.9, serviceMinutes: 6, servers: 3, patienceMinutes: 25 },
      { minutes: 15, perMinute: 0.6, serviceMinutes: 6, servers: 0, patienceMinutes: 25 },
      { minutes: 45, perMinute: 0.3, serviceMinutes: 6, servers: 3, patienceMinutes: 25 },
    ]
    const exact = playForward({ periods })
    const found = simulateQueue({ periods, runs: 4000, seed: 3, level: 0.9999 })
    for (const [index, end] of exact.entries()) {
      const { low, high } = found[index]!.meanInSystem
      expect(low <= end.meanInSystem && end.meanInSystem <= high).toBe(true)
    }
    expect(found[1]!.pAbandon!.value).toBeGreaterThan(0.1)
    expect(found[1]!.meanVirtualWait).toBeNull()
  })

  test('says the same with the same seed, and other visitors with another', () => {
    const periods = [{ minutes: 60, perMinute: 0.5, serviceMinutes: 5, servers: 3 }]
    const once = simulateQueue({ periods, runs: 50, seed: 1 })
    expect(simulateQueue({ periods, runs: 50, seed: 1 })).toEqual(once)
    expect(simulateQueue({ periods, runs: 50, seed: 2 })).not.toEqual(once)
  })

  test('waits as the formula where the day is long', () => {
    const queue = { perMinute: 0.3, serviceMinutes: 6, servers: 3 }
    const periods = [
      { ...queue, minutes: 500 },
      { ...queue, minutes: 2000 },
    ]
    const found = simulateQueue({ periods, runs: 150, seed: 5, level: 0.9999 })[1]!.meanWait!
    const formula = erlangC(queue)
    expect(formula.stable && found.low <= formula.meanWait && formula.meanWait <= found.high).toBe(true)
  })
})

describe('days that differ in one thing alone are days of their own', () => {
  const day = (more: Partial<Period>): readonly Period[] => [
    { ...{ minutes: 60, perMinute: 0.5, serviceMinutes: 8, servers: 3, patienceMinutes: 30 }, ...more },
  ]
  const days = [
    ...[day({}), day({ patienceMinutes: 10 }), day({ servers: 4 }), day({ serviceMinutes: 9 })],
    ...[day({ perMinute: 0.6 }), day({ minutes: 45 }), day({})],
  ]

  test('each stands as if it were reckoned alone, also its chances to wait longer', () => {
    const together = playDaysForward(days)
    for (const [n, periods] of days.entries()) {
      const [alone, end] = [playForward({ periods })[0]!, together[n]![0]!]
      expect(end.meanInSystem, `${n}`).toBe(alone.meanInSystem)
      for (const minutes of [5, 20])
        expect(end.waitOver(minutes)).toBeCloseTo(playForward({ periods })[0]!.waitOver(minutes)!, 12)
    }
    expect(together[6]).toBe(together[0])
  })
})

test('the interval of the mean wait is as wide as the means of other seeds lie apart', () => {
  const periods: readonly Period[] = [{ minutes: 120, perMinute: 0.7, serviceMinutes: 6, servers: 3 }]
  const found = Array.from(
    { length: 150 },
    (_, seed) => simulateQueue({ periods, runs: 60, seed: seed + 1 })[0]!.meanWait!,
  )
  const mean = found.reduce((sum, { value }) => sum + value, 0) / found.length
  const holding = found.filter(({ low, high }) => low <= mean && mean <= high).length
  const apart = Math.sqrt(found.reduce((sum, { value }) => sum + (value - mean) ** 2, 0) / (found.length - 1))
  const half = found.reduce((sum, { low, high }) => sum + (high - low) / 2, 0) / found.length
  expect(holding / found.length).toBeGreaterThan(0.88)
  // who comes on a busy day waits longer: taken apart, both would make the interval 15 % too wide
  expect(half / (2 * apart)).toBeGreaterThan(0.9)
  expect(half / (2 * apart)).toBeLessThan(1.1)
})
