import { sql } from 'kysely'
import type { Db, Tx } from '../act/act.ts'

export interface MasterRow {
  readonly place: string
  readonly salt: Uint8Array
  readonly proof: Uint8Array
}

export async function readMaster(db: Db | Tx): Promise<MasterRow | null> {
  const found = await sql<MasterRow>`select m.place, m.salt, m.proof from store.master m`.execute(db)
  return found.rows[0] ?? null
}

/** Whoever comes first has written it. */
export async function insertMaster(db: Db, it: MasterRow, at: Temporal.Instant): Promise<void> {
  await sql`
    insert into store.master (place, salt, proof, made_at)
    values (${it.place}, ${Buffer.from(it.salt)}, ${Buffer.from(it.proof)}, ${String(at)})
    on conflict (one) do nothing`.execute(db)
}

export interface KeyRow {
  /** Null: erased. */
  readonly wrapped: Uint8Array | null
}

/** Holds the key until the end of the transaction: nobody erases it while something is put under it. */
export async function lockKey(tx: Tx, scope: string): Promise<KeyRow | null> {
  const found = await sql<KeyRow>`
    select k.wrapped from store.key k where k.scope = ${scope} for share`.execute(tx)
  return found.rows[0] ?? null
}

export async function insertKey(
  tx: Tx,
  scope: string,
  wrapped: Uint8Array,
  at: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into store.key (scope, wrapped, made_at) values (${scope}, ${Buffer.from(wrapped)}, ${String(at)})
    on conflict (scope) do nothing`.execute(tx)
}

/** Also a scope that never had a key: it gets none any more. */
export async function eraseKeyOf(tx: Tx, scope: string, at: Temporal.Instant): Promise<void> {
  await sql`
    insert into store.key as k (scope, wrapped, made_at, erased_at)
    values (${scope}, null, ${String(at)}, ${String(at)})
    on conflict (scope) do update set wrapped = null, erased_at = coalesce(k.erased_at, excluded.erased_at)`.execute(
    tx,
  )
}
