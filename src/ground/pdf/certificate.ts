import { createHash, sign, type KeyObject } from 'node:crypto'
import { bitString, der, integer, octets, oid, sequence, setOf, time, utf8, yes } from './der.ts'

/** ECDSA on P-256 with SHA-256: what every reader of PDF files checks. */
export const ecdsaWithSha256 = sequence(oid('1.2.840.10045.4.3.2'))

export interface CertificateOrder {
  /** Whose signature it is, e.g. "Ausländerbehörde Musterstadt". */
  readonly name: string
  readonly validFrom: Temporal.Instant
  readonly validUntil: Temporal.Instant
  /** 16 random bytes. */
  readonly serial: Uint8Array
}

/**
 * A certificate of the office for its own key, signed by that key (X.509 v3, RFC 5280). It lets readers check that a
 * document was not changed; that the key belongs to the office is told by the office's own check page.
 */
export function selfSigned(
  order: CertificateOrder,
  keys: { publicKey: KeyObject; privateKey: KeyObject },
): Buffer {
  const name = sequence(
    setOf(sequence(oid('2.5.4.6'), der(0x13, Buffer.from('DE')))),
    // ub-common-name and ub-organization-name: 64 letters
    setOf(sequence(oid('2.5.4.10'), utf8(order.name.slice(0, 64)))),
    setOf(sequence(oid('2.5.4.3'), utf8(order.name.slice(0, 64)))),
  )
  const spki = keys.publicKey.export({ type: 'spki', format: 'der' })
  const keyId = createHash('sha256').update(spki).digest().subarray(0, 20)
  const extension = (id: string, value: Buffer, critical = false): Buffer =>
    sequence(oid(id), ...(critical ? [yes] : []), octets(value))
  const body = sequence(
    der(0xa0, integer(Buffer.from([2]))),
    integer(order.serial),
    ecdsaWithSha256,
    name,
    sequence(time(order.validFrom), time(order.validUntil)),
    name,
    spki,
    der(
      0xa3,
      sequence(
        extension('2.5.29.14', octets(keyId)),
        // digitalSignature, contentCommitment
        extension('2.5.29.15', bitString(Buffer.from([0xc0]), 6), true),
        // no authority for others
        extension('2.5.29.19', sequence(), true),
      ),
    ),
  )
  return sequence(body, ecdsaWithSha256, bitString(sign('sha256', body, keys.privateKey)))
}
