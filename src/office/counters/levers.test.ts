import { describe, expect, test } from 'vitest'
import { pullAll, type Lever } from './levers.ts'
import { noShowNow, noShowWithin } from './no-show.ts'
import { overbookAnswer } from './overbook.ts'
import { reckon } from './reckon.ts'
import { usualScenario, type Scenario } from './scenario.ts'
import { whatIf } from './what-if.ts'

/** A made-up office: the further ahead, the more do not come. */
const LEADS = [
  { from: 0, to: 7, n: 400, missed: 20 },
  { from: 8, to: 14, n: 300, missed: 27 },
  { from: 15, to: 28, n: 300, missed: 48 },
  { from: 29, to: 90, n: 500, missed: 130 },
]
const office: Scenario = { ...usualScenario(2026), noShow: { share: 0.15, leads: LEADS } }
const all = (scenario: Scenario, kind: 'walkIns' | 'booked' | 'desks') =>
  scenario.days.reduce((sum, day) => sum + day[kind].reduce((total, value) => total + value, 0), 0)

function pulled(...levers: Lever[]) {
  const found = pullAll(office, levers)
  if (!found.ok) throw new Error(found.refusal)
  return found
}
const refusal = (scenario: Scenario, lever: Lever) => {
  const found = pullAll(scenario, [lever])
  return found.ok ? null : found.refusal
}

describe('closing Thursday afternoon', () => {
  const lever: Lever = { kind: 'close', weekday: 4, from: 840, to: 1080, moved: 0.8, movedTo: 'other-days' }

  test('moves the stated share of people and frees the desks; nobody appears or vanishes beyond it', () => {
    const { scenario, notes } = pulled(lever)
    const { visitors = 0, moved, lost, hours } = notes[0]!.figures
    expect(visitors).toBe(16 * 3)
    expect(moved).toBeCloseTo(0.8 * visitors, 9)
    expect(
      all(office, 'walkIns') + all(office, 'booked') - all(scenario, 'walkIns') - all(scenario, 'booked'),
    ).toBeCloseTo(lost!, 9)
    expect(hours).toBe(12)
    expect(scenario.days[3]!.open).toEqual([{ from: 480, to: 720 }])
    expect(scenario.days[0]!.walkIns[10]).toBeGreaterThan(office.days[0]!.walkIns[10]!)
  })

  test('makes the other days wait longer', () => {
    const { before, after } = whatIf(office, [lever]) as Extract<ReturnType<typeof whatIf>, { ok: true }>
    expect(after.days[0]!.meanWait).toBeGreaterThan(before.days[0]!.meanWait)
    expect(after.year.deskHours).toBeLessThan(before.year.deskHours)
  })

  test('what was given stays as it was', () => {
    const copy = structuredClone(office)
    pulled(lever)
    expect(office).toEqual(copy)
  })

  test('nothing to close is said', () => {
    expect(refusal(office, { ...lever, weekday: 6 })).toBe('nothing-to-close')
    expect(refusal(office, { ...lever, from: 1080, to: 840 })).toBe('nothing-to-close')
    const single = { ...office, days: office.days.filter(({ weekday }) => weekday === 4) }
    expect(refusal(single, lever)).toBe('nothing-to-close')
  })
})

test('a third desk from nine to eleven costs two desk hours a day and shortens the wait', () => {
  const { scenario, notes } = pulled({ kind: 'desks', weekdays: [1], from: 540, to: 660, change: 1 })
  expect(notes[0]).toMatchObject({ note: 'moreDesks', figures: { hours: 2 } })
  expect(reckon(scenario).days[0]!.meanWait).toBeLessThan(reckon(office).days[0]!.meanWait)
  expect(refusal(office, { kind: 'desks', weekdays: [6], from: 540, to: 660, change: 1 })).toBe(
    'no-desks-there',
  )
})

