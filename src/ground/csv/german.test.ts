import { expect, test } from 'vitest'
import { csvLine, csvLineGerman } from './index.ts'

test('a German spreadsheet reads numbers with a comma; minutes too early stay a number, texts are no formula', () => {
  expect(csvLineGerman([1234.5, -2.5, 0.1 + 0.2, null, '-2,5', 'a;b'])).toBe(
    `1234,5;-2,5;0,3;;'-2,5;"a;b"\r\n`,
  )
  expect(csvLineGerman([-1e-9, 2_000_000])).toBe('0;2000000\r\n')
  expect(csvLineGerman([0.1 + 0.2, 1 / 3], 20)).toBe('0,30000000000000004;0,3333333333333333\r\n')
  expect(csvLine([1.5, '=1'])).toBe(`1.5;'=1\r\n`)
})
