import { sql } from 'kysely'
import type { Tx } from '#ground/act/act.ts'
import { caseSubject } from './case.ts'

export type Wish = 'person' | 'member' | 'period'

export interface Removal {
  readonly caseId: string
  readonly at: Temporal.Instant
  readonly wish: Wish
  /** Only if its time is over before this day at the moment it goes: it may have been opened again. */
  readonly dueBefore: Temporal.PlainDate | null
}

/** The case, its key and everything that hangs on it, in every closed room. What the books say of it stays without detail. */
export async function removeCase(tx: Tx, { caseId, at, wish, dueBefore }: Removal): Promise<boolean> {
  const gone = await sql`
    delete from counselling.case c
    where c.id = ${caseId} and (${dueBefore}::date is null or c.keep_until < ${dueBefore}::date)
    returning c.id`.execute(tx)
  if (gone.rows.length === 0) return false
  await sql`
    insert into counselling.erased (case_id, erased_at, wish) values (${caseId}, ${at}, ${wish})`.execute(tx)
  await sql`select closedbooks.erase_payloads(${caseSubject(caseId)})`.execute(tx)
  return true
}

/** Cases whose day has come, oldest first. */
export async function dueCases(tx: Tx, today: Temporal.PlainDate, most: number): Promise<string[]> {
  const found = await sql<{ id: string }>`
    select c.id from counselling.case c where c.keep_until < ${today}
    order by c.keep_until, c.id limit ${most}`.execute(tx)
  return found.rows.map(({ id }) => id)
}
