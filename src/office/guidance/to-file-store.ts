import { sql } from 'kysely'
import type { Tx } from '#ground/act/act.ts'

export type ToFileKind = 'document' | 'step' | 'statement'
export type ToFileState = 'waiting' | 'delivered' | 'withdrawn' | 'not-given' | 'gone'

export interface ToFileRow {
  readonly id: string
  readonly caseId: string
  readonly consent: string
  readonly item: string
  readonly kind: ToFileKind
  readonly document: string | null
  readonly state: ToFileState
  readonly key: Uint8Array | null
  readonly sealed: Uint8Array
  readonly proposedAt: Temporal.Instant
  readonly attemptedAt: Temporal.Instant | null
  readonly endedAt: Temporal.Instant | null
}

const COLUMNS = sql`f.id, f.case_id as "caseId", f.consent, f.item, f.kind, f.document, f.state, f.key, f.sealed,
  f.proposed_at as "proposedAt", f.attempted_at as "attemptedAt", f.ended_at as "endedAt"`

export async function insertToFile(
  tx: Tx,
  it: Omit<ToFileRow, 'state' | 'attemptedAt' | 'endedAt' | 'key'> & { readonly key: Uint8Array },
): Promise<void> {
  await sql`
    insert into guidance.to_file (id, case_id, consent, item, kind, document, state, key, sealed, proposed_at)
    values (${it.id}, ${it.caseId}, ${it.consent}, ${it.item}, ${it.kind}, ${it.document}, 'waiting', ${it.key},
      ${it.sealed}, ${it.proposedAt})`.execute(tx)
}

export async function toFileOf(tx: Tx, caseId: string): Promise<ToFileRow[]> {
  const found = await sql<ToFileRow>`
    select ${COLUMNS} from guidance.to_file f where f.case_id = ${caseId} order by f.proposed_at desc, f.item`.execute(
    tx,
  )
  return found.rows
}

/** What waits, oldest first, after one that was looked at. */
export async function waitingToFile(
  tx: Tx,
  after: string,
  most: number,
): Promise<{ id: string; caseId: string }[]> {
  const found = await sql<{ id: string; caseId: string }>`
    select f.id, f.case_id as "caseId" from guidance.to_file f
    where f.state = 'waiting' and f.id > ${after} order by f.id limit ${most}`.execute(tx)
  return found.rows
}

/** Null: no longer waiting, or another process has it in hand. */
export async function lockToFile(tx: Tx, id: string): Promise<ToFileRow | null> {
  const found = await sql<ToFileRow>`
    select ${COLUMNS} from guidance.to_file f where f.id = ${id} and f.state = 'waiting'
    for update skip locked`.execute(tx)
  return found.rows[0] ?? null
}

/** Written down before anything leaves: from then on it may have arrived although we do not know. */
export async function noteAttempt(tx: Tx, id: string, at: Temporal.Instant): Promise<void> {
  await sql`
    update guidance.to_file set attempted_at = coalesce(attempted_at, ${at})
    where id = ${id} and state = 'waiting'`.execute(tx)
}

/** What became of it; the number the office knew it by goes. */
export async function endToFile(
  tx: Tx,
  it: { readonly id: string; readonly state: Exclude<ToFileState, 'waiting'> },
  at: Temporal.Instant,
): Promise<void> {
  await sql`
    update guidance.to_file set state = ${it.state}, key = null, ended_at = ${at}
    where id = ${it.id}`.execute(tx)
}
