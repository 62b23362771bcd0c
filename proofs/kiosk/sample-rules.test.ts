import { expect, test } from 'vitest'
import { changeHint, changeOf, rejectionOf } from '../../examples/kiosk/money.ts'
import { readCode } from '../../examples/kiosk/read-code.ts'

/** What the sample machine decides by itself, before anybody is asked. */

test('change is made from what is there; what cannot be changed is said before and not taken', () => {
  expect(changeOf({ 50: 1, 20: 3 }, 60)).toEqual([20, 20, 20])
  expect(changeOf({ 5000: 9, 2000: 1 }, 5000)).toBeNull()
  expect(changeOf({}, 0)).toEqual([])
  const stock = { 100: 3 }
  expect(changeHint(9700, stock)).toEqual({ unfit: [20_000], isExactOnly: false })
  expect(changeHint(9650, {})).toMatchObject({ isExactOnly: true })
  expect(rejectionOf(10_000, [], 9700, stock)).toBeNull()
  expect(rejectionOf(20_000, [], 9700, stock)).toBe('no-change')
  expect(rejectionOf(50_000, [], 9700, stock)).toBe('too-large')
  expect(rejectionOf(25, [], 9700, stock)).toBe('unknown-piece')
  expect(rejectionOf(1, Array.from<number>({ length: 50 }).fill(1), 9700, stock)).toBe('too-many-coins')
})

test('what was typed or scanned is told apart before anybody is asked', () => {
  expect(readCode('BCD\n002\n1\nSCT')).toEqual({ ok: false, why: 'bank-code', typed: '' })
  expect(readCode('https://example.org')).toEqual({ ok: false, why: 'not-a-code', typed: '' })
  // the digits are shown again, for comparing them with the paper
  const wrong = { ok: false, why: 'wrong-check-digits', typed: '56401234567800' }
  expect(readCode('5640 1234 5678 00')).toEqual(wrong)
})
