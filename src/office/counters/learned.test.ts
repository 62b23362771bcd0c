import { describe, expect, test } from 'vitest'
import { faultsOf } from './faults.ts'
import { scenarioFromLearned, type LearnedFrom } from './learned.ts'

const share = { value: 0, low: 0, high: 0 }
const minutes = (n: number, mean: number, sd: number) => ({
  ...{ n, mean, sd, interval: share, outliers: 0 },
  quantiles: [],
})
const half = (halfHour: number, origin: 'booked' | 'walk-in', perDay: number) => ({
  ...{ weekday: 2, halfHour, origin, perDay },
  n: perDay * 50,
  sd: 1,
})
const learned: LearnedFrom['learned'] = {
  areas: [
    {
      area: 'front',
      arrivals: [
        half(16, 'walk-in', 4),
        half(17, 'walk-in', 2),
        half(17, 'booked', 3),
        half(19, 'walk-in', 2),
        half(28, 'walk-in', 1),
        half(30, 'walk-in', 0.02),
      ],
      noShow: [
        { from: 0, to: 8, booked: 300, missed: 15, share },
        { from: 8, to: null, booked: 300, missed: 75, share },
      ],
      windows: [],
      waits: { booked: null, walkIn: null },
      waitsOfDay: [],
      walkOffs: { n: 400, left: 20, share, patienceMinutes: 90 },
      punctuality: { n: 200, quantiles: [-20, -15, -9, -4, 2, 9, 15] },
    },
  ],
  concerns: [
    { area: 'front', concern: 'a', n: 300, minutes: minutes(300, 10, 5) },
    { area: 'front', concern: 'b', n: 100, minutes: minutes(100, 20, 5) },
    { area: 'back', concern: 'c', n: 100, minutes: minutes(100, 60, 5) },
  ],
  small: { areas: [], minutes: null },
}
const from = (more: Partial<LearnedFrom> = {}) =>
  scenarioFromLearned({ learned, area: 'front', desks: 3, year: 2026, span: 's', ...more })

describe('a scenario out of own figures', () => {
  const scenario = from()!

  test('can be reckoned as it is, and says where each figure comes from', () => {
    expect(faultsOf(scenario)).toEqual([])
    expect(scenario.origins.walkIns).toEqual({ from: 'measured', n: 601, span: 's' })
    expect(scenario.origins.service).toMatchObject({ from: 'measured', n: 400 })
    expect(scenario.origins.service!.low).toBeLessThan(12.5)
  })

  test('is open when people come, and a single quiet half hour closes nothing', () => {
    expect(scenario.days[1]!.open).toEqual([
      { from: 480, to: 600 },
      { from: 840, to: 870 },
    ])
    expect(scenario.days[0]!.open).toEqual([])
    expect(scenario.days[1]!.walkIns[8]).toBe(2)
    expect(scenario.days[1]!.desks[4]).toBe(3)
  })

  test('has as many booked that those who came are left after the missed ones', () => {
    expect(scenario.noShow.share).toBeCloseTo(0.15, 9)
    expect(scenario.days[1]!.booked[10]! * (1 - 0.15)).toBeCloseTo(1.5, 3)
    expect(scenario.noShow.leads).toEqual([
      { from: 0, to: 7, n: 300, missed: 15 },
      { from: 8, to: 365, n: 300, missed: 75 },
    ])
  })

  test('mixes the minutes of its own concerns by number, with the spread between them', () => {
    expect(scenario.service.mean).toBeCloseTo(12.5, 9)
    // 300 of 10 and 100 of 20 minutes, each ± 5
    const squares = 299 * 25 + 99 * 25 + 300 * 2.5 ** 2 + 100 * 7.5 ** 2
    expect(scenario.service.cv).toBeCloseTo(Math.sqrt(squares / 399) / 12.5, 9)
    expect(from({ area: '' })!.service.mean).toBeCloseTo(22, 9)
  })

  test('takes patience and punctuality from those who waited and came', () => {
    expect(scenario.patience).toBe(90)
    expect(scenario.punctuality).toEqual({ mean: -4, sd: 11 / 1.349 })
  })

  test('keeps the usual minutes where the colleagues are too few to be told of', () => {
    const few = { ...learned, concerns: learned.concerns.map((one) => ({ ...one, minutes: null })) }
    expect(from({ learned: few })!.service.mean).toBe(12)
    expect(from({ learned: few })!.origins.service).toBeUndefined()
  })

  test('is not made of a handful of visits', () => {
    expect(from({ area: 'nobody' })).toBeNull()
  })
})
