import { createCipheriv, createDecipheriv, createHash, hkdfSync } from 'node:crypto'
import type { Chance } from '../identity/chance.ts'

/**
 * How bytes and keys are closed: AES-256-GCM, `iv (12) | tag (16) | body`, with what it belongs to as additional data,
 * so that nothing can be put in another's place. Each object has a key of its own: no key closes more than one content.
 */

const IV = 12
const TAG = 16
const KEY = 32

export const newKey = (chance: Chance): Uint8Array => chance.bytes(KEY)

/** The key that wraps the keys of scopes. The secret has at least 32 random characters, so nothing slow is needed. */
export function masterKey(secret: string, salt: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, salt, 'willkommen store', KEY))
}

export function close(body: Uint8Array, key: Uint8Array, about: string, chance: Chance): Buffer {
  const iv = chance.bytes(IV)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  cipher.setAAD(Buffer.from(about))
  const closed = cipher.update(body)
  cipher.final()
  return Buffer.concat([iv, cipher.getAuthTag(), closed])
}

/** Null: not closed with this key, not for this purpose, or changed since. */
export function open(closed: Uint8Array, key: Uint8Array, about: string): Buffer | null {
  if (closed.length < IV + TAG) return null
  const decipher = createDecipheriv('aes-256-gcm', key, closed.subarray(0, IV), { authTagLength: TAG })
  decipher.setAAD(Buffer.from(about))
  decipher.setAuthTag(closed.subarray(IV, IV + TAG))
  try {
    const body = decipher.update(closed.subarray(IV + TAG))
    decipher.final()
    return body
  } catch {
    return null
  }
}

export const digest = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()

export const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

/** What a closed thing is for. */
export const ABOUT = {
  proof: 'store proof',
  content: 'store content',
  scope: (scope: string) => `store scope ${scope}`,
  object: (id: string, address: Uint8Array) => `store object ${id} ${hex(address)}`,
} as const
