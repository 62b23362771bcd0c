import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { perform } from '#ground/act/act.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import {
  assignMoney,
  bookAtTill,
  cancelClaim,
  orderRelief,
  postings,
  readIncome,
  readOwed,
  readReasons,
  readTillViews,
  releaseRelief,
  reverseMoney,
  type Income,
} from './index.ts'
import { aClaim, ANNA, cashOffice, HEAD, KARL, pay } from './testing/a-cash-office.ts'

const office = cashOffice()
const day = (text: string) => Temporal.PlainDate.from(text)
const inside = <T extends object, R extends string>(work: Parameters<typeof perform<T, R>>[3]) =>
  perform<T, R>(office.it.ground, SYSTEM, { act: 'testing.book', site: 1 }, work)

async function income(from: string, to: string, unit?: 'day' | 'week' | 'month'): Promise<Income> {
  const asked = { site: 1, from: day(from), to: day(to), ...(unit && { unit }) }
  const seen = await readIncome(office.it.room, KARL, asked)
  return seen.ok ? seen.income : expect.fail(seen.refusal)
}

/** Why one of a kind: ordered by one, released by another. */
async function relieved(kind: 'waive' | 'cancel', reasonCode: string, paid = 0): Promise<void> {
  const { it } = office
  const claim = await aClaim(it)
  if (paid > 0) await pay(it, { claim: claim.id, insertedCents: paid })
  const order = { site: 1, claim: claim.id, kind, reasonCode, reason: 'nach Aktenlage' }
  const ordered = await orderRelief(it.room, ANNA, order)
  const released = ordered.ok && (await releaseRelief(it.room, HEAD, { site: 1, relief: ordered.relief }))
  expect(released).toMatchObject({ ok: true })
}

/** July: six hardships, two mistakes, one in the public interest; five duplicates taken back at once. Then autumn. */
beforeAll(async () => {
  const { it } = office
  it.clock.set('2026-07-14T08:00:00Z')
  for (let n = 0; n < 6; n++) await relieved('waive', 'hardship')
  for (let n = 0; n < 2; n++) await relieved('waive', 'office-mistake')
  await relieved('waive', 'public-interest')
  for (let n = 0; n < 5; n++) {
    const claim = await aClaim(it)
    const command = { site: 1, claim: claim.id, reasonCode: 'duplicate', reason: 'doppelt angelegt' }
    expect(await cancelClaim(it.room, ANNA, command)).toMatchObject({ ok: true })
  }
  // half past midnight on the first of November at the office
  it.clock.set('2026-10-31T23:30:00Z')
  const two = await aClaim(it, {
    acts: [{ key: 'ae_issue_over_1y' }, { key: 'photo_by_authority' }],
  })
  await pay(it, { claim: two.id, insertedCents: 5_300, till: it.tills.card, method: 'card' })
  it.clock.set('2026-11-02T08:00:00Z')
  const back = await pay(it, { claim: (await aClaim(it)).id, insertedCents: 10_000 })
  await pay(it, { claim: (await aClaim(it)).id, insertedCents: 12_000 })
  await pay(it, { insertedCents: 700, till: it.tills.bank, method: 'transfer' })
  const known = await pay(it, { insertedCents: 3_000, till: it.tills.bank, method: 'transfer' })
  it.clock.set('2026-11-04T08:00:00Z')
  await inside((hand) => reverseMoney(it.room, hand, { payment: back.payment.id, why: 'Fehlgriff' }))
  const claim = (await aClaim(it)).id
  const parts = [{ payment: it.ids.uuid(), cents: 3_000, to: { claim } }]
  await inside((hand) => assignMoney(it.room, hand, { payment: known.payment.id, parts, text: 'zugeordnet' }))
  const till = it.tills.kiosk
  for (const [account, cents] of [['shortage', 120] as const, ['surplus', -50] as const])
    await inside((hand) =>
      bookAtTill(it.room, hand, {
        ...{ till, kind: 'difference', postings: postings([account, till, cents], ['cash', till, -cents]) },
      }),
    )
  it.clock.set('2026-11-23T08:00:00Z')
})

