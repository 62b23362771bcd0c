import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { closeSessionsOf } from '#ground/identity/session.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { areRoles, type Account } from './account.ts'
import { accountForUpdate, lockAdmins, saveAccount } from './account-store.ts'
import { knowsSites } from './known-sites.ts'
import type { StaffRoom } from './room.ts'

export type AccountChange = Partial<Pick<Account, 'name' | 'roles' | 'sites' | 'teams' | 'skills'>> & {
  /** A deactivated colleague comes back. */
  readonly active?: true
}

export type ChangeRefusal =
  | CommonRefusal
  | 'unknown-account'
  | 'unknown-role'
  | 'unknown-site'
  | 'name-missing'
  | 'last-admin'

/** What a colleague is and where; in force with the next request, also in open sessions. */
export async function changeAccount(
  room: StaffRoom,
  actor: Actor,
  command: { account: string; change: AccountChange },
): Promise<Outcome<object, ChangeRefusal>> {
  return perform(
    room.ground,
    actor,
    { act: 'staff.change-account', site: null },
    async ({ tx, about, tell }) => {
      const admins = await lockAdmins(tx)
      const before = await accountForUpdate(tx, command.account)
      if (!before) return refuse('unknown-account', { field: 'account' })
      const after: Account = { ...before, ...command.change }
      if (after.name.trim() === '') return refuse('name-missing', { field: 'name' })
      if (!areRoles(after.roles)) return refuse('unknown-role', { field: 'roles' })
      if (!(await knowsSites(tx, after.sites))) return refuse('unknown-site', { field: 'sites' })
      if (isLast(admins, before.id) && !after.roles.includes('admin')) return refuse('last-admin')
      await saveAccount(tx, after)
      about(`account:${before.id}`, { change: command.change })
      // whoever is no longer what they were comes again and is looked at anew
      tell('staff.session-ended', { account: before.id })
      return { ok: true as const }
    },
  )
}

/** A colleague leaves. Open sessions end in the same transaction. The account stays: the trail names it. */
export async function deactivateAccount(
  room: StaffRoom,
  actor: Actor,
  command: { account: string; why?: string },
): Promise<Outcome<object, CommonRefusal | 'unknown-account' | 'last-admin'>> {
  const deed = { act: 'staff.deactivate-account', site: null, ...(command.why && { why: command.why }) }
  return perform(room.ground, actor, deed, async ({ tx, about, tell }) => {
    const admins = await lockAdmins(tx)
    const account = await accountForUpdate(tx, command.account)
    if (!account) return refuse('unknown-account', { field: 'account' })
    if (isLast(admins, account.id)) return refuse('last-admin')
    await saveAccount(tx, { ...account, active: false })
    await closeSessionsOf(tx, account.id)
    about(`account:${account.id}`)
    tell('staff.account-deactivated', {})
    tell('staff.session-ended', { account: account.id })
    return { ok: true as const }
  })
}

function isLast(admins: readonly string[], account: string): boolean {
  return admins.length === 1 && admins[0] === account
}
