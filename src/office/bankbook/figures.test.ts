import { beforeAll, describe, expect, test } from 'vitest'
import { perform } from '#ground/act/act.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import { bookAtTill, orderRelief, postings, releaseRelief, reverseMoney } from '#office/claims/index.ts'
import { aClaim, ANNA, cashOffice, HEAD, KARL, pay } from '#office/claims/testing/a-cash-office.ts'
import { readFigures, type BankbookRoom, type Figures, type Span } from './index.ts'
import { aBankbook, fileOf, read, transfer } from './testing/a-bank.ts'

const office = cashOffice()
let room: BankbookRoom

const figures = async (span: Span): Promise<Figures> => {
  const seen = await readFigures(room, KARL, { site: 1, span })
  return seen.ok ? seen.figures : expect.fail(seen.refusal)
}

/** Four months of little happenings, the last on Monday, 23 November 2026. */
beforeAll(async () => {
  const { it } = office
  room = await aBankbook(it)
  it.clock.set('2026-08-10T08:00:00Z')
  await pay(it, { claim: (await aClaim(it)).id, insertedCents: 4_000 })
  it.clock.set('2026-10-31T23:30:00Z') // half past midnight on the first of November at the office
  await pay(it, { insertedCents: 500, till: it.tills.card, method: 'card' })
  it.clock.set('2026-11-22T12:00:00Z')
  const twice = await pay(it, { claim: (await aClaim(it)).id, insertedCents: 10_000 })
  await perform(it.ground, SYSTEM, { act: 'testing.book', site: 1 }, (hand) =>
    reverseMoney(it.room, hand, { payment: twice.payment.id, why: 'Test' }),
  )
  await perform(it.ground, SYSTEM, { act: 'testing.book', site: 1 }, (hand) => {
    const till = it.tills.kiosk
    const short = postings(['shortage', till, 120], ['cash', till, -120])
    return bookAtTill(it.room, hand, { till, kind: 'difference', postings: short })
  })
  it.clock.set('2026-11-23T08:00:00Z')
  const waived = await aClaim(it)
  const ordered = await orderRelief(it.room, ANNA, {
    ...{
      site: 1,
      claim: waived.id,
      kind: 'waive',
      reasonCode: 'hardship',
      reason: 'Härtefall nach Aktenlage',
    },
  })
  await releaseRelief(it.room, HEAD, { site: 1, relief: ordered.ok ? ordered.relief : '' })
  await read(room, fileOf([transfer(10_000, (await aClaim(it)).kassenzeichen), transfer(77, 'unklar')]))
})

describe('what came in', () => {
  test('by month: every month is there, at the time of the office, less what was taken back', async () => {
    const { takings, from, unit } = await figures('year')
    expect([takings.length, from.toString(), unit]).toEqual([12, '2025-12-01', 'month'])
    const shown = takings.map((it) => [
      it.from.toString().slice(0, 7),
      it.cashCents,
      it.cardCents,
      it.bankCents,
    ])
    expect(shown.slice(-4)).toEqual([
      ['2026-08', 4_000, 0, 0],
      ['2026-09', 0, 0, 0],
      ['2026-10', 0, 0, 0],
      ['2026-11', 0, 500, 10_077],
    ])
  })

  test('by week from Monday, and by day to today', async () => {
    const weeks = (await figures('quarter')).takings
    expect([weeks.length, weeks.at(-1)!.from.toString(), weeks[0]!.from.dayOfWeek]).toEqual([
      13,
      '2026-11-23',
      1,
    ])
    const days = (await figures('month')).takings
    expect([days.length, days.at(-1)!.from.toString(), days.at(-1)!.bankCents]).toEqual([
      30,
      '2026-11-23',
      10_077,
    ])
  })
})

test('what is owed, by how late it is', async () => {
  const { owed } = await figures('year')
  const byAge = Object.fromEntries(owed.map(({ age, claims, cents }) => [age, [claims, cents]]))
  // August: six thousand left, due on the 24th, 91 days ago; the one whose payment was taken back is not due yet.
  expect(byAge).toEqual({ 'over-90': [1, 6_000], 'not-due': [1, 10_000] })
})

test('what differs, what is unclear, what was waived and why; no name of anybody', async () => {
  const all = await figures('month')
  expect(all.differences).toEqual([{ till: 'Automat Eingang', surplusCents: 0, shortageCents: 120 }])
  expect(all.unclearCents).toBe(577)
  expect(all.relief).toEqual([{ kind: 'waive', reasonCode: 'hardship', orders: 1, cents: 10_000 }])
  expect(JSON.stringify(all)).not.toMatch(/Beispiel|Härtefall nach/u)
  expect(await readFigures(room, ANNA, { site: 1, span: 'year' })).toMatchObject({ refusal: 'not-permitted' })
})
