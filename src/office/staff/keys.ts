import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { digestOf, newToken } from '#ground/identity/token.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { KEY_ROLES, type KeyKind } from './account.ts'
import { deactivateClient, insertClient } from './client-store.ts'
import { knowsSites } from './known-sites.ts'
import type { StaffRoom } from './room.ts'

export interface NewKey {
  readonly kind: KeyKind
  /** What it is for, e.g. "Terminal 2, Eingang". */
  readonly name: string
  readonly roles: readonly string[]
  readonly sites: readonly number[]
}

export type KeyRefusal = CommonRefusal | 'name-missing' | 'unknown-role' | 'unknown-site'

/** Gives a device or a program its key. It is shown this once; the office keeps only its digest. */
export async function issueKey(
  room: StaffRoom,
  actor: Actor,
  command: NewKey,
): Promise<Outcome<{ client: string; secret: string }, KeyRefusal>> {
  return perform(room.ground, actor, { act: 'staff.issue-key', site: null }, async ({ tx, now, about }) => {
    const { kind, name, roles, sites } = command
    if (name.trim() === '') return refuse('name-missing', { field: 'name' })
    const possible: readonly string[] = KEY_ROLES[kind]
    if (roles.length === 0 || !roles.every((role) => possible.includes(role))) {
      return refuse('unknown-role', { field: 'roles' })
    }
    if (sites.length === 0 || !(await knowsSites(tx, sites)))
      return refuse('unknown-site', { field: 'sites' })
    const id = room.ground.ids.uuid()
    const secret = `wk_${kind}_${newToken(room.secrets)}`
    await insertClient(tx, { id, kind, name: name.trim(), roles, sites, active: true }, digestOf(secret), now)
    about(`client:${id}`, { name, roles, sites })
    return { ok: true as const, client: id, secret }
  })
}

/** A key is lost or no longer needed. At once here and wherever the feed is heard, elsewhere within 30 s. */
export async function revokeKey(
  room: StaffRoom,
  actor: Actor,
  command: { client: string; why?: string },
): Promise<Outcome<object, CommonRefusal | 'unknown-key'>> {
  const deed = { act: 'staff.revoke-key', site: null, ...(command.why && { why: command.why }) }
  const outcome = await perform(room.ground, actor, deed, async ({ tx, about, tell }) => {
    if (!(await deactivateClient(tx, command.client))) return refuse('unknown-key', { field: 'client' })
    about(`client:${command.client}`)
    tell('staff.key-revoked', {})
    return { ok: true as const }
  })
  if (outcome.ok) room.keys.clear()
  return outcome
}
