import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { aClaim, ANNA, HEAD, KARL, KIM, pay } from '#office/claims/testing/a-cash-office.ts'
import {
  assignUnclear,
  confirmClosing,
  moveMoney,
  readCashdesk,
  readReport,
  readReports,
  refuseClosing,
  takeCash,
} from './index.ts'
import { cashDesk } from './testing/a-cash-desk.ts'

const cash = cashDesk()
const { office } = cash

describe('cash at the drawer', () => {
  test('change is reckoned here; a part is a part; sent twice it is one', async () => {
    const { it } = office
    const claim = await aClaim(it)
    const site = { site: 1, till: it.tills.drawer, claim: claim.id }
    const part = await takeCash(cash.room(), KARL, { ...site, payment: it.ids.uuid(), givenCents: 4_000 })
    expect(part).toMatchObject({ ok: true, changeCents: 0, owedCents: 6_000 })
    const payment = it.ids.uuid()
    const rest = { ...site, payment, givenCents: 10_000 }
    expect(await takeCash(cash.room(), KARL, rest)).toMatchObject({
      changeCents: 4_000,
      owedCents: 0,
      repeated: false,
    })
    expect(await takeCash(cash.room(), KARL, rest)).toMatchObject({
      changeCents: 4_000,
      owedCents: 0,
      repeated: true,
    })
    expect(
      await takeCash(cash.room(), KARL, { ...site, payment: it.ids.uuid(), givenCents: 100 }),
    ).toMatchObject({
      refusal: 'claim-settled',
    })
    expect(await takeCash(cash.room(), ANNA, rest)).toMatchObject({ refusal: 'not-permitted' })
    expect((await cash.till('drawer')).cashCents).toBe(10_000)
  })

  test('an amount that would give a whole note of the largest back was typed wrongly: nothing is booked', async () => {
    const { it } = office
    const claim = await aClaim(it)
    const typed = { site: 1, till: it.tills.drawer, claim: claim.id, payment: it.ids.uuid() }
    const before = (await cash.till('drawer')).cashCents
    expect(await takeCash(cash.room(), KARL, { ...typed, givenCents: 510_000 })).toMatchObject({
      ...{ refusal: 'change-too-high', field: 'given', detail: { change: 500_000 } },
    })
    expect((await cash.till('drawer')).cashCents).toBe(before)
  })

  test('change goes in, money goes to the safe, never more than there is', async () => {
    const { it } = office
    const move = (way: 'in' | 'out', cents: number) =>
      moveMoney(cash.room(), KARL, { site: 1, till: it.tills.drawer, cents, way, why: 'Wechselgeld' })
    expect(await move('in', 5_000)).toMatchObject({ cashCents: 15_000 })
    expect(await move('out', 20_000)).toMatchObject({ refusal: 'till-empty' })
    expect(await move('out', -5)).toMatchObject({ refusal: 'amount-invalid' })
    expect(await move('out', 7_000)).toMatchObject({ cashCents: 8_000 })
    expect(await readCashdesk(cash.room(), KARL, { site: 1 })).toMatchObject({ safeCents: 2_000 })
    expect(await move('in', 7_000)).toMatchObject({ cashCents: 15_000 })
  })
})

