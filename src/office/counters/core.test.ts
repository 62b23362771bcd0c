import { describe, expect, test } from 'vitest'
import { simulateQueue } from '#ground/queueing/index.ts'
import { faultsOf } from './faults.ts'
import { flowOf, kernelOf, openDesks, openShare, peopleBehind } from './flow.ts'
import { reckon, reckonDays } from './reckon.ts'
import { HALVES, QUARTERS, spread, usualScenario, type DayPlan, type Scenario } from './scenario.ts'

/** domain.md I 1, vector `time-varying-day`: Thursday 8 to 14, four to two desks, 5 minutes each. */
const PER_MINUTE = [0.9, 0.8, 0.6, 0.5, 0.45, 0.4, 0.4, 0.35, 0.35, 0.3, 0.3, 0.1]
const DESKS = [4, 4, 3, 3, 3, 2, 2, 2, 2, 2, 2, 2]
const noBreaks = { minutes: 0, every: 60, pattern: 'staggered', shift: 0 } as const

function thursday(perMinute = PER_MINUTE, desks = DESKS, more: Partial<Scenario> = {}): Scenario {
  const open = [{ from: 480, to: 840 }]
  const walkIns = Array.from({ length: QUARTERS }, (_, n) => (perMinute[Math.floor((n - 8) / 2)] ?? 0) * 15)
  const day: DayPlan = {
    ...{ weekday: 4, open, walkIns, booked: Array.from({ length: QUARTERS }, () => 0) },
    desks: Array.from({ length: HALVES }, (_, n) => desks[n - 4] ?? 0),
  }
  const service = { mean: 5, cv: 1 }
  return { ...usualScenario(2026), days: [day], service, patience: null, breaks: noBreaks, ...more }
}

const only = (scenario: Scenario) => reckonDays([{ scenario, day: scenario.days[0]! }])[0]!

describe('a Thursday from eight to two with four, then two desks', () => {
  const answer = only(thursday())
  const endOf = (minute: number) => answer.quarters.find(({ at }) => at + 15 === 480 + minute)!

  test.each([
    [30, 8.245385, 0.833674, 6.713061],
    [60, 10.049012, 0.843909, 8.969288],
    [90, 11.066431, 0.890832, 15.218032],
    [180, 8.758441, 0.87372, 19.502588],
    [240, 9.238983, 0.85882, 20.72487],
  ])('after %i minutes the exact queue stands as in the vector', (minute, inHouse, allBusy, wait) => {
    const { end } = endOf(minute)
    expect(end.inHouse).toBeCloseTo(inHouse, 4)
    expect(end.allBusy).toBeCloseTo(allBusy, 4)
    expect(end.wait).toBeCloseTo(wait, 4)
  })

  test('the formula per period says "unstable" five times or forgets the backlog; the exact queue is finite and longer', () => {
    const halves = answer.quarters.filter((_, n) => n % 2 === 1)
    expect(halves.filter(({ simple }) => simple === null)).toHaveLength(5)
    expect(endOf(300).simple).toBeCloseTo(6.43, 1)
    expect(endOf(300).end.wait).toBeGreaterThan(16)
  })

  test('overload is said as a stretch that ends, with the queue it leaves', () => {
    expect(answer.overloads[0]).toMatchObject({ from: 480, to: 570, inHouseBefore: 0 })
    expect(answer.overloads[0]!.inHouseAfter).toBeCloseTo(11.07, 1)
    expect(answer.meanWait).toBeGreaterThan(5)
    expect(Number.isFinite(answer.hoursWaited)).toBe(true)
  })
})

test('a third counter at the reception: 11.4 minutes become 1.12', () => {
  const base = thursday()
  const steady = (desks: number) => {
    const open = [{ from: 360, to: 1200 }]
    const day = { ...base.days[0]!, open, walkIns: spread(open, 5, 15), desks: spread(open, desks, 30) }
    return only({ ...base, days: [day] }).quarters.at(-1)!
  }
  // fourteen hours after an empty morning the queue of two has all but settled
  expect(steady(2).end.wait! / 11.36).toBeCloseTo(1, 1)
  expect(steady(2).simple).toBeCloseTo(11.36, 2)
  expect(steady(3).end.wait).toBeCloseTo(1.12, 2)
})

