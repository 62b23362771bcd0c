import { createHash } from 'node:crypto'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { readCode } from '#ground/identity/ids.ts'
import { expire } from './expire.ts'
import { findOfficeCode } from './office-code-store.ts'
import type { Room } from './room.ts'

/** A code printed in a letter of the office. It opens hours set aside for such letters, for one place at a time. */
export interface OfficeCode {
  readonly id: string
  readonly site: number
  readonly team: string
  readonly concerns: readonly string[]
  readonly batch: string
  readonly expiresAt: Temporal.Instant
  readonly revokedAt: Temporal.Instant | null
  /** A live place holds it now. */
  readonly inUse: boolean
}

export type OfficeCodeRefusal =
  | 'unknown-office-code'
  | 'office-code-used'
  | 'office-code-expired'
  | 'office-code-elsewhere'

/** What the database keeps of a code; null when nobody can have printed it so. */
export function officeCodeHash(typed: string): Buffer | null {
  const code = readCode(typed)
  return code === null ? null : createHash('sha256').update(`office-code:${code}`).digest()
}

/** Whether a code opens what somebody wants. That it is used once only, a unique index decides when the place is written. */
export async function checkOfficeCode(
  room: Room,
  typed: string,
  wanted: { readonly site: number; readonly concerns: readonly string[] },
): Promise<Outcome<{ id: string }, OfficeCodeRefusal>> {
  const hash = officeCodeHash(typed)
  let found = hash && (await findOfficeCode(room.ground.db, hash))
  // Its own place may have run out in this minute.
  if (hash && found?.inUse && (await expire(room)) > 0) found = await findOfficeCode(room.ground.db, hash)
  const field = { field: 'officeCode' }
  if (!found || found.revokedAt) return refuse('unknown-office-code', field)
  if (Temporal.Instant.compare(found.expiresAt, room.ground.clock.now()) <= 0)
    return refuse('office-code-expired', field)
  if (found.inUse) return refuse('office-code-used', field)
  if (found.site !== wanted.site || !wanted.concerns.every((concern) => found.concerns.includes(concern)))
    return refuse('office-code-elsewhere', { ...field, detail: { concerns: found.concerns } })
  return { ok: true, id: found.id }
}
