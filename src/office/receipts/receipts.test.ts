import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ManualClock } from '#ground/clock/clock.ts'
import { VISITOR, type Actor } from '#ground/permission/permission.ts'
import { aSite, at } from '#office/appointments/testing/an-office.ts'
import type { Office } from '#office/office.ts'
import type { Declaration } from './index.ts'
import { ADMIN, aDesk, NOW, person, type Desk } from './testing/a-desk.ts'

let desk: Desk
let office: Office
let clock: ManualClock
const aReceipt: Desk['aReceipt'] = (...more) => desk.aReceipt(...more)
const pdfOf: Desk['pdfOf'] = (...more) => desk.pdfOf(...more)
const admin: Desk['admin'] = (text) => desk.admin(text)

beforeAll(async () => {
  desk = await aDesk()
  ;({ office, clock } = desk)
})
beforeEach(() => clock.set(NOW))
afterAll(() => desk.close())

describe('a receipt', () => {
  test('says who asked for what and when, to the second', async () => {
    const code = await aReceipt()
    const read = await office.receipts.readReceipt(VISITOR, code)
    expect(read).toMatchObject({
      ok: true,
      receipt: {
        facts: {
          ...{ kind: 'waitlist', askedAt: '2026-11-20T08:15:30Z', issuedAt: '2026-11-23T09:00:00Z' },
          ...{
            familyName: 'Yıldız-Özdemir',
            birthDate: '1990-05-17',
            office: 'Ausländerbehörde Musterstadt',
          },
          concerns: [{ key: 'study_extend' }],
        },
      },
    })
  })

  test('is one per subject, also when two ask at the same moment', async () => {
    const own = { subject: 'waitlist-entry:same' }
    const codes = await Promise.all(Array.from({ length: 6 }, () => aReceipt(own)))
    expect(new Set(codes).size).toBe(1)
    const trail = await admin(`select 1 from trail.entry where act = 'receipts.issue' and subject in
      (select 'receipt:' || id from receipts.receipt where subject = 'waitlist-entry:same')`)
    expect(trail).toHaveLength(1)
  })

  test('cannot be changed by the program once it is written', async () => {
    await aReceipt()
    const change = sql`update receipts.receipt set family_name = 'Müller'`.execute(office.ground.db)
    await expect(change).rejects.toThrow('permission denied')
  })

  test('is deleted half a year after asking, or half a year after the title ends, at most after two years', async () => {
    const until = async (titleExpires: string | null): Promise<string> => {
      const code = await aReceipt({
        titleExpires: titleExpires === null ? null : Temporal.PlainDate.from(titleExpires),
      })
      const read = await office.receipts.readReceipt(VISITOR, code)
      return read.ok ? read.receipt.deleteAfter.toString() : read.refusal
    }
    expect(await until(null)).toBe('2027-05-20')
    expect(await until('2026-10-01')).toBe('2027-05-20')
    expect(await until('2027-01-31')).toBe('2027-07-31')
    expect(await until('2035-01-01')).toBe('2028-11-20')
  })

  test('is forgotten when its time is over, and the file can be checked still', async () => {
    const code = await aReceipt()
    const pdf = await pdfOf(code)
    clock.set('2027-05-20T10:00:00Z')
    await office.receipts.forgetReceipts()
    expect((await office.receipts.readReceipt(VISITOR, code)).ok).toBe(true)
    clock.set('2027-05-21T10:00:00Z')
    expect(await office.receipts.forgetReceipts()).toBeGreaterThan(0)
    expect(await office.receipts.readReceipt(VISITOR, code)).toMatchObject({ refusal: 'unknown-code' })
    expect(await office.receipts.checkPdf(pdf)).toMatchObject({ verdict: 'valid', code })
    expect(await office.receipts.forgetReceipts()).toBe(0)
  })
})

