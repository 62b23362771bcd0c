import { expect, test } from 'vitest'
import { limitationOfClaim, type ClaimLine } from './index.ts'

const on = (day: string) => Temporal.PlainDate.from(day)
const line = (paragraph: string): ClaimLine => ({
  ...{ no: 1, feeKey: 'x', title: 'x', paragraph, baseCents: 100, cents: 100, steps: [] },
})
const PERMIT = line('AufenthV § 45 Abs. 1 Nr. 2 b')

test('a claim due in 2026 stands until the end of 2031; a person rules out what stops the time', () => {
  const claim = { dueOn: on('2026-12-07'), lines: [PERMIT] }
  const found = limitationOfClaim(claim, on('2031-12-31'))
  expect(found).toMatchObject({ isOver: false, section: expect.stringContaining('§ 18 Abs. 1 BGebG') })
  expect(String(found?.lastDay)).toBe('2031-12-31')
  expect(limitationOfClaim(claim, on('2032-01-01'))?.isOver).toBe(true)
})

test('of a claim with a fee whose law was not read nothing is proposed', () => {
  const claim = { dueOn: on('2026-12-07'), lines: [PERMIT, line('StAG § 38 Abs. 2 Nr. 1')] }
  expect(limitationOfClaim(claim, on('2040-01-01'))).toBeNull()
  expect(limitationOfClaim({ ...claim, lines: [] }, on('2040-01-01'))).toBeNull()
})
