import { expect, test } from 'vitest'
import { amountTyped } from './amount.ts'

const said = (text: string) => {
  const read = amountTyped(text)
  return 'cents' in read ? read.cents : typeof read.words === 'string' ? read.words : read.words.text
}

test('amounts are read as German people type them; a wrong comma is answered with what was probably meant', () => {
  expect(['14.000', '14000,5', '1.234,50 €', '12.50', ''].map(said)).toEqual([
    1_400_000,
    1_400_050,
    123_450,
    1250,
    null,
  ])
  expect(said('14,000')).toContain('schreiben Sie 14.000')
  expect(said('14,000')).toContain('14,00.')
  expect(said('1,234.50')).toContain('1.234,50')
  expect(said('-5')).toContain('kleiner als 0')
  expect(said('1.00,00')).toContain('kein Betrag')
})
