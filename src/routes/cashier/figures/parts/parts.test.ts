import { describe, expect, test } from 'vitest'
import { columnsOf, ticksOf, type Step } from './columns.ts'
import { csvOf } from './csv.ts'
import { periodOf } from './period.ts'

describe('a table as a file', () => {
  test('keeps amounts as numbers, quotes what must be, and gives a spreadsheet nothing to reckon', () => {
    const rows = [
      ['Kasse "1"; alt', 3, { cents: -1_205 }],
      ['=HYPERLINK("x")', 0, { cents: 5 }],
      ['+49', -2, { cents: 100_000 }],
    ]
    expect(csvOf(rows)).toBe(
      '\ufeff"Kasse ""1""; alt";3;-12,05\r\n"\'=HYPERLINK(""x"")";0;0,05\r\n\'+49;-2;1000,00\r\n',
    )
  })
})

describe('the span an address asks for', () => {
  const now = Temporal.Instant.from('2026-11-22T23:30:00Z') // half past midnight on Monday the 23rd
  const asked = (query: string) => {
    const { from, to, unit, wrong } = periodOf(new URL(`http://a/figures?${query}`), now, 366)
    return [`${from.toString()}/${to.toString()}`, unit, wrong] as const
  }

  test('is the last thirty days when nothing, or nothing known, is asked', () => {
    const thirty = '2026-10-25/2026-11-23'
    for (const query of ['', 'period=forever&unit=second', 'from=01.02.2026'])
      expect(asked(query)).toEqual([thirty, undefined, {}])
  })

  test('is a month, quarter or year of the calendar', () => {
    const spans = ['this-month', 'last-month', 'this-quarter', 'this-year', 'last-year'] as const
    expect(spans.map((it) => asked(`period=${it}`)[0])).toEqual([
      '2026-11-01/2026-11-23',
      '2026-10-01/2026-10-31',
      '2026-10-01/2026-11-23',
      '2026-01-01/2026-11-23',
      '2025-01-01/2025-12-31',
    ])
  })

  test('may be one’s own; what cannot be is named by its field', () => {
    const own = (from: string, to: string) => asked(`period=own&unit=week&from=${from}&to=${to}`)
    expect(own('01.02.2026', '2026-02-28')).toEqual(['2026-02-01/2026-02-28', 'week', {}])
    expect(own('31.11.2026', '')[2]).toEqual({ from: 'badDay', to: 'badDay' })
    expect(own('02.11.2026', '01.11.2026')[2]).toEqual({ to: 'order' })
    expect(own('01.01.2020', '01.11.2026')[2]).toEqual({ to: 'tooLong' })
    expect(own('%00', "'; drop table")[2]).toEqual({ from: 'badDay', to: 'badDay' })
  })
})

describe('columns', () => {
  const step = (tick: string, cashCents: number, cardCents = 0, transferCents = 0): Step => ({
    ...{ tick, cashCents, cardCents, transferCents },
  })
  const frame = { width: 720, height: 260, left: 60, top: 10, foot: 30 }

  test('stand on each other, and below the line where more was taken back', () => {
    const chart = columnsOf([step('1.', 30_000, 10_000, 5_000), step('2.', -10_000, 20_000)], frame)
    expect([chart.most, chart.least]).toEqual([60_000, -10_000])
    const [cash, card] = chart.columns[0]!.parts
    expect(card!.y + card!.height).toBeCloseTo(cash!.y)
    expect(chart.columns[1]!.parts[0]!.y).toBeCloseTo(chart.y(0))
    expect(ticksOf(chart).map(({ cents }) => cents)).toEqual([60_000, 30_000, 0, -10_000])
    for (const part of chart.columns.flatMap(({ parts }) => parts)) {
      expect(part.y).toBeGreaterThanOrEqual(frame.top)
      expect(part.y + part.height).toBeLessThanOrEqual(frame.height - frame.foot + 0.01)
    }
  })

  test('names stand below some of them only; of nothing there are none', () => {
    const chart = columnsOf(
      Array.from({ length: 31 }, (_, n) => step(`${n}.`, 100)),
      frame,
    )
    expect(chart.columns.filter(({ isNamed }) => isNamed).length).toBeLessThanOrEqual(9)
    expect(columnsOf([step('1.', 0)], frame).columns[0]!.parts).toEqual([])
  })
})
