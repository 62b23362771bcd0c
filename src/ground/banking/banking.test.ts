import { fc } from '../../../testing/properties.ts'
import { describe, expect, test } from 'vitest'
import { codeSvg, qrCode } from '#ground/barcodes/index.ts'
import { checkIban, creditorReference, isTransferCode, LARGEST_VERSION } from './index.ts'
import { readCreditorReference, shortIban, showIban, transferCode, type Transfer } from './index.ts'

const IBAN = 'DE89370400440532013000'
const transfer = (more: Partial<Transfer> = {}): Transfer => ({
  ...{ name: 'Stadt Musterstadt', iban: IBAN, cents: 9300 },
  ...more,
})

describe('the number of an account', () => {
  test('is taken with blanks, in small letters and with what a browser adds to it', () => {
    expect(checkIban(' de89 3704 0044 0532\u00a0013000\u200e')).toEqual({ ok: true, iban: IBAN })
    expect(showIban(IBAN)).toBe('DE89 3704 0044 0532 0130 00')
    expect(shortIban(IBAN)).toBe('DE…3000')
  })

  test('is refused with the reason', () => {
    for (const [text, why] of [
      ['', 'not-an-iban'],
      ['3704 0044 0532 0130 00', 'not-an-iban'],
      ['DE8937040044053201300', 'wrong-length'],
      ['DE88370400440532013000', 'wrong-check-digits'],
      ['DE89370400440532010300', 'wrong-check-digits'],
      ['TR330006100519786457841326', 'country-outside-sepa'],
    ])
      expect(checkIban(text!)).toEqual({ ok: false, why })
  })

  test('of each example a bank prints is right', () => {
    for (const iban of [
      'AT611904300234573201',
      'FR1420041010050500013M02606',
      'MT84MALT011000012345MTLCAST001S',
    ])
      expect(checkIban(iban).ok).toBe(true)
  })
})

describe('a creditor reference', () => {
  test('is the one of ISO 11649 and reads back', () => {
    expect(creditorReference('539007547034')).toBe('RF18539007547034')
    expect(readCreditorReference('rf18 5390 0754 7034')).toBe('539007547034')
  })

  test('with one wrong digit, or two that changed places, is none', () => {
    const wrong = fc.property(
      fc.stringMatching(/^\d{14}$/),
      fc.nat(12),
      fc.integer({ min: 1, max: 9 }),
      (own, at, by) => {
        const right = creditorReference(own)
        const spoilt = [...right]
        spoilt[4 + at] = String((Number(spoilt[4 + at]) + by) % 10)
        const swapped = [...right]
        ;[swapped[4 + at], swapped[5 + at]] = [swapped[5 + at]!, swapped[4 + at]!]
        expect(readCreditorReference(right)).toBe(own)
        expect(readCreditorReference(spoilt.join(''))).toBeUndefined()
        if (swapped.join('') !== right) expect(readCreditorReference(swapped.join(''))).toBeUndefined()
      },
    )
    fc.assert(wrong)
  })

  test('is never made of what a bank would not carry', () => {
    for (const own of ['', '12-34', 'ü', '1'.repeat(22)])
      expect(() => creditorReference(own)).toThrow(RangeError)
    for (const text of ['', 'RF', 'RF18', 'RF18539007547034X', 'XX18539007547034'])
      expect(readCreditorReference(text)).toBeUndefined()
  })
})

describe('the code of a transfer', () => {
  test('says line by line what the banking app fills in', () => {
    const reference = creditorReference('56401234567890')
    expect(transferCode(transfer({ reference }))).toEqual({
      ok: true,
      content: `BCD\n002\n1\nSCT\n\nStadt Musterstadt\n${IBAN}\nEUR93.00\n\n${reference}`,
    })
    expect(
      transferCode(transfer({ cents: 4605, bic: 'cobadeffxxx', text: 'Gebühr', note: 'Danke' })),
    ).toEqual({
      ok: true,
      content: `BCD\n002\n1\nSCT\nCOBADEFFXXX\nStadt Musterstadt\n${IBAN}\nEUR46.05\n\n\nGebühr\nDanke`,
    })
  })

  test('may leave the amount to the payer', () => {
    const code = transferCode({ name: 'Stadt', iban: IBAN })
    expect(code).toEqual({ ok: true, content: `BCD\n002\n1\nSCT\n\nStadt\n${IBAN}` })
    expect(isTransferCode(code.ok ? code.content : '')).toBe(true)
    expect(['BCD', 'BCD0021SCT', 'BCD\r\n001'].every(isTransferCode)).toBe(true)
    expect(['WILLKOMMEN:PAY:56401234567890', 'BCDE', ''].some(isTransferCode)).toBe(false)
  })

  test('names the field that does not go', () => {
    const cases: [Partial<Transfer>, string, string][] = [
      [{ name: ' ' }, 'name', 'missing'],
      [{ name: 'x'.repeat(71) }, 'name', 'too-long'],
      [{ name: 'Stadt\nDE00' }, 'name', 'wrong-form'],
      [{ iban: 'DE00370400440532013000' }, 'iban', 'wrong-check-digits'],
      [{ bic: 'COBA' }, 'bic', 'wrong-form'],
      [{ cents: 0 }, 'cents', 'out-of-range'],
      [{ cents: -100 }, 'cents', 'out-of-range'],
      [{ cents: 10.5 }, 'cents', 'out-of-range'],
      [{ cents: Number.NaN }, 'cents', 'out-of-range'],
      [{ cents: 100_000_000_000 }, 'cents', 'out-of-range'],
      [{ text: 'x'.repeat(141) }, 'text', 'too-long'],
      [{ text: 'a', reference: creditorReference('1') }, 'text', 'not-both'],
      [{ reference: 'RF00123' }, 'reference', 'wrong-check-digits'],
      [{ purpose: 'TAXES' }, 'purpose', 'wrong-form'],
      [{ name: 'ö'.repeat(70), text: 'ß'.repeat(140) }, 'all', 'too-long'],
    ]
    for (const [more, field, why] of cases)
      expect(transferCode(transfer(more))).toEqual({ ok: false, field, why })
  })

  test('as long as it may be still fits the largest square a reader must know', () => {
    const code = transferCode(transfer({ name: 'x'.repeat(70), text: 'y'.repeat(140), note: 'z'.repeat(55) }))
    expect(code.ok).toBe(true)
    expect(codeSvg(qrCode(code.ok ? code.content : '', LARGEST_VERSION))).toContain('<path')
  })
})
