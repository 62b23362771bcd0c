import { describe, expect, test } from 'vitest'
import {
  formatClock,
  formatDay,
  formatDayAndClock,
  formatDayOf,
  formatEuro,
  formatList,
  formatRange,
  formatTime,
  languageCodes,
} from './index.ts'

describe('dates and times on letters and screens', () => {
  test('a day is written in words, in the Gregorian calendar', () => {
    expect(formatDay('de', '2026-12-01')).toBe('Dienstag, 1. Dezember 2026')
    expect(formatDay('en', '2026-12-01')).toBe('Tuesday, 1 December 2026')
    expect(formatDay('ar', '2026-12-01')).toBe('الثلاثاء، 1 ديسمبر 2026')
    expect(formatDay('de', '2026-12-01', 'short')).toBe('01.12.2026')
  })

  test('no language brings other digits, another calendar or AM and PM', () => {
    for (const language of languageCodes) {
      const said = `${formatDayAndClock(language, '2026-12-01T15:05:00Z')} ${formatDayOf(language, '2026-12-01T15:05:00Z', 'short')}`
      expect(said).toContain('2026')
      expect(said).toContain('16:05')
      expect(said).not.toMatch(/[\u0660-\u0669\u06f0-\u06f9]|[AP]M/)
    }
    expect(languageCodes).toHaveLength(10)
  })

  test('a Persian reader gets the month and the year of the letter, never those of the Persian calendar', () => {
    expect(formatDay('fa', '2026-12-01')).toBe('سه‌شنبه 1 دسامبر 2026')
    expect(formatDay('fa', '2026-12-01', 'short')).toBe('2026/12/01')
    expect(formatDayAndClock('fa', '2026-12-01T07:20:00Z')).toBe('سه‌شنبه 1 دسامبر 2026، ساعت\u00a008:20')
    expect(formatEuro('fa', 109_350)).toContain('1,093.50')
  })

  test('each language has its own comma and order, and no sign that would end a sentence twice', () => {
    expect(formatDayAndClock('zh', '2026-12-01T07:20:00Z')).toBe('2026年12月1日星期二，08:20')
    expect(formatDay('ru', '2026-12-01')).toBe('вторник, 1 декабря 2026')
    expect(formatDayOf('uk', '2026-12-01T07:20:00Z', 'date')).toBe('1 грудня 2026')
    expect(formatDayAndClock('tr', '2026-12-01T07:20:00Z')).toBe('1 Aralık 2026 Salı, saat\u00a008:20')
    expect(formatDay('einfach', '2026-12-01')).toBe(formatDay('de', '2026-12-01'))
    expect(formatList('fa', ['الف', 'ب'])).toBe('الف، ب')
  })

  test('an instant is read on the clock of the office, in winter and in summer', () => {
    expect(formatTime('2026-12-01T07:20:00Z')).toBe('08:20')
    expect(formatTime('2026-07-01T06:20:00Z')).toBe('08:20')
    expect(formatTime(Temporal.Instant.from('2026-12-01T07:20:00Z'))).toBe('08:20')
  })

  test('just before midnight in UTC it is already the next day in the office', () => {
    expect(formatDayOf('de', '2026-12-01T23:30:00Z')).toBe('Mittwoch, 2. Dezember 2026')
  })

  test('a time of day needs no date', () => {
    expect(formatTime('08:20:00')).toBe('08:20')
    expect(formatTime(Temporal.PlainTime.from('08:05'))).toBe('08:05')
    expect(formatTime('00:00')).toBe('00:00')
  })

  test('"Uhr" stays on the line of its time', () => {
    expect(formatClock('de', '08:20')).toBe('08:20\u00a0Uhr')
  })

  test('a range of waiting minutes names both ends, or one when they agree', () => {
    expect(formatRange('de', 5, 12)).toBe('5 bis 12')
    expect(formatRange('de', 5, 5)).toBe('5')
  })

  test('money is written from whole cents', () => {
    expect(formatEuro('de', 9300)).toBe('93,00\u00a0€')
  })

  test('from right to left an amount keeps its order beside whatever stands around it', () => {
    expect(formatEuro('ar', 9300)).toBe('\u200e93.00\u00a0€\u200e')
    expect(formatEuro('fa', 9300)).toBe('\u200e€\u00a093.00\u200e')
  })
})
