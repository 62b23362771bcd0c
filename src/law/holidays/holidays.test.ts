import { getHolidays } from 'feiertagejs'
import { describe, expect, test } from 'vitest'
import { holidayOn, publicHolidays } from './index.ts'

const years = Array.from({ length: 80 }, (_, index) => 2020 + index)
const day = (text: string) => Temporal.PlainDate.from(text)

/** The same days according to an independent library; it also lists the Sundays of Easter and Whitsun. */
function accordingToTheLibrary(year: number, region: 'BY' | 'AUGSBURG'): string[] {
  return getHolidays(year, region)
    .filter((holiday) => holiday.name !== 'OSTERSONNTAG' && holiday.name !== 'PFINGSTSONNTAG')
    .map((holiday) => holiday.dateString)
    .toSorted()
}

const dates = (year: number, options = {}) =>
  publicHolidays(year, options).map((holiday) => holiday.date.toString())

describe('Bavarian holidays', () => {
  test.each(years)('%i agrees with the independent library', (year) => {
    expect(dates(year, { assumptionDay: true })).toEqual(accordingToTheLibrary(year, 'BY'))
    expect(dates(year, { assumptionDay: true, augsburg: true })).toEqual(
      accordingToTheLibrary(year, 'AUGSBURG'),
    )
  })

  test('Mariä Himmelfahrt and the Friedensfest are holidays only where the municipality has them', () => {
    expect(dates(2026)).toHaveLength(12)
    expect(holidayOn(day('2026-08-15'))).toBeUndefined()
    expect(holidayOn(day('2026-08-15'), { assumptionDay: true })?.key).toBe('assumption')
    expect(holidayOn(day('2026-08-08'), { assumptionDay: true })).toBeUndefined()
    expect(holidayOn(day('2026-08-08'), { augsburg: true })?.section).toBe('Art. 1 Abs. 2 FTG')
  })

  test('Epiphany closes the office, Easter Sunday needs no entry, an ordinary Monday is none', () => {
    expect(holidayOn(day('2027-01-06'))?.nameDe).toBe('Heilige Drei Könige')
    expect(holidayOn(day('2027-03-28'))).toBeUndefined()
    expect(holidayOn(day('2026-11-23'))).toBeUndefined()
  })

  test('a year the law was not read for is refused', () => {
    expect(() => publicHolidays(2017)).toThrow(RangeError)
  })
})
