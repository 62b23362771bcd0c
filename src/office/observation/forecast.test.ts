import { expect, test } from 'vitest'
import { seededChance, type Chance } from '#ground/identity/chance.ts'
import { monthsFrom, workingDays } from './calendar.ts'
import { forecast, forecastCases, type ForecastOf, type History } from './forecast.ts'

const history = (from: string, to: string, cases: (month: string, at: number) => number | null): History => ({
  subject: 'concern:study_extend',
  months: monthsFrom(from, to).map((month, at) => ({ month, cases: cases(month, at) })),
})
const told = (it: History, year: number): ForecastOf => {
  const found = forecast(it, year)
  if (!found.ok) throw new Error(found.why)
  return found
}

test('an office that stays as it is, is forecast as it is, by the working days of the year to come', () => {
  const it = told(
    history('2023-01', '2026-12', (month) => workingDays(month).days * 10),
    2027,
  )
  const days = monthsFrom('2027-01', '2027-12').reduce((all, month) => all + workingDays(month).days, 0)
  expect(it.value).toBeCloseTo(days * 10, -1)
  expect(it.growth).toBeCloseTo(1, 2)
  expect(it).toMatchObject({ method: 'season', missing: [], shock: null, months: 48 })
  expect(it.low).toBeLessThan(it.value)
  expect(it.high).toBeGreaterThan(it.value)
})

// Foreigners of Erlangen by year (domain.md A.3): 39 % more in five years, and cases follow.
const ERLANGEN: Record<number, number> = {
  2010: 13_802,
  2011: 14_366,
  2012: 15_079,
  2013: 15_363,
  2014: 16_320,
  2015: 18_278,
  2016: 19_936,
}

test('the growth of Erlangen 2010 to 2015 lets expect 2016 within the interval; last year alone would be too little', () => {
  const cases = (month: string) => Math.round(ERLANGEN[Number(month.slice(0, 4))]! / 12)
  const it = told(history('2010-01', '2015-12', cases), 2016)
  expect(ERLANGEN[2016]! / ERLANGEN[2011]! - 1).toBeCloseTo(0.39, 2)
  expect(it.low).toBeLessThan(ERLANGEN[2016]!)
  expect(it.high).toBeGreaterThan(ERLANGEN[2016]!)
  expect(Math.abs(it.value - ERLANGEN[2016]!)).toBeLessThan(ERLANGEN[2016]! - ERLANGEN[2015]!)
  // the calendar of holidays begins in 2020
  expect(it.withoutCalendar).toContain(2016)
})

test('less than a year is too little data, and says how much is needed', () => {
  expect(
    forecast(
      history('2026-01', '2026-11', () => 40),
      2027,
    ),
  ).toEqual({
    ...{
      ok: false,
      subject: 'concern:study_extend',
      year: 2027,
      why: 'too-little-data',
      months: 11,
      least: 12,
    },
  })
  expect(
    forecast(
      history('2025-01', '2026-11', () => 0),
      2027,
    ),
  ).toMatchObject({ ok: false, why: 'no-cases' })
  expect(forecastCases([], 2027)).toEqual([])
})

test('months without data are named and left out, not taken for months without cases', () => {
  const full = told(
    history('2024-01', '2026-12', () => 100),
    2027,
  )
  const it = told(
    history('2024-01', '2026-12', (month) => (month.startsWith('2026-0') ? null : 100)),
    2027,
  )
  expect(it.missing).toHaveLength(9)
  expect(Math.abs(it.value / full.value - 1)).toBeLessThan(0.06)
})

test('three months that leave the interval are a shock, and one busy month is none', () => {
  const war = told(
    history('2020-01', '2022-05', (_, at) => (at >= 26 ? 260 : 100)),
    2023,
  )
  expect(war.shock).toMatchObject({ direction: 'above', seen: 780 })
  expect(
    told(
      history('2020-01', '2022-05', (_, at) => (at === 27 ? 130 : 100)),
      2023,
    ).shock,
  ).toBeNull()
  expect(
    told(
      history('2019-01', '2020-06', (_, at) => (at >= 15 ? 20 : 100)),
      2021,
    ).shock,
  ).toMatchObject({ direction: 'below' })
})

test('a season is seen where there are cases enough, and what this year brought already is counted as it is', () => {
  const autumn = (month: string) => (month.endsWith('-10') ? 300 : 100)
  const it = told(history('2023-01', '2026-12', autumn), 2027)
  expect(it.method).toBe('season')
  expect(it.value / 1400).toBeCloseTo(1, 1)
  const running = told(history('2023-01', '2026-10', autumn), 2026)
  expect(running.value).toBeGreaterThan(1200)
  expect(running.high - running.low).toBeLessThan((it.high - it.low) / 2)
  expect(
    told(
      history('2023-01', '2026-12', () => 3),
      2027,
    ).method,
  ).toBe('trend')
  expect(
    told(
      history('2026-01', '2026-12', () => 30),
      2027,
    ).method,
  ).toBe('level')
})

test('of 300 random offices more than 93 of a hundred find the next year within the interval', () => {
  const chance = seededChance(11)
  let hits = 0
  for (let n = 0; n < 300; n++) {
    const size = [4, 20, 120][n % 3]!
    const years = 2 + chance.below(3)
    const rates = yearlyRates(chance, years + 1, size)
    const seen = history(`${2026 - years}-01`, `2025-12`, (month) =>
      around(chance, rates[Number(month.slice(0, 4)) - (2026 - years)]! * seasonal(month)),
    )
    const next = monthsFrom('2026-01', '2026-12').reduce(
      (all, month) => all + around(chance, rates[years]! * seasonal(month)),
      0,
    )
    const it = told(seen, 2026)
    if (it.low <= next && next <= it.high) hits += 1
  }
  expect(hits).toBeGreaterThan(279)
})

const seasonal = (month: string): number => 1 + 0.3 * Math.sin((Number(month.slice(5)) / 12) * 2 * Math.PI)

/** Levels of years that wander by some 8 % a year. */
function yearlyRates(chance: Chance, count: number, size: number): number[] {
  const rates = [size]
  while (rates.length < count) rates.push(rates.at(-1)! * Math.exp(0.03 + 0.08 * normal(chance)))
  return rates
}

const share = (chance: Chance): number => (chance.below(1_000_000) + 0.5) / 1_000_000
const normal = (chance: Chance): number =>
  Math.sqrt(-2 * Math.log(share(chance))) * Math.cos(2 * Math.PI * share(chance))
/** A number of cases around a mean, by Poisson's law as its square root sees it. */
const around = (chance: Chance, mean: number): number =>
  Math.max(0, Math.round((Math.sqrt(mean) + normal(chance) / 2) ** 2))
