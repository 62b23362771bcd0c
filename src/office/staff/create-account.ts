import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { hashPassword } from '#ground/identity/password.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { normalLogin, refusesAccount, refusesPassword, type AccountRefusal } from './account.ts'
import { insertAccount } from './account-store.ts'
import { knowsSites } from './known-sites.ts'
import type { StaffRoom } from './room.ts'

export interface NewAccount {
  readonly login: string
  readonly name: string
  /** Null: cannot sign in with a password. */
  readonly password: string | null
  readonly roles: readonly string[]
  readonly sites: readonly number[]
  readonly teams?: readonly string[]
  readonly skills?: readonly string[]
}

/** A colleague joins. */
export async function createAccount(
  room: StaffRoom,
  actor: Actor,
  command: NewAccount,
): Promise<Outcome<{ account: string }, AccountRefusal | CommonRefusal>> {
  const login = normalLogin(command.login)
  const { name, password, roles, sites, teams = [], skills = [] } = command
  return perform(room.ground, actor, { act: 'staff.create-account', site: null }, async (hand) => {
    const refusal =
      refusesAccount({ login, name, roles }) ?? (password === null ? null : refusesPassword(password, login))
    if (refusal) return refuse(refusal, { field: fieldOf(refusal) })
    if (!(await knowsSites(hand.tx, sites))) return refuse('unknown-site', { field: 'sites' })
    const id = room.ground.ids.uuid()
    const digest = password === null ? null : await hashPassword(password, room.secrets, room.passwordCost)
    const account = {
      id,
      login,
      name: name.trim(),
      password: digest,
      roles,
      sites,
      teams,
      skills,
      active: true,
    }
    if (!(await insertAccount(hand.tx, account, hand.now))) return refuse('login-taken', { field: 'login' })
    hand.about(`account:${id}`, { login, roles, sites })
    return { ok: true as const, account: id }
  })
}

export function fieldOf(refusal: AccountRefusal): string {
  if (refusal.startsWith('password')) return 'password'
  if (refusal.startsWith('login')) return 'login'
  if (refusal === 'unknown-site') return 'sites'
  return refusal === 'unknown-role' ? 'roles' : 'name'
}
