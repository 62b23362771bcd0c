import { expect, test } from 'vitest'
import { createClaim, saveTill, tillOf } from '#office/claims/index.ts'
import { aClaim, ANNA, HEAD, KARL, pay, today } from '#office/claims/testing/a-cash-office.ts'
import { assignUnclear, takeCash } from './index.ts'
import { cashDesk } from './testing/a-cash-desk.ts'

const cash = cashDesk()

/** A claim of another house. */
async function elsewhere() {
  const { it } = cash.office
  const made = await createClaim(
    it.room,
    { ...ANNA, sites: [2] },
    {
      site: 2,
      case: { on: today(it), age: 30, acts: [{ key: 'ae_issue_over_1y' }] },
    },
  )
  if (!made.ok) throw new Error(made.refusal)
  return made.claim
}

test('a drawer takes money for claims of its own house only, and only while it is in use', async () => {
  const { it } = cash.office
  const take = async (more: object) =>
    takeCash(cash.room(), KARL, {
      ...{ site: 1, till: it.tills.drawer, claim: (await aClaim(it)).id },
      ...{ payment: it.ids.uuid(), givenCents: 10_000, ...more },
    })
  expect(await take({ claim: (await elsewhere()).id })).toMatchObject({ refusal: 'unknown-claim' })
  const saved = async (site: number, more: object = {}) => {
    const drawer = { site, kind: 'drawer' as const, name: 'Kasse 9' }
    const made = await saveTill(it.room, { ...HEAD, sites: [site] }, { ...drawer, ...more })
    if (!made.ok) throw new Error(made.refusal)
    return made.till
  }
  expect(await take({ till: await saved(2) })).toMatchObject({ refusal: 'unknown-till' })
  const old = await saved(1)
  await saved(1, { till: old, active: false })
  expect(await take({ till: old })).toMatchObject({ refusal: 'unknown-till' })
  expect(await take({ till: it.tills.kiosk })).toMatchObject({ refusal: 'unknown-till' })
  expect(await tillOf(it.ground.db, it.tills.drawer)).toMatchObject({ cashCents: 0, receipts: 0 })
  expect(await take({})).toMatchObject({ ok: true, changeCents: 0 })
})

test('unclear money of a machine goes to claims of its house; what the bank brought is not cleared up at the cash desk', async () => {
  const { it } = cash.office
  const { payment } = await pay(it, { insertedCents: 5_000 })
  const transfer = await pay(it, { insertedCents: 5_000, till: it.tills.bank, method: 'transfer' })
  const put = (id: string, kassenzeichen: string) =>
    assignUnclear(cash.room(), KARL, { site: 1, payment: id, kassenzeichen })
  const claim = await aClaim(it)
  expect(await put(payment.id, (await elsewhere()).kassenzeichen)).toMatchObject({ refusal: 'unknown-claim' })
  expect(await put(transfer.payment.id, claim.kassenzeichen)).toMatchObject({ refusal: 'unknown-payment' })
  expect(await put(payment.id, claim.kassenzeichen)).toMatchObject({ ok: true, claim: { owedCents: 5_000 } })
})
