import { sql } from 'kysely'
import type { Tx } from '#ground/act/act.ts'
import type { Safe } from '#office/counselling/index.ts'
import type { DecidedSheet } from './decision.ts'

export interface OpenedSheet {
  readonly version: number
  readonly sheet: DecidedSheet
}

/** What was decided in a case; opened with the key of the case alone. */
export async function readSheet(tx: Tx, safe: Safe, caseId: string): Promise<OpenedSheet> {
  const found = await sql<{ version: number; sealed: Uint8Array }>`
    select d.version, d.sealed from earlywarning.decided d where d.case_id = ${caseId}`.execute(tx)
  const row = found.rows[0]
  return row
    ? { version: row.version, sheet: safe.open<DecidedSheet>(`decided ${row.version}`, row.sealed) }
    : { version: 0, sheet: { decisions: [] } }
}

/** Under the lock of the case. */
export async function saveSheet(
  tx: Tx,
  safe: Safe,
  of: { readonly case: string; readonly version: number; readonly sheet: DecidedSheet },
  at: Temporal.Instant,
): Promise<void> {
  const next = of.version + 1
  const sealed = safe.seal(`decided ${next}`, of.sheet)
  await sql`
    insert into earlywarning.decided (case_id, version, sealed, changed_at)
    values (${of.case}, ${next}, ${sealed}, ${at})
    on conflict (case_id) do update
      set version = excluded.version, sealed = excluded.sealed, changed_at = excluded.changed_at`.execute(tx)
}
