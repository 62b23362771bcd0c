import { X509Certificate } from 'node:crypto'
import { fc } from '../../../testing/properties.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ManualClock } from '#ground/clock/clock.ts'
import { SYSTEM, VISITOR } from '#ground/permission/permission.ts'
import { readBack } from '#ground/pdf/testing/read-back.ts'
import type { Office } from '#office/office.ts'
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

  test('can be done without the office: text, signature and certificate are given to the holder', async () => {
    const given = await office.receipts.receiptProof(VISITOR, await aReceipt())
    const { signed, signature, certificate } = given.ok ? given.proof : expect.fail(given.refusal)
    const { publicKey } = new X509Certificate(certificate)
    const key = await crypto.subtle.importKey(
      'spki',
      publicKey.export({ type: 'spki', format: 'der' }),
      { name: 'ECDSA', namedCurve: 'P-256' },
      false,
      ['verify'],
    )
    const holds = (text: string) =>
      crypto.subtle.verify(
        { name: 'ECDSA', hash: 'SHA-256' },
        key,
        Buffer.from(signature, 'base64url'),
        Buffer.from(text),
      )
    expect(await holds(signed)).toBe(true)
    expect(await holds(signed.replace('2026-11-20', '2026-10-20'))).toBe(false)
    expect(JSON.parse(signed)).toMatchObject({ familyName: 'Yıldız-Özdemir', version: 1 })
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
    const other = await aDesk()
    const foreign = other.office
    const code = await other.aReceipt()
    const verdict = async (file: Uint8Array): Promise<string> =>
      (await office.receipts.checkPdf(file)).verdict
    expect(await verdict(await pdfOf(code, 'de', foreign))).toBe('foreign')
    await other.close()
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
    const second = await desk.anotherOffice('another secret of at least 32 letters')
    const theirs = await aReceipt({}, second)
    for (const one of [code, theirs])
      expect(
        await office.receipts.checkReceipt(VISITOR, { code: one, proof: { birth: person.birth } }),
      ).toMatchObject({ checked: { verdict: 'valid' } })
  })

  test('are made once when two processes need the first one together', async () => {
    const other = await aDesk()
    const second = await other.anotherOffice('s'.repeat(43))
    await Promise.all([other.office, second, other.office, second].map((one) => other.aReceipt({}, one)))
    expect(await other.admin('select 1 from receipts.signing_key')).toHaveLength(1)
    await other.close()
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
