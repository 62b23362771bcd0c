import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'

export interface Lock {
  readonly salt: Uint8Array
  readonly proof: Uint8Array
}

/** Written once; of several processes that start at once the first one's stays. */
export async function writeLock(db: Db, { salt, proof }: Lock): Promise<void> {
  await sql`
    insert into counselling.lock (salt, proof) values (${salt}, ${proof}) on conflict (one) do nothing`.execute(
    db,
  )
}

export async function readLock(db: Db): Promise<Lock> {
  const found = await sql<Lock>`select l.salt, l.proof from counselling.lock l`.execute(db)
  return found.rows[0]!
}

export async function insertCaseKey(tx: Tx, caseId: string, sealed: Uint8Array): Promise<void> {
  await sql`insert into counselling.case_key (case_id, sealed) values (${caseId}, ${sealed})`.execute(tx)
}

export async function readCaseKey(tx: Tx, caseId: string): Promise<Uint8Array | null> {
  const found = await sql<{ sealed: Uint8Array }>`
    select k.sealed from counselling.case_key k where k.case_id = ${caseId}`.execute(tx)
  return found.rows[0]?.sealed ?? null
}
