import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { perform, type Hand } from '#ground/act/act.ts'
import type { Outcome } from '#ground/act/refusal.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import {
  assignMoney,
  balancesIn,
  bookAtTill,
  claimById,
  claimsOfPerson,
  createClaim,
  findClaim,
  reverseMoney,
  saveTill,
  tillOf,
} from './index.ts'
import { aClaim, ANNA, cashOffice, HEAD, KARL, pay, today, told } from './testing/a-cash-office.ts'

const office = cashOffice()

/** Every account of the books; their sum must be nothing. */
async function allAccounts(): Promise<Record<string, number>> {
  const { it } = office
  const found = await sql<{ account: string; cents: number }>`
    select account, sum(cents)::bigint as cents from claims.posting group by account`.execute(it.ground.db)
  return Object.fromEntries(found.rows.map(({ account, cents }) => [account, cents]))
}

const until = () => ({ site: 1, from: null, until: office.it.clock.now().add({ hours: 1 }) })

describe('a claim', () => {
  test('is reckoned by the fee table of the day and stands in the books', async () => {
    const { it } = office
    const claim = await aClaim(it)
    expect(claim).toMatchObject({ totalCents: 10_000, owedCents: 10_000, state: 'open', overpaidCents: 0 })
    expect(claim.kassenzeichen).toMatch(/^5640\d{10}$/)
    expect(claim.dueOn.toString()).toBe('2026-12-07')
    expect(claim.lines).toMatchObject([{ feeKey: 'ae_issue_over_1y', cents: 10_000 }])
    expect(claim.lines[0]!.paragraph).toContain('§ 45')
  })

  test('what was paid before is a line of its own', async () => {
    const claim = await aClaim(office.it, { creditCents: 4_000 })
    expect(claim.totalCents).toBe(6_000)
    expect(claim.lines.map(({ cents }) => cents)).toEqual([10_000, -4_000])
  })

  test('of nothing is none; of tomorrow, or of a day without a fee table, is refused', async () => {
    const { it } = office
    const acts = [{ key: 'ae_issue_over_1y' }]
    const ask = (more: object) =>
      createClaim(it.room, ANNA, { site: 1, case: { on: today(it), age: 30, acts, ...more } })
    expect(await ask({ grounds: ['protected_persons'] })).toMatchObject({ refusal: 'nothing-due' })
    expect(await ask({ on: today(it).add({ days: 1 }) })).toMatchObject({ refusal: 'day-invalid' })
    const old = Temporal.PlainDate.from('2019-05-01')
    expect(await ask({ on: old })).toMatchObject({ refusal: 'outside-validity' })
    expect(await ask({ acts: [{ key: 'gold' }] })).toMatchObject({ refusal: 'unknown-fee' })
  })

  test('asked twice with the same key is one', async () => {
    const { it } = office
    const command = {
      site: 1,
      key: 'once',
      case: { on: today(it), age: 30, acts: [{ key: 'photo_by_authority' }] },
    }
    const [one, two] = [await createClaim(it.room, ANNA, command), await createClaim(it.room, ANNA, command)]
    expect(one.ok && two.ok && one.claim.id === two.claim.id).toBe(true)
  })

  test('is found by what is typed; foreign and wrong codes are told apart', async () => {
    const { it } = office
    const { kassenzeichen, id } = await aClaim(it)
    const find = (typed: string) => findClaim(it.room, KARL, { site: 1, kassenzeichen: typed })
    expect(await find(kassenzeichen.replaceAll(/(.{4})/g, '$1 '))).toMatchObject({ ok: true, claim: { id } })
    expect(await find(`willkommen:pay:${kassenzeichen}`)).toMatchObject({ ok: true })
    const wrong = kassenzeichen.slice(0, 9) + ((Number(kassenzeichen[9]) + 1) % 10) + kassenzeichen.slice(10)
    expect(await find(wrong)).toMatchObject({ refusal: 'wrong-check-digits', field: 'kassenzeichen' })
    // whole, and as a scanner types it: its first line, and the end of the line sends the form
    expect(await find('BCD\n002\n1\nSCT')).toMatchObject({ refusal: 'bank-code' })
    expect(await find('BCD')).toMatchObject({ refusal: 'bank-code' })
    expect(await find('hello')).toMatchObject({ refusal: 'not-a-code' })
  })

  test('of a person shows what this site asked for, not what another did', async () => {
    const { it } = office
    const whose = { person: it.ids.uuid() }
    const here = await aClaim(it, {}, whose)
    const there = { ...ANNA, sites: [2] }
    const feeCase = { on: today(it), age: 30, acts: [{ key: 'ae_issue_over_1y' }] }
    const made = await createClaim(it.room, there, { site: 2, case: feeCase, ...whose })
    if (!made.ok) throw new Error(made.refusal)
    const seen = await claimsOfPerson(it.room, KARL, { site: 1, ...whose })
    expect(seen.ok && seen.claims.map(({ id }) => id)).toEqual([here.id])
    expect(await findClaim(it.room, KARL, { site: 1, claim: made.claim.id })).toMatchObject({
      refusal: 'unknown-claim',
    })
  })
})

