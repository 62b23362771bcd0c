import { describe, expect, test } from 'vitest'
import { forecastOf } from './forecast.ts'

describe('how long it will take, in words', () => {
  const wait = { p10: 14, p50: 27.2, p90: 46 }

  test('nine of ten are called at once: now', () =>
    expect(forecastOf({ p10: 0, p50: 0.5, p90: 1.2 }, null)).toEqual({ kind: 'now' }))

  test('a range in steps of five, middle to nine of ten', () =>
    expect(forecastOf(wait, null)).toEqual({ kind: 'range', ...wait, from: 25, to: 50 }))

  test('never after closing', () => {
    expect(forecastOf(wait, 38)).toMatchObject({ kind: 'range', from: 25, to: 38 })
    expect(forecastOf(wait, 20)).toEqual({ kind: 'after-closing' })
  })

  test('nobody serves: nothing is claimed', () =>
    expect(forecastOf({ p10: Infinity, p50: Infinity, p90: Infinity }, null)).toEqual({ kind: 'unknown' }))
})
