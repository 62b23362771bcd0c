import { describe, expect, it, test } from 'vitest'
import { readConventions } from './conventions.ts'
import {
  annualMinutesFor,
  conventionFor,
  conventions,
  conventionsIn,
  countedOfCase,
  isSuperseded,
  keptOfYear,
  publishedMinutes,
  workingTimeFor,
} from './index.ts'

describe('conventions', () => {
  test.each([
    ['kgst-2022', 0.91, 1],
    ['orghandbuch', 1, 1.1],
    ['bmi-1997', 1, 1.15],
  ] as const)('%s takes its percentage in one place only', (key, year, onCase) => {
    const found = conventionFor(key, 2026)
    if (!found.ok) throw new Error(found.refusal)
    expect(keptOfYear(found.convention)).toBeCloseTo(year, 12)
    expect(countedOfCase(found.convention)).toBeCloseTo(onCase, 12)
  })

  test('a year before the first edition is refused and named', () => {
    expect(conventionFor('kgst-2022', 2021)).toEqual({
      ...{ ok: false, refusal: 'outside-validity', year: 2021 },
      known: { firstYear: 2022, lastYear: null },
    })
    expect(conventionsIn(2021).map(({ key }) => key)).toEqual(['orghandbuch', 'bmi-1997'])
    expect(conventionsIn(1996)).toEqual([])
  })

  test('an older handbook may be used and says that another took its place', () => {
    const old = conventions.find(({ key }) => key === 'bmi-1997')!
    expect([isSuperseded(old, 2017), isSuperseded(old, 2018)]).toEqual([false, true])
  })

  test('the table is refused when a convention stands twice or hides who took its place', () => {
    const table = { _meta: {}, conventions: [...conventions, conventions[0]] }
    expect(() => readConventions(table)).toThrow('twice')
    const halved = { ...conventions[2], supersededBy: null }
    expect(() => readConventions({ _meta: {}, conventions: [halved] })).toThrow('stand together')
  })

  it.each(conventions)('$key names section, year and source', (row) => {
    expect(row.section.length * row.source.length).toBeGreaterThan(0)
    expect(row.year).toBeLessThanOrEqual(Number(row.validFrom.slice(0, 4)))
  })
})

describe('annual minutes', () => {
  test.each([
    ['KGSt', 42, 1971, 105_500],
    ['KGSt', 39, 2022, 95_400],
    ['KGSt', 40, 2027, 97_860],
    ['Bund', 39, 2014, 93_600],
    ['Bund', 41, 2014, 98_640],
  ] as const)('%s, %i hours, %i: %i minutes', (publisher, weeklyHours, year, minutes) => {
    expect(annualMinutesFor({ publisher, weeklyHours, year })).toMatchObject({ ok: true, row: { minutes } })
  })

  test('vector annual-days-kgst: both KGSt values are about 203.9 days of five a week', () => {
    const days = publishedMinutes
      .filter(({ edition }) => edition === 'KGSt-Bericht 11/2022')
      .map(({ minutes, weeklyHours }) => minutes / ((weeklyHours * 60) / 5))
    expect(days[0]).toBeCloseTo(203.84615384615384, 9)
    expect(days[1]).toBeCloseTo(203.875, 9)
  })

  test('neither another year nor other hours get the value of a neighbour', () => {
    expect(annualMinutesFor({ publisher: 'Bund', weeklyHours: 39, year: 2026 })).toMatchObject({
      ...{ ok: false, refusal: 'outside-validity', year: 2026, known: { firstYear: 2014, lastYear: 2014 } },
    })
    for (const year of [2013, 2015])
      expect(annualMinutesFor({ publisher: 'Bund', weeklyHours: 39, year }).ok, `${year}`).toBe(false)
    expect(annualMinutesFor({ publisher: 'KGSt', weeklyHours: 41, year: 2026 })).toEqual({
      ...{ ok: false, refusal: 'hours-unpublished', weeklyHours: [39, 40] },
    })
  })
})

test('employees have one day of leave more from 2027; officials work 40 hours since August 2013', () => {
  const value = (...asked: Parameters<typeof workingTimeFor>) => {
    const found = workingTimeFor(...asked)
    return found.ok ? found.row.value : found.refusal
  }
  expect(value('employees', 'leave-days', 2026)).toBe(30)
  expect(value('employees', 'leave-days', 2027)).toBe(31)
  expect(value('officials', 'leave-days', 2027)).toBe(30)
  expect(value('officials', 'weekly-hours', 2013)).toBe(40)
  expect(value('officials', 'weekly-hours', 2012)).toBe('outside-validity')
})