describe('money that was taken', () => {
  test('pays the claim, draws a receipt, and told again it is the same', async () => {
    const { it } = office
    const claim = await aClaim(it)
    const payment = it.ids.uuid()
    const money = { payment, claim: claim.id, insertedCents: 12_000, changeCents: 2_000 }
    const [first, again] = [await pay(it, money), await pay(it, money)]
    expect(first).toMatchObject({ repeated: false, claim: { state: 'paid', owedCents: 0 } })
    expect(again).toMatchObject({ repeated: true, payment: { receipt: first.payment.receipt } })
    expect(await told(it, { ...money, insertedCents: 13_000 })).toMatchObject({ refusal: 'payment-differs' })
  })

  test('of two at once under one name one is booked', async () => {
    const { it } = office
    const claim = await aClaim(it)
    const money = { payment: it.ids.uuid(), claim: claim.id, insertedCents: 10_000 }
    const all = await Promise.all([1, 2, 3, 4, 5].map(() => pay(it, money)))
    expect(all.filter(({ repeated }) => !repeated)).toHaveLength(1)
    expect(new Set(all.map(({ payment }) => payment.receipt)).size).toBe(1)
  })

  test('twice for one claim is owed back, never lost; for a code nobody knows it is unclear', async () => {
    const { it } = office
    const claim = await aClaim(it)
    await pay(it, { claim: claim.id, insertedCents: 4_000 })
    expect((await claimById(it.ground.db, claim.id))!.state).toBe('partly')
    await pay(it, { claim: claim.id, insertedCents: 10_000, till: it.tills.card, method: 'card' })
    expect(await claimById(it.ground.db, claim.id)).toMatchObject({ state: 'paid', overpaidCents: 4_000 })
    const unknown = await pay(it, { insertedCents: 500, reference: '56401234567890' })
    expect(unknown.payment).toMatchObject({ claim: null, unclearCents: 500 })
  })

  test.each([-1, 0, 0.5, Number.NaN, 1e15])('of %s cents is no money', async (insertedCents) => {
    expect(await told(office.it, { insertedCents })).toMatchObject({ refusal: 'amount-invalid' })
  })

  test('receipts of a till rise by one', async () => {
    const { it } = office
    const from = (await tillOf(it.ground.db, it.tills.drawer))!.receipts
    const many = await Promise.all(
      Array.from({ length: 8 }, () => pay(it, { insertedCents: 100, till: it.tills.drawer })),
    )
    const numbers = many.map(({ payment }) => payment.receipt! - from).toSorted((a, b) => a - b)
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })

  test('that did not come after all is owed again, once', async () => {
    const { it } = office
    const claim = await aClaim(it)
    const { payment } = await pay(it, {
      claim: claim.id,
      insertedCents: 10_000,
      till: it.tills.card,
      method: 'card',
    })
    const undo = () =>
      perform(it.ground, SYSTEM, { act: 'testing.book', site: 1 }, (hand) =>
        reverseMoney(it.room, hand, { payment: payment.id, why: 'Karte abgelehnt' }),
      )
    expect(await undo()).toMatchObject({ ok: true, repeated: false, claim: { state: 'open' } })
    expect(await undo()).toMatchObject({ ok: true, repeated: true, claim: { owedCents: 10_000 } })
  })

  test('that did not come after all is owed again where a cashier has put it meanwhile', async () => {
    const { it } = office
    const claim = await aClaim(it)
    const { payment } = await pay(it, { insertedCents: 10_000, till: it.tills.card, method: 'card' })
    const before = (await tillOf(it.ground.db, it.tills.card))!.cardCents
    const inside = <T extends object>(work: (hand: Hand) => Promise<Outcome<T, string>>) =>
      perform(it.ground, SYSTEM, { act: 'testing.book', site: 1 }, work)
    const parts = [{ payment: it.ids.uuid(), cents: 10_000, to: { claim: claim.id } }]
    await inside((hand) => assignMoney(it.room, hand, { payment: payment.id, parts, text: 'Zettel gezeigt' }))
    expect((await claimById(it.ground.db, claim.id))!.state).toBe('paid')
    const undo = () =>
      inside((hand) => reverseMoney(it.room, hand, { payment: payment.id, why: 'Karte abgelehnt' }))
    expect(await undo()).toMatchObject({ ok: true, repeated: false, claim: { state: 'open' } })
    expect(await undo()).toMatchObject({ ok: true, repeated: true, claim: { owedCents: 10_000 } })
    expect((await tillOf(it.ground.db, it.tills.card))!.cardCents).toBe(before - 10_000)
  })
})

test('at the end the books balance, and every till holds what its payments say', async () => {
  const { it } = office
  const float = { account: 'cash', ref: it.tills.drawer, cents: 5_000 } as const
  await perform(it.ground, SYSTEM, { act: 'testing.book', site: 1 }, (hand) =>
    bookAtTill(it.room, hand, {
      ...{ till: it.tills.drawer, kind: 'float' },
      postings: [float, { account: 'safe', ref: null, cents: -5_000 }],
    }),
  )
  const accounts = await allAccounts()
  expect(Object.values(accounts).reduce((sum, cents) => sum + cents, 0)).toBe(0)
  const lines = await balancesIn(it.ground.db, until())
  expect(lines.reduce((sum, { debitCents, creditCents }) => sum + debitCents - creditCents, 0)).toBe(0)
  const wrong = await sql<{ id: string }>`
    select t.id from claims.till t where t.cash_cents <> (select coalesce(sum(p.cents), 0) from claims.posting p
      where p.account = 'cash' and p.ref = t.id)`.execute(it.ground.db)
  expect(wrong.rows).toEqual([])
})

test('a till is entered once by its name, and not put away with money in it', async () => {
  const { it } = office
  const again = await saveTill(it.room, HEAD, { site: 1, kind: 'drawer', name: ' kasse 1 ' })
  expect(again).toMatchObject({ refusal: 'name-taken', field: 'name' })
  const away = { site: 1, till: it.tills.drawer, kind: 'drawer', name: 'Kasse 1', active: false } as const
  expect(await saveTill(it.room, HEAD, away)).toMatchObject({ refusal: 'till-not-empty' })
})
