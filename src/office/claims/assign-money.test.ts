import { expect, test } from 'vitest'
import { perform } from '#ground/act/act.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import {
  assignMoney,
  claimById,
  paymentById,
  reverseMoney,
  tillOf,
  unassignMoney,
  type AssignedPart,
} from './index.ts'
import { aClaim, cashOffice, pay } from './testing/a-cash-office.ts'

const office = cashOffice()

const assign = (payment: string, parts: readonly AssignedPart[]) =>
  perform(office.it.ground, SYSTEM, { act: 'testing.book', site: 1 }, (hand) =>
    assignMoney(office.it.room, hand, { payment, parts, text: '' }),
  )
const part = (cents: number, to: AssignedPart['to']): AssignedPart => ({
  payment: office.it.ids.uuid(),
  cents,
  to,
})

test('unclear money is put where it belongs, to the cent and once; the till keeps what it has', async () => {
  const { it } = office
  const [claim, other] = [await aClaim(it), await aClaim(it)]
  const { payment } = await pay(it, { insertedCents: 15_000, till: it.tills.bank, method: 'transfer' })
  const [toClaim, toOther] = [{ claim: claim.id }, { claim: other.id }]
  for (const parts of [
    [],
    [part(14_999, toClaim)],
    [part(15_001, toClaim)],
    [part(15_500, toClaim), part(-500, toOther)],
    [part(14_999.5, toClaim), part(0.5, toOther)],
  ])
    expect(await assign(payment.id, parts)).toMatchObject({ refusal: 'amount-invalid' })
  expect(await assign(payment.id, [part(15_000, { claim: it.ids.uuid() })])).toMatchObject({
    refusal: 'unknown-claim',
  })
  const drawer = { account: 'card', till: it.tills.drawer } as const
  expect(await assign(payment.id, [part(15_000, drawer)])).toMatchObject({ refusal: 'unknown-till' })
  const rest = part(1_000, { account: 'unclear' })
  const parts = [part(10_000, toClaim), part(4_000, toOther), rest]
  expect(await assign(payment.id, parts)).toMatchObject({ ok: true })
  expect(await claimById(it.ground.db, claim.id)).toMatchObject({ state: 'paid' })
  expect(await claimById(it.ground.db, other.id)).toMatchObject({ owedCents: 6_000 })
  expect(await paymentById(it.ground.db, rest.payment)).toMatchObject({ claim: null, unclearCents: 1_000 })
  expect(await assign(payment.id, parts)).toMatchObject({ refusal: 'already-assigned' })
  expect(await tillOf(it.ground.db, it.tills.bank)).toMatchObject({ bankCents: 15_000 })
})

test('assigned money that comes back from the bank leaves the claim it was assigned to', async () => {
  const { it } = office
  const claim = await aClaim(it)
  const { payment } = await pay(it, { insertedCents: 10_000, till: it.tills.bank, method: 'transfer' })
  const assigned = part(10_000, { claim: claim.id })
  await assign(payment.id, [assigned])
  await perform(it.ground, SYSTEM, { act: 'testing.book', site: 1 }, (hand) =>
    reverseMoney(it.room, hand, { payment: assigned.payment, why: 'Rückgabe' }),
  )
  expect(await claimById(it.ground.db, claim.id)).toMatchObject({ state: 'open', owedCents: 10_000 })
  const again = await perform(it.ground, SYSTEM, { act: 'testing.book', site: 1 }, (hand) =>
    unassignMoney(it.room, hand, { payment: assigned.payment, as: it.ids.uuid(), text: '' }),
  )
  expect(again).toMatchObject({ refusal: 'not-assigned' })
})

test('two who assign the same money at once: one does', async () => {
  const { it } = office
  const [one, two] = [await aClaim(it), await aClaim(it)]
  const { payment } = await pay(it, { insertedCents: 10_000, till: it.tills.bank, method: 'transfer' })
  const done = await Promise.all(
    [one, two, one].map(({ id }) => assign(payment.id, [part(10_000, { claim: id })])),
  )
  expect(done.filter(({ ok }) => ok)).toHaveLength(1)
  const after = await Promise.all([one, two].map(({ id }) => claimById(it.ground.db, id)))
  expect(after.map((it0) => it0!.owedCents).toSorted((a, b) => a - b)).toEqual([0, 10_000])
})
