import { expect, test } from 'vitest'
import { dayToType, dayTyped } from './typed-day.ts'

test('a day is read as colleagues type it and as a calendar sends it; what is none is none', () => {
  for (const text of ['2026-12-03', '3.12.2026', ' 03.12.2026 ', '3. 12. 2026'])
    expect(dayTyped(text)?.toString(), text).toBe('2026-12-03')
  for (const text of ['', '31.11.2026', '2026-13-01', '3.12.26', 'heute', '12/03/2026', '+020261-01-01'])
    expect(dayTyped(text), text).toBe(null)
  expect(dayTyped(dayToType('2026-12-03'))?.toString()).toBe('2026-12-03')
})
