import { createHash, generateKeyPairSync, X509Certificate } from 'node:crypto'
import * as asn1 from 'asn1js'
import { fc } from '../../../testing/properties.ts'
import * as pki from 'pkijs'
import { beforeAll, describe, expect, test } from 'vitest'
import { checkSignature, letterPdf, selfSigned, signPdf, type Signer } from './index.ts'
import { readBack } from './testing/read-back.ts'

const at = Temporal.Instant.from('2026-11-23T09:00:00Z')
const note = { name: 'Ausländerbehörde (Musterstadt)', reason: 'Quittung K7MT-4RXW-92DA', at }

function aSigner(name = 'Ausländerbehörde Musterstadt'): Signer {
  const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const order = {
    name,
    validFrom: at,
    validUntil: at.add({ hours: 24 * 365 }),
    serial: Buffer.alloc(16, 0xa7),
  }
  return { privateKey: keys.privateKey, certificate: selfSigned(order, keys) }
}

let plain: Uint8Array
let signed: Uint8Array
const signer = aSigner()

beforeAll(async () => {
  plain = await letterPdf({
    ...{ language: 'de', title: 'Quittung', pageOf: '{page}/{pages}', at, standard: 'a-2a', foot: [] },
    office: { authority: 'Stadt', name: 'Amt', lines: [] },
    blocks: [{ kind: 'text', text: 'Ihr Antrag ist da.' }],
  })
  signed = signPdf(plain, signer, note)
})

describe('a signed letter', () => {
  test('is a letter still, and says that it is signed', async () => {
    const { text, info, isMarked, metadata } = await readBack(signed)
    expect(text).toContain('Ihr Antrag ist da.')
    expect(info).toMatchObject({ IsSignaturesPresent: true, Title: 'Quittung' })
    expect(isMarked).toBe(true)
    expect(metadata).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
  })

  test('is found valid, with its reason and its time', () => {
    expect(checkSignature(signed, [aSigner().certificate, signer.certificate])).toEqual({
      ...{ ok: true, certificate: signer.certificate, reason: note.reason },
      at,
    })
  })

  test('is found valid by a program that is not ours', async () => {
    const range = /ByteRange \[0 (\d+) +(\d+) +(\d+)/
      .exec(Buffer.from(signed).toString('latin1'))!
      .map(Number)
    const hex = Buffer.from(signed).toString('latin1', range[1]! + 1, range[2]! - 1)
    const content = new pki.ContentInfo({ schema: asn1.fromBER(Buffer.from(hex, 'hex')).result })
    const cms = new pki.SignedData({ schema: content.content })
    const covered = Buffer.concat([signed.subarray(0, range[1]), signed.subarray(range[2]!)])
    const data = new Uint8Array(covered).buffer
    expect(await cms.verify({ signer: 0, data, checkChain: false })).toBe(true)
    const changed = new Uint8Array(data)
    changed[100]! ^= 1
    await expect(cms.verify({ signer: 0, data: changed.buffer, checkChain: false })).rejects.toThrow('digest')
  })

  test('carries a certificate that names the office and is in order', () => {
    const certificate = new X509Certificate(signer.certificate)
    expect(certificate.subject).toContain('CN=Ausländerbehörde Musterstadt')
    expect(certificate.verify(certificate.publicKey)).toBe(true)
    expect(certificate.ca).toBe(false)
  })

  test('is no longer valid once any single bit of it has changed', () => {
    const size = signed.length
    fc.assert(
      fc.property(fc.nat({ max: size - 1 }), fc.nat({ max: 7 }), (offset, bit) => {
        const copy = new Uint8Array(signed)
        copy[offset]! ^= 1 << bit
        expect(checkSignature(copy, [signer.certificate]).ok).toBe(false)
      }),
      { numRuns: 800 },
    )
  })

  test('is no longer valid with a bit changed anywhere in what is added behind the letter', () => {
    for (let offset = plain.length - 200; offset < signed.length; offset++) {
      const copy = new Uint8Array(signed)
      copy[offset]! ^= 1 << (offset % 8)
      expect(checkSignature(copy, [signer.certificate]).ok, `byte ${offset}`).toBe(false)
    }
  })

  test('is not valid cut short, made longer, or with something written behind it', () => {
    const behind = (text: string): Uint8Array => Buffer.concat([signed, Buffer.from(text)])
    for (const file of [signed.subarray(0, -1), signed.subarray(1), behind('\n'), behind('\n%%EOF\n')])
      expect(checkSignature(file, [signer.certificate]).ok).toBe(false)
  })

  test('is not valid when a second signature claims to cover less', () => {
    const text = Buffer.from(signed).toString('latin1')
    const [found] = /\/M \(D:.*Contents <[0-9a-f]+>/s.exec(text)!
    const copied = Buffer.from(`${text}\n<< ${found} >>`, 'latin1')
    expect(checkSignature(copied, [signer.certificate])).toEqual({ ok: false, refusal: 'altered' })
  })

  test('tells a changed one from a foreign one, an unsigned one and what is no PDF', () => {
    const changed = Buffer.from(signed)
    changed[500]! ^= 1
    const verdict = (file: Uint8Array): unknown => checkSignature(file, [signer.certificate])
    expect(verdict(changed)).toEqual({ ok: false, refusal: 'altered' })
    expect(verdict(signPdf(plain, aSigner(), note))).toEqual({ ok: false, refusal: 'foreign' })
    expect(verdict(plain)).toEqual({ ok: false, refusal: 'unsigned' })
    expect(verdict(new Uint8Array())).toEqual({ ok: false, refusal: 'not-a-pdf' })
    expect(verdict(Buffer.from('Liebes Amt'))).toEqual({ ok: false, refusal: 'not-a-pdf' })
  })

  test('is not made valid by a stranger who has the certificate but not the key', () => {
    const forged = signPdf(plain, { certificate: signer.certificate, privateKey: aSigner().privateKey }, note)
    expect(checkSignature(forged, [signer.certificate])).toEqual({ ok: false, refusal: 'altered' })
    expect(createHash('sha256').update(forged).digest()).not.toEqual(
      createHash('sha256').update(signed).digest(),
    )
  })
})
