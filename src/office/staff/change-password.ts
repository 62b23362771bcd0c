import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { accountBucket, countAttempt, SIGN_IN_PER_ACCOUNT } from '#ground/identity/attempt.ts'
import { hashPassword, verifyPassword } from '#ground/identity/password.ts'
import { closeSessionsOf } from '#ground/identity/session.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { refusesPassword, type AccountRefusal } from './account.ts'
import { accountById, accountForUpdate, savePassword } from './account-store.ts'
import type { StaffRoom } from './room.ts'

export type PasswordRefusal =
  | AccountRefusal
  | CommonRefusal
  | 'wrong-credentials'
  | 'too-many-attempts'
  | 'unknown-account'

/** One's own password. The session it happens in goes on, all others of the account end. */
export async function changePassword(
  room: StaffRoom,
  actor: Actor,
  command: { current: string; password: string; session?: string },
): Promise<Outcome<object, PasswordRefusal>> {
  const own = actor.kind === 'staff' ? await accountById(room.ground.db, actor.id) : null
  if (!own) return refuse('unknown-account')
  const { windowSeconds, limit } = SIGN_IN_PER_ACCOUNT
  const counted = await countAttempt(
    room.ground.db,
    accountBucket(own.login),
    windowSeconds,
    limit,
    room.wallClock.now(),
  )
  if (!counted.allowed) {
    return refuse('too-many-attempts', { detail: { retryAfterSeconds: counted.retryAfterSeconds } })
  }
  return perform(
    room.ground,
    actor,
    { act: 'staff.change-password', site: null },
    async ({ tx, about, tell }) => {
      const account = (await accountForUpdate(tx, own.id))!
      if (!(await verifyPassword(command.current, account.password))) {
        return refuse('wrong-credentials', { field: 'current' })
      }
      const refusal = refusesPassword(command.password, account.login)
      if (refusal) return refuse(refusal, { field: 'password' })
      await savePassword(
        tx,
        account.id,
        await hashPassword(command.password, room.secrets, room.passwordCost),
      )
      await closeSessionsOf(tx, account.id, command.session)
      about(`account:${account.id}`)
      tell('staff.session-ended', { account: account.id })
      return { ok: true as const }
    },
  )
}

/** A new password for a colleague who has forgotten it. All sessions of the account end. */
export async function resetPassword(
  room: StaffRoom,
  actor: Actor,
  command: { account: string; password: string },
): Promise<Outcome<object, PasswordRefusal>> {
  return perform(
    room.ground,
    actor,
    { act: 'staff.reset-password', site: null },
    async ({ tx, about, tell }) => {
      const account = await accountForUpdate(tx, command.account)
      if (!account) return refuse('unknown-account', { field: 'account' })
      const refusal = refusesPassword(command.password, account.login)
      if (refusal) return refuse(refusal, { field: 'password' })
      await savePassword(
        tx,
        account.id,
        await hashPassword(command.password, room.secrets, room.passwordCost),
      )
      await closeSessionsOf(tx, account.id)
      about(`account:${account.id}`)
      tell('staff.session-ended', { account: account.id })
      return { ok: true as const }
    },
  )
}
