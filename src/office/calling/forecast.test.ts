import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { forecast, meanWait, type Ahead } from './forecast.ts'

const quiet: Ahead = { work: [], booked: [], usual: 15, desks: 2, freeDesks: 0, earliest: 0, closesIn: null }

describe('how long it will take', () => {
  test('a desk is free and nobody is before: now', () => {
    expect(forecast({ ...quiet, freeDesks: 1 })).toEqual({ kind: 'now' })
    expect(meanWait({ ...quiet, freeDesks: 1 })).toBe(0)
  })

  test('as many before as desks are free: not now', () => {
    expect(forecast({ ...quiet, work: [15], freeDesks: 1 }).kind).toBe('range')
  })

  test('the mean is the work before and one service that ends first, over the desks', () => {
    expect(meanWait({ ...quiet, work: [15, 30] })).toBe((15 + 30 + 15) / 2)
  })

  test('booked visitors due meanwhile lengthen it, by the share that comes, until no more are due', () => {
    const work = [15, 15, 15]
    expect(meanWait({ ...quiet, work, booked: [30, 200] })).toBeCloseTo((45 + 15 + 0.85 * 15) / 2)
    // 30 min from three ahead; the one due at 30 makes it 36.4, and only then the one at 35 counts.
    expect(meanWait({ ...quiet, work, booked: [30, 35] })).toBeCloseTo((45 + 15 + 1.7 * 15) / 2)
  })

  test('a range in steps of five, middle to nine of ten', () => {
    expect(forecast({ ...quiet, work: [15, 15, 15] })).toEqual({ kind: 'range', from: 25, to: 50 })
  })

  test('an appointment is not promised before its time', () => {
    expect(forecast({ ...quiet, work: [15], earliest: 40 })).toEqual({ kind: 'range', from: 40, to: 45 })
  })

  test('never after closing', () => {
    expect(forecast({ ...quiet, work: [15, 15, 15], closesIn: 38 })).toEqual({
      kind: 'range',
      from: 25,
      to: 38,
    })
    expect(forecast({ ...quiet, work: [15, 15, 15], closesIn: 20 })).toEqual({ kind: 'after-closing' })
  })

  test('nobody serves: nothing is claimed', () =>
    expect(forecast({ ...quiet, desks: 0 })).toEqual({ kind: 'unknown' }))

  test('for any hall: the range is ordered, and one more before never shortens it', () => {
    const minutes = fc.integer({ min: 3, max: 60 })
    const hall = fc.record({
      work: fc.array(minutes, { maxLength: 30 }),
      booked: fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 20 }),
      usual: minutes,
      desks: fc.integer({ min: 1, max: 12 }),
      freeDesks: fc.constant(0),
      earliest: fc.constant(0),
      closesIn: fc.constant(null),
    })
    fc.assert(
      fc.property(hall, minutes, (ahead, more) => {
        const told = forecast(ahead)
        if (told.kind !== 'range') throw new Error(told.kind)
        expect(told.from).toBeLessThan(told.to)
        expect(meanWait({ ...ahead, work: [...ahead.work, more] })).toBeGreaterThan(meanWait(ahead))
      }),
    )
  })
})
