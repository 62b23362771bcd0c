import { beforeAll, expect, test } from 'vitest'
import { readIncome, readTillViews } from '#office/claims/index.ts'
import { aClaim, ANNA, cashOffice, KARL, pay, today } from '#office/claims/testing/a-cash-office.ts'
import { noteEntry, readBank, readWaiting, type BankbookRoom } from './index.ts'
import { aBankbook, fileOf, read, transfer } from './testing/a-bank.ts'

const office = cashOffice()
let room: BankbookRoom
beforeAll(async () => {
  room = await aBankbook(office.it)
})

test('what waits is summed up by what it is, without a payer; and only for who keeps the money', async () => {
  await read(room, fileOf([transfer(7_700, 'unklar'), transfer(300, 'auch'), transfer(-450, 'Entgelt')]))
  const seen = await readWaiting(room, KARL, { site: 1 })
  expect(seen).toMatchObject({
    ok: true,
    waiting: [
      { how: 'none', isOut: true, entries: 1, cents: 450 },
      { how: 'unclear', isOut: false, entries: 2, cents: 8_000 },
    ],
  })
  expect(await readWaiting(room, ANNA, { site: 1 })).toMatchObject({ refusal: 'not-permitted' })
})

test('takings of a card terminal that the bank credits are income once, and wait no more', async () => {
  const { it } = office
  const { card } = it.tills
  await pay(it, { claim: (await aClaim(it)).id, insertedCents: 10_000, till: card, method: 'card' })
  const span = { site: 1, from: today(it), to: today(it) }
  const cards = async () => {
    const seen = await readTillViews(it.room, KARL, span)
    return seen.ok ? seen.cards : expect.fail(seen.refusal)
  }
  // taken today: the bank cannot have it yet
  expect(await cards()).toEqual([{ till: card, cents: 10_000, lateCents: 0 }])
  await read(room, fileOf([transfer(10_000, 'Sammelgutschrift Karten')]))
  const bank = await readBank(room, KARL, { site: 1 })
  const entry = (bank.ok ? bank.open : []).find(({ text }) => text.startsWith('Sammel'))!.id
  const noted = await noteEntry(room, KARL, { site: 1, entry, as: 'card-credit', till: card })
  expect(noted).toMatchObject({ ok: true })
  const seen = await readIncome(it.room, KARL, span)
  expect(seen).toMatchObject({
    ok: true,
    income: { cents: 10_000, groups: [{ method: 'card', payments: 1 }] },
  })
  expect(await cards()).toEqual([])
})
