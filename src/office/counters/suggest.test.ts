import { describe, expect, test } from 'vitest'
import { poolOrSplit, pooledOf } from './pool.ts'
import { reckonDays } from './reckon.ts'
import { rotaFor, suffices } from './rota.ts'
import { usualScenario, type DayPlan, type Scenario } from './scenario.ts'
import { suggest, withSuggested, worstHalf } from './suggest.ts'

const usual = usualScenario(2026)
const monday: Scenario = { ...usual, days: usual.days.slice(0, 1) }
const answerOf = (scenario: Scenario, day: DayPlan) => reckonDays([{ scenario, day }])[0]!
const least = (scenario: Scenario) => worstHalf(answerOf(scenario, scenario.days[0]!))!.share

describe('desks for a waiting target, with breaks', () => {
  const [found] = suggest(monday)
  if (!found?.ok) throw new Error('no plan')
  const planned = withSuggested(monday, [found])

  test('the target holds in every half hour', () => {
    expect(least(planned)).toBeGreaterThanOrEqual(0.9)
    expect(found.hours).toBe(planned.days[0]!.desks.reduce((sum, value) => sum + value, 0) / 2)
  })

  test('no single desk can go: with one less it fails, at the time that is named', () => {
    for (const half of found.halves) {
      if (half.why === 'minimum') continue
      const n = (half.at - 360) / 30
      const day = {
        ...planned.days[0]!,
        desks: planned.days[0]!.desks.map((value, i) => (i === n ? value - 1 : value)),
      }
      const worst = worstHalf(answerOf(monday, day))!
      expect(worst.share, String(half.at)).toBeLessThan(0.9)
      expect(worst.at).toBe(half.failsAt)
    }
  })

  test('breaks need desks: without them fewer hours suffice', () => {
    const [without] = suggest({ ...monday, breaks: { ...monday.breaks, minutes: 0 } })
    expect(without?.ok && without.hours).toBeLessThan(found.hours)
  })

  test('a harder target is never cheaper, and the least number is kept', () => {
    const [harder] = suggest({ ...monday, target: { minutes: 5, share: 0.9 } })
    expect(harder?.ok && harder.hours).toBeGreaterThan(found.hours)
    const [many] = suggest({ ...monday, limits: { minDesks: 5, maxDesks: 8 } })
    expect(many?.ok && many.halves.every(({ desks, why }) => desks === 5 && why === 'minimum')).toBe(true)
  })

  test('what cannot be is said, with the half hour in which it fails', () => {
    const [impossible] = suggest({ ...monday, limits: { minDesks: 1, maxDesks: 2 } })
    expect(impossible).toMatchObject({ ok: false, weekday: 1, desks: 2 })
    expect(!impossible!.ok && impossible!.share).toBeLessThan(0.9)
  })

  test('a small case has no cheaper plan at all: every plan was tried', () => {
    const desks = monday.days[0]!.desks
    const short: DayPlan = {
      ...monday.days[0]!,
      open: [{ from: 480, to: 600 }],
      walkIns: monday.days[0]!.walkIns.map((value, n) => (n < 16 ? value * (n < 12 ? 2 : 0.5) : 0)),
      booked: desks.flatMap(() => [0, 0]),
    }
    const scenario: Scenario = {
      ...monday,
      days: [short],
      limits: { minDesks: 1, maxDesks: 5 },
      longestAtDesk: 120,
    }
    const [small] = suggest(scenario)
    let cheapest = Infinity
    for (let code = 0; code < 5 ** 4; code += 1) {
      const plan = [0, 1, 2, 3].map((n) => (Math.floor(code / 5 ** n) % 5) + 1)
      const total = plan.reduce((sum, value) => sum + value, 0)
      if (total / 2 >= cheapest) continue
      const day = { ...short, desks: desks.map((_, n) => plan[n - 4] ?? 0) }
      if (worstHalf(answerOf(scenario, day))!.share >= 0.9) cheapest = total / 2
    }
    expect(small?.ok && small.hours).toBe(cheapest)
  })
})

describe('taking turns at the desk', () => {
  test('two hours at most with half an hour away: five people for four desks', () => {
    expect(
      rotaFor(
        Array.from({ length: 16 }, () => 4),
        120,
      ),
    ).toEqual({ least: 5, enough: 5 })
    expect(
      rotaFor(
        Array.from({ length: 4 }, () => 4),
        120,
      ),
    ).toEqual({ least: 4, enough: 4 })
    expect(rotaFor([0, 0], 120)).toEqual({ least: 0, enough: 0 })
  })

  test('one fewer cannot do it', () => {
    const four = Array.from({ length: 16 }, () => 4)
    expect(suffices(four, 4, 5)).toBe(true)
    expect(suffices(four, 4, 4)).toBe(false)
    expect(suffices([1, 2, 1], 1, 2)).toBe(false)
  })

  test('enough is never less than the least, and never more than twice the desks', () => {
    for (const desks of [
      [1, 2, 3, 2, 1, 1, 4, 4, 4, 4, 4, 1],
      [3, 3, 3, 3, 3, 3, 3, 3, 3],
      [1, 1, 1, 1, 1, 1],
    ])
      for (const longest of [30, 60, 90, 120]) {
        const { least: fewest, enough } = rotaFor(desks, longest)
        expect(enough).toBeGreaterThanOrEqual(fewest)
        expect(enough).toBeLessThanOrEqual(2 * Math.max(...desks))
      }
  })
})

describe('one queue for two areas', () => {
  test('with the same people and desks waits less than two', () => {
    const { splitWait, pooled, first } = poolOrSplit(monday, monday)
    expect(splitWait).toBeCloseTo(first.year.meanWait, 9)
    expect(pooled.year.meanWait).toBeLessThan(splitWait)
    expect(pooled.year.visitors).toBeCloseTo(2 * first.year.visitors, 6)
  })

  test('mixes the minutes by visits, and spreads more where the means differ', () => {
    const short = { ...monday, service: { mean: 5, cv: 1 } }
    const mixed = pooledOf(monday, short, 300, 100)
    expect(mixed.service.mean).toBeCloseTo(0.75 * 12 + 0.25 * 5, 9)
    expect(pooledOf(short, { ...short, service: { mean: 25, cv: 1 } }, 1, 1).service.cv).toBeGreaterThan(1)
  })
})
