import { perform } from '#ground/act/act.ts'
import type { CommonRefusal, Outcome } from '#ground/act/refusal.ts'
import { closeSession, readSession } from '#ground/identity/session.ts'
import { actorOfAccount } from './account.ts'
import { accountById } from './account-store.ts'
import type { StaffRoom } from './room.ts'

/** Ends the session. Signing out twice, or after the end, is no mistake: the answer is the same. */
export async function signOut(room: StaffRoom, token: string): Promise<Outcome<object, CommonRefusal>> {
  const session = await readSession(room.ground.db, token, room.wallClock.now())
  const account = session && (await accountById(room.ground.db, session.account))
  if (!account) return { ok: true }
  const deed = { act: 'staff.sign-out', site: null }
  return perform(room.ground, actorOfAccount(account), deed, async ({ tx, about, tell }) => {
    await closeSession(tx, token)
    about(`account:${account.id}`)
    tell('staff.session-ended', { account: account.id })
    return { ok: true as const }
  })
}
