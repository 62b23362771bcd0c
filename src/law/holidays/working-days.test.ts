import { expect, test } from 'vitest'
import { isWorkingDay, workingDaysFrom } from './index.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const from = (text: string, count: number) => workingDaysFrom(day(text), count).toString()

test('over Christmas, New Year and Epiphany ten working days are nineteen days; Christmas Eve is a working day by law', () => {
  expect([1, 5, 6, 10].map((count) => from('2026-12-23', count))).toEqual([
    ...['2026-12-24', '2026-12-31', '2027-01-04', '2027-01-11'],
  ])
})

test('counted back, a weekend and a holiday are no days either; none is the day itself, even a Sunday', () => {
  expect([from('2027-01-07', -1), from('2026-11-30', -1), from('2026-11-29', 0)]).toEqual([
    ...['2027-01-05', '2026-11-27', '2026-11-29'],
  ])
})

test('beyond the years the law was read for, weekdays count', () => {
  expect(['2100-01-01', '2100-01-02', '2019-12-25'].map((it) => isWorkingDay(day(it)))).toEqual([
    ...[true, false, true],
  ])
})
