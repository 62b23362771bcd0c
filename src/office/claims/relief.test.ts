import { expect, test } from 'vitest'
import { perform } from '#ground/act/act.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import {
  cancelClaim,
  claimById,
  orderRelief,
  payRefund,
  readRelief,
  refuseRelief,
  releaseRelief,
  reverseMoney,
} from './index.ts'
import { aClaim, ANNA, cashOffice, HEAD, KARL, KIM, pay, released } from './testing/a-cash-office.ts'

/** Where money leaves, or a debt ends unpaid. */
const office = cashOffice()
const why = { reasonCode: 'other', reason: 'Wunsch der Leitung' }

test('an unpaid claim is taken back by one person, a paid one not', async () => {
  const { it } = office
  const open = await aClaim(it)
  const gone = await cancelClaim(it.room, ANNA, { site: 1, claim: open.id, ...why })
  expect(gone).toMatchObject({ ok: true, claim: { state: 'cancelled', owedCents: 0 } })
  const paid = await aClaim(it)
  await pay(it, { claim: paid.id, insertedCents: 10_000 })
  expect(await cancelClaim(it.room, ANNA, { site: 1, claim: paid.id, ...why })).toMatchObject({
    refusal: 'was-paid',
  })
})

test('cancelled after it was paid, released by a second person, paid out once', async () => {
  const { it } = office
  const { id } = await aClaim(it)
  await pay(it, { claim: id, insertedCents: 10_000, till: it.tills.drawer })
  const order = async (kind: 'cancel' | 'refund') => {
    const done = await orderRelief(it.room, KARL, { site: 1, claim: id, kind, ...why })
    if (!done.ok) throw new Error(done.refusal)
    return { site: 1, relief: done.relief }
  }
  const cancel = await order('cancel')
  expect(await releaseRelief(it.room, KARL, cancel)).toMatchObject({ refusal: 'same-person' })
  expect(await releaseRelief(it.room, ANNA, cancel)).toMatchObject({ refusal: 'not-permitted' })
  expect(await releaseRelief(it.room, KIM, cancel)).toMatchObject({
    claim: { state: 'cancelled', overpaidCents: 10_000 },
  })
  const refund = await order('refund')
  const take = { ...refund, till: it.tills.drawer }
  expect(await payRefund(it.room, KARL, take)).toMatchObject({ refusal: 'not-released' })
  expect(await releaseRelief(it.room, HEAD, refund)).toMatchObject({ toPayOut: 10_000 })
  const both = await Promise.all([payRefund(it.room, KARL, take), payRefund(it.room, KIM, take)])
  expect(both.map((it) => (it.ok ? 'paid' : it.refusal)).toSorted()).toEqual(['already-settled', 'paid'])
  expect(await claimById(it.ground.db, id)).toMatchObject({ overpaidCents: 0, owedCents: 0 })
})

test('a waiver of a part leaves the rest; what came in meanwhile cannot be waived', async () => {
  const { it } = office
  const { id } = await aClaim(it)
  const hardship = {
    site: 1,
    claim: id,
    kind: 'waive',
    reasonCode: 'hardship',
    reason: 'Bescheid lag vor',
  } as const
  const half = await orderRelief(it.room, ANNA, { ...hardship, cents: 5_000 })
  expect(half.ok && (await releaseRelief(it.room, HEAD, { site: 1, relief: half.relief }))).toMatchObject({
    claim: { state: 'partly', owedCents: 5_000 },
  })
  const rest = await orderRelief(it.room, ANNA, hardship)
  await pay(it, { claim: id, insertedCents: 5_000 })
  expect(rest.ok && (await releaseRelief(it.room, HEAD, { site: 1, relief: rest.relief }))).toMatchObject({
    refusal: 'claim-ended',
  })
  if (rest.ok) await refuseRelief(it.room, HEAD, { site: 1, relief: rest.relief, why: 'ist bezahlt' })
  const waiting = await readRelief(it.room, HEAD, { site: 1 })
  expect(waiting.ok && waiting.relief.some(({ claim }) => claim === id)).toBe(false)
  expect((await claimById(it.ground.db, id))!.state).toBe('paid')
})

test('paid and taken back at the same moment: the money is owed back or the claim stays', async () => {
  const { it } = office
  const { id } = await aClaim(it)
  await Promise.all([
    pay(it, { claim: id, insertedCents: 10_000 }),
    cancelClaim(it.room, ANNA, { site: 1, claim: id, ...why }),
  ])
  const after = (await claimById(it.ground.db, id))!
  expect([after.state, after.overpaidCents]).toSatisfy(
    ([state, cents]) => (state === 'cancelled' && cents === 10_000) || (state === 'paid' && cents === 0),
  )
})

test('a released refund that cannot be paid out any more is withdrawn, and the next one is paid', async () => {
  const { it } = office
  const claim = await aClaim(it)
  const card = await pay(it, { till: it.tills.card, claim: claim.id, method: 'card', insertedCents: 10_000 })
  await pay(it, { claim: claim.id, insertedCents: 13_000 })
  const relief = await released(it, claim.id, 'refund')
  await perform(it.ground, SYSTEM, { act: 'testing.take-money', site: 1 }, (hand) =>
    reverseMoney(it.room, hand, { payment: card.payment.id, why: 'abgelehnt' }),
  )
  const order = { site: 1, relief, till: it.tills.bank }
  expect(await payRefund(it.room, KARL, order)).toMatchObject({ refusal: 'amount-invalid' })
  const no = { site: 1, relief, why: 'Karte zurückgegangen' }
  expect(await refuseRelief(it.room, KARL, no)).toMatchObject({ ok: true })
  expect(await refuseRelief(it.room, KARL, no)).toMatchObject({ refusal: 'already-settled' })
  expect(await payRefund(it.room, KARL, order)).toMatchObject({ refusal: 'not-released' })
  const next = { site: 1, relief: await released(it, claim.id, 'refund'), till: it.tills.bank }
  expect(await payRefund(it.room, KARL, next)).toMatchObject({ ok: true, cents: 3_000 })
  expect(await refuseRelief(it.room, KARL, { ...no, relief: next.relief })).toMatchObject({
    refusal: 'already-settled',
  })
})

test('a reason is one of the list and in words that the books keep whole', async () => {
  const { it } = office
  const { id } = await aClaim(it)
  const order = {
    site: 1,
    claim: id,
    kind: 'waive',
    reasonCode: 'hardship',
    reason: 'x'.repeat(500),
  } as const
  const wrong = { reasonCode: 'duplicate' }
  const tooLong = { reason: 'x'.repeat(501) }
  for (const [more, field] of [
    [wrong, 'reasonCode'] as const,
    [tooLong, 'reason'] as const,
    [{ reason: ' x ' }, 'reason'] as const,
  ])
    expect(await orderRelief(it.room, ANNA, { ...order, ...more })).toMatchObject({
      refusal: 'reason-missing',
      field,
    })
  expect(await cancelClaim(it.room, ANNA, { site: 1, claim: id, ...why, ...tooLong })).toMatchObject({
    field: 'reason',
  })
  expect(await orderRelief(it.room, ANNA, order)).toMatchObject({ ok: true })
})