describe('a booking window of two weeks', () => {
  test('gives a forecast with an interval from the own figures, not a promise', () => {
    const forecast = noShowWithin(office, 2)!
    expect(forecast.share).toBeCloseTo(47 / 700, 9)
    expect(forecast.low).toBeLessThan(forecast.share)
    expect(forecast.high).toBeGreaterThan(forecast.share)
    expect(forecast.high! - forecast.low!).toBeGreaterThan(0.02)
    expect(forecast.n).toBe(700)
    expect(noShowNow(office).share).toBeCloseTo(225 / 1500, 9)
  })

  test('fewer figures make a wider interval; too few make none', () => {
    const tenth = {
      noShow: {
        share: 0.15,
        leads: LEADS.map((one) => ({ ...one, n: one.n / 10, missed: Math.round(one.missed / 10) })),
      },
    }
    const width = (found: ReturnType<typeof noShowWithin>) => found!.high! - found!.low!
    expect(width(noShowWithin(tenth, 2))).toBeGreaterThan(2 * width(noShowWithin(office, 2)))
    expect(refusal(usualScenario(2026), { kind: 'window', weeks: 2 })).toBe('no-lead-figures')
    expect(refusal(office, { kind: 'window', weeks: 6 })).toBe('window-not-shorter')
  })

  test('shows both ends of the interval in the curve: fewer missed, longer waits', () => {
    const answer = whatIf(office, [{ kind: 'window', weeks: 2 }])
    if (!answer.ok) throw new Error(answer.refusal)
    expect(answer.bands).toHaveLength(5)
    for (const { low, high } of answer.bands[0]!.points) expect(high).toBeGreaterThanOrEqual(low)
    expect(answer.after.days[0]!.visitors).toBeGreaterThan(answer.before.days[0]!.visitors)
  })
})

describe('overbooking twenty by three', () => {
  test('is the binomial: too many in 13 of 100 cases, idle places from 4.0 to 1.78', () => {
    const answer = overbookAnswer({ places: 20, extra: 3, noShow: 0.2, idleCost: 1, excessCost: 1 })
    expect(answer.pMoreThanCapacity).toBeCloseTo(0.133, 3)
    expect(answer.expectedIdleSlots).toBeCloseTo(1.78, 2)
    expect(answer.without.expectedIdleSlots).toBeCloseTo(4, 9)
  })

  test('how many more cost least depends on what a visitor too many costs', () => {
    const best = (excessCost: number) =>
      overbookAnswer({ places: 20, extra: 3, noShow: 0.2, idleCost: 1, excessCost }).best.extra
    expect(best(1)).toBeGreaterThan(best(5))
    expect(best(1000)).toBe(0)
  })

  test('never touches appointments on which a right to stay hangs', () => {
    const lever: Lever = { kind: 'overbook', places: 20, extra: 3 }
    const half = pullAll({ ...office, overbookable: 0.5 }, [lever])
    expect(half.ok && all(half.scenario, 'booked') / all(office, 'booked')).toBeCloseTo(1 + 0.5 * 0.15, 9)
    expect(refusal({ ...office, overbookable: 0 }, lever)).toBe('nothing-overbookable')
  })
})

test('appointments instead of numbers level the day: as many people, shorter waits', () => {
  const peaked = office.days.map((day) => ({
    ...day,
    walkIns: day.walkIns.map((value, n) => (value > 0 ? (n < 12 ? 3 : 0.5) : 0)),
  }))
  const scenario = { ...office, days: peaked, noShow: { share: 0, leads: [] } }
  const found = pullAll(scenario, [{ kind: 'appointments', share: 0.7 }])
  if (!found.ok) throw new Error(found.refusal)
  expect(all(found.scenario, 'walkIns') + all(found.scenario, 'booked')).toBeCloseTo(
    all(scenario, 'walkIns') + all(scenario, 'booked'),
    9,
  )
  expect(reckon(found.scenario).year.meanWait).toBeLessThan(reckon(scenario).year.meanWait)
})

test('levers add up in their order, and the first that makes no sense is named', () => {
  const levers: Lever[] = [
    { kind: 'arrivals', factor: 1.1 },
    { kind: 'service', factor: 0.9 },
    { kind: 'breaks', minutes: 0, every: 60, pattern: 'staggered', shift: 0 },
  ]
  const { scenario, notes } = pulled(...levers)
  expect(notes.map(({ note }) => note)).toEqual(['arrivals', 'service', 'breaks'])
  expect(scenario.service.mean).toBeCloseTo(10.8, 9)
  expect(pullAll(office, [...levers, { kind: 'arrivals', factor: 40 }])).toMatchObject({
    ok: false,
    refusal: 'lever-unlikely',
    lever: 'arrivals',
  })
})
