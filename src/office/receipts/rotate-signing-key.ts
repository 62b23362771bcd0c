import { perform } from '#ground/act/act.ts'
import type { CommonRefusal, Outcome } from '#ground/act/refusal.ts'
import { SYSTEM, type Actor } from '#ground/permission/permission.ts'
import type { Signer } from '#ground/pdf/index.ts'
import type { ReceiptsRoom } from './room.ts'
import { newSigningKey, openKey, SIGNS_DAYS, type SigningKey } from './signing-key.ts'
import { insertKey, keyInUse, lockKeys, retireKey } from './signing-key-store.ts'

/**
 * From now on a new key signs. What the earlier one signed stays valid; its private half is destroyed. `replaces`: only
 * if this one is still in use, so that two who find it worn out make one new key together.
 */
export async function rotateSigningKey(
  room: ReceiptsRoom,
  actor: Actor,
  command: { replaces?: string | null; why?: string },
): Promise<Outcome<{ key: string }, CommonRefusal>> {
  const { ids } = room.ground
  const deed = { act: 'receipts.rotate-key', site: null, ...(command.why && { why: command.why }) }
  return perform(room.ground, actor, deed, async ({ tx, now, about, tell }) => {
    await lockKeys(tx)
    const before = await keyInUse(tx)
    if (before && command.replaces !== undefined && command.replaces !== before.id) {
      about(`signing-key:${before.id}`)
      return { ok: true as const, key: before.id }
    }
    if (before) await retireKey(tx, before.id, now)
    const { officeName: name, secret, secrets } = room
    const key = newSigningKey({ id: ids.uuid(), name, secret, secrets, now })
    await insertKey(tx, key)
    about(`signing-key:${key.id}`, { retired: before?.id ?? null })
    tell('receipts.key-rotated', {})
    return { ok: true as const, key: key.id }
  })
}

/** The key that signs now. Made when there is none, when it is worn out, or when this secret cannot open it. */
export async function liveSigner(room: ReceiptsRoom): Promise<Signer & { readonly id: string }> {
  const key = await keyInUse(room.ground.db)
  if (key && room.opened?.id === key.id && !isWornOut(key, room.ground.clock.now())) return room.opened
  const opened = key && openKey(key, room.secret)
  if (key && opened && !isWornOut(key, room.ground.clock.now())) return (room.opened = opened)
  const why = key ? (opened ? 'worn out' : 'the secret of the settings does not open it') : 'the first key'
  const made = await rotateSigningKey(room, SYSTEM, { replaces: key?.id ?? null, why })
  const now = await keyInUse(room.ground.db)
  const signer = made.ok && now && openKey(now, room.secret)
  if (!signer) throw new Error('no key to sign receipts with: do all processes have the same signing secret?')
  return (room.opened = signer)
}

function isWornOut(key: SigningKey, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, key.madeAt.add({ hours: 24 * SIGNS_DAYS })) > 0
}
