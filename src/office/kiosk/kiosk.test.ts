import { createHash } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { perform } from '#ground/act/act.ts'
import { manualClock } from '#ground/clock/clock.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import {
  assignMoney,
  cancelClaim,
  checkDigits,
  claimById,
  paymentById,
  tillOf,
} from '#office/claims/index.ts'
import { aClaim, ANNA, cashOffice, KARL } from '#office/claims/testing/a-cash-office.ts'
import {
  confirmPayment,
  knownPayment,
  lookUp,
  notePaper,
  offlineList,
  readMachines,
  releaseClaimLock,
  reversePayment,
  settleIncident,
  takeClaimLock,
  takeEvent,
  takeStatus,
  type KioskRoom,
} from './index.ts'
import { aMachine, kioskOf, money, type Machine } from './testing/machines.ts'

const office = cashOffice()
let room: KioskRoom
let one: Machine
let two: Machine
let elsewhere: Machine
beforeAll(async () => {
  room = kioskOf(office.it)
  one = await aMachine(office.it, 'Automat Nord')
  two = await aMachine(office.it, 'Automat Süd')
  elsewhere = await aMachine(office.it, 'Automat im anderen Haus', 2)
})

const watched = async () => {
  const seen = await readMachines(room, KARL, { site: 1 })
  if (!seen.ok) throw new Error(seen.refusal)
  return seen
}
const incidentsOf = async (payment: string) =>
  (await watched()).incidents.filter((it) => it.payment === payment).map(({ kind }) => kind)
const claimNow = (id: string) => claimById(office.it.ground.db, id)
const cashOf = async (till: string) => (await tillOf(office.it.ground.db, till))!.cashCents
const PAID = { ok: true, paidCents: 10_000, owedCents: 0, overpaidCents: 0, unclearCents: 0 }

test('a machine learns amount and Kassenzeichen of a claim, and nothing else', async () => {
  const claim = await aClaim(office.it)
  const { kassenzeichen } = claim
  const seen = await lookUp(room, one.actor, { code: `WILLKOMMEN:PAY:${kassenzeichen}` })
  expect(seen).toEqual({ ok: true, kassenzeichen, state: 'open', owedCents: 10_000 })
})

test('a code that is wrong, of another office, of the bank or of another site is told apart', async () => {
  const { kassenzeichen } = await aClaim(office.it)
  const wrong = kassenzeichen.slice(0, 13) + ((Number(kassenzeichen[13]) + 1) % 10)
  const told = async (code: string, machine = one) => {
    const seen = await lookUp(room, machine.actor, { code })
    return seen.ok ? 'ok' : seen.refusal
  }
  expect(await told(wrong)).toBe('wrong-check-digits')
  expect(await told('12345678901233')).toMatch(/foreign-office|wrong-check-digits/)
  expect(await told('BCD\n002\n1\nSCT\n\nStadt')).toBe('bank-code')
  expect(await told('https://example.org/pay?x=1')).toBe('not-a-code')
  expect(await told(kassenzeichen, elsewhere)).toBe('unknown-claim')
  const clerk = await lookUp(room, ANNA, { code: kassenzeichen })
  expect(clerk).toEqual({ ok: false, refusal: 'not-permitted' })
  const nobodys = { ...one.actor, id: office.it.ids.uuid() }
  expect(await lookUp(room, nobodys, { code: kassenzeichen })).toMatchObject({ refusal: 'no-till' })
})

test('a claim is paid at one machine at a time; the lock is renewed, given free, and ends by itself', async () => {
  const { kassenzeichen } = await aClaim(office.it)
  const lock = (machine: Machine) => takeClaimLock(room, machine.actor, { kassenzeichen })
  const mine = await lock(one)
  if (!mine.ok) throw new Error(mine.refusal)
  expect(await lock(two)).toMatchObject({ ok: false, refusal: 'claim-locked' })
  office.it.clock.advance({ seconds: 60 })
  expect(await lock(one)).toMatchObject({ ok: true, lock: mine.lock })
  office.it.clock.advance({ seconds: 60 })
  expect(await lock(two)).toMatchObject({ ok: false, refusal: 'claim-locked' })
  expect(await releaseClaimLock(room, two.actor, { lock: mine.lock })).toEqual({ ok: true, released: false })
  office.it.clock.advance({ seconds: 31 })
  const theirs = await lock(two)
  expect(theirs.ok).toBe(true)
  expect(await lock(one)).toMatchObject({ ok: false, refusal: 'claim-locked' })
  if (theirs.ok)
    expect(await releaseClaimLock(room, two.actor, { lock: theirs.lock })).toEqual({
      ok: true,
      released: true,
    })
  expect(await lock(one)).toMatchObject({ ok: true })
})

