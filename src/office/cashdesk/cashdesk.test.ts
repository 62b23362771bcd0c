import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { CatalogueBook } from '#office/catalogue/index.ts'
import { claimById, saveTill, tillOf } from '#office/claims/index.ts'
import { aClaim, ANNA, cashOffice, HEAD, KARL, KIM, pay } from '#office/claims/testing/a-cash-office.ts'
import { openReceipts } from '#office/receipts/index.ts'
import {
  assignUnclear,
  closeYear,
  confirmClosing,
  countTill,
  moveMoney,
  openCashdesk,
  readCashdesk,
  readReport,
  readReports,
  refuseClosing,
  settleCard,
  settleWeek,
  startCard,
  takeCash,
  weekName,
  weekOf,
} from './index.ts'

const office = cashOffice()
const held: { room?: ReturnType<typeof openCashdesk> } = {}

function desk() {
  const { ground, room: claims } = office.it
  // the catalogue is not asked when a report is signed
  held.room ??= openCashdesk({
    ground,
    claims,
    receipts: openReceipts({ ground, catalogue: {} as CatalogueBook }),
  })
  return { ...held.room, cases: async () => [] }
}

const till = async (kind: 'drawer' | 'kiosk' | 'card') =>
  (await tillOf(office.it.ground.db, office.it.tills[kind]))!

async function count(kind: 'drawer' | 'kiosk', counted: Record<number, number>, more: object = {}) {
  const { it } = office
  return countTill(desk(), KARL, {
    ...{ site: 1, till: it.tills[kind], kind: 'day', counted, removedCents: 0 },
    ...more,
  })
}

async function sealed(kind: 'drawer' | 'kiosk', counted: Record<number, number>, more: object = {}) {
  const done = await count(kind, counted, more)
  if (!done.ok) throw new Error(JSON.stringify(done))
  const report = await confirmClosing(desk(), KIM, { site: 1, closing: done.closing })
  if (!report.ok) throw new Error(JSON.stringify(report))
  return { ...done, ...report }
}

describe('cash at the drawer', () => {
  test('change is reckoned here; a part is a part; sent twice it is one', async () => {
    const { it } = office
    const claim = await aClaim(it)
    const site = { site: 1, till: it.tills.drawer, claim: claim.id }
    const part = await takeCash(desk(), KARL, { ...site, payment: it.ids.uuid(), givenCents: 4_000 })
    expect(part).toMatchObject({ ok: true, changeCents: 0, owedCents: 6_000 })
    const payment = it.ids.uuid()
    const rest = { ...site, payment, givenCents: 10_000 }
    expect(await takeCash(desk(), KARL, rest)).toMatchObject({
      changeCents: 4_000,
      owedCents: 0,
      repeated: false,
    })
    expect(await takeCash(desk(), KARL, rest)).toMatchObject({
      changeCents: 4_000,
      owedCents: 0,
      repeated: true,
    })
    expect(await takeCash(desk(), KARL, { ...site, payment: it.ids.uuid(), givenCents: 100 })).toMatchObject({
      refusal: 'claim-settled',
    })
    expect(await takeCash(desk(), ANNA, rest)).toMatchObject({ refusal: 'not-permitted' })
    expect((await till('drawer')).cashCents).toBe(10_000)
  })

  test('change goes in, money goes to the safe, never more than there is', async () => {
    const { it } = office
    const move = (way: 'in' | 'out', cents: number) =>
      moveMoney(desk(), KARL, { site: 1, till: it.tills.drawer, cents, way, why: 'Wechselgeld' })
    expect(await move('in', 5_000)).toMatchObject({ cashCents: 15_000 })
    expect(await move('out', 20_000)).toMatchObject({ refusal: 'till-empty' })
    expect(await move('out', -5)).toMatchObject({ refusal: 'amount-invalid' })
    expect(await move('out', 7_000)).toMatchObject({ cashCents: 8_000 })
    expect(await readCashdesk(desk(), KARL, { site: 1 })).toMatchObject({ safeCents: 2_000 })
    expect(await move('in', 7_000)).toMatchObject({ cashCents: 15_000 })
  })
})

