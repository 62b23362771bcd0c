import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { officeCodeHash } from './office-code.ts'
import { insertOfficeCodes } from './office-code-store.ts'
import type { Room } from './room.ts'
import { wishFor, type WishRefusal } from './wish.ts'

export const CODES_MAX = 500
export const CODE_DAYS_MAX = 365

export interface IssuedCodes {
  readonly batch: string
  readonly team: string
  readonly expiresAt: string
  /** In clear, this once: only digests are kept. */
  readonly codes: readonly string[]
}

/**
 * Draws codes for letters of the office. Each opens the hours set aside for such letters, for one place. No key: the codes
 * are in this one answer and nowhere else, so a repeat is a new batch and the lost one can be revoked.
 */
export async function issueOfficeCodes(
  room: Room,
  actor: Actor,
  asked: {
    readonly site: number
    readonly concerns: readonly string[]
    readonly count: number
    readonly validDays: number
  },
): Promise<Outcome<IssuedCodes, WishRefusal | CommonRefusal | 'invalid'>> {
  const { ids } = room.ground
  const deed = { act: 'appointments.issue-office-codes', site: asked.site }
  return perform(room.ground, actor, deed, async ({ tx, now, about, tell }) => {
    if (!isWhole(asked.count, CODES_MAX)) return refuse('invalid', { field: 'count' })
    if (!isWhole(asked.validDays, CODE_DAYS_MAX)) return refuse('invalid', { field: 'validDays' })
    const found = wishFor(room, { site: asked.site, concerns: asked.concerns.slice(0, 1) })
    if (!found.ok) return found
    const { team } = found.wish
    for (const concern of asked.concerns) {
      const one = wishFor(room, { site: asked.site, concerns: [concern] })
      if (!one.ok) return one
      if (one.wish.team !== team) return refuse('two-units', { field: 'concerns' })
    }
    const batch = ids.uuid()
    const expiresAt = now.add({ hours: 24 * asked.validDays })
    const codes = Array.from({ length: asked.count }, () => ids.code())
    const kept = codes.map((code) => ({ id: ids.uuid(), hash: officeCodeHash(code)! }))
    await insertOfficeCodes(tx, kept, { ...asked, team, batch, expiresAt }, now)
    about(`codes:${batch}`, {
      count: asked.count,
      concerns: [...asked.concerns],
      expiresAt: String(expiresAt),
    })
    tell('appointments.codes-issued', { batch, count: asked.count })
    return { ok: true as const, batch, team, expiresAt: expiresAt.toString(), codes }
  })
}

const isWhole = (value: number, most: number): boolean =>
  Number.isInteger(value) && value >= 1 && value <= most