test('money told ten times at once is booked once, with one receipt, and each time the answer is the same', async () => {
  const claim = await aClaim(office.it)
  const before = await cashOf(one.till)
  const told = money(office.it, claim.kassenzeichen, { insertedCents: 12_000, changeCents: 2000 })
  const answers = await Promise.all(Array.from({ length: 10 }, () => confirmPayment(room, one.actor, told)))
  const later = await confirmPayment(room, one.actor, told)
  const receipts = [...answers, later].map((it) => (it.ok ? it.receipt : it.refusal))
  expect(new Set(receipts).size).toBe(1)
  expect(later).toMatchObject({ ...PAID, repeated: true })
  expect(await cashOf(one.till)).toBe(before + 10_000)
  expect(await claimNow(claim.id)).toMatchObject({ state: 'paid', owedCents: 0, overpaidCents: 0 })
  expect(await knownPayment(room, one.actor, told)).toMatchObject({ ...PAID, receipt: receipts[0] })
  expect(await knownPayment(room, two.actor, told)).toMatchObject({ refusal: 'unknown-payment' })
})

test('the same name with another content changes nothing, and a cashier is told once', async () => {
  const claim = await aClaim(office.it)
  const told = money(office.it, claim.kassenzeichen)
  await confirmPayment(room, one.actor, told)
  const other = { ...told, insertedCents: 9900 }
  for (let n = 0; n < 3; n++)
    expect(await confirmPayment(room, one.actor, other)).toMatchObject({ refusal: 'payment-differs' })
  // another machine that uses this name as well
  expect(await confirmPayment(room, two.actor, told)).toMatchObject({ refusal: 'payment-differs' })
  expect(await incidentsOf(told.payment)).toEqual(['payment-differs', 'payment-differs'])
  expect(await claimNow(claim.id)).toMatchObject({ state: 'paid', overpaidCents: 0 })
})

test('money for a claim that was paid or cancelled meanwhile, and for a number nobody knows, is booked nevertheless', async () => {
  const paid = await aClaim(office.it)
  await confirmPayment(room, one.actor, money(office.it, paid.kassenzeichen))
  const again = money(office.it, paid.kassenzeichen)
  expect(await confirmPayment(room, two.actor, again)).toMatchObject({ paidCents: 0, overpaidCents: 10_000 })
  expect(await incidentsOf(again.payment)).toEqual(['paid-too-much'])

  const cancelled = await aClaim(office.it)
  const told = money(office.it, cancelled.kassenzeichen)
  const [away, kept] = await Promise.all([
    cancelClaim(office.it.room, ANNA, {
      site: 1,
      claim: cancelled.id,
      reason: 'doppelt',
      reasonCode: 'duplicate',
    }),
    confirmPayment(room, one.actor, told),
  ])
  const after = (await claimNow(cancelled.id))!
  expect(kept).toMatchObject({ ok: true })
  expect(after.owedCents).toBe(0)
  expect(away.ok ? after.overpaidCents : 10_000).toBe(10_000)

  const nobodys = money(office.it, '56400000000000')
  expect(await confirmPayment(room, one.actor, nobodys)).toMatchObject({
    paidCents: 0,
    unclearCents: 10_000,
  })
  expect(await incidentsOf(nobodys.payment)).toEqual(['unknown-kassenzeichen'])
  // what another site claims is sorted out by a person, not by this machine
  const here = await aClaim(office.it)
  const there = money(office.it, here.kassenzeichen)
  expect(await confirmPayment(room, elsewhere.actor, there)).toMatchObject({ unclearCents: 10_000 })
  expect(await claimNow(here.id)).toMatchObject({ state: 'open' })
})

