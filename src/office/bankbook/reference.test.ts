import { fc } from '../../../testing/properties.ts'
import { describe, expect, test } from 'vitest'
import { creditorReference } from '#ground/banking/index.ts'
import { checkDigits } from '#office/claims/index.ts'
import { kassenzeichenIn, nearKassenzeichen } from './reference.ts'

const OFFICE = '5640'
const whole = (eight: string): string => `${OFFICE}${eight}${checkDigits(OFFICE + eight)}`
const A = whole('12345678')
const B = whole('00000007')
const grouped = (it: string): string => it.replace(/(\d{4})(?=\d)/gu, '$1 ')
const sure = (...texts: string[]) => kassenzeichenIn(texts, OFFICE)

describe('a Kassenzeichen is found', () => {
  test.each([
    ['alone', A],
    ['in groups', grouped(A)],
    ['in a sentence', `Gebühr ${grouped(A)} vom 20.11.2026, Frau Muster`],
    ['cut by the bank', `Kassenz eichen 5640123 ${A.slice(7)}EREF`],
    ['with dashes and points', `KZ: ${A.slice(0, 4)}-${A.slice(4, 8)}.${A.slice(8)}`],
    ['stuck to a word', `KZ${A}x`],
    ['behind other digits', `2026 ${grouped(A)} 17`],
    ['in our code', `WILLKOMMEN:PAY:${A}`],
    ['as creditor reference', creditorReference(A)],
    ['as creditor reference in groups', creditorReference(A).replace(/(.{4})/gu, '$1 ')],
    ['in Arabic digits', A.replace(/\d/gu, (it) => String.fromCharCode(0x660 + Number(it)))],
    ['in wide digits', A.replace(/\d/gu, (it) => String.fromCharCode(0xff10 + Number(it)))],
  ])('%s', (_, text) => {
    expect(sure(text)).toEqual([A])
  })

  test('once, though it stands there twice; two that differ are two', () => {
    expect(sure(`${A} ${A}`, A)).toEqual([A])
    expect(sure(`${A} und ${B}`)).toEqual([A, B])
  })
})

test('of another office, too short, or a number that only looks like it: none', () => {
  const other = `1234${'12345678'}${checkDigits('123412345678')}`
  for (const text of ['', other, A.slice(0, 10), 'DE02120300000000202051', '20.11.2026 12:30'])
    expect([kassenzeichenIn([text], OFFICE), nearKassenzeichen([text], OFFICE)]).toEqual([[], []])
})

test('one slip of the hand is proposed, with what it was; never taken for sure', () => {
  const digit = fc.record({
    at: fc.nat(13),
    by: fc.integer({ min: 1, max: 9 }),
    eight: fc.stringMatching(/^\d{8}$/),
  })
  const slip = fc.property(digit, fc.nat(12), ({ at, by, eight }, swap) => {
    const right = whole(eight)
    const wrong = right.slice(0, at) + ((Number(right[at]) + by) % 10) + right.slice(at + 1)
    const swapped = right.slice(0, swap) + right[swap + 1] + right[swap] + right.slice(swap + 2)
    const cases = [wrong, right.slice(0, at) + right.slice(at + 1), right.slice(0, at) + by + right.slice(at)]
    if (swapped !== right) cases.push(swapped)
    for (const typed of cases) {
      const text = [`Zahlung ${typed}`]
      // 15 digits hold two windows: with nothing to tell them apart the right one may stand there whole.
      if (!kassenzeichenIn(text, OFFICE).includes(right))
        expect(nearKassenzeichen(text, OFFICE).map(({ kassenzeichen }) => kassenzeichen)).toContain(right)
    }
  })
  fc.assert(slip, { numRuns: 100 })
})

test('a text made of nothing but digits is read in no time', () => {
  const digits = '5640'.repeat(1000)
  expect(nearKassenzeichen([digits, digits], OFFICE)).toEqual([])
  expect(kassenzeichenIn([digits, digits], OFFICE)).toEqual([])
})
