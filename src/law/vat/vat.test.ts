import { expect, test } from 'vitest'
import { fc } from '../../../testing/properties.ts'
import { grossOf, netOf, vatRateIn, vatRatesIn } from './index.ts'

const percents = (year: number) => vatRatesIn(year).map(({ percent }) => percent)

test('a year knows the rates that were in force in it, 2020 both of its halves', () => {
  expect(percents(2006)).toEqual([16, 7, 0])
  expect(percents(2016)).toEqual([19, 7, 0])
  expect(percents(2020)).toEqual([19, 16, 7, 5, 0])
  expect(percents(2021)).toEqual([19, 7, 0])
})

test('a rate of another year is refused with those of the year', () => {
  expect(vatRateIn(19, 2026)).toMatchObject({ ok: true, row: { norm: 'UStG § 12 Abs. 1' } })
  expect(vatRateIn(16, 2026)).toEqual({ ok: false, known: [19, 7, 0] })
})

test('net and gross to the cent, as on an invoice, and back', () => {
  expect([grossOf(10_000, 19), netOf(11_900, 19), grossOf(1, 19), netOf(1, 19)]).toEqual([
    11_900, 10_000, 1, 1,
  ])
  expect([grossOf(1_250, 7), netOf(6_000_000, 19), grossOf(500, 0)]).toEqual([1_338, 5_042_017, 500])
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 100_000_000_000 }),
      fc.constantFrom(0, 5, 7, 16, 19),
      (net, percent) => {
        expect(netOf(grossOf(net, percent), percent)).toBe(net)
      },
    ),
  )
})
