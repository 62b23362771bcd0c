import { sql } from 'kysely'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { manualClock, type ManualClock } from '#ground/clock/clock.ts'
import { SYSTEM, VISITOR, type Actor } from '#ground/permission/permission.ts'
import { readBack } from '#ground/pdf/testing/read-back.ts'
import { openOffice, type Office } from '#office/office.ts'
import type { Asked, Declaration } from './index.ts'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'

const ADMIN: Actor = { kind: 'staff', id: 'admin', roles: ['admin'], sites: [1] }
const NOW = '2026-11-23T09:00:00.5Z'
const person = {
  familyName: 'Yıldız-Özdemir',
  givenNames: 'Ayşe Nur',
  birth: { year: 1990, month: 5, day: 17 },
  mail: null,
  phone: null,
}
const asked: Omit<Asked, 'subject'> = {
  ...{ kind: 'waitlist', site: 1, concerns: ['study_extend'], channel: 'internet', language: 'tr' },
  person,
  askedAt: Temporal.Instant.from('2026-11-20T08:15:30Z'),
}
const head = { authority: 'Stadt Musterstadt', name: 'Ausländerbehörde', lines: ['Straße 1'], phone: '0123' }
const publicUrl = 'https://termine.example.de'

let database: FreshDatabase
let office: Office
let clock: ManualClock
const opened: Office[] = []

async function anOffice(secret = 's'.repeat(43)): Promise<Office> {
  const it = await openOffice({
    ...{ pool: database.appPool, listenUrl: database.appUrl, clock },
    receipts: { secret, officeName: 'Ausländerbehörde Musterstadt' },
  })
  opened.push(it)
  return it
}

let subject = 0
const aReceipt = async (more: object = {}, from: Office = office): Promise<string> => {
  subject += 1
  const issued = await from.receipts.issueReceipt(VISITOR, {
    ...asked,
    subject: `waitlist-entry:${subject}`,
    ...more,
  })
  if (!issued.ok) throw new Error(issued.refusal)
  return issued.code
}
async function pdfOf(code: string, language: 'de' | 'ar' | 'en' = 'de', from = office): Promise<Uint8Array> {
  const made = await from.receipts.receiptPdf(VISITOR, { code, language, head, publicUrl })
  if (!made.ok) throw new Error(made.refusal)
  return made.pdf
}
const admin = <T extends object>(text: string): Promise<T[]> =>
  database.adminPool.query<T>(text).then(({ rows }) => rows)

beforeAll(async () => {
  database = await freshDatabase()
  clock = manualClock(NOW)
  office = await anOffice()
})
beforeEach(() => clock.set(NOW))
afterAll(async () => {
  for (const it of opened) await it.close()
  await database.drop()
})

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
      const code = await aReceipt({ titleExpires: titleExpires && Temporal.PlainDate.from(titleExpires) })
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

describe('checking by code', () => {
  test('shows initials only, and only to whoever has seen the paper', async () => {
    const code = await aReceipt()
    const checked = await office.receipts.checkReceipt(VISITOR, { code, proof: { birth: person.birth } })
    expect(checked).toMatchObject({ checked: { verdict: 'valid', initials: 'Y.-Ö., A. N.' } })
    expect(JSON.stringify(checked)).not.toMatch(/Yıldız|Ayşe|1990/)
    const wrong = { birth: { ...person.birth, day: 18 } }
    expect(await office.receipts.checkReceipt(VISITOR, { code, proof: wrong })).toMatchObject({
      refusal: 'unknown-code',
    })
    expect(await office.receipts.checkReceipt(VISITOR, { code, proof: { signature: 'AAAA' } })).toMatchObject(
      { refusal: 'unknown-code' },
    )
  })

  test('goes by the square code too', async () => {
    const code = await aReceipt()
    const read = await office.receipts.readReceipt(VISITOR, code)
    const signature = Buffer.from(read.ok ? read.receipt.signature : []).toString('base64url')
    const checked = await office.receipts.checkReceipt(VISITOR, { code, proof: { signature } })
    expect(checked).toMatchObject({ checked: { verdict: 'valid' } })
  })

  test('finds what somebody changed in the database of the office', async () => {
    const code = await aReceipt()
    await admin(
      `update receipts.receipt set facts = replace(facts, '2026-11-20', '2026-01-20') where code = '${code}'`,
    )
    const checked = await office.receipts.checkReceipt(VISITOR, { code, proof: { birth: person.birth } })
    expect(checked).toMatchObject({ checked: { verdict: 'altered' } })
  })
})