describe('what was paid', () => {
  test('day by day in the time of the office: taken back on its day, unclear money not before it is somebody’s', async () => {
    const { steps, cents } = await income('2026-11-01', '2026-11-04')
    expect(steps.map((it) => [it.from.day, it.cashCents, it.cardCents, it.transferCents])).toEqual([
      [1, 0, 5_300, 0],
      [2, 22_000, 0, 0],
      [3, 0, 0, 0],
      [4, -10_000, 0, 3_000],
    ])
    expect(cents).toBe(20_300)
    expect((await income('2026-10-01', '2026-10-31')).cents).toBe(0)
  })

  test('is what the books say was paid on claims, to the cent', async () => {
    const { it } = office
    const found = await sql<{ cents: number }>`
      select coalesce(-sum(p.cents), 0)::bigint as cents from claims.posting p join claims.booking b on b.id = p.booking
      where b.kind in ('payment', 'transfer', 'reversal', 'assign') and p.account in ('claim', 'overpaid')`.execute(
      it.ground.db,
    )
    expect((await income('2026-01-01', '2026-12-31')).cents).toBe(found.rows[0]!.cents)
  })

  test('by kind of till and method, by the section of each fee; the parts are the whole', async () => {
    const { groups, sections, cents } = await income('2026-11-01', '2026-11-30')
    expect(groups).toEqual([
      { tillKind: 'kiosk', method: 'cash', payments: 2, cents: 12_000 },
      { tillKind: 'card', method: 'card', payments: 1, cents: 5_300 },
      { tillKind: 'bank', method: 'transfer', payments: 1, cents: 3_000 },
    ])
    expect(sections.reduce((sum, it) => sum + it.cents, 0)).toBe(cents)
    const of = Object.fromEntries(sections.map((it) => [it.section ?? 'over', it.cents]))
    // 53 of 106 euros for two fees of 100 and 6: half of each
    expect(of).toMatchObject({ 'AufenthV § 45': 5_000 + 10_000 + 3_000, over: 2_000 })
    expect(Object.values(of).toSorted((a, b) => a - b)[0]).toBe(300)
  })

  test('by week from Monday and by month, without gaps; a year is shown in months by itself', async () => {
    const weeks = await income('2026-10-29', '2026-11-10', 'week')
    expect(weeks.steps.map(({ from, cents }) => [from.toString(), cents])).toEqual([
      ['2026-10-26', 5_300],
      ['2026-11-02', 15_000],
      ['2026-11-09', 0],
    ])
    const year = await income('2025-12-01', '2026-11-30')
    expect([year.unit, year.steps.length, year.steps.at(-1)!.cents]).toEqual(['month', 12, 20_300])
  })

  test('a span that ends before it begins or is too long is refused', async () => {
    const { it } = office
    const ask = (from: string, to: string) =>
      readIncome(it.room, KARL, { site: 1, from: day(from), to: day(to) })
    expect(await ask('2026-11-02', '2026-11-01')).toMatchObject({ refusal: 'span-invalid', field: 'to' })
    expect(await ask('2016-11-02', '2026-11-01')).toMatchObject({ refusal: 'span-invalid' })
  })
})

