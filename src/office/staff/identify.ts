import { readSession } from '#ground/identity/session.ts'
import { digestOf, TOKEN_LETTERS } from '#ground/identity/token.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { actorOfAccount, holderOf, type Account, type KeyHolder } from './account.ts'
import { accountById } from './account-store.ts'
import { clientByDigest } from './client-store.ts'
import type { StaffRoom } from './room.ts'

export interface Identified {
  readonly actor: Actor
  readonly account: Account
}

/** Who stands behind a session, with today's roles; null when it ended or the account was deactivated. */
export async function identifySession(room: StaffRoom, token: string): Promise<Identified | null> {
  const session = await readSession(room.ground.db, token, room.wallClock.now())
  const account = session && (await accountById(room.ground.db, session.account))
  return account?.active ? { actor: actorOfAccount(account), account } : null
}

const KEY = new RegExp(`^wk_(device|client)_[\\w-]{${TOKEN_LETTERS}}$`)

/** Which device or client program shows this key. A revoked key may go on for up to 30 s in other processes. */
export async function identifyKey(room: StaffRoom, key: string): Promise<KeyHolder | null> {
  if (!KEY.test(key)) return null
  const digest = digestOf(key)
  const name = Buffer.from(digest).toString('base64url')
  const now = room.wallClock.now()
  const seen = room.keys.get(name, now)
  if (seen) return seen
  const client = await clientByDigest(room.ground.db, digest, now)
  if (!client) return null
  const actor = holderOf(client, client.isOld ? client.oldKeyUntil : null)
  room.keys.put(name, actor, now)
  return actor
}
