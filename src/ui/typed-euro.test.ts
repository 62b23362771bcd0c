import { expect, test } from 'vitest'
import { euroText, euroTyped } from './typed-euro.ts'

test('euros are read as people type them', () => {
  for (const [typed, cents] of [
    ['100', 10_000],
    ['100,00', 10_000],
    ['0,05', 5],
    ['12,5', 1_250],
    ['12.50', 1_250],
    ['1.234,50', 123_450],
    ['1.234', 123_400],
    ['1 234,50 €', 123_450],
    ['€ 93', 9_300],
    ['13 EUR', 1_300],
  ] as const)
    expect([typed, euroTyped(typed)]).toEqual([typed, cents])
  expect(euroTyped('  ')).toBeNull()
  expect([euroText(5), euroText(123_450)]).toEqual(['0,05', '1234,50'])
})

test('what is no amount is none', () => {
  for (const typed of [
    '-5',
    '5-',
    '1,2,3',
    '12,345',
    '1.23.456',
    'zehn',
    '1e3',
    '∞',
    '9'.repeat(12),
    '0x10',
    ',',
  ])
    expect([typed, euroTyped(typed)]).toEqual([typed, undefined])
})
