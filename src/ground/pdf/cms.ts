import { createHash } from 'node:crypto'
import { ecdsaWithSha256 } from './certificate.ts'
import { der, integer, octets, oid, partsOf, sequence, setOf } from './der.ts'

/**
 * The detached signature of a PDF as CMS (RFC 5652) with the attributes of CAdES (ETSI EN 319 122-1): kind of content,
 * digest, and the certificate it was made with. The same three inputs always give the same bytes, so a check builds it
 * again and compares, instead of reading what a stranger wrote.
 */

const DATA = oid('1.2.840.113549.1.7.1')
const sha256 = sequence(oid('2.16.840.1.101.3.4.2.1'))

/** What is signed: the attributes, with the digest of the document among them. */
export function signedAttributes(digest: Uint8Array, certificate: Uint8Array): Buffer {
  const attribute = (id: string, value: Buffer): Buffer => sequence(oid(id), setOf(value))
  const certificateHash = createHash('sha256').update(certificate).digest()
  return setOf(
    attribute('1.2.840.113549.1.9.3', DATA),
    attribute('1.2.840.113549.1.9.4', octets(digest)),
    attribute('1.2.840.113549.1.9.16.2.47', sequence(sequence(sequence(octets(certificateHash))))),
  )
}

export function signedData(digest: Uint8Array, certificate: Uint8Array, signature: Uint8Array): Buffer {
  const attributes = signedAttributes(digest, certificate)
  // version, serial, algorithm, issuer: the first fields of a certificate (RFC 5280, 4.1)
  const [, serial, , issuer] = partsOf(partsOf(certificate)[0]!)
  const signer = sequence(
    integer(Buffer.from([1])),
    sequence(issuer!, serial!),
    sha256,
    // signed as a set, written as [0] (RFC 5652, 5.4)
    Buffer.concat([Buffer.from([0xa0]), attributes.subarray(1)]),
    ecdsaWithSha256,
    octets(signature),
  )
  return sequence(
    oid('1.2.840.113549.1.7.2'),
    der(
      0xa0,
      sequence(
        integer(Buffer.from([1])),
        setOf(sha256),
        sequence(DATA),
        der(0xa0, certificate),
        setOf(signer),
      ),
    ),
  )
}

/** Bytes of the longest signature of P-256 in DER. */
export const SIGNATURE_MAX = 72
/** And of the shortest one that will ever happen: one in 2^90 is shorter. */
export const SIGNATURE_MIN = 60
