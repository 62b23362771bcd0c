import { describe, expect, test } from 'vitest'
import { saveTill } from '#office/claims/index.ts'
import { aClaim, HEAD, KARL, KIM, pay } from '#office/claims/testing/a-cash-office.ts'
import {
  closeYear,
  moveMoney,
  readCashdesk,
  readReport,
  readReports,
  refuseClosing,
  settleWeek,
  weekName,
  weekOf,
} from './index.ts'
import { cashDesk } from './testing/a-cash-desk.ts'

const cash = cashDesk()
const { office } = cash

describe('the week and the year', () => {
  test('a machine is settled each week from its counts', async () => {
    const { it } = office
    const week = weekName(Temporal.PlainDate.from('2026-11-23'))
    expect(week).toBe('2026-W48')
    expect(await settleWeek(cash.room(), KARL, { site: 1, week })).toMatchObject({
      refusal: 'counts-missing',
      detail: { tills: ['Automat Eingang'] },
    })
    const claim = await aClaim(it)
    await pay(it, { claim: claim.id, insertedCents: 20_000, changeCents: 5_000 })
    await cash.sealed('kiosk', { 5000: 3 }, { kind: 'week', removedCents: 15_000 })
    const done = await settleWeek(cash.room(), KARL, { site: 1, week })
    const read = done.ok && (await readReport(cash.room(), HEAD, { site: 1, report: done.report }))
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
    expect(await settleWeek(cash.room(), KARL, { site: 1, week: '2026-W54' })).toMatchObject({
      refusal: 'week-invalid',
    })
    expect(await settleWeek(cash.room(), KARL, { site: 1, week })).toMatchObject({
      refusal: 'already-settled',
    })
  })

  test('what was counted after the settlement, and what was counted wrongly, stands in the next', async () => {
    const { it } = office
    it.clock.set('2026-11-27T15:00:00Z')
    await pay(it, { claim: (await aClaim(it)).id, insertedCents: 10_000 })
    await cash.sealed('kiosk', { 5000: 2 }, { kind: 'week', removedCents: 10_000 })
    it.clock.set('2026-12-01T15:00:00Z')
    await pay(it, { insertedCents: 2_000 })
    const open = await cash.count('kiosk', { 1000: 2 }, { kind: 'week' })
    if (!open.ok) throw new Error(open.refusal)
    await refuseClosing(cash.room(), KIM, { site: 1, closing: open.closing, why: 'allein gezählt' })
    await cash.sealed('kiosk', { 1000: 2 }, { kind: 'week', removedCents: 2_000 })
    const done = await settleWeek(cash.room(), KARL, { site: 1, week: '2026-W49' })
    const read = done.ok && (await readReport(cash.room(), HEAD, { site: 1, report: done.report }))
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
    expect(await moveMoney(cash.room(), KARL, empty)).toMatchObject({ ok: true })
    const away = { site: 1, till: it.tills.kiosk, kind: 'kiosk' as const, name: 'Automat Eingang' }
    expect(await saveTill(it.room, HEAD, { ...away, active: false })).toMatchObject({ ok: true })
    const week = { site: 1, week: '2026-W50' }
    expect(await settleWeek(cash.room(), KARL, week)).toMatchObject({ refusal: 'counts-missing' })
    await cash.sealed('kiosk', {}, { kind: 'week' })
    expect(await settleWeek(cash.room(), KARL, week)).toMatchObject({ ok: true })
    expect(await saveTill(it.room, HEAD, { ...away, active: true })).toMatchObject({ ok: true })
  })

  test('nobody is asked to have counted a machine in a week before it came', async () => {
    const { it } = office
    const fresh = { site: 1, kind: 'kiosk' as const, name: 'Automat Halle' }
    const made = await saveTill(it.room, HEAD, fresh)
    if (!made.ok) throw new Error(made.refusal)
    const before = { site: 1, week: '2026-W49' }
    expect(await settleWeek(cash.room(), KARL, before)).toMatchObject({ refusal: 'already-settled' })
    const now = { site: 1, week: '2026-W50' }
    expect(await settleWeek(cash.room(), KARL, now)).toMatchObject({ detail: { tills: ['Automat Halle'] } })
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
      const seen = await readCashdesk(cash.room(), KARL, { site: 1 })
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
      const read = await readReports(cash.room(), HEAD, { site: 1 })
      return read.ok ? read.brokenAt : read.refusal
    }
    expect(await holds()).toBeNull()
    await admin(`update cashdesk.report set kind = 'audit' where no = 1`)
    expect(await holds()).toBe(1)
    await admin(`update cashdesk.report set kind = 'closing' where no = 1`)
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
    expect(await closeYear(cash.room(), KARL, { site: 1, year: 2026 })).toMatchObject({
      refusal: 'year-not-over',
    })
    it.clock.set('2027-01-04T08:00:00Z')
    const close = () => closeYear(cash.room(), KARL, { site: 1, year: 2026 })
    // two browsers at once, and once more later: one report
    const all = [...(await Promise.all([close(), close()])), await close()]
    expect(all.map((it) => (it.ok ? 'closed' : it.refusal)).toSorted()).toEqual([
      'closed',
      ...['year-closed', 'year-closed'],
    ])
    const done = all.find(({ ok }) => ok)!
    const read = done.ok && (await readReport(cash.room(), HEAD, { site: 1, report: done.report }))
    const { content } = JSON.parse(read && read.ok ? read.report.text : '{}')
    const sum = content.during.reduce(
      (all: number, it: { debitCents: number; creditCents: number }) => all + it.debitCents - it.creditCents,
      0,
    )
    expect(sum).toBe(0)
    expect(content.claims.byState.map(({ state }: { state: string }) => state)).toContain('paid')
  })
})
