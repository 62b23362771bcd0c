import { CODE_LENGTH, readCode } from '#ground/identity/ids.ts'

/** What a reader may hand over; a QR code can hold 4,296 signs, ours never so many. */
export const SCAN_MAX = 300

/** Pages of the office that carry a code of a visit in their address. */
const OURS = /^\/[a-z]{2,7}\/(?:ticket|mein-termin|termin-bestaetigt|termin)\/([^/]+)\/?$/

export type Scanned =
  | { readonly kind: 'code'; readonly code: string; readonly isAddress: boolean }
  /** Something else: a shop, a letter of another office, a business card. Nothing of it is opened. */
  | { readonly kind: 'foreign' }
  /** Typed, and not as long as a code is. */
  | { readonly kind: 'unreadable' }

/**
 * What stands in a scanned or typed text: our code itself, or an address of ours with the code in it. An address is never
 * opened; only the code is taken, and only from where our own addresses carry it.
 */
export function readScan(text: string): Scanned {
  const typed = text.trim().slice(0, SCAN_MAX)
  const plain = readCode(typed)
  if (plain) return { kind: 'code', code: plain, isAddress: false }
  const url = URL.canParse(typed) ? new URL(typed) : null
  if (url && (url.protocol === 'https:' || url.protocol === 'http:')) {
    const code = readCode(OURS.exec(url.pathname)?.[1] ?? '')
    return code ? { kind: 'code', code, isAddress: true } : { kind: 'foreign' }
  }
  // a hand types too few or too many signs of a code; a foreign code is longer, or has signs ours never have
  const signs = typed.replace(/[\s-]/g, '')
  return signs.length > CODE_LENGTH + 4 || /[^0-9A-Za-z]/.test(signs)
    ? { kind: 'foreign' }
    : { kind: 'unreadable' }
}