describe('the file', () => {
  test('says in German and in the language of the reader what it proves and what not', async () => {
    const code = await aReceipt()
    const { text, info, metadata } = await readBack(await pdfOf(code, 'en'))
    expect(info).toMatchObject({ Title: 'Eingangsbestätigung', Language: 'de-DE', IsSignaturesPresent: true })
    for (const said of [
      'keine Fiktionsbescheinigung',
      'not a Fiktionsbescheinigung',
      'Yıldız-Özdemir',
      '20. November 2026',
    ])
      expect(text).toContain(said)
    expect(metadata).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
  })

  test('is valid as issued and never again once any bit has changed', async () => {
    const code = await aReceipt()
    const pdf = await pdfOf(code, 'ar')
    expect(await office.receipts.checkPdf(pdf)).toEqual({
      verdict: 'valid',
      code,
      signedAt: '2026-11-23T09:00:00Z',
    })
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: pdf.length - 1 }), fc.nat({ max: 7 }), async (offset, bit) => {
        const copy = new Uint8Array(pdf)
        copy[offset]! ^= 1 << bit
        expect((await office.receipts.checkPdf(copy)).verdict).not.toBe('valid')
      }),
      { numRuns: 300 },
    )
  })

  test('of another office, an empty one and any other file get a clear answer', async () => {
    const other = await freshDatabase()
    const foreign = await openOffice({ pool: other.appPool, listenUrl: other.appUrl, clock })
    const code = await aReceipt({}, foreign)
    const verdict = async (file: Uint8Array): Promise<string> =>
      (await office.receipts.checkPdf(file)).verdict
    expect(await verdict(await pdfOf(code, 'de', foreign))).toBe('foreign')
    await foreign.close()
    await other.drop()
    expect(await verdict(new Uint8Array())).toBe('empty')
    expect(await verdict(Buffer.from('GIF89a'))).toBe('not-a-pdf')
    expect(await verdict(Buffer.from('%PDF-1.7\n'))).toBe('unsigned')
  })
})

describe('the keys of the office', () => {
  test('change: a new one signs, what the old one signed stays valid, its private half is gone', async () => {
    const before = await aReceipt()
    const file = await pdfOf(before)
    expect((await office.receipts.rotateSigningKey(ADMIN, {})).ok).toBe(true)
    const after = await aReceipt()
    for (const code of [before, after])
      expect(
        await office.receipts.checkReceipt(VISITOR, { code, proof: { birth: person.birth } }),
      ).toMatchObject({ checked: { verdict: 'valid' } })
    expect(await office.receipts.checkPdf(file)).toMatchObject({ verdict: 'valid' })
    const used = await admin(
      `select distinct signing_key from receipts.receipt where code in ('${before}', '${after}')`,
    )
    expect(used).toHaveLength(2)
    expect(await admin('select 1 from receipts.signing_key where private_key is not null')).toHaveLength(1)
  })

  test('that are revoked are named as such, and sign no more', async () => {
    const code = await aReceipt()
    const file = await pdfOf(code)
    const [{ id }] = (await admin<{ id: string }>(
      'select id from receipts.signing_key where retired_at is null',
    )) as [{ id: string }]
    expect(await office.receipts.revokeSigningKey(ADMIN, { key: id, why: ' ' })).toMatchObject({
      refusal: 'why-missing',
    })
    expect((await office.receipts.revokeSigningKey(ADMIN, { key: id, why: 'Laptop gestohlen' })).ok).toBe(
      true,
    )
    expect(await office.receipts.checkPdf(file)).toMatchObject({ verdict: 'key-revoked', code })
    expect(
      await office.receipts.checkReceipt(VISITOR, { code, proof: { birth: person.birth } }),
    ).toMatchObject({ checked: { verdict: 'key-revoked' } })
    expect(await office.receipts.checkPdf(await pdfOf(code))).toMatchObject({ verdict: 'valid' })
    for (const key of [id, 'nonsense'])
      expect(await office.receipts.revokeSigningKey(ADMIN, { key, why: 'noch einmal' })).toMatchObject({
        refusal: 'unknown-key',
      })
  })

  test('cannot be opened with another secret: then a new one is made, and the old receipts stay valid', async () => {
    const code = await aReceipt()
    const second = await anOffice('another secret of at least 32 letters')
    const theirs = await aReceipt({}, second)
    for (const one of [code, theirs])
      expect(
        await office.receipts.checkReceipt(VISITOR, { code: one, proof: { birth: person.birth } }),
      ).toMatchObject({ checked: { verdict: 'valid' } })
  })

  test('are made once when two processes need the first one together', async () => {
    const other = await freshDatabase()
    const open = () =>
      openOffice({
        ...{ pool: other.appPool, listenUrl: other.appUrl, clock },
        receipts: { secret: 'z'.repeat(40) },
      })
    const [one, two] = await Promise.all([open(), open()])
    await Promise.all([aReceipt({}, one), aReceipt({}, two), aReceipt({}, one), aReceipt({}, two)])
    const { rows } = await other.adminPool.query('select 1 from receipts.signing_key')
    expect(rows).toHaveLength(1)
    await one.close()
    await two.close()
    await other.drop()
  })

  test('wear out: after two years a new one signs', async () => {
    await aReceipt()
    clock.set('2029-01-01T09:00:00Z')
    await aReceipt()
    const [key] = await admin<{ made_at: unknown }>(
      'select made_at from receipts.signing_key where retired_at is null',
    )
    expect(String(key!.made_at)).toContain('2029')
  })

  test('are not for visitors to change', async () => {
    expect(await office.receipts.rotateSigningKey(VISITOR, {})).toMatchObject({ refusal: 'not-permitted' })
    expect(await office.receipts.revokeSigningKey(VISITOR, { key: 'x', why: 'x' })).toMatchObject({
      refusal: 'not-permitted',
    })
    expect((await office.receipts.rotateSigningKey(SYSTEM, { replaces: null })).ok).toBe(true)
  })
})