test('amounts that cannot be are refused and nothing is booked', async () => {
  const { kassenzeichen } = await aClaim(office.it)
  const before = await cashOf(one.till)
  const odd = [
    { insertedCents: -1 },
    { insertedCents: 0 },
    { insertedCents: 1.5 },
    { insertedCents: Number.MAX_SAFE_INTEGER },
    { insertedCents: 10_000, changeCents: 10_000 },
    { insertedCents: 10_000, changeCents: -5 },
    { insertedCents: 10_000, changeCents: 500, method: 'card' as const },
    { insertedCents: Number.NaN },
  ]
  for (const wrong of odd)
    expect(await confirmPayment(room, one.actor, money(office.it, kassenzeichen, wrong))).toMatchObject({
      refusal: 'amount-invalid',
    })
  expect(await cashOf(one.till)).toBe(before)
})

test('a card that was taken back after "approved" is owed again, whichever message came first', async () => {
  const claim = await aClaim(office.it)
  const told = money(office.it, claim.kassenzeichen, { method: 'card', trace: '000017' })
  await confirmPayment(room, one.actor, told)
  const back = { payment: told.payment, number: 9001 }
  const first = await reversePayment(room, one.actor, back)
  expect(first).toEqual({ ok: true, booked: true, repeated: false })
  expect(await reversePayment(room, one.actor, back)).toEqual({ ok: true, booked: true, repeated: true })
  expect(await claimNow(claim.id)).toMatchObject({ state: 'open', owedCents: 10_000 })

  const early = money(office.it, claim.kassenzeichen, { method: 'card' })
  const before = await reversePayment(room, one.actor, { payment: early.payment, number: 9002 })
  expect(before).toEqual({ ok: true, booked: false, repeated: false })
  expect(await confirmPayment(room, one.actor, early)).toMatchObject({ reversed: true })
  expect(await claimNow(claim.id)).toMatchObject({ state: 'open', owedCents: 10_000 })

  const cash = money(office.it, claim.kassenzeichen)
  await confirmPayment(room, one.actor, cash)
  const no = await reversePayment(room, one.actor, { payment: cash.payment, number: 9003 })
  expect(no).toMatchObject({ refusal: 'not-reversible' })
  expect(await reversePayment(room, two.actor, { payment: cash.payment, number: 1 })).toMatchObject({
    booked: false,
  })
  expect((await paymentById(office.it.ground.db, cash.payment))?.reversedAt).toBeNull()
})

test('a clock that is hours off is kept and told, and has no say in when something was booked', async () => {
  const claim = await aClaim(office.it)
  const now = office.it.clock.now()
  const wrong = now.add({ hours: 5 }).toString()
  const told = money(office.it, claim.kassenzeichen, { at: wrong })
  expect(await confirmPayment(room, one.actor, told)).toMatchObject({ ok: true, bookedAt: now })
  const unreadable = money(office.it, claim.kassenzeichen, { at: 'gestern' })
  expect(await confirmPayment(room, one.actor, unreadable)).toMatchObject({ ok: true, bookedAt: now })
  const counters = { number: 0, unsent: 0, offlineCents: 0 }
  const status = { stock: { 200: 3, 1000: 2 }, clock: wrong, counters }
  for (let n = 0; n < 3; n++) {
    office.it.clock.advance({ seconds: 30 })
    await takeStatus(room, two.actor, status)
  }
  const { machines, incidents } = await watched()
  expect(incidents.filter(({ kind }) => kind === 'clock-off')).toHaveLength(1)
  const seen = machines.find(({ till }) => till.id === two.till)
  expect(seen).toMatchObject({ isSilent: false, stockCents: 2600 })
  expect(seen?.machine?.clockOffSeconds).toBeGreaterThan(17_000)
})

