import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { codeFrom } from '#ground/identity/ids.ts'

/**
 * Codes on tickets. A code is reckoned from the visit with the key of its day, so a visit has one code, and no list of codes exists:
 * the first half is drawn from the visit, the second says that the first is ours. Whoever has the key of the day can reckon which
 * visit had which code, not what was answered with it; when the key is gone, nobody can.
 */
const HALF = 6

/** Days on which a code is good: that of the visit and those after it. */
export const CODE_DAYS = 14

export function codeOfVisit(key: Uint8Array, visit: string): string {
  const half = letters(key, `visit:${visit}`)
  return half + proofOf(key, half)
}

/** Whether the code was reckoned with this key. */
export function isCodeOf(key: Uint8Array, code: string): boolean {
  const said = Buffer.from(code.slice(HALF))
  const due = Buffer.from(proofOf(key, code.slice(0, HALF)))
  return said.length === due.length && timingSafeEqual(said, due)
}

export const digestOf = (code: string): Buffer => createHash('sha256').update(`survey:${code}`).digest()

const proofOf = (key: Uint8Array, half: string): string => letters(key, `proof:${half}`)
const letters = (key: Uint8Array, text: string): string =>
  codeFrom(createHmac('sha256', key).update(text).digest()).slice(0, HALF)
