import { pbkdf2 } from 'node:crypto'
import { promisify } from 'node:util'

/** Rounds of PBKDF2-SHA-256: guessing one of a day's codes among 2^60 costs so many times more. */
export const DIGEST_ROUNDS = 10_000
const BYTES = 32

const derive = promisify(pbkdf2)

/** What a terminal keeps instead of a code. The terminal makes the same of what is typed (src/ui/outage/digest.ts). */
export async function digestOf(code: string, salt: Uint8Array): Promise<string> {
  return (await derive(code, salt, DIGEST_ROUNDS, BYTES, 'sha256')).toString('base64url')
}
