import { describe, expect, test } from 'vitest'
import { bandPath, linePath, marked, rowsOf, stepPath } from './path.ts'
import { axisFor, clockOf, digitsOf, extentOf, niceStep, numberWith, placeOn } from './scale.ts'

describe('the ticks of an axis', () => {
  test('are numbers a reader would choose', () => {
    expect(axisFor([3, 17.2]).ticks).toEqual([0, 5, 10, 15, 20])
    expect(axisFor([0.31]).ticks).toEqual([0, 0.1, 0.2, 0.3, 0.4])
    expect(niceStep(12_345, 6)).toBe(2500)
    expect(niceStep(0.3, 3)).toBeCloseTo(0.1, 12)
  })

  test('hold every value, below zero as well', () => {
    for (const values of [[-3, 8], [0.0001], [1e9, 1e9 + 1], [-7], [12, 12, 12]]) {
      const axis = axisFor(values)
      const [least, greatest] = extentOf(values)
      expect(axis.low).toBeLessThanOrEqual(Math.min(0, least))
      expect(axis.high).toBeGreaterThanOrEqual(greatest)
      expect(axis.ticks.length).toBeLessThanOrEqual(9)
    }
  })

  test('of a clock are full quarters and hours', () => {
    expect(axisFor([8 * 60, 13 * 60 + 45], { kind: 'clock', most: 8 }).ticks.map(clockOf)).toEqual([
      '08:00',
      '09:00',
      '10:00',
      '11:00',
      '12:00',
      '13:00',
      '14:00',
    ])
    expect(axisFor([450, 1080], { kind: 'clock', most: 8 }).ticks.map(clockOf)[0]).toBe('06:00')
  })

  test('exist without any figure, and for figures that are none', () => {
    expect(axisFor([]).ticks).toEqual([0, 1])
    expect(axisFor([Number.NaN, Number.POSITIVE_INFINITY]).ticks).toEqual([0, 1])
  })

  test('say as many digits as tell them apart, in German', () => {
    expect(digitsOf([0, 0.25, 0.5])).toBe(2)
    expect(digitsOf([0, 5, 10])).toBe(0)
    expect(numberWith('de', 1)(1234.56)).toBe('1.234,6')
    expect(numberWith('de', 1)(-0)).toBe('0')
    expect(numberWith('ar', 1)(1.5)).toMatch(/^[\d.,]+$/)
    expect(clockOf(1440)).toBe('24:00')
  })
})

describe('a curve', () => {
  const same = (value: number): number => value

  test('lies between the ends of its paper, up being less in SVG', () => {
    const place = placeOn({ low: 0, high: 20, ticks: [] }, 300, 40)
    expect([place(0), place(10), place(20)]).toEqual([300, 170, 40])
  })

  test('has a gap where nothing is known, not a line across it', () => {
    const points = [
      { x: 0, y: 1 },
      { x: 1, y: null },
      { x: 2, y: 3 },
      { x: 3, y: 4 },
    ]
    expect(linePath(points, same, same)).toBe('M0 1M2 3L3 4')
    expect(rowsOf([{ points }, { points: [{ x: 2, y: 9 }] }])[1]).toEqual({ x: 1, values: [null, null] })
  })

  test('of desks holds each number until the next begins, the last for its own half hour', () => {
    const points = [
      { x: 0, y: 2 },
      { x: 30, y: 3 },
    ]
    expect(stepPath(points, same, same, 100)).toBe('M0 2H30L30 3H60')
  })

  test('carries a handful of marks however long it is, and a band closes', () => {
    const long = Array.from({ length: 96 }, (_, x) => ({ x, y: x }))
    expect(marked(long).length).toBeLessThanOrEqual(10)
    expect(
      bandPath(
        [
          { x: 0, low: 1, high: 2 },
          { x: 1, low: 2, high: 4 },
        ],
        same,
        same,
      ),
    ).toBe('M0 2L1 4L1 2L0 1Z')
  })
})
