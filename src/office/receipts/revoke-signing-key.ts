import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import type { ReceiptsRoom } from './room.ts'
import { lockKeys, markRevoked } from './signing-key-store.ts'

export type RevokeKeyRefusal = CommonRefusal | 'unknown-key' | 'why-missing'

/** A key has come into wrong hands: what it signed is named as such from now on, and a new one is made when needed. */
export async function revokeSigningKey(
  room: ReceiptsRoom,
  actor: Actor,
  command: { key: string; why: string },
): Promise<Outcome<{ key: string }, RevokeKeyRefusal>> {
  const why = command.why.trim()
  const deed = { act: 'receipts.revoke-key', site: null, why }
  return perform(room.ground, actor, deed, async ({ tx, now, about, tell }) => {
    if (why === '') return refuse('why-missing', { field: 'why' })
    await lockKeys(tx)
    if (!isUuid(command.key) || !(await markRevoked(tx, command.key, now, why)))
      return refuse('unknown-key', { field: 'key' })
    about(`signing-key:${command.key}`)
    tell('receipts.key-revoked', {})
    return { ok: true as const, key: command.key }
  })
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
}
