import type { Db, Tx } from '../act/act.ts'
import type { Chance } from './chance.ts'
import { removeSessionsOf, findSession, insertSession, removeSession, seeSession } from './session-store.ts'
import { digestOf, newToken, TOKEN_LETTERS } from './token.ts'

/** A screen left alone signs out after this; every sign of life starts the time anew. */
export const IDLE_MINUTES = 30
/** Nobody works longer than this (§ 3 ArbZG), so no session lives longer. */
export const LIFE_HOURS = 10
/** Sliding costs a write; once a minute is fine enough for half an hour. */
const SEEN_EVERY_SECONDS = 60

export interface Session {
  readonly account: string
  readonly createdAt: Temporal.Instant
  readonly endsAt: Temporal.Instant
}

/** Opens a session and returns its secret; only the digest is kept. */
export async function openSession(
  tx: Tx,
  chance: Chance,
  account: string,
  now: Temporal.Instant,
): Promise<{ token: string; endsAt: Temporal.Instant }> {
  const token = newToken(chance)
  const endsAt = now.add({ hours: LIFE_HOURS })
  await insertSession(tx, {
    digest: digestOf(token),
    account,
    now,
    idleUntil: now.add({ minutes: IDLE_MINUTES }),
    endsAt,
  })
  return { token, endsAt }
}

/** The living session of a token, or null. Keeps it alive. */
export async function readSession(db: Db, token: string, now: Temporal.Instant): Promise<Session | null> {
  if (token.length !== TOKEN_LETTERS) return null
  const digest = digestOf(token)
  const found = await findSession(db, digest, now)
  if (!found) return null
  if (found.seenAt.until(now).total('seconds') >= SEEN_EVERY_SECONDS) {
    await seeSession(db, digest, now, now.add({ minutes: IDLE_MINUTES }))
  }
  return { account: found.account, createdAt: found.createdAt, endsAt: found.endsAt }
}

/** Ends one session; returns whose it was. */
export function closeSession(tx: Tx, token: string): Promise<string | null> {
  return removeSession(tx, digestOf(token))
}

/** Ends every session of an account, for instance when it is deactivated or its password changes. */
export function closeSessionsOf(tx: Tx, account: string, except?: string): Promise<number> {
  return removeSessionsOf(tx, account, except === undefined ? null : digestOf(except))
}
