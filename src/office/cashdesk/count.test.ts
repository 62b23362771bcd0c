import { expect, test } from 'vitest'
import { pay } from '#office/claims/testing/a-cash-office.ts'
import { cashDesk } from './testing/a-cash-desk.ts'

const cash = cashDesk()

test('nobody takes more out of a till than lay in it', async () => {
  await pay(cash.office.it, { insertedCents: 5_000, till: cash.office.it.tills.drawer })
  const more = { removedCents: 5_001 }
  expect(await cash.count('drawer', { 5000: 1 }, more)).toMatchObject({
    refusal: 'amount-invalid',
    detail: { most: 5_000 },
  })
  expect(await cash.count('drawer', { 5000: 1 }, { removedCents: 5_000 })).toMatchObject({ ok: true })
})

test('a machine that took cards is not counted without the total of its terminal; one that took none is', async () => {
  const { it } = cash.office
  await pay(it, { claim: null, insertedCents: 3_000, method: 'card' })
  expect(await cash.count('kiosk', {})).toMatchObject({ refusal: 'card-total-missing', field: 'cardTold' })
  expect(await cash.sealed('kiosk', {}, { cardToldCents: 3_000 })).toMatchObject({ differenceCents: 0 })
  it.clock.advance({ hours: 24 })
  expect(await cash.sealed('kiosk', {})).toMatchObject({ differenceCents: 0 })
})
