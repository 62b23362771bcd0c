import { entryOf, perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import {
  accountBucket,
  addressBucket,
  clearAttempts,
  countAttempt,
  SIGN_IN_PER_ACCOUNT,
  SIGN_IN_PER_ADDRESS,
  takeBackAttempt,
} from '#ground/identity/attempt.ts'
import { hashPassword, isOutdated, verifyPassword } from '#ground/identity/password.ts'
import { openSession } from '#ground/identity/session.ts'
import { VISITOR, type Actor } from '#ground/permission/permission.ts'
import { appendTrail } from '#ground/trail/trail-store.ts'
import { actorOfAccount, normalLogin } from './account.ts'
import { accountByLogin, savePassword, type AccountWithPassword } from './account-store.ts'
import type { StaffRoom } from './room.ts'

export interface SignInCommand {
  readonly login: string
  readonly password: string
  /** Where the request came from; counted and kept as erasable payload of the trail only. */
  readonly address: string
}

export type SignInRefusal = CommonRefusal | 'wrong-credentials' | 'too-many-attempts'
export type SignedIn = { token: string; actor: Actor; endsAt: string }

/**
 * Opens a session. Unknown login, wrong password and deactivated account get the same answer in the same time. Every
 * attempt is counted before the password is looked at, so that a thousand guesses at once are no way around.
 */
export async function signIn(
  room: StaffRoom,
  command: SignInCommand,
): Promise<Outcome<SignedIn, SignInRefusal>> {
  const login = normalLogin(command.login)
  const wait = await countBoth(room, login, command.address)
  if (wait !== null) return refuse('too-many-attempts', { detail: { retryAfterSeconds: wait } })
  const account = await accountByLogin(room.ground.db, login)
  const stored = account?.active ? account.password : null
  if (!(await verifyPassword(command.password, stored)) || !account) {
    await noteFailure(room, account?.id ?? null, command.address)
    return refuse('wrong-credentials', { field: 'password' })
  }
  const signedIn = await open(room, account, command)
  if (signedIn.ok) {
    await clearAttempts(room.ground.db, accountBucket(login))
    await takeBackAttempt(
      room.ground.db,
      addressBucket(command.address),
      SIGN_IN_PER_ADDRESS.windowSeconds,
      room.wallClock.now(),
    )
  }
  return signedIn
}

/** Seconds to wait, or null when both the account and the address may still try. */
async function countBoth(room: StaffRoom, login: string, address: string): Promise<number | null> {
  const now = room.wallClock.now()
  const buckets = [
    { bucket: addressBucket(address), ...SIGN_IN_PER_ADDRESS },
    { bucket: accountBucket(login), ...SIGN_IN_PER_ACCOUNT },
  ]
  for (const { bucket, windowSeconds, limit } of buckets) {
    const counted = await countAttempt(room.ground.db, bucket, windowSeconds, limit, now)
    if (counted.allowed) continue
    // Said once a window: a flood of guesses must not become a flood in the trail.
    if (counted.count === limit + 1) await noteFailure(room, null, address, 'too many attempts')
    return counted.retryAfterSeconds
  }
  return null
}

/** A refused act leaves nothing behind by itself; a failed sign-in must. What was typed is not kept: it may be a password. */
async function noteFailure(
  room: StaffRoom,
  account: string | null,
  address: string,
  why?: string,
): Promise<void> {
  const deed = { act: 'staff.sign-in-failed', site: null, ...(why && { why }) }
  const notes = { ...(account && { subject: `account:${account}` }), payload: { address } }
  await room.ground.db
    .transaction()
    .execute((tx) => appendTrail(tx, [entryOf(room.ground, VISITOR, deed, room.ground.clock.now(), notes)]))
}

async function open(
  room: StaffRoom,
  account: AccountWithPassword,
  command: SignInCommand,
): Promise<Outcome<SignedIn, CommonRefusal>> {
  const actor = actorOfAccount(account)
  const fresher =
    account.password && isOutdated(account.password, room.passwordCost)
      ? await hashPassword(command.password, room.secrets, room.passwordCost)
      : null
  return perform(room.ground, actor, { act: 'staff.sign-in', site: null }, async ({ tx, about }) => {
    if (fresher) await savePassword(tx, account.id, fresher)
    const { token, endsAt } = await openSession(tx, room.secrets, account.id, room.wallClock.now())
    about(`account:${account.id}`, { address: command.address })
    return { ok: true as const, token, actor, endsAt: endsAt.toString() }
  })
}
