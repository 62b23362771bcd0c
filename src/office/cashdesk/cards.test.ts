import { describe, expect, test } from 'vitest'
import { claimById, saveTill } from '#office/claims/index.ts'
import { aClaim, ANNA, HEAD, KARL, KIM, pay } from '#office/claims/testing/a-cash-office.ts'
import { confirmClosing, countTill, settleCard, startCard } from './index.ts'
import { cashDesk } from './testing/a-cash-desk.ts'

const cash = cashDesk()
const { office } = cash

describe('a card at a desk', () => {
  const start = async (payment: string, claim: string) =>
    startCard(cash.room(), ANNA, { site: 1, till: office.it.tills.card, claim, payment })
  const settle = (payment: string, result: 'approved' | 'refused' | 'unknown') =>
    settleCard(cash.room(), ANNA, { site: 1, payment, result, trace: '000123' })

  test('is noted before the terminal is asked, one at a time; approved it pays once', async () => {
    const { it } = office
    const [one, two] = [await aClaim(it), await aClaim(it)]
    const payment = it.ids.uuid()
    expect(await start(payment, one.id)).toMatchObject({ ok: true, fresh: true, attempt: { cents: 10_000 } })
    expect(await start(payment, one.id)).toMatchObject({ ok: true, fresh: false })
    expect(await start(it.ids.uuid(), two.id)).toMatchObject({ refusal: 'terminal-busy' })
    expect(await settle(payment, 'unknown')).toMatchObject({
      attempt: { state: 'unknown' },
      claim: { state: 'open' },
    })
    expect(await settle(payment, 'approved')).toMatchObject({ claim: { state: 'paid' } })
    expect(await settle(payment, 'approved')).toMatchObject({
      attempt: { state: 'approved' },
      claim: { overpaidCents: 0 },
    })
    expect((await cash.till('card')).cardCents).toBe(10_000)
  })

  test('two desks at once for one claim: one terminal is asked, the other desk hears why not', async () => {
    const { it } = office
    const claim = await aClaim(it)
    const beside = await saveTill(it.room, HEAD, { site: 1, kind: 'card', name: 'Kartengerät Platz 5' })
    if (!beside.ok) throw new Error(beside.refusal)
    const [one, two] = [it.ids.uuid(), it.ids.uuid()]
    const both = await Promise.all([
      start(one, claim.id),
      startCard(cash.room(), ANNA, { site: 1, till: beside.till, claim: claim.id, payment: two }),
    ])
    expect(both.map((done) => (done.ok ? 'asked' : done.refusal)).toSorted()).toEqual([
      'asked',
      'card-under-way',
    ])
    await settle(both[0]!.ok ? one : two, 'refused')
    const again = it.ids.uuid()
    expect(await start(again, claim.id)).toMatchObject({ ok: true, fresh: true })
    await settle(again, 'refused')
  })

  test('refused after it was approved: owed again, once', async () => {
    const { it } = office
    const claim = await aClaim(it)
    const payment = it.ids.uuid()
    await start(payment, claim.id)
    await settle(payment, 'approved')
    expect(await settle(payment, 'refused')).toMatchObject({
      attempt: { state: 'reversed' },
      claim: { owedCents: 10_000 },
    })
    expect(await settle(payment, 'refused')).toMatchObject({ ok: false, refusal: 'already-settled' })
    expect(await settle(payment, 'approved')).toMatchObject({ refusal: 'already-settled' })
    expect((await claimById(it.ground.db, claim.id))!.owedCents).toBe(10_000)
  })
})

describe('a card terminal', () => {
  const cut = (cardToldCents: number | null, more: object = {}) =>
    countTill(cash.room(), KARL, {
      ...{ site: 1, till: office.it.tills.card, kind: 'day', counted: {}, removedCents: 0, cardToldCents },
      ...more,
    })

  test('is not counted without its own total, and a total that differs says why', async () => {
    expect(await cut(null)).toMatchObject({ refusal: 'card-total-missing', field: 'cardTold' })
    expect(await cut(9_000)).toMatchObject({ refusal: 'remark-missing', detail: { cardOff: -1_000 } })
    const done = await cut(9_000, { remark: 'ein Beleg fehlt' })
    if (!done.ok) throw new Error(done.refusal)
    await confirmClosing(cash.room(), KIM, { site: 1, closing: done.closing })
  })

  test('is held against what it took since the last count, whatever the bank has not credited yet', async () => {
    const { it } = office
    const claim = await aClaim(it)
    await pay(it, { till: it.tills.card, claim: claim.id, method: 'card', insertedCents: 10_000 })
    expect((await cash.till('card')).cardCents).toBe(20_000)
    expect(await cut(10_000)).toMatchObject({ ok: true })
  })
})
