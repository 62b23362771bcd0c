import { sql } from 'kysely'
import type { Db, Tx } from '../act/act.ts'

export interface NewSession {
  readonly digest: Uint8Array
  readonly account: string
  readonly now: Temporal.Instant
  readonly idleUntil: Temporal.Instant
  readonly endsAt: Temporal.Instant
}

export interface FoundSession {
  readonly account: string
  readonly createdAt: Temporal.Instant
  readonly seenAt: Temporal.Instant
  readonly endsAt: Temporal.Instant
}

export async function insertSession(tx: Tx, it: NewSession): Promise<void> {
  await sql`
    insert into identity.session (digest, account, created_at, seen_at, idle_until, ends_at)
    values (${it.digest}, ${it.account}, ${it.now}, ${it.now}, ${it.idleUntil}, ${it.endsAt})`.execute(tx)
}

export async function findSession(
  db: Db,
  digest: Uint8Array,
  now: Temporal.Instant,
): Promise<FoundSession | null> {
  const found = await sql<FoundSession>`
    select s.account, s.created_at as "createdAt", s.seen_at as "seenAt", s.ends_at as "endsAt"
    from identity.session s where s.digest = ${digest} and s.idle_until > ${now} and s.ends_at > ${now}`.execute(
    db,
  )
  return found.rows[0] ?? null
}

/** Never wakes a session that ended meanwhile: the row is gone then. */
export async function seeSession(
  db: Db,
  digest: Uint8Array,
  now: Temporal.Instant,
  idleUntil: Temporal.Instant,
): Promise<void> {
  await sql`
    update identity.session s set seen_at = ${now}, idle_until = ${idleUntil}
    where s.digest = ${digest} and s.seen_at < ${now}`.execute(db)
}

export async function removeSession(tx: Tx, digest: Uint8Array): Promise<string | null> {
  const gone = await sql<{ account: string }>`
    delete from identity.session s where s.digest = ${digest} returning s.account`.execute(tx)
  return gone.rows[0]?.account ?? null
}

export async function removeSessionsOf(tx: Tx, account: string, except: Uint8Array | null): Promise<number> {
  const gone = await sql`
    delete from identity.session s
    where s.account = ${account} and (${except}::bytea is null or s.digest <> ${except}::bytea)`.execute(tx)
  return Number(gone.numAffectedRows ?? 0)
}

export async function removeEndedSessions(db: Db, now: Temporal.Instant): Promise<number> {
  const gone = await sql`
    delete from identity.session s where s.ends_at <= ${now} or s.idle_until <= ${now}`.execute(db)
  return Number(gone.numAffectedRows ?? 0)
}
