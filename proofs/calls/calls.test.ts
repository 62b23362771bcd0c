import { expect, test } from 'vitest'
import { pureDays } from './calls.ts'

/** The short form of `npm run prove -- calls`; days on PostgreSQL are played there only. */
test('100 played days: nobody at two desks, nobody forgotten, nobody overtaken by more than the rules say', async () => {
  const totals = await pureDays(100_000, 100, null)
  expect(totals.found).toEqual([])
  expect(totals.calls).toBeGreaterThan(5000)
  expect(totals.lost + totals.crashes + totals.doubled).toBeGreaterThan(1000)
})

test.each([
  ['guard', 'stands at two desks'],
  ['cap', 'overt'],
  ['forgotten', 'were forgotten'],
] as const)('a planted fault is found: %s', async (plant, words) => {
  const { found } = await pureDays(100_000, 60, plant)
  expect(found[0]).toContain(words)
})
