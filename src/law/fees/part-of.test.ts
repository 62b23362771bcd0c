import { expect, test } from 'vitest'
import { isInForce, unreviewedOn } from './in-force.ts'
import { partOf } from './part-of.ts'

test('half of an odd sum is the lower one: a cent that cannot be shared is nobody’s to pay', () => {
  expect([9300, 2760, 1381, 1, 0].map((cents) => partOf(cents, 0.5))).toEqual([4650, 1380, 690, 0, 0])
  expect(partOf(partOf(2750, 0.5), 0.5)).toBe(687)
})

test('a row holds from its first day to the day before its end', () => {
  const row = { validFrom: '2021-12-01', validTo: '2022-01-01' }
  const days = ['2021-11-30', '2021-12-01', '2021-12-31', '2022-01-01']
  expect(days.map((day) => isInForce(row, day))).toEqual([false, true, true, false])
  expect(isInForce({ ...row, validTo: null }, '2099-12-31')).toBe(true)
})

test('a change nobody has read is told from its day on', () => {
  const row = { unreviewedFrom: '2026-06-12' }
  expect(['2026-06-11', '2026-06-12'].map((day) => unreviewedOn(row, day))).toEqual([null, '2026-06-12'])
  expect(unreviewedOn({ unreviewedFrom: null }, '2026-06-12')).toBeNull()
})
