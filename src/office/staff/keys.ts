import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { digestOf, newToken } from '#ground/identity/token.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { isQuota, KEY_ROLES, QUOTA, SCOPES, type KeyKind, type Quota } from './account.ts'
import { changeClientRow, deactivateClient, insertClient, replaceKey } from './client-store.ts'
import { knowsSites } from './known-sites.ts'
import type { StaffRoom } from './room.ts'

export interface NewKey {
  readonly kind: KeyKind
  /** What it is for, e.g. "Terminal 2, Eingang". */
  readonly name: string
  readonly roles: readonly string[]
  readonly sites: readonly number[]
  readonly quota?: Quota
}

export type KeyRefusal = CommonRefusal | 'name-missing' | 'unknown-role' | 'unknown-site' | 'quota-invalid'

/** Gives a device or a program its key. It is shown this once; the office keeps only its digest. */
export async function issueKey(
  room: StaffRoom,
  actor: Actor,
  command: NewKey,
): Promise<Outcome<{ client: string; secret: string }, KeyRefusal>> {
  return perform(room.ground, actor, { act: 'staff.issue-key', site: null }, async ({ tx, now, about }) => {
    const { kind, name, roles, sites, quota = QUOTA } = command
    if (name.trim() === '') return refuse('name-missing', { field: 'name' })
    const possible: readonly string[] = KEY_ROLES[kind]
    if (roles.length === 0 || !roles.every((role) => possible.includes(role))) {
      return refuse('unknown-role', { field: 'roles' })
    }
    if (!isQuota(quota)) return refuse('quota-invalid', { field: 'perMinute' })
    if (sites.length === 0 || !(await knowsSites(tx, sites)))
      return refuse('unknown-site', { field: 'sites' })
    const id = room.ground.ids.uuid()
    const secret = `wk_${kind}_${newToken(room.secrets)}`
    const { perMinute, lines } = quota
    const it = { id, kind, name: name.trim(), roles, sites, active: true, perMinute, lines }
    await insertClient(tx, it, digestOf(secret), now)
    about(`client:${id}`, { name, roles, sites })
    return { ok: true as const, client: id, secret }
  })
}

/** Hours an old key may go on beside the new one: time to change it in the other program. */
export const GRACE_HOURS_MAX = 168

/** A new key for the same program; the old one ends at once or after some hours. */
export async function rotateKey(
  room: StaffRoom,
  actor: Actor,
  command: { readonly client: string; readonly graceHours: number },
): Promise<Outcome<{ name: string; secret: string }, CommonRefusal | 'unknown-key' | 'grace-invalid'>> {
  const { client, graceHours } = command
  if (!Number.isInteger(graceHours) || graceHours < 0 || graceHours > GRACE_HOURS_MAX)
    return refuse('grace-invalid', { field: 'graceHours' })
  const deed = { act: 'staff.rotate-key', site: null }
  const outcome = await perform(room.ground, actor, deed, async ({ tx, about, tell }) => {
    const secret = `wk_client_${newToken(room.secrets)}`
    // keys are believed by the clock of the wall, also while a played day runs faster
    const until = graceHours === 0 ? null : room.wallClock.now().add({ hours: graceHours })
    const kept = await replaceKey(tx, client, digestOf(secret), until)
    if (!kept) return refuse('unknown-key', { field: 'client' })
    about(`client:${client}`, { graceHours })
    tell('staff.key-revoked', { client })
    return { ok: true as const, name: kept.name, secret }
  })
  if (outcome.ok) room.keys.clear()
  return outcome
}

export interface ClientChange {
  readonly client: string
  readonly scopes: readonly string[]
  readonly quota: Quota
}

/** What a program may do, and how much of it. */
export async function changeClient(
  room: StaffRoom,
  actor: Actor,
  { client, scopes, quota }: ClientChange,
): Promise<Outcome<object, CommonRefusal | 'unknown-key' | 'unknown-scope' | 'quota-invalid'>> {
  const deed = { act: 'staff.change-client', site: null }
  const outcome = await perform(room.ground, actor, deed, async ({ tx, about, tell }) => {
    const known: readonly string[] = SCOPES
    if (!scopes.every((scope) => known.includes(scope))) return refuse('unknown-scope', { field: 'scopes' })
    if (!isQuota(quota)) return refuse('quota-invalid', { field: 'perMinute' })
    const changed = await changeClientRow(tx, client, ['client', ...new Set(scopes)], quota)
    if (!changed) return refuse('unknown-key', { field: 'client' })
    about(`client:${client}`, { scopes, ...quota })
    tell('staff.key-revoked', { client })
    return { ok: true as const }
  })
  if (outcome.ok) room.keys.clear()
  return outcome
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
    tell('staff.key-revoked', { client: command.client })
    return { ok: true as const }
  })
  if (outcome.ok) room.keys.clear()
  return outcome
}