describe('a count', () => {
  test('as expected is sealed by a second person, numbered and signed', async () => {
    const done = await count('drawer', { 5000: 3 }, { removedCents: 10_000 })
    if (!done.ok) throw new Error(done.refusal)
    expect(done.differenceCents).toBe(0)
    const mine = { site: 1, closing: done.closing }
    expect(await confirmClosing(desk(), KARL, mine)).toMatchObject({ refusal: 'same-person' })
    const report = await confirmClosing(desk(), KIM, mine)
    expect(report).toMatchObject({ ok: true, no: 1 })
    expect(await confirmClosing(desk(), KIM, mine)).toMatchObject({ refusal: 'already-settled' })
    expect((await till('drawer')).cashCents).toBe(5_000)
    const read = report.ok && (await readReport(desk(), HEAD, { site: 1, report: report.report }))
    expect(read).toMatchObject({ ok: true, genuine: true })
    expect(read && read.ok && read.report.text).toContain('"countedCents": 15000')
  })

  test('that differs says why, and stands on an account of its own', async () => {
    const { it } = office
    expect(await count('drawer', { 2000: 2 })).toMatchObject({
      refusal: 'remark-missing',
      detail: { differenceCents: -1_000 },
    })
    const less = await sealed('drawer', { 2000: 2 }, { remark: 'ein Zehner fehlt' })
    expect(less.differenceCents).toBe(-1_000)
    const more = await sealed('drawer', { 2000: 2, 100: 1 }, { remark: 'ein Euro zu viel' })
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
    expect(await count('drawer', counted)).toMatchObject({ refusal: 'count-invalid', field: 'counted' })
  })

  test('waits for the second person; refused, the till is counted once more', async () => {
    const open = await count('drawer', { 2000: 2, 100: 1 })
    if (!open.ok) throw new Error(open.refusal)
    expect(await count('drawer', { 2000: 2 })).toMatchObject({ refusal: 'count-open' })
    const no = { site: 1, closing: open.closing, why: 'nicht mitgezählt' }
    expect(await refuseClosing(desk(), KIM, no)).toMatchObject({ ok: true })
    expect((await sealed('drawer', { 2000: 2, 100: 1 })).differenceCents).toBe(0)
  })

  test('sealed never changes, whoever tries', async () => {
    const { it } = office
    const run = (text: string) => it.database.appPool.query(text)
    await expect(run(`update cashdesk.report set text = 'x'`)).rejects.toThrow(/permission denied/)
    await expect(run('delete from cashdesk.closing')).rejects.toThrow(/permission denied/)
    await expect(
      run(`update cashdesk.closing set refused_why = 'anders' where confirmed_at is not null`),
    ).rejects.toThrow(/is settled/)
    const all = await readReports(desk(), HEAD, { site: 1 })
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
      assignUnclear(desk(), KARL, { site: 1, payment: payment.id, kassenzeichen })
    expect(await assign('5640')).toMatchObject({ refusal: 'not-a-code', field: 'kassenzeichen' })
    expect(await assign(claim.kassenzeichen)).toMatchObject({
      claim: { state: 'paid', owedCents: 0, overpaidCents: 5_000 },
    })
    expect(await assign(claim.kassenzeichen)).toMatchObject({ refusal: 'already-assigned' })
    expect(
      await assignUnclear(desk(), ANNA, { site: 1, payment: payment.id, kassenzeichen: '' }),
    ).toMatchObject({
      refusal: 'not-permitted',
    })
  })
})

describe('a card at a desk', () => {
  const start = async (payment: string, claim: string) =>
    startCard(desk(), ANNA, { site: 1, till: office.it.tills.card, claim, payment })
  const settle = (payment: string, result: 'approved' | 'refused' | 'unknown') =>
    settleCard(desk(), ANNA, { site: 1, payment, result, trace: '000123' })

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
    expect((await till('card')).cardCents).toBe(10_000)
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
    countTill(desk(), KARL, {
      ...{ site: 1, till: office.it.tills.card, kind: 'day', counted: {}, removedCents: 0, cardToldCents },
      ...more,
    })

  test('is not counted without its own total, and a total that differs says why', async () => {
    expect(await cut(null)).toMatchObject({ refusal: 'card-total-missing', field: 'cardTold' })
    expect(await cut(9_000)).toMatchObject({ refusal: 'remark-missing', detail: { cardOff: -1_000 } })
    const done = await cut(9_000, { remark: 'ein Beleg fehlt' })
    if (!done.ok) throw new Error(done.refusal)
    await confirmClosing(desk(), KIM, { site: 1, closing: done.closing })
  })

  test('is held against what it took since the last count, whatever the bank has not credited yet', async () => {
    const { it } = office
    const claim = await aClaim(it)
    await pay(it, { till: it.tills.card, claim: claim.id, method: 'card', insertedCents: 10_000 })
    expect((await till('card')).cardCents).toBe(20_000)
    expect(await cut(10_000)).toMatchObject({ ok: true })
  })
})