describe('a booking', () => {
  const held = { site: 1, concerns: ['study_extend'], language: 'de' }
  const FRONT: Actor = { kind: 'staff', id: 'front', roles: ['reception'], sites: [1] }

  test('has a receipt that says when the place was taken, for what time, and by whose hand', async () => {
    await aSite(office.ground.db, 2)
    await office.appointments.reloadPlan(1)
    for (const [actor, channel, year] of [
      [VISITOR, 'internet', 1990],
      [FRONT, 'office', 1991],
    ] as const) {
      const place = await office.appointments.hold(actor, { ...held, start: at('2026-11-25T09:00') })
      if (!place.ok) throw new Error(place.refusal)
      clock.advance({ minutes: 5 })
      const birth = { year, month: null, day: null }
      await office.appointments.book(actor, { ...person, birth, code: place.code })
      clock.advance({ hours: 1 })
      const issued = await office.receipts.receiptOfBooking(VISITOR, place.code)
      const read = await office.receipts.readReceipt(VISITOR, issued.ok ? issued.code : issued.refusal)
      expect(read).toMatchObject({
        receipt: {
          facts: {
            kind: 'booking',
            channel,
            appointment: '2026-11-25T08:00:00Z',
            birthDate: `${year}-00-00`,
          },
        },
      })
      expect(await office.receipts.receiptOfBooking(VISITOR, place.code)).toEqual(issued)
    }
  })

  test('has none before it is booked', async () => {
    const place = await office.appointments.hold(VISITOR, { ...held, start: at('2026-11-25T10:00') })
    const code = place.ok ? place.code : ''
    expect(await office.receipts.receiptOfBooking(VISITOR, code)).toMatchObject({ refusal: 'unknown-code' })
  })
})

describe('whoever finds no appointment', () => {
  const declaration: Declaration = {
    ...{ site: 1, concern: 'study_extend', person, channel: 'internet', language: 'tr' },
    titleExpires: Temporal.PlainDate.from('2026-12-31'),
  }

  test('has the wish noted at once, and the same form sent twice gives the same receipt', async () => {
    const first = await office.receipts.declareRequest(VISITOR, { ...declaration, key: 'form-1' })
    expect(first).toMatchObject({ ok: true })
    expect(await office.receipts.declareRequest(VISITOR, { ...declaration, key: 'form-1' })).toEqual(first)
    const read = await office.receipts.readReceipt(VISITOR, first.ok ? first.code : '')
    expect(read).toMatchObject({
      receipt: {
        facts: { kind: 'declaration', titleExpires: '2026-12-31', askedAt: '2026-11-23T09:00:00Z' },
      },
    })
  })

  test('is told what is wrong with concern and date', async () => {
    expect(
      await office.receipts.declareRequest(VISITOR, { ...declaration, concern: 'no_such' }),
    ).toMatchObject({ refusal: 'unknown-concern', field: 'concern' })
    for (const day of ['1990-01-01', '2099-01-01'])
      expect(
        await office.receipts.declareRequest(VISITOR, {
          ...declaration,
          titleExpires: Temporal.PlainDate.from(day),
        }),
      ).toMatchObject({ refusal: 'title-end-implausible', field: 'titleExpires' })
  })

  test('is asked for patience after thirty wishes from one network; staff are not', async () => {
    const from = (actor: Actor) =>
      office.receipts.declareRequest(actor, { ...declaration, address: '192.0.2.7' })
    for (let count = 0; count < 30; count++) expect((await from(VISITOR)).ok).toBe(true)
    expect(await from(VISITOR)).toMatchObject({ refusal: 'too-many-declarations' })
    expect((await from({ ...ADMIN, roles: ['reception'] })).ok).toBe(true)
  })

  test('gets the link by mail when a mail address was named', async () => {
    const mailed = { ...declaration, person: { ...person, mail: 'ayse@example.org' } }
    const done = await office.receipts.declareRequest(VISITOR, mailed)
    const [event] = await admin<{ data: unknown }>(
      `select data from events.event where topic = 'receipts.issued' order by id desc limit 1`,
    )
    expect(event!.data).toMatchObject({
      notice: {
        kind: 'receipt',
        reach: { mail: 'ayse@example.org' },
        params: { link: `/quittung/${done.ok ? done.code : ''}` },
      },
    })
  })
})
