import { sql } from 'kysely'
import type { Tx } from '#ground/act/act.ts'

export interface MessageRow {
  readonly id: string
  readonly fromPerson: boolean
  readonly member: string | null
  readonly at: Temporal.Instant
  readonly sealed: Uint8Array
  readonly readAt: Temporal.Instant | null
}

export async function insertMessage(
  tx: Tx,
  caseId: string,
  it: Omit<MessageRow, 'readAt'>,
): Promise<boolean> {
  const added = await sql`
    insert into counselling.message (id, case_id, from_person, member, at, sealed)
    values (${it.id}, ${caseId}, ${it.fromPerson}, ${it.member}, ${it.at}, ${it.sealed})
    on conflict (id) do nothing returning id`.execute(tx)
  return added.rows.length > 0
}

export async function messagesOf(tx: Tx, caseId: string): Promise<MessageRow[]> {
  const found = await sql<MessageRow>`
    select m.id, m.from_person as "fromPerson", m.member, m.at, m.sealed, m.read_at as "readAt"
    from counselling.message m where m.case_id = ${caseId} order by m.at, m.id`.execute(tx)
  return found.rows
}

/** The other side has seen what this side wrote. */
export async function markRead(
  tx: Tx,
  caseId: string,
  by: 'person' | 'counsellor',
  at: Temporal.Instant,
): Promise<void> {
  await sql`
    update counselling.message m set read_at = ${at}
    where m.case_id = ${caseId} and m.read_at is null and m.from_person = ${by === 'counsellor'}`.execute(tx)
}