describe('the week and the year', () => {
  test('a machine is settled each week from its counts', async () => {
    const { it } = office
    const week = weekName(Temporal.PlainDate.from('2026-11-23'))
    expect(week).toBe('2026-W48')
    expect(await settleWeek(desk(), KARL, { site: 1, week })).toMatchObject({
      refusal: 'counts-missing',
      detail: { tills: ['Automat Eingang'] },
    })
    const claim = await aClaim(it)
    await pay(it, { claim: claim.id, insertedCents: 20_000, changeCents: 5_000 })
    await sealed('kiosk', { 5000: 3 }, { kind: 'week', removedCents: 15_000 })
    const done = await settleWeek(desk(), KARL, { site: 1, week })
    const read = done.ok && (await readReport(desk(), HEAD, { site: 1, report: done.report }))
    expect(read && read.ok && JSON.parse(read.report.text)).toMatchObject({
      kind: 'settlement',
      content: {
        machines: [
          {
            payments: 1,
            cashCents: 15_000,
            claimCents: 10_000,
            overpaidCents: 5_000,
            receipts: { first: 1, last: 1 },
          },
        ],
      },
    })
    expect(await settleWeek(desk(), KARL, { site: 1, week: '2026-W54' })).toMatchObject({
      refusal: 'week-invalid',
    })
    expect(await settleWeek(desk(), KARL, { site: 1, week })).toMatchObject({ refusal: 'already-settled' })
  })

  test('what was counted after the settlement, and what was counted wrongly, stands in the next', async () => {
    const { it } = office
    it.clock.set('2026-11-27T15:00:00Z')
    await pay(it, { claim: (await aClaim(it)).id, insertedCents: 10_000 })
    await sealed('kiosk', { 5000: 2 }, { kind: 'week', removedCents: 10_000 })
    it.clock.set('2026-12-01T15:00:00Z')
    await pay(it, { insertedCents: 2_000 })
    const open = await count('kiosk', { 1000: 2 }, { kind: 'week' })
    if (!open.ok) throw new Error(open.refusal)
    await refuseClosing(desk(), KIM, { site: 1, closing: open.closing, why: 'allein gezählt' })
    await sealed('kiosk', { 1000: 2 }, { kind: 'week', removedCents: 2_000 })
    const done = await settleWeek(desk(), KARL, { site: 1, week: '2026-W49' })
    const read = done.ok && (await readReport(desk(), HEAD, { site: 1, report: done.report }))
    const { content } = JSON.parse(read && read.ok ? read.report.text : '{}')
    expect(content.machines[0]).toMatchObject({
      payments: 2,
      cashCents: 12_000,
      receipts: { first: 2, last: 3 },
    })
    expect(content.machines[0].counts.map((one: { refused: string | null }) => one.refused)).toEqual([
      null,
      'allein gezählt',
      null,
    ])
  })

  test('a machine that is put away is settled to its last day', async () => {
    const { it } = office
    it.clock.set('2026-12-08T09:00:00Z')
    await pay(it, { claim: (await aClaim(it)).id, insertedCents: 10_000 })
    const empty = { site: 1, till: it.tills.kiosk, cents: 10_000, way: 'out' as const, why: 'Abbau' }
    expect(await moveMoney(desk(), KARL, empty)).toMatchObject({ ok: true })
    const away = { site: 1, till: it.tills.kiosk, kind: 'kiosk' as const, name: 'Automat Eingang' }
    expect(await saveTill(it.room, HEAD, { ...away, active: false })).toMatchObject({ ok: true })
    const week = { site: 1, week: '2026-W50' }
    expect(await settleWeek(desk(), KARL, week)).toMatchObject({ refusal: 'counts-missing' })
    await sealed('kiosk', {}, { kind: 'week' })
    expect(await settleWeek(desk(), KARL, week)).toMatchObject({ ok: true })
    expect(await saveTill(it.room, HEAD, { ...away, active: true })).toMatchObject({ ok: true })
  })

  test('nobody is asked to have counted a machine in a week before it came', async () => {
    const { it } = office
    const fresh = { site: 1, kind: 'kiosk' as const, name: 'Automat Halle' }
    const made = await saveTill(it.room, HEAD, fresh)
    if (!made.ok) throw new Error(made.refusal)
    const before = { site: 1, week: '2026-W49' }
    expect(await settleWeek(desk(), KARL, before)).toMatchObject({ refusal: 'already-settled' })
    const now = { site: 1, week: '2026-W50' }
    expect(await settleWeek(desk(), KARL, now)).toMatchObject({ detail: { tills: ['Automat Halle'] } })
    const away = { ...fresh, till: made.till, active: false }
    expect(await saveTill(it.room, HEAD, away)).toMatchObject({ ok: true })
  })

  test('money that nobody counts is overdue: of a machine after a week, elsewhere on the day after', async () => {
    const { it } = office
    for (const [kind, name] of [
      ['kiosk', 'Automat neu'],
      ['drawer', 'Kasse neu'],
    ] as const) {
      const saved = await saveTill(it.room, HEAD, { site: 1, kind, name })
      await pay(it, { till: saved.ok ? saved.till : '', insertedCents: 500 })
    }
    const overdue = async () => {
      const seen = await readCashdesk(desk(), KARL, { site: 1 })
      const tills = seen.ok ? seen.tills.filter((one) => one.overdue) : []
      return tills.map((one) => one.till.name).filter((name) => name.endsWith('neu'))
    }
    expect(await overdue()).toEqual([])
    it.clock.set('2026-12-09T09:00:00Z')
    expect(await overdue()).toEqual(['Kasse neu'])
    it.clock.set('2026-12-16T09:00:00Z')
    expect(await overdue()).toEqual(['Kasse neu', 'Automat neu'])
  })

  test('a chain that was written anew without the key, and a kind that was changed beside it, are found', async () => {
    const { it } = office
    const admin = (text: string) => it.database.adminPool.query(text)
    const holds = async () => {
      const read = await readReports(desk(), HEAD, { site: 1 })
      return read.ok ? read.brokenAt : read.refusal
    }
    expect(await holds()).toBeNull()
    await admin(`update cashdesk.report set kind = 'audit' where no = 2`)
    expect(await holds()).toBe(2)
    await admin(`update cashdesk.report set kind = 'closing' where no = 2`)
    await admin(`
      create temporary table was as select * from cashdesk.report order by no desc limit 1;
      update cashdesk.report r set text = replace(r.text, '"no"', '"No"'),
             digest = sha256(convert_to(replace(r.text, '"no"', '"No"'), 'UTF8')) where id = (select id from was)`)
    expect(await holds()).not.toBeNull()
    await admin(
      `update cashdesk.report r set text = was.text, digest = was.digest from was where was.id = r.id`,
    )
    expect(await holds()).toBeNull()
  })

  test('weeks follow ISO 8601, in the time of the office', () => {
    expect(weekOf('2026-W53')).not.toBeNull()
    expect(weekOf('2025-W53')).toBeNull()
    expect(weekOf('2026-W1')).toBeNull()
    expect(weekOf('2026-W01')!.from.toString()).toBe('2025-12-28T22:59:59.999999Z')
  })

  test('the year is closed when it is over, and its sums cancel out', async () => {
    const { it } = office
    expect(await closeYear(desk(), KARL, { site: 1, year: 2026 })).toMatchObject({ refusal: 'year-not-over' })
    it.clock.set('2027-01-04T08:00:00Z')
    const done = await closeYear(desk(), KARL, { site: 1, year: 2026 })
    const read = done.ok && (await readReport(desk(), HEAD, { site: 1, report: done.report }))
    const { content } = JSON.parse(read && read.ok ? read.report.text : '{}')
    const sum = content.during.reduce(
      (all: number, it: { debitCents: number; creditCents: number }) => all + it.debitCents - it.creditCents,
      0,
    )
    expect(sum).toBe(0)
    expect(content.claims.byState.map(({ state }: { state: string }) => state)).toContain('paid')
  })
})
