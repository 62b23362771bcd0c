import { sql } from 'kysely'
import type { Tx } from '#ground/act/act.ts'

/** History entry of xdomea: what was done, and which value became which. */
export interface HistoryEntry {
  readonly akte: string | null
  readonly document: string | null
  readonly at: Temporal.Instant
  readonly account: string
  readonly action: string
  readonly field: string | null
  readonly old: string | null
  readonly new: string | null
  readonly remark: string | null
}

export async function noteHistory(tx: Tx, entries: readonly HistoryEntry[]): Promise<void> {
  for (const it of entries)
    await sql`
      insert into casefiles.history (akte, document, at, account, action, field, old, new, remark)
      values (${it.akte}, ${it.document}, ${String(it.at)}, ${it.account}, ${it.action}, ${it.field}, ${it.old},
              ${it.new}, ${it.remark})`.execute(tx)
}

/** Oldest first. Of an Akte (its documents with it) or of one document. */
export async function historyOf(
  tx: Tx,
  of: { akte: string } | { document: string },
): Promise<HistoryEntry[]> {
  const where = 'akte' in of ? sql`h.akte = ${of.akte}` : sql`h.document = ${of.document}`
  const found = await sql<HistoryEntry>`
    select h.akte, h.document, h.at, h.account, h.action, h.field, h.old, h.new, h.remark
    from casefiles.history h where ${where} order by h.id limit 5000`.execute(tx)
  return found.rows
}