describe('a count', () => {
  test('as expected is sealed by a second person, numbered and signed', async () => {
    const done = await cash.count('drawer', { 5000: 3 }, { removedCents: 10_000 })
    if (!done.ok) throw new Error(done.refusal)
    expect(done.differenceCents).toBe(0)
    const mine = { site: 1, closing: done.closing }
    expect(await confirmClosing(cash.room(), KARL, mine)).toMatchObject({ refusal: 'same-person' })
    const report = await confirmClosing(cash.room(), KIM, mine)
    expect(report).toMatchObject({ ok: true, no: 1 })
    expect(await confirmClosing(cash.room(), KIM, mine)).toMatchObject({ refusal: 'already-settled' })
    expect((await cash.till('drawer')).cashCents).toBe(5_000)
    const read = report.ok && (await readReport(cash.room(), HEAD, { site: 1, report: report.report }))
    expect(read).toMatchObject({ ok: true, genuine: true })
    expect(read && read.ok && read.report.text).toContain('"countedCents": 15000')
  })

  test('that differs says why, and stands on an account of its own', async () => {
    const { it } = office
    expect(await cash.count('drawer', { 2000: 2 })).toMatchObject({
      refusal: 'remark-missing',
      detail: { differenceCents: -1_000 },
    })
    const less = await cash.sealed('drawer', { 2000: 2 }, { remark: 'ein Zehner fehlt' })
    expect(less.differenceCents).toBe(-1_000)
    const more = await cash.sealed('drawer', { 2000: 2, 100: 1 }, { remark: 'ein Euro zu viel' })
    expect(more.differenceCents).toBe(100)
    const found = await sql<{ account: string; cents: number }>`
      select account, sum(cents)::bigint as cents from claims.posting
      where ref = ${it.tills.drawer} and account in ('surplus', 'shortage') group by 1 order by 1`.execute(
      it.ground.db,
    )
    expect(found.rows).toEqual([
      { account: 'shortage', cents: 1_000 },
      { account: 'surplus', cents: -100 },
    ])
  })

  test.each([{ 3: 1 }, { 500: -1 }, { 500: 0.5 }, { 500: 1e9 }])('of %j is none', async (counted) => {
    expect(await cash.count('drawer', counted)).toMatchObject({ refusal: 'count-invalid', field: 'counted' })
  })

  test('waits for the second person; refused, the till is counted once more', async () => {
    const open = await cash.count('drawer', { 2000: 2, 100: 1 })
    if (!open.ok) throw new Error(open.refusal)
    expect(await cash.count('drawer', { 2000: 2 })).toMatchObject({ refusal: 'count-open' })
    const no = { site: 1, closing: open.closing, why: 'nicht mitgezählt' }
    expect(await refuseClosing(cash.room(), KIM, no)).toMatchObject({ ok: true })
    expect((await cash.sealed('drawer', { 2000: 2, 100: 1 })).differenceCents).toBe(0)
  })

  test('sealed never changes, whoever tries', async () => {
    const { it } = office
    const run = (text: string) => it.database.appPool.query(text)
    await expect(run(`update cashdesk.report set text = 'x'`)).rejects.toThrow(/permission denied/)
    await expect(run('delete from cashdesk.closing')).rejects.toThrow(/permission denied/)
    await expect(
      run(`update cashdesk.closing set refused_why = 'anders' where confirmed_at is not null`),
    ).rejects.toThrow(/is settled/)
    const all = await readReports(cash.room(), HEAD, { site: 1 })
    expect(all).toMatchObject({ ok: true, brokenAt: null })
    expect(all.ok && all.reports.map(({ no }) => no)).toEqual([4, 3, 2, 1])
  })
})

describe('money without a claim', () => {
  test('finds its claim, once; what is too much stands there to be paid back', async () => {
    const { it } = office
    const claim = await aClaim(it)
    const money = { till: it.tills.drawer, insertedCents: 15_000, reference: 'unleserlich' }
    const { payment } = await pay(it, money)
    const assign = (kassenzeichen: string) =>
      assignUnclear(cash.room(), KARL, { site: 1, payment: payment.id, kassenzeichen })
    expect(await assign('5640')).toMatchObject({ refusal: 'not-a-code', field: 'kassenzeichen' })
    expect(await assign(claim.kassenzeichen)).toMatchObject({
      claim: { state: 'paid', owedCents: 0, overpaidCents: 5_000 },
    })
    expect(await assign(claim.kassenzeichen)).toMatchObject({ refusal: 'already-assigned' })
    expect(
      await assignUnclear(cash.room(), ANNA, { site: 1, payment: payment.id, kassenzeichen: '' }),
    ).toMatchObject({
      refusal: 'not-permitted',
    })
  })
})