test('running numbers that never came are shown until they come; one that is used twice is an incident', async () => {
  const machine = await aMachine(office.it, 'Automat West')
  const event = (number: number, kind = 'door') => takeEvent(room, machine.actor, { kind, number })
  await event(1)
  await event(4)
  expect(await event(4)).toEqual({ ok: true, repeated: true })
  const gaps = async () =>
    (await watched()).machines
      .find(({ till }) => till.id === machine.till)
      ?.gaps.map(({ from, until }) => [from, until])
  expect(await gaps()).toEqual([[2, 3]])
  const { kassenzeichen } = await aClaim(office.it)
  await confirmPayment(room, machine.actor, money(office.it, kassenzeichen, { number: 3 }))
  expect(await gaps()).toEqual([[2, 2]])
  await event(2, 'tampering')
  expect(await gaps()).toEqual([])
  // what the machine says it has told, and nobody heard
  const clock = office.it.clock.now().toString()
  const status = (unsent: number) =>
    takeStatus(room, machine.actor, { stock: {}, clock, counters: { number: 6, unsent, offlineCents: 0 } })
  await status(2)
  expect(await gaps()).toEqual([])
  await status(0)
  expect(await gaps()).toEqual([[5, 6]])
  // a wild number hides none of the gaps below it
  await event(9_000_000_000)
  expect(await gaps()).toEqual([[5, 8_999_999_999]])
  await event(1, 'jam')
  const kinds = (await watched()).incidents
    .filter(({ till }) => till === machine.till)
    .map(({ kind }) => kind)
  expect(kinds.toSorted()).toEqual(['door', 'door', 'door', 'jam', 'number-reused', 'tampering'])
})

test('whoever watches is told at once; an alarm is settled once, with a note', async () => {
  await takeEvent(room, one.actor, { kind: 'tampering', number: 7001 })
  const told = await office.it.database.adminPool.query(
    `select data from events.event where topic = 'kiosk.alarm' order by id desc limit 1`,
  )
  expect(told.rows[0]).toMatchObject({ data: { till: one.till, kind: 'tampering' } })
  const alarm = (await watched()).incidents.find(
    ({ kind, till }) => kind === 'tampering' && till === one.till,
  )!
  const settle = (note: string, site = 1) => settleIncident(room, KARL, { site, incident: alarm.id, note })
  expect(await settle('  ')).toMatchObject({ refusal: 'note-missing' })
  expect(await settle('Tür war nur angelehnt')).toMatchObject({ ok: true })
  expect(await settle('etwas anderes')).toMatchObject({ ok: true })
  const after = (await watched()).incidents.find(({ id }) => id === alarm.id)
  expect(after).toMatchObject({ settledBy: KARL.id, settledNote: 'Tür war nur angelehnt' })
})

test('without the office a machine knows what it may take, as digests, within limits; more is booked and told', async () => {
  const { kassenzeichen } = await aClaim(office.it)
  const list = await offlineList(room, one.actor)
  if (!list.ok) throw new Error(list.refusal)
  const digest = createHash('sha256').update(`${list.salt}:${kassenzeichen}`).digest('hex')
  expect(list.claims[digest]).toBe(10_000)
  expect(JSON.stringify(list)).not.toContain(kassenzeichen)
  expect(list.perPaymentCents).toBeLessThan(list.inAllCents)
  const much = money(office.it, kassenzeichen, { insertedCents: 20_100, offline: true })
  expect(await confirmPayment(room, one.actor, much)).toMatchObject({ ok: true, overpaidCents: 10_100 })
  expect((await incidentsOf(much.payment)).toSorted()).toEqual(['offline-over-limit', 'paid-too-much'])
})

test('what became of the paper is kept, also when it is told before the payment', async () => {
  const { kassenzeichen } = await aClaim(office.it)
  const told = money(office.it, kassenzeichen)
  const no = { payment: told.payment, printed: false, why: 'jam' }
  expect(await notePaper(room, one.actor, no)).toEqual({ ok: true, known: false })
  await confirmPayment(room, one.actor, told)
  expect(await notePaper(room, one.actor, { ...no, printed: true })).toEqual({ ok: true, known: true })
  const kept = await office.it.database.adminPool.query(
    'select printed from kiosk.paper where payment = $1',
    [told.payment],
  )
  expect(kept.rows).toEqual([{ printed: true }])
})

test('the same payment with the number written differently is told differently, not booked again, and never our mistake', async () => {
  const claim = await aClaim(office.it)
  const told = money(office.it, claim.kassenzeichen)
  const both = await Promise.all([
    confirmPayment(room, one.actor, told),
    confirmPayment(room, one.actor, told),
  ])
  expect(both.map((it) => it.ok && it.repeated).toSorted()).toEqual([false, true])
  const spaced = { ...told, kassenzeichen: `WILLKOMMEN:PAY:${claim.kassenzeichen}` }
  expect(await confirmPayment(room, one.actor, spaced)).toMatchObject({ refusal: 'payment-differs' })
  expect(await claimNow(claim.id)).toMatchObject({ state: 'paid', overpaidCents: 0 })
})

