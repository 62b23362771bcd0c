import { expect, test } from 'vitest'
import { perform } from '#ground/act/act.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import type { CatalogueBook } from '#office/catalogue/index.ts'
import { reverseMoney } from '#office/claims/index.ts'
import { aClaim, cashOffice, KARL, KIM, pay } from '#office/claims/testing/a-cash-office.ts'
import { openReceipts } from '#office/receipts/index.ts'
import {
  confirmClosing,
  countTill,
  moveMoney,
  openCashdesk,
  readReport,
  settleWeek,
  type MachineCases,
} from './index.ts'

const office = cashOffice()
type Case = Awaited<ReturnType<MachineCases>>[number]
/** What the machine reported, whenever it did. */
const reported: Case[] = []

function desk() {
  const { ground, room: claims } = office.it
  const receipts = openReceipts({ ground, catalogue: {} as CatalogueBook })
  const cases: MachineCases = async (_, { till, from, until }) =>
    reported.filter(
      (it) =>
        it.till === till &&
        (from === null || Temporal.Instant.compare(it.at, from) > 0) &&
        Temporal.Instant.compare(it.at, until) <= 0,
    )
  return { ...openCashdesk({ ground, claims, receipts }), cases }
}

function report(kind: string): void {
  const { clock, tills } = office.it
  reported.push({ till: tills.kiosk, at: clock.now(), kind, payment: null, detail: {} })
}

const takenBack = (payment: string) =>
  perform(office.it.ground, SYSTEM, { act: 'testing.book', site: 1 }, (hand) =>
    reverseMoney(office.it.room, hand, { payment, why: 'Karte zurück' }),
  )

/** Counted, seen by a second person, settled; what the sealed report says of the machine. */
async function settled(week: string, counted: Record<number, number>, cardToldCents: number) {
  const { tills } = office.it
  const count = { site: 1, till: tills.kiosk, kind: 'week' as const, counted, removedCents: 0 }
  const done = await countTill(desk(), KARL, { ...count, cardToldCents, remark: 'ein Schein fehlt' })
  if (!done.ok) throw new Error(JSON.stringify(done))
  expect(await confirmClosing(desk(), KIM, { site: 1, closing: done.closing })).toMatchObject({ ok: true })
  // after the count, before the settlement: of the next week
  office.it.clock.advance({ minutes: 1 })
  report('door')
  const made = await settleWeek(desk(), KARL, { site: 1, week })
  const read = made.ok && (await readReport(desk(), KARL, { site: 1, report: made.report }))
  if (!read || !read.ok) throw new Error(JSON.stringify(made))
  const { machines } = JSON.parse(read.report.text).content
  expect(machines).toHaveLength(1)
  const [machine] = machines
  const kinds = (all: { kind: string }[]) => all.map(({ kind }) => kind)
  return { ...machine, cases: kinds(machine.cases), bookings: kinds(machine.bookings) }
}

test('a settlement leaves no case out: too much, unclear, taken back, missing, and what the machine reported', async () => {
  const { it } = office
  const claim = async () => {
    it.clock.advance({ minutes: 5 })
    return (await aClaim(it)).id
  }
  report('power')
  await pay(it, { claim: await claim(), insertedCents: 12_000, changeCents: 2_000 })
  it.clock.advance({ hours: 1 })
  await pay(it, { claim: await claim(), insertedCents: 12_000 })
  it.clock.advance({ minutes: 5 })
  await pay(it, { insertedCents: 3_000 })
  const back = await pay(it, { claim: await claim(), insertedCents: 10_000, method: 'card' })
  const later = await pay(it, { claim: await claim(), insertedCents: 10_000, method: 'card' })
  await takenBack(back.payment.id)
  it.clock.advance({ hours: 48 })
  report('jam')
  const first = await settled('2026-W48', { 5000: 4, 1000: 4 }, 10_000)
  expect(first).toMatchObject({
    ...{ from: null, payments: 5, receipts: { first: 1, last: 5 } },
    ...{
      cashCents: 25_000,
      cardCents: 20_000,
      claimCents: 40_000,
      overpaidCents: 2_000,
      unclearCents: 3_000,
    },
    ...{ bookings: ['reversal', 'difference'], cases: ['power', 'jam'] },
    counts: [{ expectedCents: 25_000, countedCents: 24_000, differenceCents: -1_000 }],
    odd: [
      { receipt: 2, cents: 12_000, overpaidCents: 2_000, unclearCents: 0, reversedAt: null },
      { receipt: 3, cents: 3_000, overpaidCents: 0, unclearCents: 3_000, reversedAt: null },
      { receipt: 4, cents: 10_000, overpaidCents: 0, unclearCents: 0 },
    ],
  })
  expect(first.odd[2].reversedAt).not.toBeNull()

  // the next begins where this one ended; what was taken back meanwhile is told in it, though it was paid before
  it.clock.set('2026-12-01T09:00:00Z')
  await takenBack(later.payment.id)
  await pay(it, { claim: await claim(), insertedCents: 10_000 })
  const second = await settled('2026-W49', { 5000: 6, 1000: 4 }, -10_000)
  expect(second).toMatchObject({
    ...{ from: first.until, payments: 1, receipts: { first: 6, last: 6 }, cashCents: 10_000, cardCents: 0 },
    ...{ bookings: ['reversal'], cases: ['door'], odd: [] },
  })
})

test('what was put right after thousands of payments stands in the settlement as well', async () => {
  const { database, clock, tills } = office.it
  clock.set('2026-12-08T09:00:00Z')
  await database.appPool.query(
    `with b as (insert into claims.booking (id, site, kind, at, till)
                select gen_random_uuid(), 1, 'payment', $1, $2 from generate_series(1, 6000) returning id)
     insert into claims.posting (booking, no, account, ref, cents)
     select b.id, n, case n when 1 then 'cash' else 'unclear' end, $2, case n when 1 then 1 else -1 end
     from b, generate_series(1, 2) as n`,
    [clock.now().toString(), tills.kiosk],
  )
  const float = { site: 1, till: tills.kiosk, cents: 4_000, way: 'in' as const, why: 'Wechselgeld' }
  expect(await moveMoney(desk(), KARL, float)).toMatchObject({ ok: true })
  expect(await settled('2026-W50', { 5000: 8, 1000: 4 }, 0)).toMatchObject({ bookings: ['float'] })
})
