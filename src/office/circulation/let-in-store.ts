import { sql } from 'kysely'
import type { Tx } from '#ground/act/act.ts'

/** Somebody who was let into the Akte of a Verfügung, and by which grant of the file. */
export interface LetIn {
  readonly grant: string
  readonly verfuegung: string
  readonly assignee: string
  readonly endedAt: Temporal.Instant | null
}

export async function insertLetIn(tx: Tx, it: Omit<LetIn, 'endedAt'>): Promise<void> {
  await sql`
    insert into circulation.let_in (grant_id, verfuegung, assignee)
    values (${it.grant}, ${it.verfuegung}, ${it.assignee})`.execute(tx)
}

export async function letInAt(tx: Tx, akte: string): Promise<LetIn[]> {
  const found = await sql<LetIn>`
    select l.grant_id as grant, l.verfuegung, l.assignee, l.ended_at as "endedAt"
    from circulation.let_in l join circulation.verfuegung v on v.id = l.verfuegung
    where v.akte = ${akte} order by v.started_at, l.grant_id`.execute(tx)
  return found.rows
}

export async function endLetIn(tx: Tx, grant: string, at: Temporal.Instant): Promise<void> {
  await sql`update circulation.let_in set ended_at = ${String(at)} where grant_id = ${grant}`.execute(tx)
}
