import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { countAttempt } from '#ground/identity/attempt.ts'
import { hashPassword } from '#ground/identity/password.ts'
import { isSameSecret } from '#ground/identity/token.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import { normalLogin, refusesAccount, refusesPassword, type AccountRefusal } from './account.ts'
import { hasAccounts, insertAccount, lockAccounts } from './account-store.ts'
import { fieldOf } from './create-account.ts'
import type { StaffRoom } from './room.ts'
import { readSites } from './site-store.ts'

export interface FirstAdmin {
  /** From the console of the machine: whoever may read it may found the office. */
  readonly token: string
  readonly login: string
  readonly name: string
  readonly password: string
}

export type SetUpRefusal =
  | AccountRefusal
  | CommonRefusal
  | 'wrong-token'
  | 'already-set-up'
  | 'too-many-attempts'

/** The first account of a new office. Works only while there is none, so there is never a default password. */
export async function setUpFirstAdmin(
  room: StaffRoom,
  command: FirstAdmin,
): Promise<Outcome<{ account: string }, SetUpRefusal>> {
  const counted = await countAttempt(room.ground.db, 'set-up:office', 900, 20, room.wallClock.now())
  if (!counted.allowed) {
    return refuse('too-many-attempts', { detail: { retryAfterSeconds: counted.retryAfterSeconds } })
  }
  if (!isSameSecret(command.token, room.setupToken)) return refuse('wrong-token', { field: 'token' })
  const login = normalLogin(command.login)
  return perform(room.ground, SYSTEM, { act: 'staff.set-up-first-admin', site: null }, async (hand) => {
    await lockAccounts(hand.tx)
    if (await hasAccounts(hand.tx)) return refuse('already-set-up')
    const { name, password } = command
    const refusal = refusesAccount({ login, name, roles: ['admin'] }) ?? refusesPassword(password, login)
    if (refusal) return refuse(refusal, { field: fieldOf(refusal) })
    const id = room.ground.ids.uuid()
    const digest = await hashPassword(password, room.secrets, room.passwordCost)
    const sites = (await readSites(hand.tx)).map((site) => site.id)
    const account = {
      id,
      login,
      name,
      password: digest,
      roles: ['admin'],
      sites,
      teams: [],
      skills: [],
      active: true,
    }
    await insertAccount(hand.tx, account, hand.now)
    hand.about(`account:${id}`, { login })
    return { ok: true as const, account: id }
  })
}

/** True while the office has no account: then the token is printed at the start. */
export async function needsSetUp(room: StaffRoom): Promise<boolean> {
  return !(await hasAccounts(room.ground.db))
}
