import { createHash, timingSafeEqual } from 'node:crypto'
import type { Chance } from './chance.ts'

/** 32 random bytes in 43 letters. Too many to guess, so a plain digest is enough to store. */
const TOKEN_BYTES = 32
export const TOKEN_LETTERS = 43

export function newToken(chance: Chance): string {
  return Buffer.from(chance.bytes(TOKEN_BYTES)).toString('base64url')
}

/** What is stored of a secret. Whoever reads the database cannot sign in with it. */
export function digestOf(secret: string): Uint8Array {
  return createHash('sha256').update(secret).digest()
}

export function isSameSecret(one: string, other: string): boolean {
  return timingSafeEqual(digestOf(one), digestOf(other))
}
