import { describe, expect, test } from 'vitest'
import type { PeriodEnd } from '#ground/queueing/index.ts'
import { flowOf, kernelOf, type Stretch } from './flow.ts'
import { overForeseen } from './foreseen.ts'
import { pullAll } from './levers.ts'
import { noShowWithin } from './no-show.ts'
import { overbookAnswer } from './overbook.ts'
import { poolOrSplit, pooledOf } from './pool.ts'
import { reckon, reckonDays } from './reckon.ts'
import { rotaFor } from './rota.ts'
import { spread, usualScenario, type DayPlan, type Scenario } from './scenario.ts'
import { suggest, worstHalf } from './suggest.ts'

/** Figures that were reckoned apart, on paper. */

const usual = usualScenario(2026)
const OPEN = [{ from: 480, to: 720 }]

/** A Monday from eight to twelve, all alike: visitors a quarter hour, desks. */
function morning(walkIns: number, desks: number, more: Partial<Scenario> = {}): Scenario {
  const day: DayPlan = {
    ...{ weekday: 1, open: OPEN, walkIns: spread(OPEN, walkIns, 15), booked: spread(OPEN, 0, 15) },
    desks: spread(OPEN, desks, 30),
  }
  return { ...usual, days: [day], patience: null, service: { mean: 5, cv: 1 }, ...more }
}
const only = (scenario: Scenario) => reckonDays([{ scenario, day: scenario.days[0]! }])[0]!
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

describe('a day', () => {
  test('half as many again in a busy month come with and without appointment', () => {
    const scenario = morning(2, 3, { noShow: { share: 0.2, leads: [] } })
    const day = { ...scenario.days[0]!, booked: spread(OPEN, 1, 15) }
    const { walkIns, shows } = flowOf(scenario, day, 1.5)
    expect([sum(walkIns), sum(shows)]).toEqual([
      expect.closeTo(16 * 2 * 1.5, 9),
      expect.closeTo(16 * 0.8 * 1.5, 9),
    ])
  })

  test('people who come an hour late come an hour late', () => {
    const kernel = kernelOf({ mean: 60, sd: 15 })
    expect(sum(kernel.map(({ offset, weight }) => offset * 15 * weight))).toBeCloseTo(60, 0)
  })

  test('desks are busy as long as they serve: 48 visitors of five minutes at three desks for four hours', () => {
    const none = { ...usual.breaks, minutes: 0 }
    const { utilisation, leftOver } = only(morning(3, 3, { breaks: none }))
    expect(utilisation).toBeCloseTo(((48 - leftOver) * 5) / (3 * 240), 2)
  })

  test('three desks with ten minutes of break in the hour are two and a half: 2.7 are too many for them', () => {
    const breaks = { ...usual.breaks, minutes: 10, every: 60 }
    const load = (desks: number) => (desks * 15) / 5
    expect(only(morning(load(2.7), 3, { breaks })).overloads).not.toEqual([])
    expect(only(morning(load(2.7), 3, { breaks: { ...breaks, minutes: 0 } })).overloads).toEqual([])
  })

  test('a desk that opens in five minutes takes one at once, and then ends services as the other does', () => {
    const asked: number[] = []
    const at = { waitOver: (minutes: number) => asked.push(minutes) } as unknown as PeriodEnd
    const stretch = { serviceMinutes: 10, perMinute: 0, from: 480, quarter: 8, planned: 2 }
    const stretches: Stretch[] = [
      { ...stretch, servers: 1, minutes: 10 },
      { ...stretch, servers: 2, minutes: 30 },
    ]
    overForeseen(at, { stretches, n: 0, offset: 5 }, 15)
    // 0.5 services, one taken at once, 2 services: as many as one desk ends in 35 minutes
    expect(asked).toEqual([expect.closeTo(35, 9)])
  })
})

