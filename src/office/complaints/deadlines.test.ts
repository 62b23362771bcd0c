import { expect, test } from 'vitest'
import { deadlinesOn } from './deadlines.ts'

test('other days hold for what comes in on their first day, and for nothing before', () => {
  const old = deadlinesOn(Temporal.PlainDate.from('2026-11-24'))
  const among = [{ ...old, from: '2027-01-01', firstDays: 3 }, old]
  const firstDays = (day: string) => deadlinesOn(Temporal.PlainDate.from(day), among).firstDays
  expect([firstDays('2026-12-31'), firstDays('2027-01-01')]).toEqual([5, 3])
  expect(() => firstDays('2019-12-31')).toThrow(RangeError)
})