describe('breaks', () => {
  test('ten minutes in the hour are a sixth of the capacity: three desks need 3.6', () => {
    expect(openShare({ breaks: { ...noBreaks, minutes: 10 } })).toBeCloseTo(5 / 6, 12)
    expect(peopleBehind(3, { breaks: { ...noBreaks, minutes: 10 } })).toBeCloseTo(3.6, 12)
  })

  test('in turn, one desk at a time is away; together, all are; the minutes are the same', () => {
    const counted = (pattern: 'staggered' | 'together', desks: number) => {
      const scenario = thursday(undefined, undefined, { breaks: { ...noBreaks, minutes: 10, pattern } })
      return Array.from({ length: 12 }, (_, n) => openDesks(scenario, desks, 480 + n * 5, 480))
    }
    expect(counted('staggered', 3)).toEqual([3, 3, 2, 2, 3, 3, 2, 2, 3, 3, 2, 2])
    expect(counted('together', 3)).toEqual([3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 0, 0])
    const sum = (values: number[]) => values.reduce((a, b) => a + b, 0)
    for (const desks of [1, 2, 6, 7, 13]) expect(sum(counted('staggered', desks))).toBe(desks * 10)
  })

  test('cost waits', () => {
    const waits = (minutes: number) =>
      only(thursday(undefined, undefined, { breaks: { ...noBreaks, minutes } })).meanWait
    expect(waits(5)).toBeGreaterThan(waits(0) * 1.1)
    expect(waits(10)).toBeGreaterThan(waits(5) * 1.1)
  })

  test('lunch goes round: with two turns half of four desks stay', () => {
    const scenario = thursday(undefined, undefined, { lunch: { minutes: 30, from: 690, to: 750 } })
    expect([685, 690, 720, 750].map((at) => openDesks(scenario, 4, at, 480))).toEqual([4, 2, 2, 4])
  })
})

describe('appointments among those who walk in', () => {
  test('come with the share of those who come, spread by how punctual people are, and none is lost', () => {
    const base = thursday()
    const day = { ...base.days[0]!, booked: base.days[0]!.walkIns.map((value) => (value > 0 ? 4 : 0)) }
    const scenario = {
      ...base,
      days: [day],
      noShow: { share: 0.25, leads: [] },
      punctuality: { mean: -5, sd: 8 },
    }
    const { shows } = flowOf(scenario, day)
    expect(shows.reduce((a, b) => a + b, 0)).toBeCloseTo(24 * 4 * 0.75, 8)
    expect(shows[8]).toBeGreaterThan(3)
    expect(shows[7]).toBe(0)
  })

  test('the spread adds up and keeps its middle', () => {
    for (const punctuality of [
      { mean: 0, sd: 0 },
      { mean: -5, sd: 8 },
      { mean: 20, sd: 15 },
    ]) {
      const kernel = kernelOf(punctuality)
      const mean = kernel.reduce((sum, { offset, weight }) => sum + offset * 15 * weight, 0)
      expect(kernel.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9)
      expect(mean).toBeCloseTo(punctuality.mean, 1)
    }
    expect(kernelOf({ mean: 0, sd: 0 })).toHaveLength(1)
  })
})

test('whoever is in the house when a pause at noon begins is served, not left until the doors open again', () => {
  const usual = usualScenario(2026)
  const day = usual.days.find(({ weekday }) => weekday === 4)!
  const { quarters } = only({ ...usual, days: [day], patience: null })
  const noon = quarters.find(({ at }) => at === 705)!
  expect(noon.wait).toBeLessThan(25)
  expect(quarters.find(({ at }) => at === 825)!.end.inHouse).toBeLessThan(0.1)
  expect(quarters.find(({ at }) => at === 750)).toMatchObject({ open: 0, busy: 0, planned: 0 })
})

describe('who gives up', () => {
  const patient = only(thursday())
  const impatient = only(thursday(undefined, undefined, { patience: 15 }))

  test('makes waits look short: the leavers are counted beside them', () => {
    expect(impatient.meanWait).toBeLessThan(patient.meanWait)
    expect(impatient.left).toBeGreaterThan(10)
    expect(patient.left).toBe(0)
  })

  test('nobody is lost on the way: come, served or left', () => {
    const served = (day: typeof patient) => day.quarters.reduce((sum, { busy }) => sum + busy * 3, 0)
    expect(served(impatient) + impatient.left + impatient.leftOver).toBeCloseTo(impatient.visitors, 0)
    expect(served(patient) + patient.leftOver).toBeCloseTo(patient.visitors, 0)
  })
})

