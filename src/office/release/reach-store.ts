import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'

export interface Use {
  readonly key: Buffer
  /** What it was used for; null while that is under way. */
  readonly subject: string | null
  readonly at: Temporal.Instant
}

/** Acts of one person or address wait for each other, in one order for all processes. */
export async function lockKeys(tx: Tx, keys: readonly Buffer[]): Promise<void> {
  await sql`
    select pg_advisory_xact_lock(k) from (
      select ('x' || encode(substring(b from 1 for 8), 'hex'))::bit(64)::bigint as k
      from unnest(${[...keys]}::bytea[]) as b order by 1) as locks`.execute(tx)
}

export async function usesOf(tx: Tx, keys: readonly Buffer[], since: Temporal.Instant): Promise<Use[]> {
  const found = await sql<{ key: Uint8Array; subject: string | null; at: Temporal.Instant }>`
    select u.key, u.subject, u.at from release.used u
    where u.key = any(${[...keys]}::bytea[]) and u.at >= ${since}`.execute(tx)
  return found.rows.map((row) => ({ ...row, key: Buffer.from(row.key) }))
}

export async function noteUse(
  tx: Tx,
  id: string,
  keys: readonly Buffer[],
  at: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into release.used (id, key, at) select ${id}, k, ${at} from unnest(${[...keys]}::bytea[]) as k`.execute(
    tx,
  )
}

export async function nameUse(db: Db, id: string, subject: string): Promise<void> {
  await sql`update release.used set subject = ${subject} where id = ${id}`.execute(db)
}

export async function dropUse(db: Db, id: string): Promise<void> {
  await sql`delete from release.used u where u.id = ${id}`.execute(db)
}

/** Which of these entries still wait for their draw. */
export async function stillEntered(tx: Tx, entries: readonly string[]): Promise<Set<string>> {
  if (entries.length === 0) return new Set()
  const found = await sql<{ id: string }>`
    select e.id from release.entry e where e.id = any(${[...entries]}::uuid[]) and e.state = 'entered'`.execute(
    tx,
  )
  return new Set(found.rows.map(({ id }) => id))
}

export async function removeUsesBefore(db: Db | Tx, before: Temporal.Instant): Promise<void> {
  await sql`delete from release.used u where u.at < ${before}`.execute(db)
}
