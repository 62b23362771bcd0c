import { expect, test } from 'vitest'
import type { Claim, Payment } from '#office/claims/index.ts'
import { ownWords } from './own-words.ts'

const claim = {
  ...{ owedCents: 1_000, overpaidCents: 0 },
  lines: [{ feeKey: 'x', title: 'Verlängerung', cents: 9_300 }],
} as unknown as Claim
const payment = {
  ...{ receipt: 7, cents: 8_300, at: Temporal.Instant.from('2026-11-23T09:00:00Z'), reversedAt: null },
} as unknown as Payment
const receipt = {
  ...{ claim, payment, kassenzeichen: '5640 1234 5678 82' },
  nameOf: () => ({ text: 'Extension', language: 'en' as const }),
}
const facts = (blocks: ReturnType<typeof ownWords>) =>
  blocks.flatMap((block) => (block.kind === 'facts' ? block.items.map(({ value }) => value) : []))

test('whoever asked to be served in another language has the receipt in that language as well', () => {
  expect(facts(ownWords('en', receipt))).toEqual([
    '€83.00',
    'Monday, 23 November 2026, 10:00',
    '5640 1234 5678 82',
    { text: 'Extension: €93.00', language: 'en' },
    '€10.00',
  ])
  expect(ownWords('de', receipt)).toEqual([])
  expect(ownWords(null, receipt)).toEqual([])
})

test('a payment that was taken back says so', () => {
  const back = { ...receipt, payment: { ...payment, reversedAt: payment.at } }
  expect(ownWords('fr', back).at(-1)).toMatchObject({ kind: 'note', language: 'fr' })
})
