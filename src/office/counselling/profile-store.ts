import { sql } from 'kysely'
import type { Tx } from '#ground/act/act.ts'

export async function readProfile(tx: Tx, caseId: string): Promise<Uint8Array | null> {
  const found = await sql<{ sealed: Uint8Array }>`
    select p.sealed from counselling.profile p where p.case_id = ${caseId}`.execute(tx)
  return found.rows[0]?.sealed ?? null
}

export async function saveProfile(
  tx: Tx,
  caseId: string,
  sealed: Uint8Array,
  at: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into counselling.profile (case_id, sealed, changed_at) values (${caseId}, ${sealed}, ${at})
    on conflict (case_id) do update set sealed = excluded.sealed, changed_at = excluded.changed_at`.execute(
    tx,
  )
}

export async function removeProfile(tx: Tx, caseId: string): Promise<void> {
  await sql`delete from counselling.profile p where p.case_id = ${caseId}`.execute(tx)
}
