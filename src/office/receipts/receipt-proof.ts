import type { Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { readReceipt } from './read-receipt.ts'
import type { ReceiptsRoom } from './room.ts'
import { signingKeys } from './signing-key-store.ts'

/** All a program needs to check a receipt without asking the office. */
export interface ReceiptProof {
  /** The text that was signed: JSON in canonical form (RFC 8785). */
  readonly signed: string
  readonly algorithm: 'ECDSA P-256 SHA-256, r and s of 32 bytes each'
  /** Base64url. */
  readonly signature: string
  /** X.509, PEM. */
  readonly certificate: string
}

/** The facts as they were signed, with signature and certificate, for whoever holds the code. */
export async function receiptProof(
  room: ReceiptsRoom,
  actor: Actor,
  code: string,
): Promise<Outcome<{ readonly proof: ReceiptProof }, 'unknown-code' | 'not-permitted'>> {
  const read = await readReceipt(room, actor, code)
  if (!read.ok) return read
  const { signed, signature, signingKey } = read.receipt
  const key = (await signingKeys(room.ground.db)).find(({ id }) => id === signingKey)!
  const lines =
    Buffer.from(key.certificate)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  return {
    ok: true,
    proof: {
      ...{ signed, algorithm: 'ECDSA P-256 SHA-256, r and s of 32 bytes each' },
      signature: Buffer.from(signature).toString('base64url'),
      certificate: ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n'),
    },
  }
}
