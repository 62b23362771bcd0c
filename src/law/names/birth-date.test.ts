import { describe, expect, test } from 'vitest'
import { formatBirthDate, parseBirthDate } from './index.ts'

const today = Temporal.PlainDate.from('2026-11-23')

function read(text: string) {
  const [day = '', month = '', year = ''] = text.split('.')
  return parseBirthDate({ day, month, year }, today)
}

describe('dates of birth', () => {
  test.each([
    ['17.05.1980', { year: 1980, month: 5, day: 17 }],
    ['1.2.1999', { year: 1999, month: 2, day: 1 }],
    ['29.02.2024', { year: 2024, month: 2, day: 29 }],
    ['00.05.1990', { year: 1990, month: 5, day: null }],
    ['00.00.1990', { year: 1990, month: null, day: null }],
    ['00.00.2026', { year: 2026, month: null, day: null }],
    ['23.11.2026', { year: 2026, month: 11, day: 23 }],
    ['١٧.٠٥.١٩٨٠', { year: 1980, month: 5, day: 17 }],
    ['۰۰.۰۰.۱۹۹۰', { year: 1990, month: null, day: null }],
  ])('%s is understood', (text, birthDate) => expect(read(text)).toEqual({ ok: true, birthDate }))

  test.each([
    ['31.02.1990', 'no-such-date'],
    ['29.02.2023', 'no-such-date'],
    ['10.13.1990', 'no-such-date'],
    ['32.01.1990', 'no-such-date'],
    ['00.00.0000', 'birth-year-unknown'],
    ['01.01.0000', 'birth-year-unknown'],
    ['05.00.1990', 'birth-month-missing'],
    ['..1990', 'birth-date-incomplete'],
    ['1.1.90', 'birth-date-incomplete'],
    ['1.x.1990', 'birth-date-incomplete'],
    ['1.-1.1990', 'birth-date-incomplete'],
    ['24.11.2026', 'birth-date-in-future'],
    ['00.12.2026', 'birth-date-in-future'],
    ['22.11.1896', 'birth-date-too-long-ago'],
    ['00.00.1895', 'birth-date-too-long-ago'],
  ])('%s is refused: %s', (text, refusal) => expect(read(text)).toEqual({ ok: false, refusal }))

  test('130 years to the day is still believed, and so is that year without day and month', () => {
    expect(read('23.11.1896').ok).toBe(true)
    expect(read('00.00.1896').ok).toBe(true)
  })

  test('are shown with zeros for what is unknown', () => {
    expect(formatBirthDate({ year: 1990, month: null, day: null })).toBe('00.00.1990')
    expect(formatBirthDate({ year: 1980, month: 5, day: 7 })).toBe('07.05.1980')
    expect(formatBirthDate({ year: null, month: null, day: null })).toBe('00.00.0000')
  })
})