describe('played by chance, visitor by visitor', () => {
  const usual = usualScenario(2026)
  const monday = (breaks: Partial<Scenario['breaks']>, patience: number | null = null): Scenario => ({
    ...{ ...usual, patience, days: usual.days.slice(0, 1) },
    breaks: { ...usual.breaks, ...breaks },
  })
  /** First calls of 6000 days: waits by quarter hour, mean, and how many left. */
  const played = (scenario: Scenario) => {
    const { stretches } = flowOf(scenario, scenario.days[0]!)
    const ends = simulateQueue({ periods: stretches, runs: 6000, seed: 11 })
    const quarters = new Map<number, { came: number; waited: number }>()
    let left = 0
    for (const [n, { perMinute, minutes, quarter }] of stretches.entries()) {
      if (quarter === null) continue
      const came = perMinute * minutes
      const { came: before, waited } = quarters.get(quarter) ?? { came: 0, waited: 0 }
      quarters.set(quarter, { came: before + came, waited: waited + came * (ends[n]!.meanWait?.value ?? 0) })
      left += came * (ends[n]!.pAbandon?.value ?? 0)
    }
    const all = [...quarters.values()]
    const sum = (pick: (one: (typeof all)[number]) => number) =>
      all.reduce((total, one) => total + pick(one), 0)
    return {
      waits: all.map(({ came, waited }) => waited / came),
      mean: sum(({ waited }) => waited) / sum(({ came }) => came),
      left,
    }
  }

  test.each([
    ['the Thursday of the vector', thursday(), 0.03],
    ['a Monday without breaks', monday({ minutes: 0 }), 0.03],
    ['with breaks in turn', monday({}), 0.05],
    ['with breaks together', monday({ pattern: 'together' }), 0.05],
  ])('%s: the waits are those of the reckoning', (_name, scenario, most) => {
    const [chance, exact] = [played(scenario), only(scenario)]
    expect(Math.abs(exact.meanWait / chance.mean - 1)).toBeLessThan(most)
    for (const [n, wait] of chance.waits.entries())
      expect(Math.abs(exact.quarters[n]!.wait - wait), `quarter ${n}`).toBeLessThan(0.6 + 0.2 * wait)
  })

  test.each([[{ minutes: 0 }], [{}], [{ pattern: 'together' as const }]])(
    'as many leave as are reckoned: %o',
    (breaks) => {
      const scenario = monday(breaks, 60)
      expect(only(scenario).left / played(scenario).left).toBeCloseTo(1, 1)
    },
  )
})

test('a year counts its open Thursdays without holidays, month by month', () => {
  const { year, days } = reckon(thursday())
  // 2026: 53 Thursdays, less Christi Himmelfahrt and Fronleichnam; 1 January is a Thursday as well
  expect(year.openDays).toBe(50)
  expect(year.hoursWaited).toBeCloseTo(50 * days[0]!.hoursWaited, 6)
  const busyMay = thursday(undefined, undefined, { season: [1, 1, 1, 1, 1.2, 1, 1, 1, 1, 1, 1, 1] })
  expect(reckon(busyMay).year.hoursWaited).toBeGreaterThan(year.hoursWaited)
})

describe('what cannot be', () => {
  const whys = (scenario: Scenario) => faultsOf(scenario).map(({ field, why }) => `${field} ${why}`)

  test('is named with its field', () => {
    const base = thursday()
    const withDay = (change: Partial<DayPlan>) => ({ ...base, days: [{ ...base.days[0]!, ...change }] })
    expect(whys(base)).toEqual([])
    expect(whys(usualScenario(2026))).toEqual([])
    expect(whys({ ...base, service: { mean: 0, cv: 1 } })).toEqual(['serviceMean too-small'])
    expect(whys({ ...base, service: { mean: 1e6, cv: 1 } })).toEqual(['serviceMean too-large'])
    expect(whys({ ...base, year: 1999 })).toEqual(['year year-unknown'])
    expect(whys(withDay({ open: [{ from: 840, to: 480 }], walkIns: base.days[0]!.booked }))).toEqual([
      'open.4 hours-reversed',
    ])
    expect(whys(withDay({ desks: base.days[0]!.desks.map((one, n) => (n === 5 ? 0 : one)) }))).toEqual([
      'desks.4.5 nobody-there',
    ])
    const crowd = base.days[0]!.walkIns.map((one, n) => (n === 10 ? 10_000 : one))
    expect(whys(withDay({ walkIns: crowd }))).toEqual(['walkIns.4.10 too-large', 'walkIns.4 too-many'])
    expect(whys({ ...base, limits: { minDesks: 5, maxDesks: 2 } })).toEqual(['maxDesks limits-reversed'])
  })

  test('three desks against a load of exactly three are overloaded, whatever binary fractions say', () => {
    const { quarters } = only(thursday([0.6], [3], { service: { mean: 1 / (1 / 5), cv: 1 } }))
    expect(quarters[0]!.isOverloaded).toBe(true)
    expect(quarters[0]!.simple).toBeNull()
    expect(quarters[0]!.end.wait).toBeLessThan(20)
  })
})
