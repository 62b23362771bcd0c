import { expect, test } from 'vitest'
import { numberText, numberTyped } from './typed-number.ts'

test('numbers are read as people type them', () => {
  for (const [typed, number] of [
    ['12', 12],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['0.25', 0.25],
    ['1.234', 1234],
    ['1.234,5', 1234.5],
    ['1 234', 1234],
    ['2400', 2400],
    ['-5', -5],
    ['−5,5', -5.5],
    ['9 %', 9],
    ['1000000000', 1e9],
  ] as const)
    expect([typed, numberTyped(typed)]).toEqual([typed, number])
  expect(numberTyped('  ')).toBeNull()
  for (const number of [0, 12.5, 1234.5, -5, 1 / 3])
    expect(numberTyped(numberText(number))).toBeCloseTo(number, 11)
})

test('what is no number is none', () => {
  for (const typed of [
    'abc',
    '1e9',
    '5-',
    '1,2,3',
    '1.23.456',
    '12,',
    ',5',
    '0x10',
    '∞',
    'NaN',
    '9'.repeat(16),
  ])
    expect([typed, numberTyped(typed)]).toEqual([typed, undefined])
})
