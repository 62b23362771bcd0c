import { expect, test } from 'vitest'
import { readTillViews } from '#office/claims/index.ts'
import { aClaim, ANNA, cashOffice, KARL, KIM, pay } from '#office/claims/testing/a-cash-office.ts'
import { countTill, readCounts, refuseClosing } from './index.ts'
import { openedCashdesk } from './testing/a-cash-desk.ts'

const office = cashOffice()

test('how often a till was counted and differed, by month in the time of the office; the books say by how much', async () => {
  const { it } = office
  const desk = openedCashdesk(it)
  const count = async (counted: Record<number, number>, remark = '') => {
    const { drawer: till } = it.tills
    const command = { site: 1, till, kind: 'day' as const, counted, removedCents: 0, remark }
    const done = await countTill(desk, KARL, command)
    if (!done.ok) throw new Error(done.refusal)
    // counted once more is another count; whoever refuses it must be somebody else
    await refuseClosing(desk, KIM, { site: 1, closing: done.closing, why: 'noch einmal' })
  }
  // half past midnight on the first of December at the office
  it.clock.set('2026-11-30T23:30:00Z')
  await pay(it, { claim: (await aClaim(it)).id, insertedCents: 5_000, till: it.tills.drawer })
  await count({ 5000: 1 })
  await count({ 1000: 4, 500: 1 }, 'ein Schein fehlt')
  await count({ 5000: 1 }, 'wieder gefunden')
  const span = {
    ...{ site: 1, from: Temporal.PlainDate.from('2026-11-01') },
    to: Temporal.PlainDate.from('2026-12-31'),
  }
  const [month, till] = [Temporal.PlainDate.from('2026-12-01'), it.tills.drawer]
  expect(await readCounts(desk, KARL, span)).toEqual({
    ok: true,
    counts: [{ till, month, counts: 3, differing: 2, cardCents: 0 }],
  })
  expect(await readTillViews(it.room, KARL, span)).toMatchObject({
    differences: [{ till, month, surplusCents: 500, shortageCents: 500 }],
  })
  expect(await readCounts(desk, ANNA, span)).toMatchObject({ refusal: 'not-permitted' })
})
