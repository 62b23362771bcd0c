import { fc } from '../../../testing/properties.ts'
import { describe, expect, test } from 'vitest'
import {
  addMonths,
  birthday,
  civilOf,
  dayNumber,
  dayText,
  exactDay,
  fullYears,
  monthsBetween,
  readDay,
} from './days.ts'

const EPOCH = Temporal.PlainDate.from('1970-01-01')
const plain = (number: number): Temporal.PlainDate => EPOCH.add({ days: number })
const anyDay = fc.integer({ min: -43_000, max: 80_000 })

describe('days as numbers agree with the calendar of the language', () => {
  test('every day of four centuries, there and back', () => {
    let day = Temporal.PlainDate.from('1860-01-01')
    for (let number = dayNumber(1860, 1, 1); number < dayNumber(2190, 1, 1); number += 1) {
      const { year, month, day: of } = civilOf(number)
      if (year !== day.year || month !== day.month || of !== day.day) expect.fail(`${number}: ${day}`)
      if (dayNumber(year, month, of) !== number) expect.fail(`${number}: ${day}`)
      day = day.add({ days: 1 })
    }
    expect(dayText(dayNumber(2028, 2, 29))).toBe('2028-02-29')
  })

  test('months added end with the month', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -400, max: 400 }), (number, months) => {
        expect(dayText(addMonths(number, months))).toBe(plain(number).add({ months }).toString())
      }),
    )
    expect(dayText(addMonths(exactDay('2026-08-31'), 6))).toBe('2027-02-28')
    expect(dayText(addMonths(exactDay('2027-08-31'), 6))).toBe('2028-02-29')
  })

  test('full months between two days are those of the language', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 20_000 }), (from, days) => {
        const whole = plain(from).until(plain(from + days), { largestUnit: 'months' }).months
        expect(Math.floor(monthsBetween(from, from + days))).toBe(whole)
      }),
    )
  })

  test('months between two days rise with every day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 3000 }), (from, days) => {
        expect(monthsBetween(from, from + days + 1)).toBeGreaterThanOrEqual(monthsBetween(from, from + days))
      }),
    )
    expect(monthsBetween(exactDay('2026-08-31'), exactDay('2027-02-28'))).toBe(6)
  })
})

test('who was born on 29 February has a birthday on 1 March of a common year', () => {
  const birth = exactDay('2012-02-29')
  expect(dayText(birthday(birth, 18))).toBe('2030-03-01')
  expect(dayText(birthday(birth, 16))).toBe('2028-02-29')
  expect(fullYears(birth, exactDay('2030-02-28'))).toBe(17)
  expect(fullYears(birth, exactDay('2030-03-01'))).toBe(18)
})

test.each([
  ['2027-05-31', ['2027-05-31', '2027-05-31']],
  ['2027-05-00', ['2027-05-01', '2027-05-31']],
  ['2028-02-00', ['2028-02-01', '2028-02-29']],
  ['2027-00-00', ['2027-01-01', '2027-12-31']],
])('%s is a span of days', (text, ends) => {
  const read = readDay(text)
  expect(typeof read === 'object' && read ? [dayText(read.lo), dayText(read.hi)] : read).toEqual(ends)
})

test.each([
  '2027-02-29',
  '2027-13-01',
  '2027-00-05',
  '2027-1-1',
  '01.05.2027',
  'x',
  '2027-05-3l',
  '0000-05-12',
])('%s is no day', (text) => {
  expect(readDay(text)).toBeNull()
})

test('a day nobody knows anything of is said to be unknown', () => {
  expect([readDay('0000-00-00'), readDay('')]).toEqual(['unknown', 'unknown'])
})
