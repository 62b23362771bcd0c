import type { Clock } from '../clock/clock.ts'
import type { Chance } from './chance.ts'

/** Makes the names of things: UUIDs that sort by time (RFC 9562, version 7) and codes that people can read out. */
export interface Ids {
  uuid(): string
  code(): string
}

/** Crockford's base 32: no I, L, O, U, so that nothing is misread over the telephone. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
export const CODE_LENGTH = 12

export function createIds(clock: Clock, chance: Chance): Ids {
  return {
    uuid: () => uuidV7(clock.now().epochMilliseconds, chance.bytes(10)),
    code: () => codeFrom(chance.bytes(CODE_LENGTH)),
  }
}

/** A code from at least 12 random bytes: 12 letters of 32 = 60 bits; a byte modulo 32 is uniform. */
export function codeFrom(bytes: Uint8Array): string {
  return Array.from(bytes.subarray(0, CODE_LENGTH), (byte) => ALPHABET[byte & 31]).join('')
}

function uuidV7(ms: number, random: Uint8Array): string {
  const time = ms.toString(16).padStart(12, '0')
  const tail = Buffer.from(random)
  tail[0] = (tail[0]! & 0x0f) | 0x70
  tail[2] = (tail[2]! & 0x3f) | 0x80
  const hex = tail.toString('hex')
  return `${time.slice(0, 8)}-${time.slice(8)}-${hex.slice(0, 4)}-${hex.slice(4, 8)}-${hex.slice(8)}`
}

/** What a person typed or scanned as a code: lower case, blanks, dashes, marks that came with a copy and the usual confusions are forgiven. */
export function readCode(typed: string): string | null {
  const code = typed
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{Cf}]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  return code.length === CODE_LENGTH && [...code].every((letter) => ALPHABET.includes(letter)) ? code : null
}

/** The id at the beginning of a text, as far as it is one: what only looks like one no database takes. */
export function leadingUuid(text: string): string | null {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-f-])/i.exec(text)?.[0] ?? null
}

/** A code as it is printed: three groups of four. */
export function showCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`
}
