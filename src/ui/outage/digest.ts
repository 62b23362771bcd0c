import { readCode } from '#ground/identity/ids.ts'

/** The same as the office makes of a code (src/office/outage/digest.ts); null when it is none. */
export async function digestOfTyped(typed: string, salt: string, rounds: number): Promise<string | null> {
  const code = readCode(typed)
  if (!code) return null
  const word = await crypto.subtle.importKey('raw', new TextEncoder().encode(code), 'PBKDF2', false, [
    'deriveBits',
  ])
  const how = { name: 'PBKDF2', salt: bytesOf(salt), iterations: rounds, hash: 'SHA-256' }
  const bits = await crypto.subtle.deriveBits(how, word, 256)
  return btoa(String.fromCharCode(...new Uint8Array(bits)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(plain, (sign) => sign.charCodeAt(0))
}
