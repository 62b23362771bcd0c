import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'

export type SlipKind = 'ticket' | 'test'

export async function insertSlip(
  tx: Tx,
  it: { readonly id: string; readonly printer: string; readonly kind: SlipKind },
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into printing.slip (id, printer, kind, state, made_at)
    values (${it.id}, ${it.printer}, ${it.kind}, 'open', ${now.toString()})`.execute(tx)
}

/**
 * Takes a slip to the printer, one at a time: `taken`, or how far it is already. Whoever took it and was never heard of
 * again has lost it at `lostBefore`.
 */
export async function takeSlip(
  db: Db,
  id: string,
  now: Temporal.Instant,
  lostBefore: Temporal.Instant,
): Promise<'taken' | 'printing' | 'printed'> {
  const taken = await sql`
    update printing.slip s set state = 'printing', tried_at = ${now.toString()}
    where s.id = ${id} and (s.state in ('open', 'failed')
      or (s.state = 'printing' and s.tried_at < ${lostBefore.toString()}))`.execute(db)
  if (Number(taken.numAffectedRows ?? 0) > 0) return 'taken'
  const found = await sql<{ state: 'printing' | 'printed' }>`
    select s.state from printing.slip s where s.id = ${id}`.execute(db)
  return found.rows[0]?.state ?? 'printed'
}

export async function settleSlip(db: Db, id: string, state: 'printed' | 'failed'): Promise<void> {
  await sql`update printing.slip s set state = ${state} where s.id = ${id}`.execute(db)
}

export async function removeSlipsBefore(db: Db, before: Temporal.Instant): Promise<number> {
  const gone = await sql`delete from printing.slip s where s.made_at < ${before.toString()}`.execute(db)
  return Number(gone.numAffectedRows ?? 0)
}