describe('what differs and waits', () => {
  test('surpluses and shortages by till and month, unclear money, cards the bank has not credited', async () => {
    const { it } = office
    const range = { site: 1, from: day('2026-01-01'), to: day('2026-11-23') }
    const seen = await readTillViews(it.room, KARL, range)
    if (!seen.ok) expect.fail(seen.refusal)
    expect(seen.differences).toEqual([
      { till: it.tills.kiosk, month: day('2026-11-01'), surplusCents: 50, shortageCents: 120 },
    ])
    expect(seen.unclear).toMatchObject([{ till: it.tills.bank, payments: 1, cents: 700 }])
    expect(seen.cards).toEqual([{ till: it.tills.card, cents: 5_300, lateCents: 5_300 }])
  })

  test('what is owed now, by how long it has been due', async () => {
    const { it } = office
    const seen = await readOwed(it.room, KARL, { site: 1 })
    if (!seen.ok) expect.fail(seen.refusal)
    // of November: 53 euros of two fees, 100 taken back, 70 not yet transferred
    const owed = 5_300 + 10_000 + 7_000
    expect(seen.owed.all.cents).toBe(owed)
    expect(seen.owed.bands.map(({ name, claims }) => [name, claims])).toEqual([
      ['not-due', 0],
      ['to-30', 3],
      ['to-90', 0],
      ['to-365', 0],
      ['over-365', 0],
    ])
  })
})

describe('why debts ended unpaid', () => {
  const shown = async (quarter?: string) => {
    const seen = await readReasons(office.it.room, KARL, { site: 1, quarter })
    return seen.ok ? seen : expect.fail(seen.refusal)
  }

  test('by kind and reason; fewer than five say only that they are there, and no sum gives them away', async () => {
    const { quarter, kinds } = await shown()
    expect(quarter.name).toBe('2026-Q3')
    expect(kinds).toEqual([
      {
        ...{ kind: 'cancel', hasHidden: false, sum: { cases: 5, cents: 50_000 } },
        reasons: [{ reasonCode: 'duplicate', shown: { cases: 5, cents: 50_000 } }],
      },
      {
        ...{ kind: 'waive', hasHidden: true, sum: { cases: 6, cents: 60_000 } },
        reasons: [
          { reasonCode: 'hardship', shown: { cases: 6, cents: 60_000 } },
          { reasonCode: 'public-interest', shown: null },
          { reasonCode: 'office-mistake', shown: null },
        ],
      },
    ])
  })

  test('the running quarter is not told, whoever asks for it: day by day it would tell each case', async () => {
    const { it } = office
    for (let n = 0; n < 5; n++) await relieved('waive', 'hardship')
    const { quarter, quarters, kinds } = await shown('2026-Q4')
    expect([quarter.name, quarters.length]).toEqual(['2026-Q3', 12])
    expect(kinds.find(({ kind }) => kind === 'waive')?.sum).toEqual({ cases: 6, cents: 60_000 })
    expect((await shown('2026-Q2')).kinds).toEqual([])
    it.clock.set('2027-01-04T08:00:00Z')
    expect((await shown()).kinds).toMatchObject([{ kind: 'waive', sum: { cases: 5 } }])
    it.clock.set('2026-11-23T08:00:00Z')
  })

  test('a cancellation that two released stands there once, with the reason of its order', async () => {
    const { it } = office
    it.clock.set('2027-02-01T08:00:00Z')
    for (let n = 0; n < 5; n++) await relieved('cancel', 'wrong-fee', 2_000)
    it.clock.set('2027-04-01T08:00:00Z')
    expect((await shown()).kinds).toMatchObject([
      { kind: 'cancel', reasons: [{ reasonCode: 'wrong-fee', shown: { cases: 5, cents: 50_000 } }] },
    ])
    it.clock.set('2026-11-23T08:00:00Z')
  })
})

test('only whoever keeps the money or heads the office sees sums; of another site nobody', async () => {
  const { room } = office.it
  const span = { site: 1, from: day('2026-11-01'), to: day('2026-11-02') }
  expect(await readOwed(room, ANNA, { site: 1 })).toMatchObject({ refusal: 'not-permitted' })
  expect(await readIncome(room, ANNA, span)).toMatchObject({ refusal: 'not-permitted' })
  expect(await readTillViews(room, ANNA, span)).toMatchObject({ refusal: 'not-permitted' })
  expect(await readReasons(room, KARL, { site: 2 })).toMatchObject({ refusal: 'not-permitted' })
})