describe('suggested desks', () => {
  test('a half hour with half a visitor counts, one with the tail of a distribution does not', () => {
    const quarter = (at: number, arrivals: number, over: number) =>
      ({ at, arrivals, over }) as Parameters<typeof worstHalf>[0]['quarters'][number]
    const quarters = [quarter(480, 4, 0.1), quarter(510, 0.5, 0.4), quarter(540, 0.01, 0.9)]
    expect(worstHalf({ quarters })).toEqual({ at: 510, share: expect.closeTo(0.6, 12) })
  })

  test('two weekdays alike have a plan each, the same one', () => {
    const { days } = morning(2, 3)
    const both = suggest({ ...morning(2, 3), days: [days[0]!, { ...days[0]!, weekday: 3 }] })
    expect(both.map(({ weekday }) => weekday)).toEqual([1, 3])
    expect({ ...both[1], weekday: 1 }).toEqual(both[0])
  })

  test('three desks for an hour and a half, an hour at most at a stretch: five people, since 4.5 are none', () => {
    expect(rotaFor([3, 3, 3], 60)).toEqual({ least: 5, enough: 5 })
  })
})

describe('levers', () => {
  test('the interval of a booking window is put together from those of its leads', () => {
    const leads = [
      { from: 0, to: 7, n: 400, missed: 20 },
      { from: 8, to: 14, n: 300, missed: 27 },
    ]
    // 20/400 is 3.3 to 7.6 %, 27/300 is 6.3 to 12.8 %: squares of the weighted sides
    const found = noShowWithin({ noShow: { share: 0.1, leads } }, 2)!
    expect(found.share).toBeCloseTo(0.06714285714285714, 12)
    expect(found.low).toBeCloseTo(0.05175186271555909, 9)
    expect(found.high).toBeCloseTo(0.08910278745922316, 9)
  })

  test('of a lead of 0 to 27 days those of 0 to 14 lie in two weeks: fifteen days of twenty-eight', () => {
    const leads = [{ from: 0, to: 27, n: 280, missed: 56 }]
    expect(noShowWithin({ noShow: { share: 0.2, leads } }, 2)).toMatchObject({ n: 150, share: 0.2 })
  })

  test('two places, four booked, every other comes: 6/16 too many, 6/16 places empty', () => {
    const asked = { places: 2, extra: 2, noShow: 0.5, idleCost: 8, excessCost: 16 }
    expect(overbookAnswer(asked).cost).toBeCloseTo(3 + 6, 12)
    expect(overbookAnswer({ ...asked, idleCost: 0, excessCost: 0 }).best).toEqual({ extra: 0, cost: 0 })
  })

  test('more desks cannot be taken away than there are', () => {
    const lever = { kind: 'desks', weekdays: [], from: 480, to: 540, change: -9 } as const
    const found = pullAll(morning(2, 3), [lever])
    if (!found.ok) throw new Error(found.refusal)
    expect(found.scenario.days[0]!.desks.slice(4, 8)).toEqual([0, 0, 3, 3])
    expect(found.notes[0]).toMatchObject({ note: 'fewerDesks', figures: { hours: 3 } })
  })
})

describe('one queue for two', () => {
  test('five and twenty-five minutes, as many of each: mean 15, spread √425', () => {
    const [short, long] = [5, 25].map((mean) => ({ ...usual, service: { mean, cv: 1 } }))
    const { service } = pooledOf(short!, long!, 50, 50)
    expect(service).toEqual({ mean: 15, cv: expect.closeTo(Math.sqrt(425) / 15, 12) })
  })

  test('apart, a visitor waits as the mean of both areas by their visitors, not by areas', () => {
    const [busy, quiet] = [morning(4, 2), morning(1, 1)]
    const { splitWait } = poolOrSplit(busy, quiet)
    const [a, b] = [reckon(busy).year.meanWait, reckon(quiet).year.meanWait]
    expect(splitWait).toBeCloseTo((4 * a + b) / 5, 6)
    expect(Math.abs(splitWait - (a + b) / 2)).toBeGreaterThan(0.1)
  })
})
