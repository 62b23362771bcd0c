import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'

export interface Lock {
  readonly id: string
  readonly claim: string
  readonly till: string
  readonly expiresAt: Temporal.Instant
}

/** The lock as it is afterwards: ours, renewed, or still somebody else's. */
export async function takeLock(tx: Tx, it: Lock, now: Temporal.Instant): Promise<Lock> {
  await sql`
    insert into kiosk.lock (claim, id, till, expires_at) values (${it.claim}, ${it.id}, ${it.till}, ${it.expiresAt})
    on conflict (claim) do update set
      id = case when lock.till = excluded.till and lock.expires_at > ${now} then lock.id else excluded.id end,
      till = excluded.till, expires_at = excluded.expires_at
    where lock.till = excluded.till or lock.expires_at <= ${now}`.execute(tx)
  return (await lockOf(tx, it.claim))!
}

/** Expired ones are shown as well: whoever asks compares. */
async function lockOf(db: Db | Tx, claim: string): Promise<Lock | null> {
  const found = await sql<Lock>`
    select id, claim, till, expires_at as "expiresAt" from kiosk.lock where claim = ${claim}`.execute(db)
  return found.rows[0] ?? null
}

export async function dropLock(
  tx: Tx,
  till: string,
  which: { readonly id: string } | { readonly claim: string },
): Promise<boolean> {
  const [column, value] = Object.entries(which)[0] as ['id' | 'claim', string]
  const gone =
    await sql`delete from kiosk.lock where till = ${till} and ${sql.ref(column)} = ${value}`.execute(tx)
  return (gone.numAffectedRows ?? 0n) > 0n
}
