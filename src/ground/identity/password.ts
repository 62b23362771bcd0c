import { argon2, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import type { Chance } from './chance.ts'

/** Cost of one guess. Memory in KiB, passes, lanes: OWASP's choice for argon2id (19 MiB, 2, 1). */
export interface PasswordCost {
  readonly memory: number
  readonly passes: number
  readonly lanes: number
}

export const PASSWORD_COST: PasswordCost = { memory: 19_456, passes: 2, lanes: 1 }
/** NIST SP 800-63B: length is what counts; no rules about digits or signs. */
export const PASSWORD_LENGTH_MIN = 12
export const PASSWORD_LENGTH_MAX = 200
const TAG_BYTES = 32
const SALT_BYTES = 16

const derive = promisify(argon2)

interface Stored {
  readonly cost: PasswordCost
  readonly salt: Uint8Array
  readonly tag: Uint8Array
}

/** A password as a PHC string: algorithm, cost and salt stand beside the digest, so that the cost may rise later. */
export async function hashPassword(
  password: string,
  chance: Chance,
  cost: PasswordCost = PASSWORD_COST,
): Promise<string> {
  const salt = chance.bytes(SALT_BYTES)
  const tag = await tagOf(password, salt, cost, TAG_BYTES)
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.lanes}$${base64(salt)}$${base64(tag)}`
}

/**
 * Compares in constant time. Without a stored password (unknown account, no local sign-in) the same work is done for
 * nothing, so that the time of the answer does not tell who exists.
 */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const known = stored === null ? null : readPhc(stored)
  const { cost, salt, tag } = known ?? dummy
  const found = await tagOf(password, salt, cost, tag.length)
  return timingSafeEqual(found, tag) && known !== null
}

/** True when the digest was made at another cost than today's; the next successful sign-in makes it anew. */
export function isOutdated(stored: string, cost: PasswordCost = PASSWORD_COST): boolean {
  const known = readPhc(stored)
  return (
    known?.cost.memory !== cost.memory || known.cost.passes !== cost.passes || known.cost.lanes !== cost.lanes
  )
}

const dummy: Stored = {
  cost: PASSWORD_COST,
  salt: new Uint8Array(SALT_BYTES),
  tag: new Uint8Array(TAG_BYTES),
}

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/

function readPhc(stored: string): Stored | null {
  const [, memory, passes, lanes, salt = '', tag = ''] = PHC.exec(stored) ?? []
  if (!memory) return null
  return {
    cost: { memory: Number(memory), passes: Number(passes), lanes: Number(lanes) },
    salt: Buffer.from(salt, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  }
}

/** NFKC, because one keyboard sends é as one sign and another as two. */
function tagOf(password: string, nonce: Uint8Array, cost: PasswordCost, bytes: number): Promise<Buffer> {
  return derive('argon2id', {
    message: password.normalize('NFKC'),
    nonce,
    memory: cost.memory,
    passes: cost.passes,
    parallelism: cost.lanes,
    tagLength: bytes,
  })
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replaceAll('=', '')
}
