import { sql } from 'kysely'
import type { Tx } from '#ground/act/act.ts'

export interface SituationRow {
  readonly version: number
  readonly sealed: Uint8Array
}

export async function findSituation(tx: Tx, caseId: string): Promise<SituationRow | null> {
  const found = await sql<SituationRow>`
    select s.version, s.sealed from guidance.situation s where s.case_id = ${caseId}`.execute(tx)
  return found.rows[0] ?? null
}

export async function saveSituation(
  tx: Tx,
  caseId: string,
  { version, sealed }: SituationRow,
  at: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into guidance.situation (case_id, version, sealed, changed_at)
    values (${caseId}, ${version}, ${sealed}, ${at})
    on conflict (case_id) do update
      set version = excluded.version, sealed = excluded.sealed, changed_at = excluded.changed_at`.execute(tx)
}