test('money a cashier put on its claim was not taken back: the machine hears so, until the card really is', async () => {
  const claim = await aClaim(office.it)
  const told = money(office.it, '56400000000000', { method: 'card', trace: '000018' })
  await confirmPayment(room, one.actor, told)
  await perform(office.it.ground, SYSTEM, { act: 'testing.book', site: 1 }, (hand) =>
    assignMoney(office.it.room, hand, {
      ...{ payment: told.payment, text: 'geklärt' },
      parts: [{ payment: office.it.ids.uuid(), cents: 10_000, to: { claim: claim.id } }],
    }),
  )
  expect(await claimNow(claim.id)).toMatchObject({ state: 'paid' })
  expect(await knownPayment(room, one.actor, told)).toMatchObject({ ok: true, reversed: false })
  expect(await confirmPayment(room, one.actor, told)).toMatchObject({ reversed: false, repeated: true })
  await reversePayment(room, one.actor, { payment: told.payment, number: 9004 })
  expect(await claimNow(claim.id)).toMatchObject({ state: 'open', owedCents: 10_000 })
  expect(await knownPayment(room, one.actor, told)).toMatchObject({ ok: true, reversed: true })
})

test('whoever tries number after number at a machine is slowed there, also for those that exist; money is booked', async () => {
  const wall = manualClock('2026-11-23T08:01:00Z')
  const slowed = { ...room, wall }
  const [machine, beside] = [await aMachine(office.it, 'Automat Ost'), await aMachine(office.it, 'Automat B')]
  const claim = await aClaim(office.it)
  const guess = (n: number) => {
    const body = `5640${String(n).padStart(8, '0')}`
    return body + checkDigits(body)
  }
  const told = async (code: string, { actor } = machine) => {
    const seen = await lookUp(slowed, actor, { code })
    return seen.ok ? 'ok' : seen.refusal
  }
  for (let n = 0; n < 20; n++) expect(await told(guess(n))).toBe('unknown-claim')
  // a slip of the finger is no guess
  for (let n = 0; n < 20; n++) expect(await told('56400000000000')).toBe('wrong-check-digits')
  for (let n = 20; n < 30; n++)
    expect(await takeClaimLock(slowed, machine.actor, { kassenzeichen: guess(n) })).toMatchObject({
      refusal: 'unknown-claim',
    })
  expect(await told(guess(30))).toBe('too-many-attempts')
  expect(await told(claim.kassenzeichen)).toBe('too-many-attempts')
  const lock = await takeClaimLock(slowed, machine.actor, { kassenzeichen: claim.kassenzeichen })
  expect(lock).toMatchObject({ refusal: 'too-many-attempts', detail: { retryAfterSeconds: 840 } })
  expect(await told(claim.kassenzeichen, beside)).toBe('ok')
  const paid = money(office.it, claim.kassenzeichen)
  expect(await confirmPayment(slowed, machine.actor, paid)).toMatchObject(PAID)
  wall.advance({ minutes: 15 })
  expect(await told(claim.kassenzeichen)).toBe('ok')
})

test('a clock nobody can read is told as one that is wrong', async () => {
  const machine = await aMachine(office.it, 'Automat ohne Uhr')
  const counters = { number: 0, unsent: 0, offlineCents: 0 }
  for (const clock of ['', 'gestern', '-271821-04-20T00:00Z', '9999-12-31T23:59:59Z'])
    expect(await takeStatus(room, machine.actor, { stock: {}, clock, counters })).toMatchObject({ ok: true })
  const { incidents } = await watched()
  expect(incidents.filter(({ till }) => till === machine.till).map(({ kind }) => kind)).toEqual(['clock-off'])
})

test('an alarm stays in sight however much else a machine reports after it', async () => {
  const machine = await aMachine(office.it, 'Automat laut')
  await takeEvent(room, machine.actor, { kind: 'tampering', number: 1 })
  for (let number = 2; number < 230; number++) {
    office.it.clock.advance({ seconds: 1 })
    await takeEvent(room, machine.actor, { kind: 'door', number })
  }
  const { incidents } = await watched()
  expect(incidents.filter(({ till, kind }) => till === machine.till && kind === 'tampering')).toHaveLength(1)
})
