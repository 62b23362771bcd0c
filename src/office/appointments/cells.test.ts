import { fc } from '../../../testing/properties.ts'
import { describe, expect, test } from 'vitest'
import {
  allFree,
  cellAt,
  cellOfTime,
  count,
  dayAt,
  dayNumber,
  dayStart,
  instantOf,
  listCells,
  noCells,
  runsOf,
  setCells,
} from './cells.ts'

const day = (text: string) => dayNumber(Temporal.PlainDate.from(text))

describe('a day as cells of five minutes', () => {
  test('has 276 cells when the clocks go forward and 300 when they go back', () => {
    const cells = (text: string) => (dayStart(day(text) + 1) - dayStart(day(text))) / 300_000
    expect([cells('2026-03-29'), cells('2026-10-25'), cells('2026-11-23')]).toEqual([276, 300, 288])
  })

  test('puts eight o’clock where the wall clock shows it, also on the day the clocks change', () => {
    const eight = Temporal.PlainTime.from('08:00')
    for (const text of ['2026-03-29', '2026-10-25', '2026-11-23']) {
      const at = instantOf(day(text), cellOfTime(day(text), eight))
      const wall = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('Europe/Berlin')
      expect(wall.toPlainDateTime().toString()).toBe(`${text}T08:00:00`)
    }
  })

  test('finds the day of every instant, on both sides of midnight', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_700_000_000, max: 2_000_000_000 }), (seconds) => {
        const number = dayAt(seconds * 1000)
        const expected = Temporal.Instant.fromEpochMilliseconds(seconds * 1000)
          .toZonedDateTimeISO('Europe/Berlin')
          .toPlainDate()
        expect(number).toBe(dayNumber(expected))
        expect(cellAt(number, seconds * 1000)).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 2000 },
    )
  })

  test('a run of n starts exactly where n cells in a row are free', () => {
    const ranges = fc.array(fc.tuple(fc.nat(310), fc.integer({ min: 1, max: 60 })), { maxLength: 8 })
    fc.assert(
      fc.property(ranges, fc.integer({ min: 1, max: 60 }), (list, length) => {
        const free = noCells()
        for (const [from, width] of list) setCells(free, from, Math.min(320, from + width))
        const expected = Array.from({ length: 320 }, (_, n) => n).filter((n) => allFree(free, n, n + length))
        const runs = runsOf(free, length)
        expect(listCells(runs)).toEqual(expected)
        expect(count(runs)).toBe(expected.length)
      }),
      { numRuns: 2000 },
    )
  })
})
