import { createHash } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { checkDigits, claimById, tillOf } from '#office/claims/index.ts'
import { aClaim, cashOffice, KARL } from '#office/claims/testing/a-cash-office.ts'
import {
  confirmPayment,
  lookUp,
  offlineList,
  readMachines,
  takeClaimLock,
  takeStatus,
  type KioskRoom,
} from './index.ts'
import { aMachine, kioskOf, money, type Machine } from './testing/machines.ts'

const office = cashOffice()
let room: KioskRoom
let one: Machine
let elsewhere: Machine
beforeAll(async () => {
  room = kioskOf(office.it)
  one = await aMachine(office.it, 'Automat Nord')
  elsewhere = await aMachine(office.it, 'Automat im anderen Haus', 2)
})

test('a payment is told the same only with the same change and the same means: whatever else it says, nothing is booked', async () => {
  const { it } = office
  const claim = await aClaim(it)
  const told = money(it, claim.kassenzeichen, { insertedCents: 15_000, changeCents: 5_000 })
  expect(await confirmPayment(room, one.actor, told)).toMatchObject({ ok: true, paidCents: 10_000 })
  for (const other of [
    { changeCents: 0 },
    { changeCents: 4_990 },
    { method: 'card', changeCents: 0 },
  ] as const)
    expect(await confirmPayment(room, one.actor, { ...told, ...other })).toMatchObject({
      refusal: 'payment-differs',
    })
  const card = money(it, (await aClaim(it)).kassenzeichen, { method: 'card' })
  await confirmPayment(room, one.actor, card)
  expect(await confirmPayment(room, one.actor, { ...card, method: 'cash' })).toMatchObject({
    refusal: 'payment-differs',
  })
  expect(await tillOf(it.ground.db, one.till)).toMatchObject({
    ...{ cashCents: 10_000, cardCents: 10_000, receipts: 2 },
  })
  expect(await claimById(it.ground.db, claim.id)).toMatchObject({ state: 'paid', overpaidCents: 0 })
})

test('a machine of another house locks nothing here; a code that is right and of another office is told apart', async () => {
  const { kassenzeichen } = await aClaim(office.it)
  expect(await takeClaimLock(room, elsewhere.actor, { kassenzeichen })).toMatchObject({
    refusal: 'unknown-claim',
  })
  expect(await takeClaimLock(room, one.actor, { kassenzeichen })).toMatchObject({ ok: true })
  const body = '123456789012'
  const code = body + checkDigits(body)
  expect(await lookUp(room, one.actor, { code })).toMatchObject({ refusal: 'foreign-office' })
})

test('for a time without the office a machine gets what is open at its site, and nothing above what it may take', async () => {
  const { it } = office
  const open = await aClaim(it)
  const large = await aClaim(it, { acts: [{ key: 'fast_track_81a' }] })
  const paid = await aClaim(it)
  await confirmPayment(room, one.actor, money(it, paid.kassenzeichen))
  const list = await offlineList(room, one.actor)
  if (!list.ok) throw new Error(list.refusal)
  const owed = ({ kassenzeichen }: { readonly kassenzeichen: string }) =>
    list.claims[createHash('sha256').update(`${list.salt}:${kassenzeichen}`).digest('hex')]
  expect([open, large, paid].map(owed)).toEqual([10_000, undefined, undefined])
  expect(large.owedCents).toBeGreaterThan(list.perPaymentCents)
  const there = await offlineList(room, elsewhere.actor)
  expect(there.ok && Object.keys(there.claims)).toEqual([])
})

test('a clock that is behind is told like one that is ahead; two minutes are no matter', async () => {
  const { it } = office
  const said = async (seconds: number) => {
    it.clock.advance({ minutes: 1 })
    const clock = it.clock.now().add({ seconds }).toString()
    await takeStatus(room, one.actor, {
      stock: {},
      clock,
      counters: { number: 0, unsent: 0, offlineCents: 0 },
    })
    const seen = await readMachines(room, KARL, { site: 1 })
    return seen.ok && seen.incidents.filter(({ kind }) => kind === 'clock-off').length
  }
  expect(await said(-120)).toBe(0)
  expect(await said(-121)).toBe(1)
  expect(await said(120)).toBe(1)
  expect(await said(121)).toBe(2)
})

test('ten thousand euros are the most a machine takes at once: a comma in the wrong place is no money', async () => {
  const { it } = office
  const told = (insertedCents: number) => money(it, '56400000000000', { insertedCents })
  expect(await confirmPayment(room, one.actor, told(1_000_001))).toMatchObject({ refusal: 'amount-invalid' })
  expect(await confirmPayment(room, one.actor, told(1_000_000))).toMatchObject({ unclearCents: 1_000_000 })
})
