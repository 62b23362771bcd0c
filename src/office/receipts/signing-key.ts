import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  generateKeyPairSync,
  hkdfSync,
  sign,
  timingSafeEqual,
  verify,
  X509Certificate,
  type KeyObject,
} from 'node:crypto'
import type { Chance } from '#ground/identity/chance.ts'
import { selfSigned, type Signer } from '#ground/pdf/index.ts'

/** A key of the office. The private half is sealed under the secret of the settings, and gone once retired. */
export interface SigningKey {
  readonly id: string
  /** DER. */
  readonly certificate: Uint8Array
  readonly privateKey: Uint8Array | null
  readonly madeAt: Temporal.Instant
  readonly validUntil: Temporal.Instant
  readonly retiredAt: Temporal.Instant | null
  readonly revokedAt: Temporal.Instant | null
  readonly revokedWhy: string | null
}

/** Days a key signs, and days its certificate holds: what it signed last is in order for another year. */
export const SIGNS_DAYS = 730
export const VALID_DAYS = 1095

const IV = 12
const TAG = 16

export function newSigningKey(order: {
  readonly id: string
  readonly name: string
  readonly secret: string
  readonly now: Temporal.Instant
  readonly secrets: Chance
}): SigningKey {
  const { id, name, secret, now, secrets } = order
  const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  // clocks of readers may be slow
  const validFrom = now.subtract({ hours: 24 })
  const validUntil = now.add({ hours: 24 * VALID_DAYS })
  // 16 bytes, positive and not zero
  const serial = Buffer.from(secrets.bytes(16))
  serial[0] = (serial[0]! & 0x3f) | 0x40
  return {
    ...{ id, validUntil, madeAt: now, retiredAt: null, revokedAt: null, revokedWhy: null },
    certificate: selfSigned({ name, validFrom, validUntil, serial }, keys),
    privateKey: lockAway(keys.privateKey, id, secret, secrets),
  }
}

/** Null: this secret does not open it, or nobody can any more. */
export function openKey(key: SigningKey, secret: string): (Signer & { readonly id: string }) | null {
  if (!key.privateKey) return null
  const sealed = Buffer.from(key.privateKey)
  const decipher = createDecipheriv('aes-256-gcm', keyFrom(secret, key.id), sealed.subarray(0, IV))
  decipher.setAuthTag(sealed.subarray(IV, IV + TAG))
  try {
    const pkcs8 = Buffer.concat([decipher.update(sealed.subarray(IV + TAG)), decipher.final()])
    const privateKey = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' })
    return { id: key.id, certificate: key.certificate, privateKey }
  } catch {
    return null
  }
}

function lockAway(privateKey: KeyObject, id: string, secret: string, secrets: Chance): Buffer {
  const iv = secrets.bytes(IV)
  const cipher = createCipheriv('aes-256-gcm', keyFrom(secret, id), iv)
  const pkcs8 = privateKey.export({ format: 'der', type: 'pkcs8' })
  const body = Buffer.concat([cipher.update(pkcs8), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body])
}

/** A key of its own for every signing key; the secret has at least 32 random bytes, so nothing slow is needed. */
function keyFrom(secret: string, id: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, id, 'willkommen receipts signing key', 32))
}

const ECDSA = { dsaEncoding: 'ieee-p1363' } as const

/** 64 bytes over the text of a receipt. */
export function signText(text: string, signer: Signer): Buffer {
  return sign('sha256', Buffer.from(text), { key: signer.privateKey, ...ECDSA })
}

export function isSignedBy(text: string, signature: Uint8Array, certificate: Uint8Array): boolean {
  const { publicKey } = new X509Certificate(certificate)
  return verify('sha256', Buffer.from(text), { key: publicKey, ...ECDSA }, signature)
}

export function isSameSignature(signature: Uint8Array, written: string): boolean {
  const typed = Buffer.from(written, 'base64url')
  return typed.length === signature.length && timingSafeEqual(typed, signature)
}
