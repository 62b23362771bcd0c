import { createHash } from 'node:crypto'
import type { State } from './state.ts'

/** What the office lets a machine take while it cannot ask: no numbers, only their salted digests. */
export interface OfflineList {
  readonly salt: string
  readonly claims: Readonly<Record<string, number>>
  readonly perPaymentCents: number
  readonly inAllCents: number
  /** Clock of the office, ISO 8601. */
  readonly madeAt: string
  readonly validUntil: string
  /** Clock of this machine when the list came. */
  readonly gotAt: number
}

export const digestOf = (salt: string, kassenzeichen: string): string =>
  createHash('sha256').update(`${salt}:${kassenzeichen}`).digest('hex')

export type Offer =
  | { readonly ok: true; readonly owedCents: number }
  | { readonly ok: false; readonly why: 'offline-unknown' | 'offline-limit' | 'offline-stale' }

/**
 * Whether somebody may pay now without the office. The age of the list is counted on our own clock from the moment it
 * came, so a clock that is hours off does not matter; one that went backwards since makes the list worthless.
 */
export function offerOffline(
  list: OfflineList | null,
  state: State,
  kassenzeichen: string,
  now: number,
): Offer {
  const validMs = list ? Date.parse(list.validUntil) - Date.parse(list.madeAt) : 0
  const ageMs = list ? now - list.gotAt : 0
  if (!list || ageMs < 0 || ageMs > validMs) return { ok: false, why: 'offline-stale' }
  const owedCents = list.claims[digestOf(list.salt, kassenzeichen)]
  if (owedCents === undefined) return { ok: false, why: 'offline-unknown' }
  const isTooMuch = owedCents > list.perPaymentCents || state.offlineCents + owedCents > list.inAllCents
  return isTooMuch ? { ok: false, why: 'offline-limit' } : { ok: true, owedCents }
}
