import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Chance } from '#ground/identity/chance.ts'

/**
 * The equal way without script: a form knows when it was handed out, and is taken once it has been filled for a while.
 * Signed, so that nobody can make it older; its nonce makes it count once.
 */
export const MATURE_SECONDS = 20
/** As long as a place can be held at most. */
export const TOKEN_MINUTES = 120

const NONCE_BYTES = 12
const SHAPE = /^(\d{1,15})\.([\w-]{16})\.([\w-]{43})$/

export interface TokenFor {
  readonly site: number
  readonly purpose: string
}

/** @param issued epoch ms; a form that comes back with a mistake keeps the age it had. */
export function newToken(secret: Buffer, it: TokenFor, issued: number, chance: Chance): string {
  const nonce = Buffer.from(chance.bytes(NONCE_BYTES)).toString('base64url')
  return `${issued}.${nonce}.${sign(secret, it, `${issued}.${nonce}`)}`
}

/** When the form was handed out, in epoch ms; null when the token is none of ours. */
export function readToken(secret: Buffer, it: TokenFor, token: string): number | null {
  const [, issued, nonce, signature] = SHAPE.exec(token) ?? []
  if (issued === undefined || signature === undefined) return null
  const mine = sign(secret, it, `${issued}.${nonce}`)
  return timingSafeEqual(Buffer.from(mine), Buffer.from(signature)) ? Number(issued) : null
}

function sign(secret: Buffer, { site, purpose }: TokenFor, what: string): string {
  return createHmac('sha256', secret).update(`form|${site}|${purpose}|${what}`).digest('base64url')
}
