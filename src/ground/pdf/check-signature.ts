import { verify, X509Certificate } from 'node:crypto'
import { SIGNATURE_MAX, SIGNATURE_MIN, signedAttributes, signedData } from './cms.ts'
import { digestAround } from './sign.ts'

/** `unsigned` and `foreign`: not by one of these certificates. `altered`: by one of them, and changed since. */
export type SignatureVerdict =
  | {
      readonly ok: true
      readonly certificate: Uint8Array
      readonly reason: string
      readonly at: Temporal.Instant
    }
  | { readonly ok: false; readonly refusal: 'not-a-pdf' | 'unsigned' | 'foreign' | 'altered' }

/** Exactly as `signPdf` writes it. */
const SIGNATURE =
  /\/M \(D:(\d{14})Z\) \/Name <[0-9a-f]*> \/Reason \(([\w .:-]*)\)\n\/ByteRange \[0 (\d+) * (\d+) * (\d+) *\] \/Contents $/

/**
 * Whether a file is, byte for byte, a document that one of these certificates signed. Nothing in the file is believed:
 * the signature has to cover everything but itself, and what stands in that one gap has to be what we would write there.
 */
export function checkSignature(pdf: Uint8Array, certificates: readonly Uint8Array[]): SignatureVerdict {
  const bytes = Buffer.from(pdf)
  if (bytes.toString('latin1', 0, 5) !== '%PDF-') return { ok: false, refusal: 'not-a-pdf' }
  if (!bytes.includes('/ByteRange')) return { ok: false, refusal: 'unsigned' }
  const certificate = certificates.find((it) => bytes.includes(Buffer.from(it).toString('hex')))
  if (!certificate) return { ok: false, refusal: 'foreign' }
  return byCertificate(bytes, certificate) ?? { ok: false, refusal: 'altered' }
}

function byCertificate(bytes: Buffer, certificate: Uint8Array): SignatureVerdict | null {
  const contentsAt = bytes.lastIndexOf('/Contents <') + '/Contents '.length
  const said = SIGNATURE.exec(bytes.toString('latin1', Math.max(0, contentsAt - 2000), contentsAt))
  if (!said) return null
  const [, stamp = '', reason = '', from, to, rest] = said
  const end = Number(to)
  const isWhole = Number(from) === contentsAt && end > contentsAt && end + Number(rest) === bytes.length
  if (!isWhole) return null
  const digest = digestAround(bytes, contentsAt, end)
  const signature = signatureIn(bytes.toString('latin1', contentsAt, end), digest, certificate)
  const { publicKey } = new X509Certificate(certificate)
  if (!signature || !verify('sha256', signedAttributes(digest, certificate), publicKey, signature))
    return null
  return { ok: true, certificate, reason, at: instantOf(stamp) }
}

/** The signature inside the gap, if the gap holds precisely what we would have written with it. */
function signatureIn(gap: string, digest: Buffer, certificate: Uint8Array): Buffer | null {
  for (let length = SIGNATURE_MAX; length >= SIGNATURE_MIN; length--) {
    const size = signedData(digest, certificate, Buffer.alloc(length)).length
    const signature = Buffer.from(gap.slice(1 + 2 * (size - length), 1 + 2 * size), 'hex')
    if (signature.length !== length) continue
    const expected = signedData(digest, certificate, signature).toString('hex')
    if (`<${expected.padEnd(gap.length - 2, '0')}>` === gap) return signature
  }
  return null
}

function instantOf(stamp: string): Temporal.Instant {
  const [year, month, day, hour, minute, second] = [0, 4, 6, 8, 10, 12].map((from, index) =>
    Number(stamp.slice(from, index === 0 ? 4 : from + 2)),
  )
  return Temporal.PlainDateTime.from({
    ...{ year: year!, month: month!, day: day!, hour: hour!, minute: minute!, second: second! },
  })
    .toZonedDateTime('UTC')
    .toInstant()
}
